import { FACT_NAMES, FACTS, type Fact, type FactSubject } from '../catalog/facts.js';
import type { Topic } from '../catalog/types.js';
import { type Known, withValue } from './answers.js';
import { bracketsFor, isNumberFact } from './brackets.js';
import type { CompiledCatalog, Profile } from './compile.js';
import type { LeafVillkor } from './evaluate.js';
import { type Evaluation, evaluate, type ProfileAssessment } from './evaluation.js';
import type { Interval } from './interval.js';
import { askableFor, liveLeaves, openFacts } from './live.js';
import { outcomesOf } from './outcomes.js';
import { ADULT_AGE, prerequisiteOf } from './prerequisites.js';
import { canChangeStatus } from './relevance.js';
import { undecidedAfter } from './undecided.js';

/** What the guide asks next, and for whose sake. */
export interface Question {
  readonly fact: Fact;
  /** The brackets to choose from, for a fact that is a number; empty for the others. */
  readonly brackets: readonly Interval[];
  /** The insatser the answer matters to, as places in the catalogue. */
  readonly insatser: readonly number[];
}

/** The insatser a conversation is about, counted per combination of villkor. */
export interface Stake {
  /** The insatser under the chosen topics, as places in the catalogue. */
  readonly insatser: readonly number[];
  /** How many of them each of {@link CompiledCatalog.profiles} has. */
  readonly counts: readonly number[];
}

/** The insatser under the chosen topics; all of them where none is chosen. */
export function stakeOf(compiled: CompiledCatalog, topics: readonly Topic[]): Stake {
  const insatser: number[] = [];
  const counts = compiled.profiles.map(() => 0);
  compiled.catalog.insatser.forEach((insats, place) => {
    if (topics.length > 0 && !insats.topics.some((topic) => topics.includes(topic))) return;
    insatser.push(place);
    const profile = compiled.profileOf[place] as number;
    counts[profile] = (counts[profile] as number) + 1;
  });
  return { insatser, counts };
}

/** How much less than the best a question may settle, to stay with the person the last one was about. */
const SUBJECT_MARGIN = 0.3;

/** Two questions that settle as much but for rounding are tied. */
const TIE = 1e-9;

/**
 * The question that is expected to settle the most insatser, ties in vocabulary order; one about
 * the same person as the last (`subject`) goes first where it settles nearly as much. `undefined`
 * when no answer can change a status any more (design.md, section 6).
 */
export function nextQuestion(
  compiled: CompiledCatalog,
  stake: Stake,
  evaluation: Evaluation,
  subject?: FactSubject,
): Question | undefined {
  const candidates = candidatesFor(compiled, stake, evaluation);
  const best = candidates.length > 1 ? mostSettling(compiled, stake, evaluation, candidates, subject) : candidates[0];
  return best === undefined ? undefined : questionFor(compiled, stake, evaluation, best);
}

/** The question for one fact as things stand, whether or not it would be asked next. */
export function questionFor(compiled: CompiledCatalog, stake: Stake, evaluation: Evaluation, fact: Fact): Question {
  const { known, assessments } = evaluation;
  const isConcerned = assessments.map(
    (assessment, place) =>
      stake.counts[place] !== 0 &&
      openFacts(assessment, known).includes(fact) &&
      canChangeStatus(compiled, compiled.profiles[place] as Profile, fact, known),
  );
  return {
    fact,
    brackets: bracketsToAsk(compiled, stake, evaluation, fact),
    insatser: stake.insatser.filter((insats) => isConcerned[compiled.profileOf[insats] as number]),
  };
}

/**
 * At most how many questions are left: the facts that may still be asked, those that wait for
 * another, and consent where the person may turn out to be under 15. Never grows along a conversation.
 */
export function questionsLeft(compiled: CompiledCatalog, stake: Stake, { known, assessments }: Evaluation): number {
  const facts = new Set<Fact>();
  const atStake = assessments.filter((_, place) => stake.counts[place] !== 0);
  for (const { fact } of atStake.flatMap((assessment) => liveLeaves(assessment, known))) {
    const first = askableFor(fact, known);
    if (first) facts.add(first).add(fact);
  }
  const mayNeedConsent = assessments.some(
    ({ status }, place) =>
      stake.counts[place] !== 0 && status !== 'applyInstead' && !(compiled.profiles[place] as Profile).statesConsent,
  );
  if (facts.has('age') && mayNeedConsent) facts.add('guardianConsent');
  return facts.size;
}

/** The facts that may be asked next: each can still change the status of an insats at stake. */
export function candidatesFor(
  compiled: CompiledCatalog,
  stake: Stake,
  { known, assessments }: Evaluation,
): readonly Fact[] {
  const profilesOf = new Map<Fact, Profile[]>();
  assessments.forEach((assessment, place) => {
    if (stake.counts[place] === 0) return;
    for (const fact of openFacts(assessment, known)) {
      const profiles = profilesOf.get(fact) ?? [];
      profiles.push(compiled.profiles[place] as Profile);
      profilesOf.set(fact, profiles);
    }
  });
  return FACT_NAMES.filter((fact) =>
    profilesOf.get(fact)?.some((profile) => canChangeStatus(compiled, profile, fact, known)),
  );
}

function mostSettling(
  compiled: CompiledCatalog,
  stake: Stake,
  evaluation: Evaluation,
  candidates: readonly Fact[],
  subject: FactSubject | undefined,
): Fact {
  const undecided = countUndecided(stake, evaluation);
  const scored = candidates.map((fact) => ({
    fact,
    settles: undecided - expectedUndecided(compiled, stake, evaluation, fact),
  }));
  const best = first(scored);
  const near = best.settles - SUBJECT_MARGIN * Math.abs(best.settles) - TIE;
  const together = scored.filter(({ fact, settles }) => FACTS[fact].subject === subject && settles >= near);
  return (together.length > 0 ? first(together) : best).fact;
}

function first<Scored extends { readonly settles: number }>(scored: readonly Scored[]): Scored {
  return scored.reduce((best, next) => (next.settles > best.settles + TIE ? next : best));
}

function expectedUndecided(compiled: CompiledCatalog, stake: Stake, evaluation: Evaluation, fact: Fact): number {
  const outcomes = outcomesOf(fact, bracketsToAsk(compiled, stake, evaluation, fact));
  const values = outcomes.map(({ value }) => value);
  const undecided = undecidedAfter(compiled, stake.counts, evaluation, fact, values);
  return outcomes.reduce((sum, { weight }, place) => sum + weight * (undecided[place] as number), 0);
}

/** How many of the insatser at stake still have a question that may be asked for their sake. */
export function countUndecided(stake: Stake, { known, assessments }: Evaluation): number {
  return assessments.reduce((sum, assessment, place) => {
    const count = stake.counts[place] as number;
    return count > 0 && openFacts(assessment, known).length > 0 ? sum + count : sum;
  }, 0);
}

function bracketsToAsk(
  compiled: CompiledCatalog,
  stake: Stake,
  evaluation: Evaluation,
  fact: Fact,
): readonly Interval[] {
  if (!isNumberFact(fact)) return [];
  const { known, assessments } = evaluation;
  const leaves: LeafVillkor[] = assessments.flatMap((assessment, place) =>
    stake.counts[place] === 0 ? [] : liveLeaves(assessment, known),
  );
  const brackets = bracketsFor(fact, leaves, known);
  const across = brackets.find(({ from, to }) => from < ADULT_AGE && to >= ADULT_AGE);
  if (fact !== 'age' || !across) return brackets;
  const after = evaluate(compiled, withValue(known, 'age', across), evaluation);
  return after.assessments.some(
    (assessment, place) => stake.counts[place] !== 0 && waitsForAdulthood(assessment, after.known),
  )
    ? bracketsFor(fact, leaves, known, [ADULT_AGE])
    : brackets;
}

/** Whether a question that is put to minors only still matters, for someone who may be on either side of 18. */
function waitsForAdulthood(assessment: ProfileAssessment, known: Known): boolean {
  return liveLeaves(assessment, known).some(
    ({ fact }) => prerequisiteOf(fact)?.fact === 'age' && !known.skipped.has(fact),
  );
}
