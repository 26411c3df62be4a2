import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog, Insats } from '../../src/catalog/types.js';
import { type ReviewOptions, reviewCatalog } from '../../src/review/review.js';
import type { TopicResult } from '../../src/review/topic-review.js';
import { arbitraryCatalog, type CatalogSize, SMALL } from '../support/arbitrary-catalog.js';
import { EXAMPLE } from '../support/reviewed-catalog.js';
import { seeded, underSeed } from '../support/seed.js';
import { insatsOf } from '../support/small-catalog.js';
import { runsOf } from '../support/thorough.js';

const SIZE: CatalogSize = { ...SMALL, facts: 3, insatser: 4 };
/** Few states: what is too large is kept as well, and a catalogue that takes long shows no more than a small one. */
const OPTIONS: ReviewOptions = { fingerprint: '', limits: { optimumStates: 200, states: 600, combinations: 5_000 } };

/** A review, with what it came to of each topic by what can be kept, and how many topics were found among the kept. */
function reviewWith(catalog: Catalog, kept: ReadonlyMap<string, TopicResult>, options = OPTIONS) {
  const topics = new Map<string, TopicResult>();
  const onTopic = (read: string, result: TopicResult) => topics.set(read, result);
  const review = reviewCatalog(catalog, { ...options, kept, onTopic });
  const found = [...topics.keys()].filter((read) => kept.has(read)).length;
  return { review, topics, found };
}

const NOTHING: ReadonlyMap<string, TopicResult> = new Map();

/** All of an insats that is text, or of people and days. */
const withOtherTexts = (insats: Insats): Insats => ({
  ...insats,
  name: `${insats.name}, omskriven`,
  summary: 'Något annat.',
  limits: 'Så länge det behövs.',
  cost: '200 kr.',
  contact: { phone: '0123-45 67 99' },
  documentation: { kind: 'full' },
  source: { section: '9', quote: 'Andra ord.' },
  approved: { by: 'Kim', on: '2026-01-02', hash: 'x' },
});

const changed: fc.Arbitrary<(insatser: readonly Insats[], others: readonly Insats[]) => readonly Insats[]> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('villkor', 'topics', 'added', 'removed', 'moved', 'texts', 'who'))
  .map(([at, of, what]) => (insatser, others) => {
    const place = at % insatser.length;
    const [one, other] = [insatser[place], others[of % others.length]];
    if (!one || !other) return insatser;
    switch (what) {
      case 'villkor':
        return insatser.with(place, { ...one, villkor: other.villkor });
      case 'topics':
        return insatser.with(place, { ...one, topics: other.topics });
      case 'added':
        return insatser.toSpliced(place, 0, { ...other, id: 'ny' });
      case 'removed':
        return insatser.length > 1 ? insatser.toSpliced(place, 1) : insatser;
      case 'moved':
        return insatser.toSpliced(place, 1).toSpliced(of % insatser.length, 0, one);
      case 'texts':
        return insatser.map(withOtherTexts);
      case 'who':
        return insatser.with(place, { ...one, ...(other.takesPart ? { takesPart: other.takesPart } : {}) });
    }
  });

describe('what was proved stands while what the rules read of it is the same', () => {
  let stood = 0;
  let walkedAgain = 0;

  test(underSeed('and is what a fresh review comes to, after any change'), () => {
    fc.assert(
      fc.property(arbitraryCatalog(SIZE), arbitraryCatalog(SIZE), changed, (catalog, { insatser }, change) => {
        const after: Catalog = { ...catalog, insatser: change(catalog.insatser, insatser) };
        const before = reviewWith(catalog, NOTHING);
        const again = reviewWith(after, before.topics);
        const fresh = reviewWith(after, NOTHING);
        expect(again.review).toEqual(fresh.review);
        expect(again.topics).toEqual(fresh.topics);
        stood += again.found;
        walkedAgain += again.topics.size - again.found;
      }),
      seeded(runsOf(600, 60)),
    );
    expect(stood).toBeGreaterThan(50);
    expect(walkedAgain).toBeGreaterThan(50);
  });

  test(underSeed('also where other insatser, rules for all, places or the målgrupp are new'), () => {
    fc.assert(
      fc.property(arbitraryCatalog(SIZE), arbitraryCatalog(SIZE), fc.boolean(), (catalog, other, isGuideline) => {
        const { insatser } = catalog;
        const after: Catalog = isGuideline ? { ...other, insatser } : { ...catalog, insatser: other.insatser };
        const again = reviewWith(after, reviewWith(catalog, NOTHING).topics);
        expect(again.review).toEqual(reviewWith(after, NOTHING).review);
      }),
      seeded(runsOf(200, 30)),
    );
  });
});

describe('what is walked again', () => {
  const { topics } = reviewWith(EXAMPLE, NOTHING);
  const walkedAgain = (catalog: Catalog): readonly (string | null)[] => {
    const again = reviewWith(catalog, topics);
    const names = [...again.topics.keys()].filter((read) => !topics.has(read)).map((read) => JSON.parse(read)[0]);
    return again.review.topics.map(({ topic }) => topic).filter((topic) => names.includes(topic));
  };
  const withInsats = (id: string, more: Partial<Insats>): Catalog => ({
    ...EXAMPLE,
    insatser: EXAMPLE.insatser.map((insats) => (insats.id === id ? { ...insats, ...more } : insats)),
  });

  test.each<[string, Catalog]>([
    ['of texts, contacts, sources and approvals', { ...EXAMPLE, insatser: EXAMPLE.insatser.map(withOtherTexts) }],
    ['of whom an insats is meant for as one feels it', withInsats('samtal', { audience: 'Du som har det tungt' })],
    [
      'of a translation',
      { ...EXAMPLE, overlays: { en: { language: 'en', origin: 'person', reviewed: false, insatser: {} } } },
    ],
    ['of the kommun, the version and the contact', { ...EXAMPLE, version: '2027-01-01', contact: { phone: '112' } }],
  ])('is nothing after a change %s', (_, catalog) => {
    expect(walkedAgain(catalog)).toEqual([]);
  });

  test.each<[string, Catalog, readonly (string | null)[]]>([
    [
      'its own topics and everything together, after a change of a villkor',
      withInsats('foraldragrupp', { villkor: [] }),
      ['parenting', null],
    ],
    [
      'where it was and where it is, after a change of a topic',
      withInsats('dagverksamhet', { topics: ['money'] }),
      ['money', null],
    ],
    [
      'all, where an insats is owed to whoever asks',
      withInsats('radgivning', { villkor: [{ fact: 'age', from: 18 }] }),
      ['parenting', 'youth', 'money', 'talk', 'health', null],
    ],
    [
      'all, where a rule for all is another',
      { ...EXAMPLE, villkor: [] },
      ['parenting', 'youth', 'money', 'talk', 'health', null],
    ],
    [
      'a new topic and everything together',
      { ...EXAMPLE, insatser: [...EXAMPLE.insatser, insatsOf('dans', [], { topics: ['older'] })] },
      ['older', null],
    ],
  ])('is %s', (_, catalog, expected) => {
    expect(walkedAgain(catalog)).toEqual(expected);
  });

  test('is what was cut short, and nothing else', () => {
    let states = 0;
    reviewWith(EXAMPLE, NOTHING, { ...OPTIONS, isOutOfTime: () => ++states < 0 });
    const most = states * 0.4;
    states = 0;
    const cut = reviewWith(EXAMPLE, NOTHING, { ...OPTIONS, isOutOfTime: () => ++states > most });
    expect(cut.review.topics.some(({ tooLarge }) => tooLarge)).toBe(true);
    expect(cut.topics.size).toBeGreaterThan(0);
    expect(cut.topics.size).toBeLessThan(topics.size);
    const again = reviewWith(EXAMPLE, cut.topics);
    expect(again.found).toBe(cut.topics.size);
    expect(again.review).toEqual(reviewWith(EXAMPLE, NOTHING).review);
  });
});
