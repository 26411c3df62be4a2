import { type Fact, isAskable } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Villkor } from '../catalog/types.js';
import { isNumberFact } from './brackets.js';
import { decidingLeaves } from './evaluate.js';
import type { ProfileAssessment } from './evaluation.js';
import type { Known } from './known.js';
import { makesSense, waitsFor } from './prerequisites.js';
import { type LeafVillkor, weigh } from './weigh.js';

/** What is left of a villkor that is unknown; nothing of one that is known. */
interface Pending {
  /** The parts that an answer can still bring to bear. */
  readonly leaves: readonly LeafVillkor[];
  /** The facts to ask for them. */
  readonly facts: readonly Fact[];
}

/** Worked out once per villkor and state of knowledge, however many insatser hold the villkor. */
const pendingIn = oncePer((known: Known) => oncePer((villkor: Villkor) => workOut(villkor, known)));

/**
 * The villkor on one fact that can still change the status: none once an insats is to be applied
 * for, and only what is no målgrupp once someone is outside it.
 */
export function liveLeaves(assessment: ProfileAssessment, known: Known): readonly LeafVillkor[] {
  return liveVillkor(assessment).flatMap((villkor) => pendingLeaves(villkor, known));
}

/** The villkor that {@link liveLeaves} are parts of. */
export function liveVillkor({ status, reasons }: ProfileAssessment): readonly Villkor[] {
  const live: Villkor[] = [];
  if (status === 'applyInstead') return live;
  for (const { villkor, truth, origin } of reasons) {
    if (truth === 'unknown' && (status !== 'outsideAudience' || origin !== 'malgrupp')) live.push(villkor);
  }
  return live;
}

/**
 * The fact to ask so that `fact` becomes known: itself, or what it waits for; `undefined` where it
 * is left to the provider, was skipped, or makes no sense for this person.
 */
export function askableFor(fact: Fact, known: Known): Fact | undefined {
  if (!isAskable(fact) || known.skipped.has(fact)) return undefined;
  const truth = makesSense(fact, known);
  if (truth === 'met') return fact;
  const first = waitsFor(fact);
  return truth === 'unknown' && first ? askableFor(first, known) : undefined;
}

/** The facts that may be asked next for the sake of one combination of villkor. */
export function openFacts(assessment: ProfileAssessment, known: Known): readonly Fact[] {
  return [...new Set(liveVillkor(assessment).flatMap((villkor) => pendingFacts(villkor, known)))];
}

/** The facts that may be asked next for the sake of one villkor; none where it is known already. */
export function pendingFacts(villkor: Villkor, known: Known): readonly Fact[] {
  return pendingIn(known)(villkor).facts;
}

/** The parts of a villkor that an answer can still bring to bear; none where it is known already. */
export function pendingLeaves(villkor: Villkor, known: Known): readonly LeafVillkor[] {
  return pendingIn(known)(villkor).leaves;
}

function workOut(villkor: Villkor, known: Known): Pending {
  const leaves = weigh(villkor, known) === 'unknown' ? decidingLeaves(villkor, known) : [];
  const facts = leaves.map((leaf) => (isAsked(leaf, known) ? askableFor(leaf.fact, known) : undefined));
  return { leaves, facts: [...new Set(facts.filter((fact) => fact !== undefined))] };
}

/**
 * Whether a question can bring a villkor to bear that is unknown: not where its answer is there and about somebody else,
 * or about other children, and not where a child lives within the kommun.
 */
export function isAsked(leaf: LeafVillkor, known: Known): boolean {
  if ('about' in leaf && leaf.fact === 'livesIn') return leaf.about === 'asker';
  return !known.values.has(leaf.fact) || isNumberFact(leaf.fact);
}
