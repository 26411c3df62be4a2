import type { Fact } from '../catalog/facts.js';
import { isInterval, type Known } from './answers.js';
import { CONSENT_AGE, type LeafVillkor, rangeOf } from './evaluate.js';
import { ALL_AGES, type Interval, splitInterval } from './interval.js';

/** A fact that is a number, and is asked in brackets. */
export type NumberFact = 'age' | 'childAges';

/** Whether the fact is asked in brackets. */
export function isNumberFact(fact: Fact): fact is NumberFact {
  return fact === 'age' || fact === 'childAges';
}

/**
 * The coarsest brackets that tell these villkor apart, within what is known already. For the
 * person's own age 15 is always a cut point (socialtjänstlagen 2025:400, 21 kap. 2 §).
 */
export function bracketsFor(
  fact: NumberFact,
  leaves: readonly LeafVillkor[],
  known: Known,
  furtherCuts: readonly number[] = [],
): readonly Interval[] {
  const cuts = leaves
    .filter((leaf) => leaf.fact === fact)
    .flatMap((leaf) => {
      const { from, to } = rangeOf(leaf as Exclude<LeafVillkor, { is: unknown }>);
      return [from, to + 1];
    });
  if (fact === 'age') cuts.push(CONSENT_AGE);
  return knownIntervals(fact, known).flatMap((interval) => splitInterval(interval, [...cuts, ...furtherCuts]));
}

function knownIntervals(fact: NumberFact, known: Known): readonly Interval[] {
  const value = known.values.get(fact);
  if (typeof value !== 'object') return [ALL_AGES];
  return isInterval(value) ? [value] : (value as readonly Interval[]);
}
