import { FACTS, type Fact, type FactSubject, inVocabularyOrder } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Insats } from '../catalog/types.js';
import { impliedBy, withValue } from './answers.js';
import { alwaysCutAt, bracketsFor, cutsOf, isNumberFact } from './brackets.js';
import type { Profile } from './compile.js';
import { countAsked } from './enough.js';
import { assessmentOf, type Evaluation, evaluate } from './evaluation.js';
import { fewChoices, type LineDrawer, MOST_CHOICES } from './few-choices.js';
import { type Interval, isWithin } from './interval.js';
import { intervalsOf } from './known.js';
import { askableFor, liveLeaves, liveVillkor, pendingFacts, pendingLeaves } from './live.js';
import { outcomesOf } from './outcomes.js';
import { cutsWaitedFor, makesSense, waitingFor } from './prerequisites.js';
import { canChangeStatus } from './relevance.js';
import type { Stake } from './stake.js';
import { countUndecided, isForProvider, undecidedAfter } from './undecided.js';
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
 * single insats hangs on comes after those that several do. An age that is known is asked for more finely after all
 * else, or in the place of another question that the same insats hangs on. `undefined` when no answer can change a
 * status any more, or when enough has been asked and each can change only one (design.md, section 6).
 */
export function nextQuestion(
  stake: Stake,
  evaluation: Evaluation,
  { subject, isThorough = false }: Course = {},
): Question | undefined {
  const concerned = (fact: Fact) => concernedBy(stake, evaluation, fact, isThorough);
  const canSettle = (fact: Fact) => concerned(fact).next().done !== true;
  const isNew = (fact: Fact) => !evaluation.known.values.has(fact);
  const all = withoutCovered(openFactsAt(stake, evaluation), canSettle);
  const ofSeveral = all.filter((fact) => isOfSeveral(stake, concerned(fact)));
  const ofOne = isThorough || !isEnough(stake, evaluation) ? all : [];
  const newOfOne = ofOne.filter(isNew);
  const turns = [ofSeveral.filter(isNew), newOfOne, ofSeveral, ofOne];
  const open = turns.find((facts) => facts.some(canSettle)) ?? [];
  const fact = mostSettling(stake, evaluation, open, canSettle, subject);
  if (fact === undefined || open !== newOfOne) return fact && questionFor(stake, evaluation, fact);
  const own = [...concerned(fact)];
  const finer = all.filter((other) => !isNew(other) && [...concerned(other)].every((profile) => own.includes(profile)));
  return questionFor(
    stake,
    evaluation,
    mostSettling(stake, evaluation, [fact, ...finer], canSettle, undefined) ?? fact,
  );
}

/** The question for one fact as things stand, whether or not it would be asked next. */
export function questionFor(stake: Stake, evaluation: Evaluation, fact: Fact): Question {
  const { open } = agendaIn(evaluation)(stake);
  const isConcerned = (profile: Profile) =>
    open.get(profile)?.includes(fact) === true && canChangeStatus(evaluation, profile, fact);
  return {
    fact,
    brackets: fewBrackets(stake, evaluation, fact),
    insatser: stake.insatser.filter(({ profile }) => isConcerned(profile)).map(({ insats }) => insats),
  };
}

/**
 * At most how many questions are left: the facts that may still be asked, those that wait for
 * another; no more than enough, unless several insatser hang on each. Never grows along a conversation.
 */
export function questionsLeft(stake: Stake, evaluation: Evaluation, isThorough = false): number {
  const { known } = evaluation;
  const insatser = new Map<Fact, number>();
  for (const [profile, size] of stake.sizes) {
    for (const fact of factsAhead(stake, evaluation, profile, isThorough)) {
      insatser.set(fact, (insatser.get(fact) ?? 0) + size);
    }
  }
  if (insatser.has('livesIn')) insatser.delete('resident');
  const counts = [...insatser].flatMap(([fact, count]) => {
    const finer = isNumberFact(fact) ? timesFiner(stake, evaluation, fact, isThorough) : [];
    return known.values.has(fact) ? finer : [count, ...finer];
  });
  if (isThorough) return counts.length;
  const ofSeveral = counts.filter((count) => count > 1).length;
  const untilEnough = Math.max(0, stake.enough - countAsked(stake.facts, known));
  return Math.min(counts.length, Math.max(ofSeveral, untilEnough));
}

/** The facts that may still be asked for the sake of one combination of villkor, those that wait for another too. */
function factsAhead(stake: Stake, evaluation: Evaluation, profile: Profile, isThorough: boolean): ReadonlySet<Fact> {
  const { known } = evaluation;
  const facts = new Set<Fact>();
  for (const { fact } of liveLeaves(assessmentOf(evaluation, profile), known)) {
    // What is known and open all the same, as of several children, may have nothing left to ask.
    if (known.values.has(fact) && concernedBy(stake, evaluation, fact, isThorough).next().done) continue;
    const first = askableFor(fact, known);
    if (first) facts.add(first).add(fact);
  }
  // What no answer can change any more is not asked later either.
  return new Set([...facts].filter((fact) => canChangeStatus(evaluation, profile, fact)));
}

/** For each time that an age may be asked for more finely: how many insatser hang on it. */
function timesFiner(stake: Stake, evaluation: Evaluation, fact: Fact, isThorough: boolean): readonly number[] {
  const { brackets } = exactBrackets(stake, evaluation, fact);
  const known = intervalsOf(evaluation.known.values.get(fact));
  const drawers = linesAt(stake, evaluation, fact).filter(
    ({ profile }) => isThorough || !isForProvider(evaluation, profile),
  );
  const times = (known.length > 0 ? known : fewBrackets(stake, evaluation, fact)).map((whole) => {
    const lines = piecesOf(whole, brackets)
      .slice(1)
      .map(({ from }) => from);
    const within = drawers.filter((drawer) => lines.some((line) => drawer.lines.includes(line)));
    const count = within.reduce((sum, { size }) => sum + size, 0);
    // Six of the pieces of a bracket are told apart by one question, and each line that it joins by one more.
    return count > 0 ? Array<number>(1 + Math.max(0, lines.length + 1 - MOST_CHOICES)).fill(count) : [];
  });
  return FACTS[fact].shape.kind === 'numbers' ? times.flat() : (times.sort((a, b) => b.length - a.length)[0] ?? []);
}

/**
 * The facts that may be asked next: each can still change the status of an insats at stake, and of several where enough
 * has been asked.
 */
export function candidatesFor(stake: Stake, evaluation: Evaluation): readonly Fact[] {
  const concerned = (fact: Fact) => concernedBy(stake, evaluation, fact, false);
  const canSettle = (fact: Fact) => concerned(fact).next().done !== true;
  const open = withoutCovered(openFactsAt(stake, evaluation), canSettle).filter(canSettle);
  return isEnough(stake, evaluation) ? open.filter((fact) => isOfSeveral(stake, concerned(fact))) : open;
}

/** Whether as much has been asked as is asked for the sake of a single insats. */
function isEnough({ facts, enough }: Stake, { known }: Evaluation): boolean {
  return countAsked(facts, known) >= enough;
}

/**
 * The combinations of villkor for whose sake a fact is asked, found as they are needed: the answer can still change their
 * status. For the sake of what the provider looks at in any case nobody is asked a second time for an age, unless they go
 * on when enough has been asked.
 */
function* concernedBy(stake: Stake, evaluation: Evaluation, fact: Fact, isThorough: boolean): Generator<Profile> {
  const isAgain = !isThorough && evaluation.known.values.has(fact);
  for (const [profile, facts] of agendaIn(evaluation)(stake).open) {
    if (!facts.includes(fact) || !canChangeStatus(evaluation, profile, fact)) continue;
    if (!isAgain || !isForProvider(evaluation, profile)) yield profile;
  }
}

/** Whether the combinations of villkor are those of more than one insats at stake. */
function isOfSeveral({ sizes }: Stake, profiles: Iterable<Profile>): boolean {
  let count = 0;
  for (const profile of profiles) {
    count += sizes.get(profile) ?? 0;
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

/** The fact to ask among those that are open. Whether it can change a status is looked at for the likeliest first. */
function mostSettling(
  stake: Stake,
  evaluation: Evaluation,
  open: readonly Fact[],
  canSettle: (fact: Fact) => boolean,
  subject: FactSubject | undefined,
): Fact | undefined {
  if (open.length === 1) return open.find(canSettle);
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
  for (const { value, weight } of outcomesOf(fact, exactBrackets(stake, evaluation, fact).brackets, known.areas)) {
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
  const outcomes = outcomesOf(fact, exactBrackets(stake, evaluation, fact).brackets, evaluation.known.areas);
  const undecided = undecidedAfter(stake, evaluation, fact);
  return outcomes.reduce((sum, { value, weight }) => sum + weight * undecided(value), 0);
}

/** The brackets to choose from: at most six, and of an age that is known those that its brackets are made of. */
function fewBrackets(stake: Stake, evaluation: Evaluation, fact: Fact): readonly Interval[] {
  const exact = exactBrackets(stake, evaluation, fact);
  const known = intervalsOf(evaluation.known.values.get(fact));
  const pieces = known.length > 0 ? piecesOfFirst(known, exact.brackets) : exact.brackets;
  if (pieces.length <= MOST_CHOICES) return pieces;
  const drawers = linesAt(stake, evaluation, fact).filter(({ profile }) => !isForProvider(evaluation, profile));
  return fewChoices(pieces, drawers, exact.firm);
}

/** The pieces of the brackets that can be told more finely; of as many of them as make few choices. */
function piecesOfFirst(known: readonly Interval[], brackets: readonly Interval[]): readonly Interval[] {
  const few: Interval[] = [];
  for (const whole of known) {
    const pieces = piecesOf(whole, brackets);
    if (pieces.length > 1 && (few.length === 0 || few.length + pieces.length <= MOST_CHOICES)) few.push(...pieces);
  }
  return few.length > 0 ? few : brackets;
}

function piecesOf(whole: Interval, brackets: readonly Interval[]): readonly Interval[] {
  return brackets.filter((bracket) => isWithin(bracket, whole));
}

/** Every bracket that villkor tell apart, and the lines between them that are never joined. */
interface ExactBrackets {
  readonly brackets: readonly Interval[];
  readonly firm: readonly number[];
}

/** Worked out once for each evaluation and what is at stake: to choose a question, its brackets are looked at again and again. */
const exactBracketsIn = oncePer((evaluation: Evaluation) =>
  oncePer((stake: Stake) => {
    const found = new Map<Fact, ExactBrackets>();
    return (fact: Fact): ExactBrackets => {
      const brackets = found.get(fact) ?? cutBrackets(stake, evaluation, fact);
      found.set(fact, brackets);
      return brackets;
    };
  }),
);

function exactBrackets(stake: Stake, evaluation: Evaluation, fact: Fact): ExactBrackets {
  return exactBracketsIn(evaluation)(stake)(fact);
}

function cutBrackets(stake: Stake, evaluation: Evaluation, fact: Fact): ExactBrackets {
  if (!isNumberFact(fact)) return { brackets: [], firm: [] };
  const { compiled, known } = evaluation;
  const all = agendaIn(evaluation)(stake).live;
  // To look at each insats costs, and only a long list of choices is worth it.
  const isLong = bracketsFor(fact, all, known).length > MOST_CHOICES;
  const live = isLong ? linesAt(stake, evaluation, fact).flatMap(({ leaves }) => leaves) : all;
  const brackets = bracketsFor(fact, live, known);
  const cuts = cutsWaitedFor(fact);
  const across = brackets.find(({ from, to }) => cuts.some((cut) => from < cut && cut <= to));
  if (!across) return { brackets, firm: alwaysCutAt(fact) };
  const after = evaluate(compiled, withValue(known, fact, across), evaluation);
  const further = cutsWaitedFor(fact, questionsLeftIn(stake, after, fact));
  return { brackets: bracketsFor(fact, live, known, further), firm: [...alwaysCutAt(fact), ...further] };
}

/** What draws lines at a fact that is asked for its sake: a combination of villkor whose status the answer can still change. */
interface Drawer extends LineDrawer {
  readonly profile: Profile;
  readonly leaves: readonly LeafVillkor[];
}

function linesAt({ sizes }: Stake, evaluation: Evaluation, fact: Fact): readonly Drawer[] {
  return [...sizes]
    .map(([profile, size]) => {
      const live = liveLeaves(assessmentOf(evaluation, profile), evaluation.known);
      const leaves = live.filter((leaf) => leaf.fact === fact);
      return { profile, size, leaves, lines: leaves.flatMap(cutsOf) };
    })
    .filter(({ profile, leaves }) => leaves.length > 0 && canChangeStatus(evaluation, profile, fact));
}

/** The facts that still matter, for someone who may be on either side of a cut: `asked` may tell one that was skipped. */
function questionsLeftIn(stake: Stake, evaluation: Evaluation, asked: Fact): ReadonlySet<Fact> {
  const { live } = agendaIn(evaluation)(stake);
  const told = impliedBy(asked);
  return new Set(
    live.map(({ fact }) => fact).filter((fact) => told.includes(fact) || !evaluation.known.skipped.has(fact)),
  );
}
