import { FACT_NAMES, FACTS, type Fact, isAskable } from '../catalog/facts.js';
import type { Catalog, Insats, Topic } from '../catalog/types.js';
import { type Answers, type AnswerValue, type Known, knownFrom } from './answers.js';
import { nextQuestion, type Question, questionFor, questionsLeft, type Stake, stakeOf } from './choose.js';
import { type CompiledCatalog, compileCatalog, villkorOf } from './compile.js';
import { factsOf, type Reason, STATUSES, type Status } from './evaluate.js';
import { type Evaluation, evaluate, type ProfileAssessment, unknownFacts, unmetFacts } from './evaluation.js';
import { prerequisiteOf } from './prerequisites.js';

/** Where a conversation stands: what was said, and what the person wants to talk about (`[]`: everything). */
export interface Conversation {
  readonly answers: Answers;
  readonly topics: readonly Topic[];
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
}

/** A catalogue that answers: what stands open, and what to ask next. */
export interface Guide {
  readonly catalog: Catalog;
  readonly compiled: CompiledCatalog;
  /** Every fact that some conversation can come to ask for, in vocabulary order. */
  readonly facts: readonly Fact[];
  /** Whether some villkor of the insats names the fact. */
  names(insats: Insats, fact: Fact): boolean;
  /** The next question; `undefined` when no answer can change a status any more. */
  next(conversation: Conversation): Question | undefined;
  /** An earlier question, as it was put when it was asked; one not asked yet as things stand. */
  again(conversation: Conversation, fact: Fact): Question;
  /** At most how many questions are left. */
  left(conversation: Conversation): number;
  /** The insatser under the chosen topics and those owed to whoever asks, best status first. */
  assess(conversation: Conversation): readonly InsatsAssessment[];
  /** The same for what is known, however it was learnt. */
  assessKnown(known: Known, topics: readonly Topic[]): readonly InsatsAssessment[];
  /** The question to ask for what is known, however it was learnt. */
  nextFor(known: Known, topics: readonly Topic[]): Question | undefined;
  /**
   * The conversation with an answer recorded: at its end, or, when an earlier question was opened
   * again, in its place; later answers that still matter stay, the others are dropped.
   */
  record(conversation: Conversation, fact: Fact, value: AnswerValue, isRevision: boolean): Answers;
  /** Whether the fact has been asked. */
  isAnswered(conversation: Conversation, fact: Fact): boolean;
  /** The fact asked before this one, or last of all where none is named. */
  previous(conversation: Conversation, fact: Fact | null): Fact | undefined;
}

/** Compiles a catalogue into a guide. Its methods are pure; the latest evaluation and question are kept. */
export function createGuide(catalog: Catalog): Guide {
  const compiled = compileCatalog(catalog);
  const stakes = new Map<string, Stake>();
  let asked: (Conversation & { readonly question: Question | undefined }) | undefined;
  let latest: { readonly answers: Answers; readonly evaluation: Evaluation } | undefined;

  const stakeFor = (topics: readonly Topic[]): Stake => {
    const key = topics.join();
    const stake = stakes.get(key) ?? stakeOf(compiled, topics);
    stakes.set(key, stake);
    return stake;
  };
  const evaluationFor = (answers: Answers): Evaluation => {
    if (latest?.answers !== answers) {
      latest = { answers, evaluation: evaluate(compiled, knownFrom(answers), latest?.evaluation) };
    }
    return latest.evaluation;
  };
  const next = ({ answers, topics }: Conversation) => {
    if (asked?.answers !== answers || asked.topics !== topics) {
      const last = answers.at(-1);
      const subject = last && FACTS[last.fact].subject;
      asked = { answers, topics, question: nextQuestion(compiled, stakeFor(topics), evaluationFor(answers), subject) };
    }
    return asked.question;
  };
  const assessIn = (evaluation: Evaluation, topics: readonly Topic[]) => {
    const chosen = new Set(stakeFor(topics).insatser);
    const listed = catalog.insatser.map((insats, place) => ({ insats, place, isChosen: chosen.has(place) }));
    return listed
      .filter(({ insats, isChosen }) => isChosen || insats.onRequest === true)
      .map(({ insats, place, isChosen }) => ({
        isChosen,
        assessment: assessmentOf(
          insats,
          evaluation.assessments[compiled.profileOf[place] as number] as ProfileAssessment,
          evaluation.known,
        ),
      }))
      .sort((a, b) => rank(a.assessment, a.isChosen, topics) - rank(b.assessment, b.isChosen, topics))
      .map(({ assessment }) => assessment);
  };

  return {
    catalog,
    compiled,
    facts: reachableFacts(compiled),
    names: (insats, fact) => villkorOf(catalog, insats).some((villkor) => factsOf(villkor).includes(fact)),
    next,
    again: ({ answers, topics }, fact) => {
      const place = placeOf(answers, fact);
      const evaluation = place < 0 ? evaluationFor(answers) : evaluate(compiled, knownFrom(answers.slice(0, place)));
      return questionFor(compiled, stakeFor(topics), evaluation, fact);
    },
    left: ({ answers, topics }) => questionsLeft(compiled, stakeFor(topics), evaluationFor(answers)),
    assess: ({ answers, topics }) => assessIn(evaluationFor(answers), topics),
    assessKnown: (known, topics) => assessIn(evaluate(compiled, known), topics),
    nextFor: (known, topics) => nextQuestion(compiled, stakeFor(topics), evaluate(compiled, known)),
    record: ({ answers, topics }, fact, value, isRevision) => {
      const place = isRevision ? placeOf(answers, fact) : -1;
      if (place < 0) return [...answers, { fact, value }];
      const kept = [...answers.slice(0, place), { fact, value }];
      for (const later of answers.slice(place + 1)) {
        if (later.fact !== fact && isAtStake(compiled, stakeFor(topics), kept, later.fact)) kept.push(later);
      }
      return kept;
    },
    isAnswered: ({ answers }, fact) => placeOf(answers, fact) >= 0,
    previous: ({ answers }, fact) => (fact === null ? answers.at(-1) : answers[placeOf(answers, fact) - 1])?.fact,
  };
}

function placeOf(answers: Answers, fact: Fact): number {
  return answers.findIndex((answer) => answer.fact === fact);
}

/** What villkor name, what those questions wait for, and consent, which the law asks for under 15. */
function reachableFacts({ villkor }: CompiledCatalog): readonly Fact[] {
  const facts = new Set(villkor.flatMap((item) => item.facts));
  for (const fact of [...facts]) {
    facts.add(prerequisiteOf(fact)?.fact ?? fact);
  }
  if (facts.has('age')) facts.add('guardianConsent');
  return FACT_NAMES.filter((fact) => facts.has(fact) && isAskable(fact));
}

function isAtStake(compiled: CompiledCatalog, stake: Stake, answers: Answers, fact: Fact): boolean {
  return questionFor(compiled, stake, evaluate(compiled, knownFrom(answers)), fact).insatser.length > 0;
}

function assessmentOf(insats: Insats, assessment: ProfileAssessment, known: Known): InsatsAssessment {
  return {
    insats,
    ...assessment,
    unmet: unmetFacts(assessment, known),
    unknown: unknownFacts(assessment, known),
  };
}

/** Best status first; within one status the chosen topics before what is listed by law alone, the main topic first. */
function rank({ status, insats }: InsatsAssessment, isChosen: boolean, topics: readonly Topic[]): number {
  const isMain = topics.includes(insats.topics[0] as Topic);
  return STATUSES.indexOf(status) * 3 + (isChosen ? (isMain ? 0 : 1) : 2);
}
