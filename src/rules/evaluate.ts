import type { Fact } from '../catalog/facts.js';
import type { Origin, Villkor } from '../catalog/types.js';
import { INAPPLICABLE, isInterval, type Known, type Value } from './answers.js';
import { type Interval, isOverlapping, isWithin } from './interval.js';
import { allOf, anyOf, type Truth } from './kleene.js';

/**
 * What an insats comes to for these answers (design.md, section 5): open; to be checked with the
 * provider; meant for others, and yet nobody is turned away; or to be applied for.
 */
export const STATUSES = ['open', 'checkWithProvider', 'outsideAudience', 'applyInstead'] as const;
export type Status = (typeof STATUSES)[number];

/** The worst of some statuses; `open` where there is none. */
export function worstOf(statuses: readonly Status[]): Status {
  return STATUSES.findLast((status) => statuses.includes(status)) ?? 'open';
}

/** Negative where the first of two statuses is the better. */
export function compareStatuses(one: Status, other: Status): number {
  return STATUSES.indexOf(one) - STATUSES.indexOf(other);
}

/** Under 15 years a vårdnadshavare must agree (socialtjänstlagen 2025:400, 21 kap. 2 §). */
export const CONSENT_AGE = 15;

/** A villkor on one fact. */
export type LeafVillkor = Exclude<Villkor, { readonly anyOf: unknown }>;

/** The law's own villkor for whoever is under 15 where the insats states no rule of consent. */
export const LAW_CONSENT: LeafVillkor = { fact: 'guardianConsent', is: 'all' };

/** One villkor, what came of it, and where it stands: the guideline's villkor, its målgrupp, or the law. */
export interface Reason {
  readonly villkor: Villkor;
  readonly truth: Truth;
  readonly origin: Origin | 'law';
}

/** Whether the villkor holds, as far as is known. */
export function weigh(villkor: Villkor, known: Known): Truth {
  if ('anyOf' in villkor) return anyOf(villkor.anyOf, (branch) => weighAll(branch, known));
  const value = known.values.get(villkor.fact);
  return value === undefined ? 'unknown' : weighValue(villkor, value);
}

/** Whether all the villkor hold, as far as is known. */
export function weighAll(villkor: readonly Villkor[], known: Known): Truth {
  return allOf(villkor, (part) => weigh(part, known));
}

/** Whether the villkor holds for a value of its fact. */
export function weighValue(villkor: LeafVillkor, value: Value): Truth {
  if (value === INAPPLICABLE) return 'unmet';
  if (!('is' in villkor)) return weighRange(rangeOf(villkor), value as Interval | readonly Interval[]);
  const allowed: readonly unknown[] = Array.isArray(villkor.is) ? villkor.is : [villkor.is];
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return given.some((item) => allowed.includes(item)) ? 'met' : 'unmet';
}

function weighRange(range: Interval, value: Interval | readonly Interval[]): Truth {
  const ages = isInterval(value) ? [value] : value;
  return anyOf(ages, (age) => (isWithin(age, range) ? 'met' : isOverlapping(age, range) ? 'unknown' : 'unmet'));
}

/** The bounds of a villkor on a number. */
export function rangeOf(villkor: { readonly from?: number; readonly to?: number }): Interval {
  return { from: villkor.from ?? 0, to: villkor.to ?? Number.POSITIVE_INFINITY };
}

/** Whether the whole age given is under 15, so that the law's villkor applies. */
export function isUnderConsentAge(known: Known): boolean {
  const age = known.values.get('age');
  return isInterval(age) && age.to < CONSENT_AGE;
}

/** The status that the villkor come to: design.md section 5, row by row. */
export function statusOf(reasons: readonly Reason[], isGuiding: boolean, isUnstated: boolean): Status {
  const unmet = reasons.filter((reason) => reason.truth === 'unmet');
  if (unmet.length > 0) {
    return isGuiding && unmet.every((reason) => reason.origin === 'malgrupp') ? 'outsideAudience' : 'applyInstead';
  }
  return isUnstated || reasons.some((reason) => reason.truth === 'unknown') ? 'checkWithProvider' : 'open';
}

/** The facts a villkor names, in the order it names them. */
export function factsOf(villkor: Villkor): readonly Fact[] {
  return [...new Set(leavesOf(villkor).map((leaf) => leaf.fact))];
}

/** The villkor on one fact that a villkor is made of. */
export function leavesOf(villkor: Villkor): readonly LeafVillkor[] {
  return 'anyOf' in villkor ? villkor.anyOf.flat().flatMap(leavesOf) : [villkor];
}

/**
 * The parts that decide a villkor which is not met: of an unmet one the parts that are unmet, of an
 * unknown one the unknown parts that an answer can still bring to bear.
 */
export function decidingLeaves(villkor: Villkor, known: Known): readonly LeafVillkor[] {
  const truth = weigh(villkor, known);
  if (!('anyOf' in villkor)) return [villkor];
  return villkor.anyOf
    .filter((branch) => truth === 'unmet' || weighAll(branch, known) === 'unknown')
    .flatMap((branch) => branch.filter((part) => weigh(part, known) === truth))
    .flatMap((part) => decidingLeaves(part, known));
}

/** Whether an insats is one that children under 15 take part in, whoever asks for it. */
export function isForChildren(villkor: readonly Villkor[]): boolean {
  return villkor.flatMap(leavesOf).some((leaf) => {
    if (leaf.fact === 'schoolYear') return true;
    return leaf.fact === 'age' && !('is' in leaf) && leaf.to !== undefined && (leaf.from ?? 0) < CONSENT_AGE;
  });
}
