import { FACT_NAMES, FACTS, type Fact, type FactSubject } from '../catalog/facts.js';
import { type Catalog, TOPICS, type Topic } from '../catalog/types.js';
import { knownFrom, withValue } from '../rules/answers.js';
import { candidatesFor, nextQuestion, questionFor } from '../rules/choose.js';
import { compileCatalog } from '../rules/compile.js';
import { assessmentOf, type Evaluation, evaluate } from '../rules/evaluation.js';
import { openFacts } from '../rules/live.js';
import { outcomesOf } from '../rules/outcomes.js';
import { type Stake, stakeOf } from '../rules/stake.js';
import { foldingFor } from './fold.js';

/** The mean number of questions under some topics (`[]`: all), by the order they are put in. */
export interface OrderComparison {
  readonly topics: readonly Topic[];
  readonly insatser: number;
  readonly guide: number;
  /** The least that any order comes to; `undefined` where there are too many to try. */
  readonly optimum: number | undefined;
  readonly mostAsked: number;
  readonly vocabulary: number;
}

/** How many distinct states the search for the optimum may come to before it gives up. */
const MOST_STATES = 2_000_000;

/** Each topic by itself, and then all of them. */
const EVERY_CHOICE: readonly (readonly Topic[])[] = [...TOPICS.map((topic): readonly Topic[] => [topic]), []];

/** Compares the orders for each topic that has insatser, and for all together. */
export function compareOrders(
  catalog: Catalog,
  choices: readonly (readonly Topic[])[] = EVERY_CHOICE,
): readonly OrderComparison[] {
  return choices.flatMap((topics) => {
    const insatser = stakeOf(compileCatalog(catalog), topics).insatser.length;
    if (insatser === 0) return [];
    return {
      topics,
      insatser,
      guide: expectedQuestions(catalog, topics, guideOrder),
      optimum: fewestQuestions(catalog, topics, MOST_STATES),
      mostAsked: expectedQuestions(catalog, topics, mostAskedFor),
      vocabulary: expectedQuestions(catalog, topics, vocabularyOrder),
    };
  });
}

/** How much more the guide asks than the optimum, over single topics weighted by their insatser. */
export function weightedExcess(compared: readonly OrderComparison[]): number {
  const single = compared.filter(({ topics }) => topics.length === 1);
  const sum = (questionsOf: (comparison: OrderComparison) => number) =>
    single.reduce((total, comparison) => total + comparison.insatser * questionsOf(comparison), 0);
  return sum(({ guide }) => guide) / sum(({ optimum, guide }) => optimum ?? guide) - 1;
}

/** A point in a conversation where several facts could be asked. */
export interface Turn {
  readonly stake: Stake;
  readonly evaluation: Evaluation;
  readonly candidates: readonly Fact[];
  /** Whom the last question was about. */
  readonly subject: FactSubject | undefined;
}

/** A way to choose among the candidates; `undefined` where there is none to choose from. */
export type Order = (turn: Turn) => Fact | undefined;

/** The guide's own order. */
export const guideOrder: Order = ({ stake, evaluation, subject }) => nextQuestion(stake, evaluation, { subject })?.fact;

/** The guide's own order, but for staying with the person whom the last question was about. */
export const lookingAheadOnly: Order = ({ stake, evaluation }) => nextQuestion(stake, evaluation)?.fact;

/** The fact that most insatser wait for; ties in vocabulary order. */
const mostAskedFor: Order = ({ stake, evaluation, candidates }) => {
  const count = (fact: Fact) =>
    [...stake.sizes].reduce((sum, [profile, size]) => {
      const open = openFacts(assessmentOf(evaluation, profile), evaluation.known);
      return open.includes(fact) ? sum + size : sum;
    }, 0);
  return candidates.reduce((best, fact) => (count(fact) > count(best) ? fact : best));
};

/** The same order for everyone: that of the vocabulary. */
export const vocabularyOrder: Order = ({ candidates }) => FACT_NAMES.find((fact) => candidates.includes(fact));

/** How many questions a conversation has on average when `order` chooses them. */
export function expectedQuestions(catalog: Catalog, topics: readonly Topic[], order: Order): number {
  const walk = walker(catalog, topics);
  const memo = new Map<string, number>();
  const cost = (evaluation: Evaluation, subject: FactSubject | undefined): number => {
    const key = `${subject}|${walk.fold(evaluation)}`;
    const found = memo.get(key);
    if (found !== undefined) return found;
    const candidates = walk.candidates(evaluation);
    const fact = candidates.length > 0 ? order({ ...walk, evaluation, candidates, subject }) : undefined;
    const questions =
      fact === undefined ? 0 : 1 + walk.expect(evaluation, fact, (after) => cost(after, FACTS[fact].subject));
    memo.set(key, questions);
    return questions;
  };
  return cost(walk.start, undefined);
}

/**
 * How many questions a conversation has on average when the best order there is chooses them: every
 * order is tried. `undefined` where that takes more than `limit` distinct states, or time is up.
 */
export function fewestQuestions(
  catalog: Catalog,
  topics: readonly Topic[],
  limit: number,
  isOutOfTime: () => boolean = () => false,
): number | undefined {
  const walk = walker(catalog, topics);
  const memo = new Map<string, number>();
  let isGivenUp = false;
  const cost = (evaluation: Evaluation): number => {
    const key = walk.fold(evaluation);
    const found = memo.get(key);
    isGivenUp ||= memo.size > limit || isOutOfTime();
    if (found !== undefined || isGivenUp) return found ?? 0;
    const candidates = walk.candidates(evaluation);
    const costs = candidates.map((fact) => 1 + walk.expect(evaluation, fact, cost));
    const questions = costs.length > 0 ? Math.min(...costs) : 0;
    memo.set(key, questions);
    return questions;
  };
  const questions = cost(walk.start);
  return isGivenUp || memo.size > limit ? undefined : questions;
}

function walker(catalog: Catalog, topics: readonly Topic[]) {
  const compiled = compileCatalog(catalog);
  const stake = stakeOf(compiled, topics);
  const { leftIn } = foldingFor(compiled, stake);
  return {
    stake,
    start: evaluate(compiled, knownFrom([], catalog.areas)),
    fold: (evaluation: Evaluation) => leftIn(evaluation).key,
    candidates: (evaluation: Evaluation) => candidatesFor(stake, evaluation),
    expect: (evaluation: Evaluation, fact: Fact, cost: (after: Evaluation) => number) =>
      outcomesOf(fact, questionFor(stake, evaluation, fact).brackets).reduce(
        (sum, { value, weight }) =>
          sum + weight * cost(evaluate(compiled, withValue(evaluation.known, fact, value), evaluation)),
        0,
      ),
  };
}
