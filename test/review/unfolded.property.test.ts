import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog, Topic } from '../../src/catalog/types.js';
import { fewestQuestions } from '../../src/review/expected-questions.js';
import { UNFOLDED } from '../../src/review/fold.js';
import { type Review, reviewCatalog } from '../../src/review/review.js';
import { knownFrom, withValue } from '../../src/rules/answers.js';
import { candidatesFor, questionFor } from '../../src/rules/choose.js';
import { compileCatalog } from '../../src/rules/compile.js';
import { type Evaluation, evaluate } from '../../src/rules/evaluation.js';
import { outcomesOf } from '../../src/rules/outcomes.js';
import { stakeOf } from '../../src/rules/stake.js';
import { arbitraryCatalog, type CatalogSize, SMALL } from '../support/arbitrary-catalog.js';
import { realCatalog } from '../support/real-catalogs.js';
import { seeded, underSeed } from '../support/seed.js';
import { catalogOf, insatsOf } from '../support/small-catalog.js';
import { runsOf } from '../support/thorough.js';

const SIZE: CatalogSize = { ...SMALL, bounds: [4, 14, 15, 18] };

/** Catalogues with more conversations than can be walked one by one are left to the next run. */
const MOST_UNFOLDED = 1_500;

function reviewOf(catalog: Catalog, isFolded: boolean): Review {
  const limits = { optimumStates: 0, states: MOST_UNFOLDED };
  return reviewCatalog(catalog, { fingerprint: '', limits, ...(isFolded ? {} : { folding: UNFOLDED }) });
}

/** All that a review says but how many states there were, and of what speaks against a statement the first. */
function saidIn({ topics, checks, ...review }: Review) {
  return {
    ...review,
    topics: topics.map(({ states: _, mean, ...topic }) => ({ ...topic, mean: mean.toFixed(9) })),
    checks: checks.map(({ against, ...check }) => ({ ...check, against: against[0] })),
  };
}

describe('a review says the same as one that walks every conversation by itself', () => {
  let compared = 0;

  test(underSeed('of invented catalogues'), () => {
    fc.assert(
      fc.property(arbitraryCatalog(SIZE), (catalog) => {
        const single = reviewOf(catalog, false);
        if (single.topics.some(({ tooLarge }) => tooLarge)) return;
        expect(saidIn(reviewOf(catalog, true))).toEqual(saidIn(single));
        compared += 1;
      }),
      seeded(runsOf(200, 40)),
    );
    expect(compared).toBeGreaterThan(runsOf(100, 20));
  });

  test('where an age below 15 is asked more finely of whoever has no child', () => {
    const catalog = catalogOf([
      insatsOf('foraldrar', [{ fact: 'parenthood', is: ['parent', 'expecting'] }]),
      insatsOf('vantar', [
        { fact: 'parenthood', is: ['parent', 'expecting'] },
        { fact: 'bornAbroad', is: true },
      ]),
      insatsOf('unga', [{ fact: 'age', from: 10, to: 30 }]),
    ]);
    expect(saidIn(reviewOf(catalog, true))).toEqual(saidIn(reviewOf(catalog, false)));
  });
});

/** The fewest questions by a search that takes two states for one only where all that is known is the same. */
function fewestUnfolded(catalog: Catalog, topics: readonly Topic[]): number {
  const compiled = compileCatalog(catalog);
  const stake = stakeOf(compiled, topics);
  const found = new Map<string, number>();
  const costOf = (evaluation: Evaluation): number => {
    const { values, asked } = evaluation.known;
    const known = [...values].map(([fact, value]) => [fact, typeof value === 'symbol' ? '-' : value]).sort();
    const key = JSON.stringify([known, asked.toSorted()]);
    const before = found.get(key);
    if (before !== undefined) return before;
    const costs = candidatesFor(stake, evaluation).map((fact) =>
      outcomesOf(fact, questionFor(stake, evaluation, fact).brackets).reduce(
        (sum, { value, weight }) =>
          sum + weight * costOf(evaluate(compiled, withValue(evaluation.known, fact, value), evaluation)),
        1,
      ),
    );
    const cost = costs.length > 0 ? Math.min(...costs) : 0;
    found.set(key, cost);
    return cost;
  };
  return costOf(evaluate(compiled, knownFrom([], catalog.areas)));
}

describe('the best order of questions is that of a search which folds nothing', () => {
  test(underSeed('in invented catalogues'), () => {
    fc.assert(
      fc.property(arbitraryCatalog(SIZE), (catalog) => {
        expect(fewestQuestions(catalog, [], 100_000)).toBeCloseTo(fewestUnfolded(catalog, []), 9);
      }),
      seeded(runsOf(100, 20)),
    );
  });

  test('for parents who live apart in Sala', () => {
    const catalog = realCatalog('sala');
    expect(fewestQuestions(catalog, ['separation'], 100_000)).toBeCloseTo(fewestUnfolded(catalog, ['separation']), 9);
  });
});
