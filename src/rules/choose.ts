import { FACTS, type Fact, type FactSubject, inVocabularyOrder } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Insats } from '../catalog/types.js';
import { impliedBy, withValue } from './answers.js';
import { bracketsFor, isNumberFact } from './brackets.js';
import type { Profile } from './compile.js';
import { countAsked } from './enough.js';
import { assessmentOf, type Evaluation, evaluate } from './evaluation.js';
import type { Interval } from './interval.js';
import { askableFor, liveLeaves, liveVillkor, pendingFacts, pendingLeaves } from './live.js';
import { outcomesOf } from './outcomes.js';
import { cutsWaitedFor, makesSense, waitingFor } from './prerequisites.js';
import { canChangeStatus } from './relevance.js';
import type { Stake } from './stake.js';
import { countUndecided, undecidedAfter } from './undecided.js';
import type { LeafVillkor } from './weigh.js';

/** What the guide asks next, and for whose sake. */
export interface Question {
  readonly fact: Fact;
  /** The brackets to choose from, for a fact that is a number; empty for the others. */
  readonly brackets: readonly Interval[];
  /** The insatser the answer matters to. */
  readonly insatser: readonly Insats[];
}

/** What is left to ask for the insatser at stake. */
interface Agenda {
  /** The combinations of villkor that some question is left for, and the facts that may be asked next for each. */
  readonly open: ReadonlyMap<Profile, readonly Fact[]>;
  /** The villkor that can still change a status. */
  readonly live: readonly LeafVillkor[];
}

/** How a conversation goes on. */
export interface Course {
  /** Whom the last question was about. */
  readonly subject?: FactSubject | undefined;
  /** Whether the person would rather answer all there is to ask than leave something to the provider. */
  readonly isThorough?: boolean;
}

/** Worked out once for each evaluation and what is at stake: every step of the choice reads it. */
const agendaIn = oncePer((evaluation: Evaluation) => oncePer((stake: Stake) => agendaOf(stake, evaluation)));

function agendaOf({ sizes }: Stake, evaluation: Evaluation): Agenda {
  const { known } = evaluation;
  const open = new Map<Profile, readonly Fact[]>();
  const liveOfAll = new Set<ReturnType<typeof liveVillkor>[number]>();
  for (const profile of sizes.keys()) {
    const live = liveVillkor(assessmentOf(evaluation, profile));
    const facts = new Set<Fact>();
    for (const villkor of live) {
      liveOfAll.add(villkor);
      for (const fact of pendingFacts(villkor, known)) facts.add(fact);
    }
    if (facts.size > 0) open.set(profile, [...facts]);
  }
  return { open, live: [...liveOfAll].flatMap((villkor) => pendingLeaves(villkor, known)) };
}

/** How much less than the best a question may settle, to stay with the person the last one was about. */
const SUBJECT_MARGIN = 0.3;

/** What questions settle is told to this many decimals, so that sums which differ by rounding alone are tied. */
const DECIMALS = 9;

/**
 * The question that is expected to settle the most insatser, ties in vocabulary order; one about
 * the same person as the last (`subject`) goes first where it settles nearly as much, and one that a
 * single insats hangs on comes after those that several do. `undefined` when no answer can change a
 * status any more, or when enough has been asked and each can change only one (design.md, section 6).
 */
export function nextQuestion(
  stake: Stake,
  evaluation: Evaluation,
  { subject, isThorough = false }: Course = {},
): Question | undefined {
  const canSettle = (fact: Fact) => canChangeSome(stake, evaluation, fact);
  const all = withoutCovered(openFactsAt(stake, evaluation), canSettle);
  const ofSeveral = all.filter((fact) => isOfSeveral(stake, evaluation, fact));
  const ofOne = isThorough || !isEnough(stake, evaluation) ? all : [];
  const open = ofSeveral.length > 0 ? ofSeveral : ofOne;
  const fact = open.length > 1 ? mostSettling(stake, evaluation, open, canSettle, subject) : open.find(canSettle);
  return fact && questionFor(stake, evaluation, fact);
}

/** The question for one fact as things stand, whether or not it would be asked next. */
export function questionFor(stake: Stake, evaluation: Evaluation, fact: Fact): Question {
  const { open } = agendaIn(evaluation)(stake);
  const isConcerned = (profile: Profile) =>
    open.get(profile)?.includes(fact) === true && canChangeStatus(evaluation, profile, fact);
  return {
    fact,
    brackets: bracketsToAsk(stake, evaluation, fact),
    insatser: stake.insatser.filter(({ profile }) => isConcerned(profile)).map(({ insats }) => insats),
  };
}

/**
 * At most how many questions are left: the facts that may still be asked, those that wait for
 * another; no more than enough, unless several insatser hang on each. Never grows along a conversation.
 */
export function questionsLeft(stake: Stake, evaluation: Evaluation, isThorough = false): number {
  const insatser = new Map<Fact, number>();
  for (const [profile, size] of stake.sizes) {
    for (const fact of factsAhead(stake, evaluation, profile)) insatser.set(fact, (insatser.get(fact) ?? 0) + size);
  }
  if (insatser.has('livesIn')) insatser.delete('resident');
  if (isThorough) return insatser.size;
  const ofSeveral = [...insatser.values()].filter((count) => count > 1).length;
  const untilEnough = Math.max(0, stake.enough - countAsked(stake.facts, evaluation.known));
  return Math.min(insatser.size, Math.max(ofSeveral, untilEnough));
}

/** The facts that may still be asked for the sake of one combination of villkor, those that wait for another too. */
function factsAhead(stake: Stake, evaluation: Evaluation, profile: Profile): ReadonlySet<Fact> {
  const { known } = evaluation;
  const facts = new Set<Fact>();
  for (const { fact } of liveLeaves(assessmentOf(evaluation, profile), known)) {
    // What is known and open all the same, as of several children, may have nothing left to ask.
    if (known.values.has(fact) && !canChangeSome(stake, evaluation, fact)) continue;
    const first = askableFor(fact, known);
    if (first) facts.add(first).add(fact);
  }
  return facts;
}

/**
 * The facts that may be asked next: each can still change the status of an insats at stake, and of several where enough
 * has been asked.
 */
export function candidatesFor(stake: Stake, evaluation: Evaluation): readonly Fact[] {
  const canSettle = (fact: Fact) => canChangeSome(stake, evaluation, fact);
  const open = withoutCovered(openFactsAt(stake, evaluation), canSettle).filter(canSettle);
  return isEnough(stake, evaluation) ? open.filter((fact) => isOfSeveral(stake, evaluation, fact)) : open;
}

/** Whether as much has been asked as is asked for the sake of a single insats. */
function isEnough({ facts, enough }: Stake, { known }: Evaluation): boolean {
  return countAsked(facts, known) >= enough;
}

/** Whether the answer can still change the status of more than one insats at stake. */
function isOfSeveral(stake: Stake, evaluation: Evaluation, fact: Fact): boolean {
  let count = 0;
  for (const [profile, facts] of agendaIn(evaluation)(stake).open) {
    if (facts.includes(fact) && canChangeStatus(evaluation, profile, fact)) count += stake.sizes.get(profile) ?? 0;
    if (count > 1) return true;
  }
  return false;
}

/** Where one lives tells whether one is folkbokförd in the kommun: then that is not asked besides. */
function withoutCovered(open: readonly Fact[], canSettle: (fact: Fact) => boolean): readonly Fact[] {
  if (!open.includes('livesIn') || !open.includes('resident') || !canSettle('livesIn')) return open;
  return open.filter((fact) => fact !== 'resident');
}

/** The facts that some villkor at stake leaves open, in vocabulary order, whether or not an answer can change a status. */
function openFactsAt(stake: Stake, evaluation: Evaluation): readonly Fact[] {
  return inVocabularyOrder([...agendaIn(evaluation)(stake).open.values()].flat());
}

/** Whether the answer can still change the status of some insats at stake. */
function canChangeSome(stake: Stake, evaluation: Evaluation, fact: Fact): boolean {
  for (const [profile, facts] of agendaIn(evaluation)(stake).open) {
    if (facts.includes(fact) && canChangeStatus(evaluation, profile, fact)) return true;
  }
  return false;
}

/** The fact to ask among those that are open. Whether it can change a status is looked at for the likeliest first. */
function mostSettling(
  stake: Stake,
  evaluation: Evaluation,
  open: readonly Fact[],
  canSettle: (fact: Fact) => boolean,
  subject: FactSubject | undefined,
): Fact | undefined {
  const undecided = countUndecided(stake, evaluation);
  const ranked = open
    .map((fact) => {
      const alone = undecided - expectedUndecided(stake, evaluation, fact);
      const withNext = waitersOf(stake, evaluation, fact).map((next) => settledWith(stake, evaluation, fact, next));
      return { fact, settles: rounded(Math.max(alone, ...withNext)) };
    })
    .sort((one, other) => other.settles - one.settles);
  const best = ranked.find(({ fact }) => canSettle(fact));
  if (!best) return undefined;
  const near = rounded(best.settles - SUBJECT_MARGIN * Math.abs(best.settles));
  const sameSubject = ranked.find(
    ({ fact, settles }) => FACTS[fact].subject === subject && settles >= near && canSettle(fact),
  );
  return (sameSubject ?? best).fact;
}

/** The questions at stake that wait for an answer to the fact. */
function waitersOf(stake: Stake, evaluation: Evaluation, fact: Fact): readonly Fact[] {
  const live = new Set(agendaIn(evaluation)(stake).live.map((leaf) => leaf.fact));
  return waitingFor(fact).filter((next) => live.has(next) && makesSense(next, evaluation.known) === 'unknown');
}

/** What a question settles, each time one is asked, together with one that waits for it. */
function settledWith(stake: Stake, evaluation: Evaluation, fact: Fact, next: Fact): number {
  const { compiled, known } = evaluation;
  let questions = 1;
  let left = 0;
  for (const { value, weight } of outcomesOf(fact, bracketsToAsk(stake, evaluation, fact), known.areas)) {
    const after = evaluate(compiled, withValue(known, fact, value), evaluation);
    const isAsked = openFactsAt(stake, after).includes(next);
    if (isAsked) questions += weight;
    left += weight * (isAsked ? expectedUndecided(stake, after, next) : countUndecided(stake, after));
  }
  return (countUndecided(stake, evaluation) - left) / questions;
}

function rounded(number: number): number {
  return Number(number.toFixed(DECIMALS));
}

function expectedUndecided(stake: Stake, evaluation: Evaluation, fact: Fact): number {
  const outcomes = outcomesOf(fact, bracketsToAsk(stake, evaluation, fact), evaluation.known.areas);
  const undecided = undecidedAfter(stake, evaluation, fact);
  return outcomes.reduce((sum, { value, weight }) => sum + weight * undecided(value), 0);
}

function bracketsToAsk(stake: Stake, evaluation: Evaluation, fact: Fact): readonly Interval[] {
  if (!isNumberFact(fact)) return [];
  return bracketsIn(evaluation)(stake)(fact);
}

/** Worked out once for each evaluation and what is at stake: to choose a question, its brackets are looked at again and again. */
const bracketsIn = oncePer((evaluation: Evaluation) =>
  oncePer((stake: Stake) => {
    const found = new Map<Fact, readonly Interval[]>();
    return (fact: Fact): readonly Interval[] => {
      const brackets = found.get(fact) ?? cutBrackets(stake, evaluation, fact);
      found.set(fact, brackets);
      return brackets;
    };
  }),
);

/** More choices than this are read twice. */
const MANY_CHOICES = 6;

function cutBrackets(stake: Stake, evaluation: Evaluation, fact: Fact): readonly Interval[] {
  const { compiled, known } = evaluation;
  const all = agendaIn(evaluation)(stake).live;
  // To look at each insats costs, and only a long list of choices is worth it.
  const isLong = bracketsFor(fact, all, known).length > MANY_CHOICES;
  const live = isLong ? leavesThatMatter(stake, evaluation, fact) : all;
  const brackets = bracketsFor(fact, live, known);
  const cuts = cutsWaitedFor(fact);
  const across = brackets.find(({ from, to }) => cuts.some((cut) => from < cut && cut <= to));
  if (!across) return brackets;
  const after = evaluate(compiled, withValue(known, fact, across), evaluation);
  return bracketsFor(fact, live, known, cutsWaitedFor(fact, questionsLeftIn(stake, after, fact)));
}

/** The villkor on a fact for whose sake it is asked: those of insatser whose status the answer can still change. */
function leavesThatMatter(stake: Stake, evaluation: Evaluation, fact: Fact): readonly LeafVillkor[] {
  return [...stake.sizes.keys()]
    .map((profile) => ({ profile, leaves: liveLeaves(assessmentOf(evaluation, profile), evaluation.known) }))
    .filter(({ leaves }) => leaves.some((leaf) => leaf.fact === fact))
    .filter(({ profile }) => canChangeStatus(evaluation, profile, fact))
    .flatMap(({ leaves }) => leaves);
}

/** The facts that still matter, for someone who may be on either side of a cut: `asked` may tell one that was skipped. */
function questionsLeftIn(stake: Stake, evaluation: Evaluation, asked: Fact): ReadonlySet<Fact> {
  const { live } = agendaIn(evaluation)(stake);
  const told = impliedBy(asked);
  return new Set(
    live.map(({ fact }) => fact).filter((fact) => told.includes(fact) || !evaluation.known.skipped.has(fact)),
  );
}
