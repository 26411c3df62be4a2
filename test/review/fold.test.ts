import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oncePer } from '../../src/catalog/once-per.js';
import type { Catalog, Topic, Villkor } from '../../src/catalog/types.js';
import { tally } from '../../src/review/count.js';
import { statusesShown } from '../../src/review/ending-checks.js';
import { type Folding, foldingFor, UNFOLDED } from '../../src/review/fold.js';
import { isAsking, placeOf, send } from '../../src/review/guide-in-setting.js';
import { USUAL_LIMITS } from '../../src/review/limits.js';
import { repliesTo } from '../../src/review/replies.js';
import { walk } from '../../src/review/walk.js';
import type { Answers, AnswerValue } from '../../src/rules/answers.js';
import { compileCatalog } from '../../src/rules/compile.js';
import { stakeOf } from '../../src/rules/stake.js';
import { arbitraryCatalog, type CatalogSize, SMALL } from '../support/arbitrary-catalog.js';
import { EXAMPLE, inOneSetting } from '../support/reviewed-catalog.js';
import { seeded, underSeed } from '../support/seed.js';
import { catalogOf, insatsOf } from '../support/small-catalog.js';
import { runsOf } from '../support/thorough.js';

/** Conversations of which there are too many to walk one by one are left to the next catalogue. */
const MOST_UNFOLDED = 3_000;

const compiledIn = oncePer((catalog: Catalog) => compileCatalog(catalog));
const foldingOf = (catalog: Catalog, topics: readonly Topic[]): Folding => {
  const compiled = compiledIn(catalog);
  return foldingFor(compiled, stakeOf(compiled, topics));
};

/** What there is to say of all conversations under some topics: counts, lengths, and every status that insatser end with. */
function summaryOf(catalog: Catalog, topics: readonly Topic[], folding: Folding) {
  const inSetting = inOneSetting(catalog);
  const compiled = compiledIn(catalog);
  const endings = new Set<string>();
  const questions = new Set<string>();
  const lost: string[] = [];
  const limits = { ...USUAL_LIMITS, states: folding === UNFOLDED ? MOST_UNFOLDED : USUAL_LIMITS.states };
  const walked = walk(
    { inSettings: [inSetting], topics, folding, limits, isOutOfTime: () => false },
    {
      arrival: ({ answers, question, standings: [{ snapshot }] }) => {
        if (question) questions.add(`${question.fact}: ${question.options.map(({ value }) => value)}`);
        const { settled } = folding.leftOf(answers);
        const isEnd = !isAsking(snapshot);
        const results = isEnd ? snapshot : send(inSetting, snapshot, { type: 'results.opened' });
        // What is settled on the way is shown at the end.
        for (const [id, status] of statusesShown(inSetting, results)) {
          const profile = compiled.insatser.find(({ insats }) => insats.id === id)?.profile;
          if (isEnd || (profile && settled.has(profile))) endings.add(`${id}: ${status}`);
        }
      },
      lost: (_, detail) => lost.push(detail),
      progress: () => {},
    },
  );
  const { conversations, questions: asked, longest, mean } = tally(walked, folding);
  return {
    states: walked.moments.length,
    summary: {
      conversations,
      asked,
      longest,
      mean: mean.toFixed(9),
      endings: [...endings].sort(),
      questions: [...questions].sort(),
      lost,
    },
  };
}

function isWalkable(catalog: Catalog): boolean {
  try {
    summaryOf(catalog, [], UNFOLDED);
    return true;
  } catch {
    return false;
  }
}

const childAges = (from: number, to: number): Villkor => ({ fact: 'childAges', from, to });
const parent: Villkor = { fact: 'parenthood', is: ['parent'] };

const NAMED: readonly (readonly [name: string, catalog: Catalog])[] = [
  ['something of everything', EXAMPLE],
  ['nothing to ask', catalogOf([insatsOf('one', [])])],
  [
    'a refinement that may leave out a child',
    catalogOf([
      insatsOf('small', [parent, childAges(0, 5)], { topics: ['parenting'] }),
      insatsOf('both', [{ anyOf: [[{ fact: 'age', to: 17 }], [parent, childAges(0, 12)]] }], { topics: ['talk'] }),
      insatsOf('large', [childAges(9, 20), { fact: 'resident', is: true }], { topics: ['talk'] }),
    ]),
  ],
  [
    'an age that is refined, with consent under 15 and under 18',
    catalogOf([
      insatsOf('one', [
        { fact: 'bornAbroad', is: true },
        { fact: 'age', from: 13, to: 30 },
      ]),
      insatsOf('two', [{ anyOf: [[{ fact: 'age', from: 18 }], [{ fact: 'guardianConsent', is: ['all', 'one'] }]] }]),
    ]),
  ],
];

describe('conversations that can never differ again are walked together', () => {
  test.each(NAMED)('with the same counts, lengths, questions and ends as one by one: %s', (_, catalog) => {
    for (const topics of [[], ['parenting'], ['youth']] as const) {
      const folded = summaryOf(catalog, topics, foldingOf(catalog, topics));
      const single = summaryOf(catalog, topics, UNFOLDED);
      expect(folded.summary).toEqual(single.summary);
      expect(folded.states).toBeLessThanOrEqual(single.states);
    }
  });

  test('and are far fewer then', () => {
    expect(summaryOf(EXAMPLE, [], foldingOf(EXAMPLE, [])).states).toBeLessThan(
      summaryOf(EXAMPLE, [], UNFOLDED).states / 4,
    );
  });

  const size: CatalogSize = { ...SMALL, bounds: [4, 14, 15, 18] };
  test(underSeed('with the same counts, lengths, questions and ends in invented catalogues'), () => {
    fc.assert(
      fc.property(arbitraryCatalog(size).filter(isWalkable), (catalog) => {
        for (const topics of [[], ['talk']] as const) {
          expect(summaryOf(catalog, topics, foldingOf(catalog, topics)).summary).toEqual(
            summaryOf(catalog, topics, UNFOLDED).summary,
          );
        }
      }),
      seeded(runsOf(150, 25)),
    );
  });

  test(
    underSeed(
      'with the same question, and statuses of what is not settled, wherever two conversations have the same key',
    ),
    () => {
      fc.assert(
        fc.property(arbitraryCatalog(SMALL).filter(isWalkable), (catalog) => {
          const folding = foldingOf(catalog, []);
          const inSetting = inOneSetting(catalog);
          const compiled = compiledIn(catalog);
          const seen = new Map<string, string>();
          walk(
            { inSettings: [inSetting], topics: [], folding: UNFOLDED, limits: USUAL_LIMITS, isOutOfTime: () => false },
            {
              arrival: ({ answers, question, standings: [{ snapshot }] }) => {
                const { key: left, settled } = folding.leftOf(answers);
                const results = question ? send(inSetting, snapshot, { type: 'results.opened' }) : snapshot;
                const statuses = [...statusesShown(inSetting, results)].filter(
                  ([id]) => !compiled.insatser.some(({ insats, profile }) => insats.id === id && settled.has(profile)),
                );
                const shown = [question?.options.map(({ value }) => value), statuses];
                const screen = `${placeOf(snapshot)} ${JSON.stringify(shown)}`;
                // Where enough has been asked, whoever goes on comes to another screen with the same answers.
                const key = `${snapshot.context.isThorough} ${left}`;
                expect(screen).toBe(seen.get(key) ?? screen);
                seen.set(key, screen);
              },
              lost: () => {},
              progress: () => {},
            },
          );
        }),
        seeded(runsOf(100, 20)),
      );
    },
  );
});

describe('replies that villkor cannot tell apart', () => {
  const everyList = (options: readonly string[]): readonly (readonly string[])[] => {
    const lists: (readonly string[])[] = [];
    for (const option of options) lists.push(...lists.map((one) => [...one, option]), [option]);
    return lists;
  };
  const optionsOf = (values: readonly string[], exclusive?: string) =>
    values.map((value) => ({ value, isChosen: false, isExclusive: value === exclusive }));

  test('are counted together, and every combination is counted once', () => {
    const catalog = catalogOf([insatsOf('one', [childAges(3, 11)]), insatsOf('two', [childAges(12, 18)])]);
    const folding = foldingOf(catalog, []);
    const values = ['0-2', '3-11', '12-18', '19-'];
    const question = { fact: 'childAges', isMultiple: true, options: optionsOf(values) } as const;
    const replies = repliesTo(question, folding, 100);
    const keys = (value: AnswerValue) =>
      folding.leftOf([
        { fact: 'parenthood', value: ['parent'] },
        { fact: 'childAges', value },
      ] as Answers).key;
    const counts: Record<string, number> = {};
    for (const { value, count } of replies) counts[keys(value)] = (counts[keys(value)] ?? 0) + Number(count);
    const expected: Record<string, number> = { [keys(null)]: 1 };
    for (const list of everyList(values)) {
      expected[keys(list)] = (expected[keys(list)] ?? 0) + 1;
    }
    expect(counts).toEqual(expected);
    expect(replies.reduce((sum, { count }) => sum + count, 0n)).toBe(2n ** 4n);
  });

  test('leave what excludes all else by itself', () => {
    const folding = foldingOf(catalogOf([insatsOf('one', [parent])]), []);
    const question = {
      fact: 'parenthood',
      isMultiple: true,
      options: optionsOf(['parent', 'expecting', 'otherAdult', 'none'], 'none'),
    } as const;
    const replies = repliesTo(question, folding, 100);
    expect(replies.find(({ value }) => Array.isArray(value) && value.includes('none'))).toEqual({
      value: ['none'],
      count: 1n,
    });
    expect(replies.reduce((sum, { count }) => sum + count, 0n)).toBe(2n ** 3n + 1n);
  });

  test('are counted without being listed, however many there are', () => {
    const folding = foldingOf(catalogOf([insatsOf('one', [childAges(0, 40)])]), []);
    const values = Array.from({ length: 40 }, (_, age) => `${age}-${age}`);
    const replies = repliesTo({ fact: 'childAges', isMultiple: true, options: optionsOf(values) }, folding, 100);
    expect(replies).toHaveLength(2);
    expect(replies[0]?.count).toBe(2n ** 40n - 1n);
  });
});
