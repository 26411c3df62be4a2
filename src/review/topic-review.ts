import type { Fact } from '../catalog/facts.js';
import type { Catalog, Topic } from '../catalog/types.js';
import type { Answers } from '../rules/answers.js';
import { createGuide, type Guide } from '../rules/guide.js';
import { bestEndings } from './best-endings.js';
import { tally } from './count.js';
import { gatherCounterexamples, type Objected, type StatementNumber } from './counterexamples.js';
import {
  cannotStopHere,
  hasNoRightToApply,
  isDifferent,
  isElsewhere,
  isSwayed,
  statusesShown,
} from './ending-checks.js';
import { expectedQuestions, fewestQuestions, lookingAheadOnly } from './expected-questions.js';
import { explosionUnder } from './explosion.js';
import { type Folding, foldingFor } from './fold.js';
import { type AtLeastOne, type GuideInSetting, isAsking, placeOf, send } from './guide-in-setting.js';
import { type BestEnding, gatherEndings } from './insats-review.js';
import { type ReviewLimits, TooLarge } from './limits.js';
import { isLeftToProvider, isNotNamed, isRepeated } from './question-checks.js';
import { gatherQuestions, type SeenQuestion } from './question-review.js';
import { isIdle } from './relevance-check.js';
import { type Standard, standardFor } from './standard.js';
import { type Arrival, walk } from './walk.js';

/** How many questions the conversations under a topic have; `null` is everything together. */
export interface TopicReview {
  readonly topic: Topic | null;
  readonly conversations: bigint;
  /** The states they were folded into. */
  readonly states: number;
  readonly longest: number;
  /** What is said in one that is as long as any. */
  readonly longestExample: Answers;
  /** The questions on average, with the weights of `outcomesOf`. */
  readonly mean: number;
  /** The same with the best order there is; `null` where it is too much to try every order. */
  readonly optimalMean: number | null;
  /** The same where each topic's every question is put to everyone. */
  readonly askingAll: number;
  /** Why the mean is more than a twentieth above the optimum; `null` where it is not. */
  readonly excess: Excess | null;
  readonly tooLarge: boolean;
  /** What makes it too large, in Swedish; `null` where it is not. */
  readonly tooLargeBecause: string | null;
}

/**
 * Why more is asked than with the best order: to stay with the person the last question was about,
 * or because the guide looks one question ahead and the best order looks to the end.
 */
export type Excess = 'staysWithPerson' | 'looksOneAhead';

/** What one topic is reviewed with. */
export interface TopicRoute {
  readonly catalog: Catalog;
  readonly inSettings: AtLeastOne<GuideInSetting>;
  readonly withoutAudience: Guide;
  readonly limits: ReviewLimits;
  readonly isOutOfTime: () => boolean;
  readonly folding?: Folding;
  readonly onProgress: (share: number) => void;
}

/** All that the walk under one topic came to, as plain data: another thread can be told, and it can be kept. */
export interface TopicResult {
  readonly review: TopicReview;
  /** How many questions are put in all its conversations, for the checks' counts. */
  readonly questions: bigint;
  /** What speaks against a statement; at most five for each. */
  readonly against: readonly Objected[];
  readonly seen: readonly SeenQuestion[];
  readonly endings: readonly BestEnding[];
  /** Time was up before all was walked, or before every order was tried: another time it may come to more. */
  readonly isCutShort: boolean;
}

/** Gathers what the walk under a topic comes across. */
function gatherFinds() {
  const { object, all } = gatherCounterexamples();
  const questions = gatherQuestions();
  const endings = gatherEndings();
  return {
    object,
    questions,
    endings,
    all: () => ({ against: all(), seen: questions.seen(), endings: endings.best() }),
  };
}

type Finds = ReturnType<typeof gatherFinds>;

const MOST_EXCESS = 1.05;

/** The search for the best order is not begun where the guide's own order has more than this share of the states it may come to. */
const MOST_FOR_OPTIMUM = 0.15;

/** Walks every conversation under one topic, or all (`null`), and holds each to the statements. */
export function reviewTopic(topic: Topic | null, given: TopicRoute): TopicResult {
  let isCutShort = false;
  const isOutOfTime = () => {
    isCutShort ||= given.isOutOfTime();
    return isCutShort;
  };
  const finds = gatherFinds();
  const walked = walkIfPossible(topic, { ...given, isOutOfTime }, finds);
  return { ...walked, ...finds.all(), isCutShort };
}

type Walked = Pick<TopicResult, 'review' | 'questions'>;

function walkIfPossible(topic: Topic | null, route: TopicRoute, finds: Finds): Walked {
  const topics = topic === null ? [] : [topic];
  const standard = standardFor(route.catalog, topics);
  const askingAll = everyQuestion(standard).length;
  const before = { topic, askingAll, longestExample: [], optimalMean: null, excess: null };
  try {
    const explosion = explosionUnder(standard.compiled, standard.stake, route.limits.combinations);
    if (explosion !== undefined) throw new TooLarge(explosion);
    return walkTopic(before, standard, route, finds);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const review = { ...before, conversations: 0n, states: 0, longest: 0, mean: 0, tooLarge: true };
    return { review: { ...review, tooLargeBecause: error.message }, questions: 0n };
  }
}

function walkTopic(
  before: Pick<TopicReview, 'topic' | 'askingAll'>,
  standard: Standard,
  route: TopicRoute,
  finds: Finds,
): Walked {
  const { topics, compiled, stake } = standard;
  const folding = route.folding ?? foldingFor(compiled, stake);
  const object = (number: StatementNumber, answers: Answers, detail: string | undefined): void => {
    if (detail !== undefined) finds.object(number, { topics, answers, detail });
  };
  const walked = walk(
    { ...route, topics, folding },
    {
      arrival: (arrival) => inspect(arrival, standard, route, finds, object),
      lost: (answers, detail) => object(4, answers, detail),
      progress: (share) => route.onProgress(share),
    },
  );
  for (const moment of walked.moments) {
    if (route.isOutOfTime()) throw new TooLarge(`tiden tog slut efter ${walked.moments.length} lägen`);
    object(2, moment.answers, isIdle(moment, standard, folding));
  }
  for (const ending of bestEndings(walked, standard, folding)) finds.endings.add(ending);
  const { questions, ...counted } = tally(walked, folding);
  const { catalog, limits } = route;
  const isFarTooMany = walked.moments.length > MOST_FOR_OPTIMUM * limits.optimumStates;
  const optimalMean = isFarTooMany
    ? null
    : (fewestQuestions(catalog, topics, limits.optimumStates, route.isOutOfTime) ?? null);
  const excess = excessOf(catalog, topics, counted.mean, optimalMean);
  const states = walked.moments.length;
  return {
    review: { ...before, ...counted, states, optimalMean, excess, tooLarge: false, tooLargeBecause: null },
    questions,
  };
}

function inspect(
  arrival: Arrival,
  standard: Standard,
  { withoutAudience }: TopicRoute,
  { questions }: Finds,
  object: (number: StatementNumber, answers: Answers, detail: string | undefined) => void,
): void {
  const { answers, isNew, isSettling, question, standings } = arrival;
  const [{ snapshot: first }] = standings;
  const isEnd = !isAsking(first);
  if (isNew) {
    object(1, answers, isNotNamed(arrival, standard));
    object(3, answers, isRepeated(arrival, standard));
    object(7, answers, isLeftToProvider(arrival));
    if (question) questions.see(question);
    if (!isEnd) object(5, answers, cannotStopHere(standings[0].inSetting, first));
  }
  if (isEnd && standard.hasMoreToAsk(answers)) object(4, answers, 'the conversation ends with something left to ask');
  // What is settled here is shown at every end that follows, and one may stop here: then the results so far are looked at.
  const expected = isEnd || isSettling ? standard.statusesOf(answers) : undefined;

  standings.forEach(({ inSetting, snapshot }, at) => {
    object(9, answers, isElsewhere(inSetting, snapshot, first, answers));
    if (isEnd) object(5, answers, hasNoRightToApply(inSetting, snapshot));
    if (!expected) return;
    const results = isAsking(snapshot) ? send(inSetting, snapshot, { type: 'results.opened' }) : snapshot;
    if (placeOf(results) !== 'results') return;
    const shown = statusesShown(inSetting, results);
    object(9, answers, isDifferent(shown, expected, inSetting.setting));
    if (at === 0) object(6, answers, isSwayed(shown, answers, inSetting.guide, withoutAudience, standard));
  });
}

/** The questions that a form would have for these insatser: all that some conversation could come to. */
function everyQuestion({ catalog, stake }: Standard): readonly Fact[] {
  return createGuide({ ...catalog, insatser: stake.insatser.map(({ insats }) => insats) }).facts;
}

function excessOf(catalog: Catalog, topics: readonly Topic[], mean: number, optimalMean: number | null): Excess | null {
  const most = (optimalMean ?? mean) * MOST_EXCESS + 1e-9;
  if (mean <= most) return null;
  return expectedQuestions(catalog, topics, lookingAheadOnly) <= most ? 'staysWithPerson' : 'looksOneAhead';
}
