/**
 * Kleene's strong three-valued logic: what is not known stays unknown until it no longer matters.
 * Unknown is a value, never an absence.
 */
export type Truth = 'met' | 'unmet' | 'unknown';

/** Conjunction: unmet where one is unmet, else unknown where one is unknown, else met. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('unmet')) return 'unmet';
  return truths.includes('unknown') ? 'unknown' : 'met';
}

/** Disjunction: met where one is met, else unknown where one is unknown, else unmet. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('met')) return 'met';
  return truths.includes('unknown') ? 'unknown' : 'unmet';
}
