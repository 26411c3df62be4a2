import { describe, expect, test } from 'vitest';
import { FACT_NAMES, FACTS, type Fact } from '../../src/catalog/facts.js';
import type { Catalog, Villkor } from '../../src/catalog/types.js';
import { type Review, reviewCatalog } from '../../src/review/review.js';
import { catalogOf, insatsOf } from '../support/small-catalog.js';

const harmless = insatsOf('samtal', [{ fact: 'age', from: 18 }], { topics: ['talk'] });
const withContact = (catalog: Catalog): Catalog => ({ ...catalog, contact: { phone: '0123-45 67 00' } });

/** One villkor for each fact that is asked. */
const oneOfEach: readonly Villkor[] = FACT_NAMES.filter((fact) => FACTS[fact].asked).map(villkorOn);

function villkorOn(fact: Fact): Villkor {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return { fact, is: true };
    case 'area':
    case 'choice':
    case 'set':
      return { fact, is: [shape.options[0] as string] };
    case 'number':
    case 'numbers':
      return { fact, from: 5, to: 40 };
  }
}

/** An `anyOf` over every year that a child can be. */
const everyYear: Villkor = {
  anyOf: Array.from({ length: 30 }, (_, age) => [{ fact: 'childAges' as const, from: 2 * age, to: 2 * age }]),
};

const EXPLODING: readonly (readonly [name: string, catalog: Catalog, because: string])[] = [
  [
    'ages of children in thirty brackets for one insats',
    catalogOf([harmless, insatsOf('varje-ar', [everyYear], { topics: ['parenting'] })]),
    'spelar in för varje-ar',
  ],
  [
    'every fact there is in one villkor',
    catalogOf([
      harmless,
      insatsOf('allt', [{ anyOf: oneOfEach.map((villkor) => [villkor]) }], { topics: ['parenting'] }),
    ]),
    'spelar in för allt',
  ],
  [
    'an insats for every year that a child can be',
    catalogOf([
      harmless,
      ...Array.from({ length: 14 }, (_, at) =>
        insatsOf(`ar-${at}`, [{ fact: 'childAges', from: 2 * at, to: 2 * at }], { topics: ['parenting'] }),
      ),
    ]),
    'lägen',
  ],
  [
    'an insats for each fact',
    catalogOf([
      harmless,
      ...oneOfEach.map((villkor, at) => insatsOf(`insats-${at}`, [villkor], { topics: ['parenting'] })),
    ]),
    'lägen',
  ],
];

const outcomeOf = ({ topics }: Review) => topics.map(({ topic, tooLarge }) => [topic, tooLarge]);

describe('a catalogue that explodes', () => {
  test.each(EXPLODING)('is reported as too large, with the topic that does: %s', (_, catalog, because) => {
    const review = reviewCatalog(withContact(catalog), { fingerprint: '', limits: { states: 10, replies: 500 } });
    expect(outcomeOf(review)).toEqual([
      ['parenting', true],
      ['talk', false],
      [null, true],
    ]);
    expect(review.topics[0]?.tooLargeBecause).toContain(because);
    expect(review.topics[1]).toMatchObject({ conversations: 4n, tooLargeBecause: null });
  });

  test('is not said to have insatser out of reach, since nobody looked', () => {
    const [, catalog] = EXPLODING[0] as (typeof EXPLODING)[number];
    const { checks } = reviewCatalog(withContact(catalog), { fingerprint: '' });
    expect(checks.flatMap(({ against }) => against)).toEqual([]);
  });

  test('stops when time is up, with what is small done before', () => {
    let looks = 0;
    const isOutOfTime = () => {
      looks += 1;
      return looks > 20;
    };
    const [, catalog] = EXPLODING[3] as (typeof EXPLODING)[number];
    const review = reviewCatalog(catalog, { fingerprint: '', isOutOfTime });
    const [large, small, all] = review.topics;
    expect(large?.tooLargeBecause).toContain('tiden tog slut');
    expect(small?.tooLargeBecause).toBeNull();
    expect(all?.tooLargeBecause).toContain('tiden tog slut');
    expect(review.topics).toHaveLength(3);
  });

  test('still has the best order unsearched where that alone is too much', () => {
    const catalog = withContact(catalogOf([harmless]));
    const review = reviewCatalog(catalog, { fingerprint: '', limits: { optimumStates: 0 } });
    expect(review.topics[0]).toMatchObject({ optimalMean: null, excess: null, tooLarge: false });
  });
});
