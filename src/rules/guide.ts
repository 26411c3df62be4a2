import { FACTS, type Fact, type FactSubject, inVocabularyOrder, isAskable } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Catalog, Insats, Topic } from '../catalog/types.js';
import { written } from '../catalog/written.js';
import { type Answer, type Answers, type AnswerValue, knownFrom, placeOf, readValue } from './answers.js';
import { nextQuestion, type Question, questionFor, questionsLeft } from './choose.js';
import { type CompiledCatalog, type CompiledInsats, compileCatalog, villkorOf } from './compile.js';
import { compareStatuses, factsOf, type Reason, type Status } from './evaluate.js';
import { assessmentOf, checkedIds, type Evaluation, evaluate, unknownFacts, unmetFacts } from './evaluation.js';
import { isWithin } from './interval.js';
import { intervalsOf, type Known } from './known.js';
import { isBegunByOthers } from './open-now.js';
import { withPrerequisites } from './prerequisites.js';
import { type Stake, stakeOf } from './stake.js';

/** Where a conversation stands: what was said, and what the person wants to talk about (`[]`: everything). */
export interface Conversation {
  readonly answers: Answers;
  readonly topics: readonly Topic[];
  /** Whether the person would rather answer all there is to ask than leave something to the provider. */
  readonly isThorough?: boolean;
}

/** One insats for this conversation, with the reasons for its status. */
export interface InsatsAssessment {
  readonly insats: Insats;
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** The facts whose villkor are unmet. */
  readonly unmet: readonly Fact[];
  /** The facts whose villkor are still open. */
  readonly unknown: readonly Fact[];
  /** The ids of the villkor that are checked when one gets in touch. */
  readonly checked: readonly string[];
  /** Owed by law to whoever asks (SoL 13 kap. 2 and 4 §§), and of no topic that was chosen: it stands after the others. */
  readonly isOwedBesides: boolean;
}

/** A catalogue that answers: what stands open, and what to ask next. */
export interface Guide {
  readonly catalog: Catalog;
  readonly compiled: CompiledCatalog;
  /** Every fact that some conversation can come to ask for, in vocabulary order. */
  readonly facts: readonly Fact[];
  /** Whether some villkor of the insats names the fact. */
  names(insats: Insats, fact: Fact): boolean;
  /** The next question; `undefined` when no answer can change a status any more, or enough has been asked. */
  next(conversation: Conversation): Question | undefined;
  /**
   * An earlier question, as it was put when it was asked; one not asked yet as things stand. `place` says which answer to
   * it is meant, where there are several; the first unless said.
   */
  again(conversation: Conversation, fact: Fact, place?: number): Question;
  /** At most how many questions are left. */
  left(conversation: Conversation): number;
  /**
   * The insatser under the chosen topics and those owed to whoever asks: best status first, and in each status what
   * somebody else begins last.
   */
  assess(conversation: Conversation): readonly InsatsAssessment[];
  /** The same for what is known, however it was learnt. */
  assessKnown(known: Known, topics: readonly Topic[]): readonly InsatsAssessment[];
  /** The question to ask for what is known, however it was learnt. */
  nextFor(known: Known, topics: readonly Topic[], isThorough?: boolean): Question | undefined;
  /**
   * The conversation with an answer recorded: at its end, or, when an earlier question was opened
   * again, in the place of its answer; later answers that still matter stay, the others are dropped.
   */
  record(conversation: Conversation, fact: Fact, value: AnswerValue, revised?: number | null): Answers;
  /** Whether the fact has been asked. */
  isAnswered(conversation: Conversation, fact: Fact): boolean;
  /** The place of the answer before this one, or of the last where none is named. */
  previous(conversation: Conversation, place: number | null): number | undefined;
  /** Drops what has been worked out for conversations so far, from which could be told what was said in them. */
  forget(): void;
}

/**
 * Compiles a catalogue into a guide. What its methods tell depends on their arguments alone; what they work out for a
 * conversation is kept with it until it is forgotten.
 * `effort`: see {@link CompiledCatalog}.
 */
export function createGuide(catalog: Catalog, effort?: number): Guide {
  const compiled = compileCatalog(catalog, effort);
  const stakes = new Map<string, Stake>();
  let latest: Evaluation | undefined;
  /** What the latest answers come to be with each answer that was recorded after them. */
  let further: { readonly before: Answers; readonly after: Map<string, Answers> } | undefined;

  const stakeFor = (topics: readonly Topic[]): Stake => {
    const key = topics.join();
    const stake = stakes.get(key) ?? stakeOf(compiled, topics);
    stakes.set(key, stake);
    return stake;
  };
  const evaluationFor = oncePer((answers: Answers): Evaluation => {
    latest = evaluate(compiled, knownFrom(answers, catalog.areas), latest);
    return latest;
  });
  const questionAfter = oncePer((answers: Answers) =>
    oncePer((stake: Stake) => {
      const course = { subject: subjectOfLast(answers), isThorough: false };
      const question = nextQuestion(stake, evaluationFor(answers), course);
      // A thorough conversation goes the same way, and on.
      const further = () => question ?? nextQuestion(stake, evaluationFor(answers), { ...course, isThorough: true });
      return (isThorough: boolean) => (isThorough ? further() : question);
    }),
  );
  const leftAfter = oncePer((answers: Answers) =>
    oncePer((stake: Stake) => questionsLeft(stake, evaluationFor(answers))),
  );
  /** The same answers are the same list each time, so that what has been worked out ahead for them is found. */
  const withAnswer = (before: Answers, fact: Fact, value: AnswerValue): Answers => {
    if (further?.before !== before) further = { before, after: new Map() };
    const answer = written([fact, value]);
    const after = further.after.get(answer) ?? [...before, { fact, value }];
    further.after.set(answer, after);
    return after;
  };
  const assessIn = (evaluation: Evaluation, topics: readonly Topic[]) => {
    const chosen = new Set(stakeFor(topics).insatser);
    return listedIn(compiled, stakeFor(topics), topics)
      .map((item) => assess(item, evaluation, !chosen.has(item)))
      .sort(
        (one, other) =>
          Number(one.isOwedBesides) - Number(other.isOwedBesides) ||
          compareStatuses(one.status, other.status) ||
          Number(isBegunByOthers(one.insats)) - Number(isBegunByOthers(other.insats)),
      );
  };

  return {
    catalog,
    compiled,
    facts: reachableFacts(compiled),
    names: (insats, fact) => villkorOf(catalog, insats).some((villkor) => factsOf(villkor).includes(fact)),
    next: ({ answers, topics, isThorough = false }) => questionAfter(answers)(stakeFor(topics))(isThorough),
    again: ({ answers, topics }, fact, place = placeOf(answers, fact)) => {
      const before = place < 0 ? answers : answers.slice(0, place);
      return questionFor(stakeFor(topics), evaluationFor(before), fact);
    },
    left: ({ answers, topics, isThorough }) =>
      isThorough ? questionsLeft(stakeFor(topics), evaluationFor(answers), true) : leftAfter(answers)(stakeFor(topics)),
    assess: ({ answers, topics }) => assessIn(evaluationFor(answers), topics),
    assessKnown: (known, topics) => assessIn(evaluate(compiled, known), topics),
    nextFor: (known, topics, isThorough = false) =>
      nextQuestion(stakeFor(topics), evaluate(compiled, known), { isThorough }),
    record: ({ answers, topics }, fact, value, revised = null) => {
      if (revised === null) return withAnswer(answers, fact, value);
      const kept = [...answers.slice(0, revised), { fact, value }];
      for (const later of answers.slice(revised + 1)) {
        const mayStay = later.fact !== fact || isFinerThan(later, knownFrom(kept, catalog.areas));
        if (mayStay && isAtStake(compiled, stakeFor(topics), kept, later.fact)) kept.push(later);
      }
      return kept;
    },
    isAnswered: ({ answers }, fact) => placeOf(answers, fact) >= 0,
    previous: ({ answers }, place) => {
      const before = (place ?? answers.length) - 1;
      return before < 0 ? undefined : before;
    },
    forget: () => {
      latest = undefined;
      further = undefined;
    },
  };
}

function subjectOfLast(answers: Answers): FactSubject | undefined {
  const last = answers.at(-1);
  return last && FACTS[last.fact].subject;
}

/** Whether an answer tells an age more finely than it is known. */
function isFinerThan({ fact, value }: Answer, known: Known): boolean {
  const before = intervalsOf(known.values.get(fact));
  const told = intervalsOf(readValue(fact, value));
  return told.length > 0 && told.every((one) => before.some((all) => isWithin(one, all) && !isWithin(all, one)));
}

/** What villkor name, and what those questions wait for. */
function reachableFacts({ profiles }: CompiledCatalog): readonly Fact[] {
  const asked = profiles.filter(({ isOwed }) => !isOwed).flatMap(({ villkor }) => villkor);
  const facts = withPrerequisites(asked.flatMap((item) => item.facts));
  return inVocabularyOrder(facts).filter(isAskable);
}

function isAtStake(compiled: CompiledCatalog, stake: Stake, answers: Answers, fact: Fact): boolean {
  return questionFor(stake, evaluate(compiled, knownFrom(answers, compiled.catalog.areas)), fact).insatser.length > 0;
}

/** Those with most of the chosen topics first, those whose main topic was chosen before others, and last those listed by law alone. */
function listedIn({ insatser }: CompiledCatalog, stake: Stake, topics: readonly Topic[]): readonly CompiledInsats[] {
  const chosen = new Set(stake.insatser);
  const main = stake.insatser.filter(
    ({ insats }) => insats.topics[0] !== undefined && topics.includes(insats.topics[0]),
  );
  const byLaw = insatser.filter((item) => item.insats.onRequest === true && !chosen.has(item));
  const matches = ({ insats }: CompiledInsats) => insats.topics.filter((topic) => topics.includes(topic)).length;
  const listed = [...new Set([...main, ...stake.insatser])].sort((one, other) => matches(other) - matches(one));
  return [...listed, ...byLaw];
}

function assess({ insats, profile }: CompiledInsats, evaluation: Evaluation, isOwedBesides: boolean): InsatsAssessment {
  const assessment = assessmentOf(evaluation, profile);
  return {
    insats,
    ...assessment,
    unmet: unmetFacts(assessment, evaluation.known),
    unknown: unknownFacts(assessment, evaluation.known),
    checked: checkedIds(assessment, evaluation.known),
    isOwedBesides,
  };
}
