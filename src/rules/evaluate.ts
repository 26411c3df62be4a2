import { CONSENT_AGE, FACTS, type Fact } from '../catalog/facts.js';
import type { Origin, Villkor } from '../catalog/types.js';
import type { Truth } from './kleene.js';
import { isInterval, type Known } from './known.js';
import { type LeafVillkor, weigh, weighAll } from './weigh.js';

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

/** The law's own villkor for whoever is under 15 where the insats states no rule of consent. */
export const LAW_CONSENT: LeafVillkor = { fact: 'guardianConsent', is: 'all' };

/** The facts that the law's villkor rests on: for whom it is, and what it asks. */
export const LAW_FACTS: readonly Fact[] = ['age', LAW_CONSENT.fact];

/** One villkor, what came of it, and where it stands: the guideline's villkor, its målgrupp, or the law. */
export interface Reason {
  readonly villkor: Villkor;
  readonly truth: Truth;
  readonly origin: Origin | 'law';
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
    if (FACTS[leaf.fact].isOfChildren) return true;
    return leaf.fact === 'age' && !('is' in leaf) && leaf.to !== undefined && (leaf.from ?? 0) < CONSENT_AGE;
  });
}
