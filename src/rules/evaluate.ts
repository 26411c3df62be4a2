import { CONSENT_AGE, FACTS, type Fact } from '../catalog/facts.js';
import type { Origin, Villkor } from '../catalog/types.js';
import { at } from './at.js';
import type { Truth } from './kleene.js';
import { isInterval, type Known } from './known.js';
import { branchesWithSiblings, leavesOfDifferentChildren } from './siblings.js';
import { type LeafVillkor, weigh, weighAll, weighBranch } from './weigh.js';

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

/** The law's own villkor for whoever is under 15, beside what the insats states. */
export const LAW_CONSENT: LeafVillkor = { fact: 'guardianConsent', is: 'all' };

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

/** What an insats is, besides its villkor, that its status hangs on. */
export interface InsatsStanding {
  /** The guideline gives neither villkor nor målgrupp. */
  readonly isUnstated: boolean;
  /** Owed by law to whoever asks: only the law's own villkor can close it (SoL 13 kap. 2 and 4 §§). */
  readonly isOwed: boolean;
}

/** The status that the villkor come to: design.md section 5, row by row. */
export function statusOf(
  reasons: readonly Reason[],
  isGuiding: boolean,
  { isUnstated, isOwed }: InsatsStanding,
): Status {
  const unmet = reasons.filter((reason) => reason.truth === 'unmet');
  if (isOwed && unmet.length > 0 && unmet.every((reason) => reason.origin !== 'law')) return 'checkWithProvider';
  if (unmet.length > 0) {
    return isGuiding && unmet.every((reason) => reason.origin === 'malgrupp') ? 'outsideAudience' : 'applyInstead';
  }
  return isUnstated || reasons.some((reason) => reason.truth === 'unknown') ? 'checkWithProvider' : 'open';
}

/** A villkor as a reader is told it: what the rules have made of several is those several again. */
export function toldOf(villkor: Villkor): readonly Villkor[] {
  return 'anyOf' in villkor && villkor.told ? villkor.told.flatMap(toldOf) : [villkor];
}

/**
 * The same of a list: of what came of a villkor those of its parts to which the same came, else all of them. What only holds
 * others to one child is told where it is all that there is to tell.
 */
export function toldReasons<T extends Pick<Reason, 'villkor'> & Partial<Reason>>(
  reasons: readonly T[],
  known: Known,
): readonly T[] {
  return reasons.flatMap((reason) => {
    const { truth } = reason;
    const parts = toldOf(reason.villkor).map((villkor) => ({ ...reason, villkor }));
    const same = truth && parts.length > 1 ? parts.filter(({ villkor }) => weigh(villkor, known) === truth) : parts;
    if (same.length > 0) return same;
    return parts.length > 0 || !truth || reasons.length > 1 ? parts : [reason];
  });
}

/** The facts a villkor names, in the order it names them. */
export function factsOf(villkor: Villkor): readonly Fact[] {
  return [...new Set(leavesOf(villkor).map((leaf) => leaf.fact))];
}

/** The villkor on one fact that a villkor is made of. */
export function leavesOf(villkor: Villkor): readonly LeafVillkor[] {
  if ('anyOf' in villkor) return villkor.anyOf.flat().flatMap(leavesOf);
  return 'checked' in villkor ? [] : [villkor];
}

/**
 * The parts that decide a villkor which is not met: of an unmet one the parts that are unmet, of an
 * unknown one the unknown parts that an answer can still bring to bear.
 */
export function decidingLeaves(villkor: Villkor, known: Known): readonly LeafVillkor[] {
  if ('checked' in villkor) return [];
  if (!('anyOf' in villkor)) return [villkor];
  const truth = weigh(villkor, known);
  return villkor.anyOf.flatMap((branch, place) => {
    if (truth !== 'unmet' && weighBranch(villkor, place, known) !== 'unknown') return [];
    const parts = branch.filter((part) => weigh(part, known) === truth);
    const together = at(branchesWithSiblings(villkor), place);
    const ofSiblings = truth === 'unknown' ? leavesOfDifferentChildren(together, known) : [];
    return [...parts.flatMap((part) => decidingLeaves(part, known)), ...ofSiblings];
  });
}

/**
 * The ids of what is checked when one gets in touch: those of a villkor that is unknown, without those of a branch
 * that can no longer hold.
 */
export function checkedIn(villkor: Villkor, known: Known): readonly string[] {
  if ('checked' in villkor) return [villkor.id];
  if (!('anyOf' in villkor) || weigh(villkor, known) !== 'unknown') return [];
  return villkor.anyOf
    .filter((branch) => weighAll(branch, known) !== 'unmet')
    .flatMap((branch) => branch.flatMap((part) => checkedIn(part, known)));
}

/** Whether an insats is one that children under 15 take part in, whoever asks for it. */
export function isForChildren(villkor: readonly Villkor[]): boolean {
  return villkor.flatMap(leavesOf).some((leaf) => {
    if (FACTS[leaf.fact].isOfChildren) return true;
    return leaf.fact === 'age' && !('is' in leaf) && leaf.to !== undefined && (leaf.from ?? 0) < CONSENT_AGE;
  });
}
