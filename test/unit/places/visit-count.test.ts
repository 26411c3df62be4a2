import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNT_NAME, type CountStore, type ToldSum, VisitCount } from '../../../src/places/follow-up/visit-count.js';

/** A device's storage that holds this. */
function storeWith(text?: string) {
  const held = new Map<string, string>(text === undefined ? [] : [[COUNT_NAME, text]]);
  const store: CountStore = {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  };
  return { held, count: new VisitCount(() => store) };
}

function inWords(told: ToldSum): string {
  return told.kind === 'few' ? 'few' : `${told.kind} ${told.sum}`;
}

/** What is told of each period. */
function toldOf(days: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  const periods = storeWith(JSON.stringify(days))
    .count.years()
    .flatMap((year) => [year, ...year.months]);
  return Object.fromEntries(periods.map(({ period, told }) => [period, inWords(told)]));
}

describe('the number of visits that reached a list', () => {
  test('is one number a day, and nothing else is kept', () => {
    const { held, count } = storeWith();
    for (const day of ['2026-11-28', '2026-11-28', '2026-12-01']) count.add(day);
    expect([...held]).toEqual([[COUNT_NAME, '{"2026-11-28":2,"2026-12-01":1}']]);
  });

  test.each<readonly [days: Readonly<Record<string, number>>, told: Readonly<Record<string, string>>]>([
    [{}, {}],
    [{ '2026-11-28': 4 }, { '2026': 'few', '2026-11': 'few' }],
    [
      { '2026-11-27': 2, '2026-11-28': 3 },
      { '2026': 'exactly 5', '2026-11': 'exactly 5' },
    ],
    [
      { '2026-11-28': 12, '2027-01-02': 7 },
      { '2027': 'exactly 7', '2027-01': 'exactly 7', '2026': 'exactly 12', '2026-11': 'exactly 12' },
    ],
    // The year's sum would tell the one month that is not told.
    [
      { '2026-10-01': 3, '2026-11-28': 12 },
      { '2026': 'atLeast 12', '2026-11': 'exactly 12', '2026-10': 'few' },
    ],
    [
      { '2026-09-01': 4, '2026-10-01': 3, '2026-11-28': 12 },
      { '2026': 'exactly 19', '2026-11': 'exactly 12', '2026-10': 'few', '2026-09': 'few' },
    ],
  ])('%j', (days, told) => {
    expect(toldOf(days)).toEqual(told);
  });

  test('is gone when it is reset', () => {
    const { held, count } = storeWith('{"2026-11-28":9}');
    count.reset();
    expect(held.size).toBe(0);
    expect(count.years()).toEqual([]);
  });

  test.each(['', 'x', 'null', '[]', '7', '{"2026-11-28":"many","x":3,"2026-11-27":-1}'])(
    'begins from nothing where %s is kept',
    (text) => {
      const { count } = storeWith(text);
      expect(count.years()).toEqual([]);
      count.add('2026-11-28');
      expect(count.years()).toHaveLength(1);
    },
  );

  test('is none on a device that stores nothing', () => {
    const count = new VisitCount(() => {
      throw new DOMException('Refused', 'SecurityError');
    });
    count.add('2026-11-28');
    count.reset();
    expect(count.years()).toEqual([]);
  });

  test('never tells a number under five, whatever was counted', () => {
    const day = fc
      .tuple(fc.integer({ min: 2026, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([year, month, date]) => [year, month, date].map((part) => String(part).padStart(2, '0')).join('-'));
    fc.assert(
      fc.property(fc.dictionary(day, fc.integer({ min: 1, max: 9 })), (days) => {
        for (const said of Object.values(toldOf(days)))
          expect(said).toMatch(/^few$|^(?:exactly|atLeast) (?:[5-9]|\d\d+)$/);
      }),
      { seed: 15 },
    );
  });
});
