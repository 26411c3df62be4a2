import { describe, expect, test } from 'vitest';
import type { Villkor } from '../../src/catalog/types.js';
import { undecidableVillkor } from '../../src/review/decisive.js';
import { TooLarge } from '../../src/review/limits.js';
import { type CatalogDetails, catalogOf, insatsOf } from '../support/small-catalog.js';

const parent: Villkor = { fact: 'parenthood', is: ['parent', 'otherAdult'] };
const age = (from?: number, to?: number): Villkor => ({
  fact: 'age',
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
const childAges = (from: number, to: number): Villkor => ({ fact: 'childAges', from, to });
const resident: Villkor = { fact: 'resident', is: true };
const malgrupp = (villkor: Villkor): Villkor => ({ ...villkor, origin: 'malgrupp' });

const CASES: readonly (readonly [
  name: string,
  villkor: readonly Villkor[],
  idle: readonly number[],
  CatalogDetails?,
])[] = [
  ['one villkor that some meet', [age(18)], []],
  ['no villkor at all', [], []],
  ['every age there is', [age(0)], [0]],
  ['a boolean with the other beside it', [{ anyOf: [[resident], [{ fact: 'resident', is: false }]] }], [0]],
  ['every option of a question', [{ fact: 'upperSecondary', is: ['enrolled', 'completed', 'neither'] }], [0]],
  ['every option where the provider may find none', [{ fact: 'crimeParty', is: ['offender', 'victim'] }], []],
  ['an age that another includes', [age(10), age(15)], [0]],
  ['the same twice', [resident, resident], [0, 1]],
  ['the same as the general villkor', [resident], [0, 1], { villkor: [resident] }],
  ['the general villkor beside another', [age(18)], [], { villkor: [resident] }],
  ['a parent, and the age of the child', [parent, childAges(3, 11)], []],
  [
    'a parent, repeated in a villkor on consent',
    [
      parent,
      {
        anyOf: [
          [parent, childAges(15, 17)],
          [parent, resident],
        ],
      },
    ],
    [],
  ],
  ['adults, and a consent that the provider settles', [age(18), { fact: 'guardianConsent', is: 'all' }], []],
  ['two children of different ages', [childAges(0, 3), childAges(12, 18)], []],
  [
    'what the provider checks',
    [
      { fact: 'cognitiveImpairment', is: true },
      { fact: 'homeHealthcare', is: true },
    ],
    [],
  ],
  ['a målgrupp that is guiding', [malgrupp(age(18)), resident], [], { malgrupp: 'guiding' }],
  ['a guiding målgrupp twice', [malgrupp(resident), malgrupp(resident)], [0, 1], { malgrupp: 'guiding' }],
];

describe('the villkor that can never decide', () => {
  test.each(CASES.map(([name, villkor, idle, details]) => ({ name, villkor, idle, details })))(
    '$name',
    ({ villkor, idle, details = {} }) => {
      const insats = insatsOf('one', villkor);
      const found = undecidableVillkor(catalogOf([insats], details), insats, 10_000);
      expect(found).toEqual(idle);
    },
  );

  test('are none where nothing is stated', () => {
    const insats = insatsOf('one', 'unstated');
    expect(undecidableVillkor(catalogOf([insats]), insats, 10_000)).toEqual([]);
  });

  test.each([
    ['combinations', [age(18), resident, { fact: 'bornAbroad', is: true } as const], 3],
    ['brackets', Array.from({ length: 20 }, (_, year) => childAges(2 * year, 2 * year)), 1_000_000],
  ])('are not looked for among too many %s', (_, villkor, limit) => {
    const insats = insatsOf('one', villkor);
    expect(() => undecidableVillkor(catalogOf([insats]), insats, limit)).toThrow(TooLarge);
  });
});
