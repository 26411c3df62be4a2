import { describe, expect, test } from 'vitest';
import { TOPICS, type Topic, type Villkor } from '../../../src/catalog/types.js';
import {
  compareOrders,
  expectedQuestions,
  fewestQuestions,
  guideOrder,
  type OrderComparison,
  vocabularyOrder,
  weightedExcess,
} from '../../../src/review/expected-questions.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { catalogOf, insatsOf } from '../../support/small-catalog.js';
import { IS_THOROUGH } from '../../support/thorough.js';

describe.each(KOMMUNER)('%s: the guide asks little more than the best order there is', (kommun) => {
  const catalog = realCatalog(kommun);
  const topics = TOPICS.filter((topic) => catalog.insatser.some((insats) => insats.topics.includes(topic)));
  // Sala's best order under parenting takes half a minute to find, and over all topics a whole one: before a release.
  const isQuick = (topic: Topic) => IS_THOROUGH || kommun !== 'sala' || topic !== 'parenting';
  const choices = [
    ...topics.filter(isQuick).map((topic) => [topic]),
    ...(kommun === 'sala' && !IS_THOROUGH ? [] : [[]]),
  ];
  let once: readonly OrderComparison[] | undefined;
  const compared = () => {
    once ??= compareOrders(catalog, choices);
    return once;
  };

  test.each(choices.map((choice) => choice.join() || 'all topics'))('at most a twentieth more under %s', (chosen) => {
    const { guide, optimum } = compared().find(
      (item) => (item.topics.join() || 'all topics') === chosen,
    ) as OrderComparison;
    expect(optimum).toBeDefined();
    expect(guide).toBeGreaterThanOrEqual((optimum as number) - 1e-9);
    expect(guide).toBeLessThanOrEqual((optimum as number) * 1.05 + 1e-9);
  });

  test('at most a twentieth more over the topics, weighted by their insatser', () => {
    expect(weightedExcess(compared())).toBeLessThanOrEqual(0.05);
  });

  test('less than the fixed order of the vocabulary', () => {
    const sum = (questionsOf: (comparison: OrderComparison) => number) =>
      compared().reduce((total, comparison) => total + questionsOf(comparison), 0);
    expect(sum(({ guide }) => guide)).toBeLessThan(sum(({ vocabulary }) => vocabulary));
  });
});

describe('the mean number of questions is counted right', () => {
  const resident: Villkor = { fact: 'resident', is: true };
  const abroad: Villkor = { fact: 'bornAbroad', is: true };

  test('nothing to ask is no question', () => {
    const catalog = catalogOf([insatsOf('one', [])]);
    expect(expectedQuestions(catalog, [], guideOrder)).toBe(0);
    expect(fewestQuestions(catalog, [], 10)).toBe(0);
  });

  test('a second question counts as often as the first leaves it open', () => {
    const catalog = catalogOf([insatsOf('one', [resident, abroad])]);
    expect(expectedQuestions(catalog, [], vocabularyOrder)).toBeCloseTo(1 + 0.93);
    expect(expectedQuestions(catalog, [], guideOrder)).toBeCloseTo(1 + 0.25);
    expect(fewestQuestions(catalog, [], 10)).toBeCloseTo(1 + 0.25);
  });

  test('too many states are no answer', () => {
    const catalog = catalogOf([insatsOf('one', [resident, abroad])]);
    expect(fewestQuestions(catalog, [], 1)).toBeUndefined();
  });
});
