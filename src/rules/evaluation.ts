import { FACTS, type Fact } from '../catalog/facts.js';
import { written } from '../catalog/written.js';
import { impliedBy } from './answers.js';
import { at } from './at.js';
import type { CompiledCatalog, CompiledVillkor, Profile } from './compile.js';
import {
  checkedIn,
  decidingLeaves,
  isUnderConsentAge,
  LAW_CONSENT,
  type Reason,
  type Status,
  statusOf,
} from './evaluate.js';
import type { Truth } from './kleene.js';
import type { Known, Value } from './known.js';
import { leavesOfDifferentChildren } from './siblings.js';
import { weigh } from './weigh.js';

/** What one combination of villkor comes to, with the reasons. */
export interface ProfileAssessment {
  readonly status: Status;
  readonly reasons: readonly Reason[];
}

/**
 * What a whole catalogue comes to for what is known. An evaluation made from an earlier one weighs
 * only the villkor that the new answer touches, and shares the rest.
 */
export interface Evaluation {
  readonly compiled: CompiledCatalog;
  readonly known: Known;
  /** What each of {@link CompiledCatalog.villkor} comes to, in that order. */
  readonly truths: readonly Truth[];
  /** What each of {@link CompiledCatalog.profiles} comes to, in that order. */
  readonly assessments: readonly ProfileAssessment[];
}

/** What a villkor comes to. */
export function truthOf({ truths }: Evaluation, { place }: CompiledVillkor): Truth {
  return at(truths, place);
}

/** What a combination of villkor comes to. */
export function assessmentOf({ assessments }: Evaluation, { place }: Profile): ProfileAssessment {
  return at(assessments, place);
}

/**
 * Evaluates the catalogue for what is known; given an earlier evaluation, at the cost of what has
 * changed since.
 */
export function evaluate(compiled: CompiledCatalog, known: Known, earlier?: Evaluation): Evaluation {
  const law = lawReason(known);
  if (!earlier) {
    const truths = compiled.villkor.map(({ villkor }) => weigh(villkor, known));
    const assessments = compiled.profiles.map((profile) => assess(compiled, profile, truths, law, known));
    return { compiled, known, truths, assessments };
  }
  const changed = changedFacts(earlier.known, known);
  if (changed.size === 0) return { ...earlier, known };

  const truths = [...earlier.truths];
  const stale = new Set<Profile>();
  for (const fact of changed) {
    for (const { villkor, place, profiles } of compiled.villkorNaming.get(fact) ?? []) {
      const truth = weigh(villkor, known);
      // What is met by one child may not be met by the same one as before.
      if (truth === truths[place] && !FACTS[fact].isOfOneChild) continue;
      truths[place] = truth;
      for (const profile of profiles) stale.add(profile);
    }
  }
  if (law?.truth !== lawReason(earlier.known)?.truth) {
    for (const profile of compiled.profiles) stale.add(profile);
  }
  const assessments = [...earlier.assessments];
  for (const profile of stale) assessments[profile.place] = assess(compiled, profile, truths, law, known);
  return { compiled, known, truths, assessments };
}

/** The law's own villkor, for whoever is under 15. */
function lawReason(known: Known): Reason | undefined {
  return isUnderConsentAge(known)
    ? { villkor: LAW_CONSENT, truth: weigh(LAW_CONSENT, known), origin: 'law' }
    : undefined;
}

function assess(
  { isGuiding }: CompiledCatalog,
  profile: Profile,
  truths: readonly Truth[],
  law: Reason | undefined,
  known: Known,
): ProfileAssessment {
  const ofSiblings = leavesOfDifferentChildren(profile.list, known);
  const reasons = profile.villkor.map(({ reasons, place, villkor }) =>
    'fact' in villkor && ofSiblings.includes(villkor) ? reasons.unknown : reasons[at(truths, place)],
  );
  if (law) reasons.push(law);
  return { status: statusOf(reasons, isGuiding, profile), reasons };
}

function changedFacts(before: Known, after: Known): ReadonlySet<Fact> {
  const changed = new Set<Fact>();
  for (const fact of [...before.values.keys(), ...after.values.keys()]) {
    if (isSameValue(before.values.get(fact), after.values.get(fact))) continue;
    changed.add(fact);
    // What an age tells of school is a value of its own, and seen as such.
    if (fact !== 'age') for (const implied of impliedBy(fact)) changed.add(implied);
  }
  return changed;
}

function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && written(a) === written(b));
}

/** The ids of what is checked when one gets in touch, in the order of the villkor; none where it is to be applied for. */
export function checkedIds({ status, reasons }: ProfileAssessment, known: Known): readonly string[] {
  if (status === 'applyInstead' || status === 'outsideAudience') return [];
  const unknown = reasons.filter(({ truth }) => truth === 'unknown');
  return [...new Set(unknown.flatMap(({ villkor }) => checkedIn(villkor, known)))];
}

/** The facts of the villkor that are unmet, in the order of the villkor. */
export function unmetFacts({ reasons }: ProfileAssessment, known: Known): readonly Fact[] {
  return decidingFacts(reasons, 'unmet', known);
}

/** The facts of the villkor that are not known yet and can still decide, in the order of the villkor. */
export function unknownFacts({ reasons }: ProfileAssessment, known: Known): readonly Fact[] {
  return decidingFacts(reasons, 'unknown', known);
}

function decidingFacts(reasons: readonly Reason[], truth: Truth, known: Known): readonly Fact[] {
  const leaves = reasons
    .filter((reason) => reason.truth === truth)
    .flatMap(({ villkor }) => decidingLeaves(villkor, known));
  return [...new Set(leaves.map((leaf) => leaf.fact))];
}
