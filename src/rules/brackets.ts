import { CONSENT_AGE, FACTS, type Fact } from '../catalog/facts.js';
import { hasChild } from './answers.js';
import { ALL_AGES, type Interval, splitInterval } from './interval.js';
import { intervalsOf, type Known } from './known.js';
import { type LeafVillkor, rangeOf } from './weigh.js';

/** Whether the fact is a number, and is asked in brackets. */
export function isNumberFact(fact: Fact): boolean {
  return 'cuts' in FACTS[fact].shape;
}

/**
 * The coarsest brackets that tell these villkor apart, within what is known already. Some ages are
 * always cut points: for the person's own age 15 (socialtjänstlagen 2025:400, 21 kap. 2 §). Whoever has a child is asked
 * for no finer age below that.
 */
export function bracketsFor(
  fact: Fact,
  leaves: readonly LeafVillkor[],
  known: Known,
  furtherCuts: readonly number[] = [],
): readonly Interval[] {
  const parenthood = fact === 'age' ? known.values.get('parenthood') : undefined;
  const lowest = parenthood !== undefined && hasChild(parenthood) ? CONSENT_AGE : 0;
  const ofVillkor = leaves.filter((leaf) => leaf.fact === fact).flatMap(cutsOf);
  const cuts = [...alwaysCutAt(fact), ...furtherCuts, ...ofVillkor].filter((cut) => cut >= lowest);
  return knownIntervals(fact, known).flatMap((interval) => splitInterval(interval, cuts));
}

/** Ages at which the brackets of a fact are always cut. */
export function alwaysCutAt(fact: Fact): readonly number[] {
  const { shape } = FACTS[fact];
  return 'cuts' in shape ? shape.cuts : [];
}

/** The ages before which a villkor draws a line. */
export function cutsOf(leaf: LeafVillkor): readonly number[] {
  if ('is' in leaf) return [];
  const { from, to } = rangeOf(leaf);
  return [from, to + 1];
}

function knownIntervals(fact: Fact, known: Known): readonly Interval[] {
  const value = known.values.get(fact);
  return typeof value === 'object' ? intervalsOf(value) : [ALL_AGES];
}
