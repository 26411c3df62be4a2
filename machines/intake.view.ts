import type { StateValue } from 'xstate';
import { FACTS, type Fact, isFact } from '../src/catalog/facts.js';
import { type Area, type Insats, TOPICS, type Topic } from '../src/catalog/types.js';
import { type Answers, type AnswerValue, knownFrom, placesOf, toldOf } from '../src/rules/answers.js';
import { leavesOf, STATUSES, type Status } from '../src/rules/evaluate.js';
import type { Conversation, Guide, InsatsAssessment } from '../src/rules/guide.js';
import { formatInterval, type Interval } from '../src/rules/interval.js';
import { isInterval } from '../src/rules/known.js';
import { isOpenNow } from '../src/rules/open-now.js';
import { conversationOf, type IntakeContext } from './intake.machine.js';

/** From this age one is an adult (FB 9 kap. 1 §). */
const ADULT_AGE = 18;

/** Where a conversation stands, in whichever of the charts that hold one. */
export interface IntakeSnapshot {
  readonly value: StateValue;
  readonly context: IntakeContext;
}

/** What is on screen: the state's name. */
export type Step = 'welcome' | 'topics' | 'questions' | 'results' | 'apply' | 'list';
const STEPS: Readonly<Record<Step, true>> = {
  welcome: true,
  topics: true,
  questions: true,
  results: true,
  apply: true,
  list: true,
};

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
  /** An age that was told is asked for once more, more finely. */
  readonly isFiner: boolean;
  /** An earlier question, open again. */
  readonly isRevision: boolean;
  /** How many insatser the answer before this question has opened, as the result counts them. */
  readonly opened: number;
  /** It was answered before, and answers that came after are kept. */
  readonly keepsLater: boolean;
}

/** The insatser of one status. */
export interface ResultGroup<Assessment extends InsatsAssessment = InsatsAssessment> {
  readonly status: Status;
  readonly insatser: readonly Assessment[];
}

/** The insatser of a result, by where they stand on it. Each insats of the catalogue stands in one place. */
export interface ResultParts {
  /** Under the chosen topics: best status first, none of them empty. */
  readonly results: readonly ResultGroup[];
  /** Under the chosen topics, and folded for a minor: for adults only, by what they themselves have been through. */
  readonly forAdults: readonly InsatsAssessment[];
  /** Owed by law to whoever asks (SoL 13 kap. 2 and 4 §§), and under none of the chosen topics. */
  readonly owed: readonly InsatsAssessment[];
  /** The rest of the catalogue, best status first. */
  readonly rest: readonly InsatsAssessment[];
}

/** What the screen needs: ids, numbers and values, no text. */
export interface IntakeView extends ResultParts {
  readonly step: Step;
  /** The topics the catalogue has something for, in the fixed order. */
  readonly topics: readonly Topic[];
  /** What was chosen; `[]` is everything, `null` nothing yet. */
  readonly chosenTopics: readonly Topic[] | null;
  /** What has been said, up to the question on screen. */
  readonly transcript: Answers;
  readonly question: QuestionView | undefined;
  /** Every insats, best status first, while the whole list is on screen. */
  readonly all: readonly InsatsAssessment[];
  /** Whether the results are on screen and no question is left, or enough has been asked. */
  readonly isComplete: boolean;
  /** Whether they are, and there are questions that the person may answer besides. */
  readonly hasMore: boolean;
  /** What the person would rather not say. */
  readonly skipped: readonly Fact[];
  /** What was answered, by fact. */
  readonly answers: ReadonlyMap<Fact, AnswerValue>;
}

/** Reads off a snapshot what the screen shows. What its step does not show is not worked out. */
export function viewOf(snapshot: IntakeSnapshot, guide: Guide): IntakeView {
  const { context } = snapshot;
  const step = stepOf(snapshot.value);
  const asked = typeof snapshot.value === 'object' ? snapshot.value.questions : undefined;
  const fact = isFact(asked) ? asked : undefined;
  const given = context.answers;
  const place = context.revising ?? given.length;
  const conversation = conversationOf(context);
  const isComplete = step === 'results' && guide.next(conversation) === undefined;
  return {
    step,
    topics: topicsOf(guide),
    chosenTopics: context.topics,
    transcript: step === 'questions' ? given.slice(0, place) : given,
    question: fact && questionView(snapshot, guide, fact, place),
    ...(step === 'results' ? resultParts(guide, conversation) : NO_RESULTS),
    all: step === 'list' ? guide.assess({ answers: given, topics: [] }) : [],
    isComplete,
    hasMore: isComplete && guide.next({ ...conversation, isThorough: true }) !== undefined,
    skipped: given.filter(({ value }) => value === null).map((answer) => answer.fact),
    answers: new Map(given.map(({ fact: one }) => [one, toldOf(given, one, guide.catalog.areas) ?? null])),
  };
}

const NO_RESULTS: ResultParts = { results: [], forAdults: [], owed: [], rest: [] };

/** Where each insats stands on a result. */
function resultParts(guide: Guide, conversation: Conversation): ResultParts {
  const { answers, topics } = conversation;
  const listed = guide.assess(conversation);
  const chosen = listed.filter((item) => !item.isOwedBesides);
  // Familjerådgivning is not for violence.
  const owed = isOnlyViolence(topics) ? [] : listed.filter((item) => item.isOwedBesides);
  const ids = new Set([...chosen, ...owed].map(({ insats }) => insats.id));
  const isFolded = isMinor(guide, answers) ? (item: InsatsAssessment) => isForAdultsToTalk(item, topics) : () => false;
  return {
    results: groupByStatus(chosen.filter((item) => !isFolded(item))),
    forAdults: chosen.filter(isFolded),
    owed,
    rest: guide.assess({ answers, topics: [] }).filter(({ insats }) => !ids.has(insats.id)),
  };
}

/** Whether violence is the only topic: what is owed to whoever asks stands with the rest then. */
export function isOnlyViolence(topics: readonly Topic[]): boolean {
  return topics.length > 0 && topics.every((topic) => topic === 'violence');
}

/** Whether the whole age given is under 18. */
function isMinor({ catalog }: Guide, answers: Answers): boolean {
  const age = knownFrom(answers, catalog.areas).values.get('age');
  return isInterval(age) && age.to < ADULT_AGE;
}

/** Whether an insats asks for nothing but to be an adult with an experience, and is here because one wants to talk. */
function isForAdultsToTalk({ insats }: InsatsAssessment, topics: readonly Topic[]): boolean {
  const { villkor, audience } = insats;
  if (villkor === 'unstated' || villkor.length === 0 || audience === undefined) return false;
  const reasons = topics.length === 0 ? insats.topics : insats.topics.filter((topic) => topics.includes(topic));
  return (
    reasons.every((topic) => topic === 'talk') &&
    villkor.flatMap(leavesOf).every((leaf) => leaf.fact === 'age' && !('is' in leaf) && (leaf.from ?? 0) >= ADULT_AGE)
  );
}

function topicsOf({ catalog }: Guide): readonly Topic[] {
  const used = new Set(catalog.insatser.flatMap(({ topics }) => topics));
  return TOPICS.filter((topic) => used.has(topic));
}

function stepOf(value: StateValue): Step {
  return typeof value === 'string' && value in STEPS ? (value as Step) : 'questions';
}

function questionView({ context }: IntakeSnapshot, guide: Guide, fact: Fact, place: number): QuestionView | undefined {
  const isRevision = context.revising !== null;
  const conversation = conversationOf(context);
  const question = isRevision ? guide.again(conversation, fact, place) : guide.next(conversation);
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
    isFiner: guide.isAnswered(before, fact),
    isRevision,
    opened: isRevision ? 0 : openedBy(guide, conversation),
    keepsLater: place < context.answers.length - 1,
  };
}

/** How many more insatser one can get in touch about than before the last answer, as the result will count them. */
function openedBy(guide: Guide, conversation: Conversation): number {
  const { answers } = conversation;
  if (answers.length === 0) return 0;
  const countOpen = (upTo: Answers) =>
    guide.assess({ ...conversation, answers: upTo }).filter((item) => isOpenNow(item) && !item.isOwedBesides).length;
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
