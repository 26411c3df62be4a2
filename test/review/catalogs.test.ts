import { describe, expect, test } from 'vitest';
import { FACT_NAMES, isAskable } from '../../src/catalog/facts.js';
import type { Catalog } from '../../src/catalog/types.js';
import { expectedQuestions, guideOrder } from '../../src/review/expected-questions.js';
import { placeOf } from '../../src/review/guide-in-setting.js';
import { type Review, reviewCatalog } from '../../src/review/review.js';
import { realCatalog } from '../support/real-catalogs.js';
import { replay } from '../support/replay.js';
import { inOneSetting } from '../support/reviewed-catalog.js';
import { IS_THOROUGH } from '../support/thorough.js';

/** The catalogues that are small enough to be reviewed more than once. */
const SMALL_KOMMUNER = ['ragunda', 'hallefors'] as const;

describe.each(SMALL_KOMMUNER)('%s', (kommun) => {
  const catalog = realCatalog(kommun);
  // The best order of the larger is searched for by the test of the rules (unit/rules/optimum), and here before a release.
  const isSearched = IS_THOROUGH || kommun === 'ragunda';
  const options = { fingerprint: 'f', ...(isSearched ? {} : { limits: { optimumStates: 0 } }) };
  let once: Review | undefined;
  const review = () => {
    once ??= reviewCatalog(catalog, options);
    return once;
  };

  test('holds to every statement', () => expectToHold(review()), 1_800_000);

  if (isSearched)
    test('asks at most a twentieth more than the best order, or says why', () => {
      for (const { mean, optimalMean, excess } of review().topics) {
        expect(optimalMean).not.toBeNull();
        expect(mean).toBeGreaterThanOrEqual((optimalMean ?? 0) - 1e-9);
        expect(excess === null).toBe(mean <= (optimalMean ?? 0) * 1.05 + 1e-9);
      }
    });

  test('has as many questions on average as the rules alone come to', () => {
    for (const { topic, mean } of review().topics) {
      expect(mean).toBeCloseTo(expectedQuestions(catalog, topic === null ? [] : [topic], guideOrder), 9);
    }
  });

  test('never asks more than a form with every question', () => {
    for (const { longest, askingAll, mean } of review().topics) {
      expect(mean).toBeLessThanOrEqual(longest);
      expect(longest).toBeLessThanOrEqual(askingAll + 1);
    }
  });

  test('has a longest conversation under each topic that can be gone through', () => {
    for (const { topic, longest, longestExample } of review().topics) {
      expect(longestExample).toHaveLength(longest);
      const end = replay(inOneSetting(catalog), { topics: topic === null ? [] : [topic], answers: longestExample });
      expect(placeOf(end)).toBe('results');
    }
  });

  test('has for each insats a conversation that ends with the status said', () => {
    const inSetting = inOneSetting(catalog);
    for (const { id, bestStatus, example } of review().insatser) {
      expect(example).not.toBeNull();
      if (!example) continue;
      const { answers } = replay(inSetting, example).context;
      const found = inSetting.guide.assess({ ...example, answers }).find(({ insats }) => insats.id === id);
      expect(found?.status).toBe(bestStatus);
    }
  });

  test('asks for what it asks for, and for nothing else of the vocabulary', () => {
    const asked = review().questions.map(({ fact }) => fact);
    expect(asked.every(isAskable)).toBe(true);
    expect(FACT_NAMES.filter((fact) => asked.includes(fact) !== review().neverAsked.includes(fact))).toEqual(
      FACT_NAMES,
    );
    expect(inOneSetting(catalog).guide.facts).toEqual(asked);
  });

  test('gives a reason and a sentence of the guideline for each question', () => {
    for (const { options, insatser } of review().questions) {
      expect(options.length).toBeGreaterThan(1);
      expect(insatser.length).toBeGreaterThan(0);
      for (const { id, quote } of insatser) {
        expect(catalog.insatser.find((insats) => insats.id === id)?.source.quote).toBe(quote);
      }
    }
  });

  // The larger of the two is gone through once more only before a release.
  if (IS_THOROUGH || kommun === 'ragunda')
    test('comes to the same review every time', () => {
      expect(reviewCatalog(catalog, options)).toEqual(review());
    });
});

describe('a draft', () => {
  test('without any contact does not hold to the fifth statement, and to all others', () => {
    const review = reviewCatalog(realCatalog('utkast-004'), { fingerprint: '' });
    expect(review.isDraft).toBe(true);
    expect(review.checks.filter(({ against }) => against.length > 0).map(({ number }) => number)).toEqual([5]);
  });
});

/**
 * The largest, with no order to be searched for. All of its conversations take a minute and are gone through before a
 * release. `npm test` reviews it in three parts, each with every third insats: every villkor that it has is walked.
 */
describe('sala', () => {
  const whole: Catalog = realCatalog('sala');
  const parts: readonly (readonly [string, Catalog])[] = IS_THOROUGH
    ? [['in every conversation', whole]]
    : [0, 1, 2].map((part) => [
        `with every third insats from number ${part + 1} on`,
        { ...whole, insatser: whole.insatser.filter((_, at) => at % 3 === part) },
      ]);

  test('is reviewed with every insats, once', () => {
    expect(parts.flatMap(([, { insatser }]) => insatser.map(({ id }) => id)).sort()).toEqual(
      whole.insatser.map(({ id }) => id).sort(),
    );
  });

  test.each(parts)(
    'holds to every statement %s',
    (_, catalog) => {
      let share = 0;
      const review = reviewCatalog(catalog, {
        fingerprint: '',
        limits: { optimumStates: 0 },
        onProgress: (now) => {
          expect(now).toBeGreaterThanOrEqual(share - 1e-9);
          share = now;
        },
      });
      expectToHold(review);
      expect(share).toBeCloseTo(1);
    },
    1_800_000,
  );
});

function expectToHold({ checks, topics }: Review): void {
  expect(checks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const { against, examined } of checks) {
    expect(against).toEqual([]);
    expect(examined).toBeGreaterThan(0n);
  }
  expect(topics.at(-1)?.topic).toBeNull();
  for (const { tooLarge, conversations } of topics) {
    expect(tooLarge).toBe(false);
    expect(conversations).toBeGreaterThan(0n);
  }
}
