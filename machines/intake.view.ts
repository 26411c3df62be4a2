import type { StateValue } from 'xstate';
import { FACTS, type Fact } from '../src/catalog/facts.js';
import { type Area, type Insats, TOPICS, type Topic } from '../src/catalog/types.js';
import { type Answers, type AnswerValue, placesOf } from '../src/rules/answers.js';
import { STATUSES, type Status } from '../src/rules/evaluate.js';
import type { Conversation, Guide, InsatsAssessment } from '../src/rules/guide.js';
import { formatInterval, type Interval } from '../src/rules/interval.js';
import { conversationOf, type IntakeContext } from './intake.machine.js';

/** Where a conversation stands, in whichever of the charts that hold one. */
export interface IntakeSnapshot {
  readonly value: StateValue;
  readonly context: IntakeContext;
}

/** What is on screen: the state's name. */
export type Step = 'welcome' | 'topics' | 'questions' | 'results' | 'apply';

/** One thing to choose in answer to a question. */
export interface OptionView {
  /** What the control carries, and what the answer writes. */
  readonly value: string;
  /** The years it stands for, where the fact is a number. */
  readonly interval?: Interval;
  /** Chosen when the question was asked before. */
  readonly isChosen: boolean;
  /** Choosing it takes back every other. */
  readonly isExclusive: boolean;
}

/** The question on screen. */
export interface QuestionView {
  readonly fact: Fact;
  /** Whether several options may be chosen. */
  readonly isMultiple: boolean;
  readonly options: readonly OptionView[];
  /** The insatser whose villkor are the reason to ask. */
  readonly insatser: readonly Insats[];
  /** At most how many questions are left, this one included. */
  readonly left: number;
  /** An earlier question, open again. */
  readonly isRevision: boolean;
  /** How many insatser the answer before this question has opened. */
  readonly opened: number;
  /** It was answered before, and answers that came after are kept. */
  readonly keepsLater: boolean;
}

/** The insatser of one status. */
export interface ResultGroup<Assessment extends InsatsAssessment = InsatsAssessment> {
  readonly status: Status;
  readonly insatser: readonly Assessment[];
}

/** What the screen needs: ids, numbers and values, no text. */
export interface IntakeView {
  readonly step: Step;
  /** The topics the catalogue has something for, in the fixed order. */
  readonly topics: readonly Topic[];
  /** What was chosen; `[]` is everything, `null` nothing yet. */
  readonly chosenTopics: readonly Topic[] | null;
  /** What has been said, up to the question on screen. */
  readonly transcript: Answers;
  readonly question: QuestionView | undefined;
  /** Best status first, none of them empty. */
  readonly results: readonly ResultGroup[];
  /** Whether the results are on screen and no question is left. */
  readonly isComplete: boolean;
  /** What the person would rather not say. */
  readonly skipped: readonly Fact[];
  /** What was answered, by fact. */
  readonly answers: ReadonlyMap<Fact, AnswerValue>;
}

/** Reads off a snapshot what the screen shows. What its step does not show is not worked out. */
export function viewOf(snapshot: IntakeSnapshot, guide: Guide): IntakeView {
  const { context } = snapshot;
  const step = stepOf(snapshot.value);
  const fact = typeof snapshot.value === 'object' ? (snapshot.value.questions as Fact) : undefined;
  const asked = context.answers;
  const place =
    context.revising === null ? asked.length : asked.findIndex((answer) => answer.fact === context.revising);
  const conversation = conversationOf(context);
  return {
    step,
    topics: topicsOf(guide),
    chosenTopics: context.topics,
    transcript: step === 'questions' ? asked.slice(0, place) : asked,
    question: fact && questionView(snapshot, guide, fact, place),
    results: step === 'results' ? groupByStatus(guide.assess(conversation)) : [],
    isComplete: step === 'results' && guide.next(conversation) === undefined,
    skipped: asked.filter(({ value }) => value === null).map((answer) => answer.fact),
    answers: new Map(asked.map((answer) => [answer.fact, answer.value])),
  };
}

function topicsOf({ catalog }: Guide): readonly Topic[] {
  const used = new Set(catalog.insatser.flatMap(({ topics }) => topics));
  return TOPICS.filter((topic) => used.has(topic));
}

function stepOf(value: StateValue): Step {
  return (typeof value === 'string' ? value : 'questions') as Step;
}

function questionView({ context }: IntakeSnapshot, guide: Guide, fact: Fact, place: number): QuestionView | undefined {
  const isRevision = context.revising !== null;
  const conversation = conversationOf(context);
  const question = isRevision ? guide.again(conversation, fact) : guide.next(conversation);
  if (!question) return undefined;
  const before = isRevision ? { ...conversation, answers: context.answers.slice(0, place) } : conversation;
  const chosen = chosenTexts(isRevision ? context.answers[place]?.value : undefined);
  const { shape } = FACTS[fact];
  const exclusive = shape.kind === 'set' ? shape.exclusive : undefined;
  const { insatser } = question;
  return {
    fact,
    isMultiple: shape.kind === 'set' || shape.kind === 'numbers',
    options: optionsOf(fact, question.brackets, guide.catalog.areas).map((option) => ({
      ...option,
      isChosen: chosen.includes(option.value),
      isExclusive: option.value === exclusive,
    })),
    insatser,
    left: guide.left(before),
    isRevision,
    opened: isRevision ? 0 : openedBy(guide, conversation),
    keepsLater: place < context.answers.length - 1,
  };
}

/** How many insatser are open now that were not before the last answer. */
function openedBy(guide: Guide, conversation: Conversation): number {
  const { answers } = conversation;
  if (answers.length === 0) return 0;
  const countOpen = (upTo: Answers) =>
    guide.assess({ ...conversation, answers: upTo }).filter(({ status }) => status === 'open').length;
  return Math.max(0, countOpen(answers) - countOpen(answers.slice(0, -1)));
}

function optionsOf(
  fact: Fact,
  brackets: readonly Interval[],
  areas: readonly Area[] = [],
): readonly { value: string; interval?: Interval }[] {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return [{ value: 'true' }, { value: 'false' }];
    case 'choice':
    case 'set':
      return shape.options.map((value) => ({ value }));
    case 'area':
      return placesOf(areas).map((value) => ({ value }));
    case 'number':
    case 'numbers':
      return brackets.map((interval) => ({ value: formatInterval(interval), interval }));
  }
}

function chosenTexts(value: AnswerValue | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}

function groupByStatus(insatser: readonly InsatsAssessment[]): readonly ResultGroup[] {
  return STATUSES.map((status) => ({ status, insatser: insatser.filter((item) => item.status === status) })).filter(
    (group) => group.insatser.length > 0,
  );
}
