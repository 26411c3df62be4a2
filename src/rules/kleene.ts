/**
 * Kleene's strong three-valued logic: what is not known stays unknown until it no longer matters.
 * Unknown is a value, never an absence.
 */
export type Truth = 'met' | 'unmet' | 'unknown';

/** Conjunction: unmet where one is unmet, else unknown where one is unknown, else met. */
export function allOf<Item>(items: readonly Item[], truthOf: (item: Item) => Truth): Truth {
  let all: Truth = 'met';
  for (const item of items) {
    const truth = truthOf(item);
    if (truth === 'unmet') return truth;
    if (truth === 'unknown') all = truth;
  }
  return all;
}

/** Disjunction: met where one is met, else unknown where one is unknown, else unmet. */
export function anyOf<Item>(items: readonly Item[], truthOf: (item: Item) => Truth): Truth {
  let any: Truth = 'unmet';
  for (const item of items) {
    const truth = truthOf(item);
    if (truth === 'met') return truth;
    if (truth === 'unknown') any = truth;
  }
  return any;
}
