import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACT_NAMES } from '../../../src/catalog/facts.js';
import { howToWrite, readFacts } from '../../../src/rules/facts-json.js';
import { INAPPLICABLE, type Known } from '../../../src/rules/known.js';

function known(json: unknown): Known {
  const reading = readFacts(json);
  if ('problems' in reading) throw new Error(reading.problems.join('\n'));
  return reading.known;
}

function problems(json: unknown): readonly string[] {
  const reading = readFacts(json);
  return 'problems' in reading ? reading.problems : [];
}

describe('facts from JSON', () => {
  test.each([
    ['an age', { age: 17 }, { from: 17, to: 17 }],
    ['age nought', { age: 0 }, { from: 0, to: 0 }],
    ['an interval', { age: [16, 19] }, { from: 16, to: 19 }],
    ['an interval of one year', { age: [16, 16] }, { from: 16, to: 16 }],
    ['an interval without upper end', { age: [67, null] }, { from: 67, to: Number.POSITIVE_INFINITY }],
    ['an interval as an option', { age: '16-19' }, { from: 16, to: 19 }],
    ['an open interval as an option', { age: '67-' }, { from: 67, to: Number.POSITIVE_INFINITY }],
    ['an age as text', { age: '17' }, { from: 17, to: 17 }],
    ['a yes', { resident: true }, true],
    ['a no', { resident: false }, false],
    ['a choice', { gender: 'other' }, 'other'],
    ['a set', { schoolYear: ['F', '1-3'] }, ['F', '1-3']],
    ['a set with one option', { schoolYear: '4-6' }, ['4-6']],
    ['a fact that is left to the provider', { crimeParty: 'victim' }, 'victim'],
    ['one child', { childAges: 5 }, [{ from: 5, to: 5 }]],
    [
      'two children, never an interval',
      { childAges: [5, 12] },
      [
        { from: 5, to: 5 },
        { from: 12, to: 12 },
      ],
    ],
    ['a child in an interval', { childAges: [[3, 5]] }, [{ from: 3, to: 5 }]],
    [
      'children in every way there is',
      { childAges: [2, [3, 5], '12-15', [18, null]] },
      [
        { from: 2, to: 2 },
        { from: 3, to: 5 },
        { from: 12, to: 15 },
        { from: 18, to: Number.POSITIVE_INFINITY },
      ],
    ],
  ])('%s', (_name, json, value) => {
    const { values, skipped } = known(json);
    const told = [...values].filter(([fact]) => fact in json).map(([, said]) => said);
    expect(told).toEqual([value]);
    expect([...skipped]).toEqual([]);
  });

  test('an absent fact is unknown, and null is skipped', () => {
    expect(known({})).toEqual({ values: new Map(), skipped: new Set(), asked: [], areas: [] });
    expect(known({ age: null })).toEqual({ values: new Map(), skipped: new Set(['age']), asked: ['age'], areas: [] });
  });

  test('what a fact implies holds, also against a fact that contradicts it', () => {
    expect(known({ childAges: [5], parenthood: ['none'] }).values.get('childAges')).toBe(INAPPLICABLE);
  });

  test.each([
    ['no object', 17, '17'],
    ['null', null, 'null'],
    ['a list', [], 'en tom lista'],
    ['text', 'age', '"age"'],
    ['an unknown fact', { housing: true }, '"housing"'],
    ['a prototype key', JSON.parse('{"__proto__": 1}'), '"__proto__"'],
    ['the key of an inherited method', { toString: 1 }, '"toString"'],
    ['half a year', { age: 17.5 }, '17.5'],
    ['a negative age', { age: -1 }, '-1'],
    ['an age beyond numbers', { age: 1e21 }, '1e+21'],
    ['an interval backwards', { age: [19, 16] }, '[19, 16]'],
    ['an interval of three', { age: [1, 2, 3] }, '[1, 2, 3]'],
    ['an interval without lower end', { age: [null, 16] }, '[null, 16]'],
    ['an interval of texts', { age: ['1', '2'] }, '["1", "2"]'],
    ['an age in words', { age: 'old' }, '"old"'],
    ['an age as an object', { age: { from: 1 } }, 'ett objekt'],
    ['a yes in quotes', { resident: 'true' }, '"true"'],
    ['a yes as a number', { resident: 1 }, '1'],
    ['a yes in a list', { resident: [true] }, '[true]'],
    ['a choice outside the options', { gender: 'x' }, '"x"'],
    ['a choice of a prototype key', { gender: 'constructor' }, '"constructor"'],
    ['a set with one wrong option', { parenthood: ['parent', 'aunt'] }, '["parent", "aunt"]'],
    ['an empty set, which says nothing', { parenthood: [] }, 'en tom lista'],
    ['no ages, which says nothing', { childAges: [] }, 'en tom lista'],
    ['one child of an age and no upper end, outside a pair', { childAges: [5, null] }, '[5, null]'],
    ['a child of no age', { childAges: [true] }, '[true]'],
    ['long text, shortened', { age: 'x'.repeat(100) }, `"${'x'.repeat(40)}…"`],
    ['lists inside lists', { age: [[[]]] }, 'en lista'],
  ])('%s is refused, with the value', (_name, json, value) => {
    expect(problems(json)).toHaveLength(1);
    expect(problems(json)[0]).toContain(value);
  });

  test('every problem is named, in the order given', () => {
    expect(problems({ age: 'old', nonsense: 1, gender: 2, resident: true })).toEqual([
      expect.stringContaining('age (ålder) är "old"'),
      expect.stringContaining('"nonsense"'),
      expect.stringContaining('gender (kvinna eller man) är 2'),
    ]);
  });

  test('anything at all is read or refused, without an exception', () => {
    const value = fc.oneof(fc.jsonValue(), fc.integer({ min: -5, max: 1200 }), fc.tuple(fc.nat(120), fc.nat(120)));
    const facts = fc.dictionary(fc.oneof(fc.constantFrom(...FACT_NAMES), fc.string()), value, { maxKeys: 4 });
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), facts), (json) => {
        const reading = readFacts(json);
        seen['problems' in reading ? 'refused' : 'read'] += 1;
        if ('problems' in reading) expect(reading.problems.length).toBeGreaterThan(0);
        else
          expect(reading.known.values.size + reading.known.skipped.size).toBeGreaterThanOrEqual(
            Object.keys(json as object).length,
          );
      }),
      { seed: 20261122, numRuns: 2000 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(50);
  });

  test('how to write a fact names each of its options', () => {
    expect(howToWrite('guardianConsent')).toBe('ett av "all" (alla), "one" (en), "none" (inget av det)');
    for (const fact of FACT_NAMES) expect(howToWrite(fact)).not.toBe('');
  });
});
