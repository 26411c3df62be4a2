import { describe, expect, test } from 'vitest';
import type { Villkor } from '../../../src/catalog/types.js';
import { lintCatalog } from '../../../src/lint/lint.js';
import { catalogWith, catalogWithVillkor, insatsWith } from '../../fixtures/small-catalog.js';

const HERE = '$.insatser[0].villkor';
const lint = (...villkor: readonly Villkor[]) =>
  lintCatalog(catalogWithVillkor(...villkor), { today: '2026-11-22' }).map(
    ({ level, path, rule }) => `${level} ${path} ${rule}`,
  );

const age = (from?: number, to?: number): Villkor => ({
  fact: 'age',
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});
const childAges = (from?: number, to?: number): Villkor => ({ ...age(from, to), fact: 'childAges' }) as Villkor;
const parenthood = (...is: readonly string[]): Villkor => ({ fact: 'parenthood', is });
const resident = (is: boolean): Villkor => ({ fact: 'resident', is });
const anyOf = (...branches: readonly (readonly Villkor[])[]): Villkor => ({ anyOf: branches });

describe('villkor that nobody can meet together', () => {
  const IMPOSSIBLE: readonly (readonly [name: string, villkor: readonly Villkor[], path: string])[] = [
    ['yes and no to the same', [resident(true), resident(false)], `${HERE}[1]`],
    ['ages that do not touch', [age(18), age(0, 17)], `${HERE}[1]`],
    [
      'choices with nothing in common',
      [
        { fact: 'gender', is: 'woman' },
        { fact: 'gender', is: ['man', 'other'] },
      ],
      `${HERE}[1]`,
    ],
    ['none and some of a set', [parenthood('none'), parenthood('parent')], `${HERE}[1]`],
    ['no children, and an age of the child', [parenthood('none'), childAges(3, 11)], `${HERE}[1]`],
    ['no children, and where the child lives', [parenthood('none'), { fact: 'childResident', is: true }], `${HERE}[1]`],
    [
      'two parties of a crime, though the guide never asks',
      [
        { fact: 'crimeParty', is: 'offender' },
        { fact: 'crimeParty', is: 'victim' },
      ],
      `${HERE}[1]`,
    ],
    ['a contradiction to every branch of an anyOf', [age(20), anyOf([age(0, 17)], [age(18, 19)])], `${HERE}[1]`],
    [
      'a contradiction within every branch',
      [anyOf([age(18), age(0, 17)], [resident(true), resident(false)])],
      `${HERE}[0]`,
    ],
    [
      'two ages of children: a list is met by one child',
      [parenthood('parent'), childAges(0, 3), childAges(10, 12)],
      `${HERE}[2]`,
    ],
    ['a branch that contradicts the rest', [age(18), anyOf([age(0, 17)], [resident(true)])], `${HERE}[1].anyOf[0]`],
    [
      'a branch within a branch',
      [age(18), anyOf([anyOf([age(0, 17)], [resident(true)])], [{ fact: 'bornAbroad', is: true }])],
      `${HERE}[1].anyOf[0][0].anyOf[0]`,
    ],
    [
      'two anyOf that only fit the wrong way',
      [anyOf([age(0, 10)], [age(20, 30)]), anyOf([age(11, 19)], [age(31)])],
      `${HERE}[1]`,
    ],
  ];
  test.each(IMPOSSIBLE)('%s', (_, villkor, path) => {
    expect(lint(...villkor)).toEqual([`error ${path} impossible-villkor`]);
  });

  test('a general villkor and one of the insats', () => {
    const insats = insatsWith({ villkor: [resident(false)] });
    const general = { villkor: [resident(true)], villkorQuote: 'Folkbokförd.' };
    const rules = (catalog: Parameters<typeof catalogWith>[0]) =>
      lintCatalog(catalogWith(catalog), { today: '2026-11-22' }).map(({ path, rule }) => `${path} ${rule}`);
    expect(rules({ ...general, insatser: [insats] })).toEqual([`${HERE}[0] impossible-villkor`]);
    expect(rules({ ...general, insatser: [{ ...insats, generalVillkor: false }] })).toEqual([]);
    expect(rules({ ...general, villkor: [resident(true), resident(false)] })).toEqual(['$.villkor impossible-villkor']);
  });
});

describe('villkor that somebody can meet', () => {
  const POSSIBLE: readonly (readonly [name: string, villkor: readonly Villkor[]])[] = [
    ['two values of a set', [parenthood('parent'), parenthood('expecting')]],
    ['a child that is expected and one that is here', [parenthood('expecting'), childAges(0, 3)]],
    ['an age of the child without a word on being a parent', [childAges(3, 11)]],
    ['ages that touch in one year', [age(18), age(0, 18)]],
    [
      'consent or 15 years, for the young person or the parent',
      [
        anyOf([age(0, 17)], [parenthood('parent'), childAges(0, 17)]),
        anyOf([age(15)], [{ fact: 'guardianConsent', is: 'all' }]),
      ],
    ],
  ];
  test.each(POSSIBLE)('%s', (_, villkor) => {
    expect(lint(...villkor)).toEqual([]);
  });

  test('more combinations than can be looked at are told of as wound together, and as nothing else', () => {
    const villkor = Array.from({ length: 40 }, (_, at) =>
      anyOf(
        [age(at * 3, at * 3 + 1)],
        [childAges(at * 3, at * 3 + 1)],
        [
          { fact: 'schoolYear', is: ['F'] },
          { fact: 'childDiagnosis', is: ['adhd'] },
        ],
        [resident(true), { fact: 'upperSecondary', is: 'neither' }, { fact: 'gender', is: 'man' }],
      ),
    );
    expect(lint(...villkor)).toEqual([`warning ${HERE} wound-villkor`]);
  });
});

describe('villkor that decide nothing', () => {
  const IDLE: readonly (readonly [name: string, villkor: readonly Villkor[], path: string])[] = [
    ['an age without bounds', [age()], `${HERE}[0]`],
    ['an age from 0', [age(0)], `${HERE}[0]`],
    ['every option of a choice', [{ fact: 'gender', is: ['woman', 'man', 'other'] }], `${HERE}[0]`],
    ['every option of a set', [parenthood('parent', 'expecting', 'otherAdult', 'none')], `${HERE}[0]`],
    ['branches that cover every age', [anyOf([age(undefined, 10)], [age(5)])], `${HERE}[0]`],
    [
      'branches that cover every age of a child',
      [parenthood('parent'), anyOf([childAges(undefined, 10)], [childAges(5)])],
      `${HERE}[1]`,
    ],
    ['yes or no', [anyOf([resident(true)], [resident(false)])], `${HERE}[0]`],
    [
      'an age without bounds in a branch',
      [anyOf([age(), resident(true)], [resident(false), age(3)])],
      `${HERE}[0].anyOf[0][0]`,
    ],
  ];
  test.each(IDLE)('%s', (_, villkor, path) => {
    expect(lint(...villkor)).toEqual([`warning ${path} idle-villkor`]);
  });

  const DECIDING: readonly (readonly [name: string, villkor: readonly Villkor[]])[] = [
    ['branches with a year between them', [anyOf([age(0, 10)], [age(12)])]],
    ['all options but one', [{ fact: 'gender', is: ['woman', 'man'] }]],
    ['all options of a set but none', [parenthood('parent', 'expecting', 'otherAdult')]],
    ['all that the provider checks, which is theirs to weigh', [{ fact: 'crimeParty', is: ['offender', 'victim'] }]],
  ];
  test.each(DECIDING)('but not %s', (_, villkor) => {
    expect(lint(...villkor)).toEqual([]);
  });
});

describe('the same villkor twice', () => {
  const TWICE: readonly (readonly [name: string, villkor: readonly Villkor[], path: string])[] = [
    ['in a list', [resident(true), resident(true)], `${HERE}[1]`],
    ['with another origin', [resident(true), { ...resident(true), origin: 'malgrupp' }], `${HERE}[1]`],
    ['in another order', [parenthood('parent', 'expecting'), parenthood('expecting', 'parent')], `${HERE}[1]`],
    ['one value as a list', [parenthood('parent'), { fact: 'parenthood', is: 'parent' }], `${HERE}[1]`],
    ['with and without a bound of 0', [age(0, 17), age(undefined, 17)], `${HERE}[1]`],
    ['within a branch', [anyOf([resident(true), resident(true)], [age(3)])], `${HERE}[0].anyOf[0][1]`],
  ];
  test.each(TWICE)('%s', (_, villkor, path) => {
    expect(lint(...villkor)).toEqual([`warning ${path} duplicate-villkor`]);
  });

  test('is found against the general villkor too', () => {
    const catalog = catalogWith({
      villkor: [resident(true)],
      villkorQuote: 'x',
      insatser: [insatsWith({ villkor: [resident(true)] })],
    });
    expect(lintCatalog(catalog, { today: '2026-11-22' })).toMatchObject([
      { path: `${HERE}[0]`, rule: 'duplicate-villkor' },
    ]);
  });
});

describe('alternatives that leave no choice', () => {
  const NO_CHOICE: readonly (readonly [name: string, villkor: readonly Villkor[], path: string])[] = [
    ['a single one', [anyOf([age(18)])], `${HERE}[0]`],
    ['the same one twice', [anyOf([age(18)], [age(18)])], `${HERE}[0].anyOf[1]`],
    [
      'the same one in another order',
      [anyOf([age(18), resident(true)], [parenthood('parent')], [resident(true), age(18)])],
      `${HERE}[0].anyOf[2]`,
    ],
    ['a single one within a branch', [anyOf([anyOf([age(18)])], [parenthood('parent')])], `${HERE}[0].anyOf[0][0]`],
  ];
  test.each(NO_CHOICE)('%s', (_, villkor, path) => {
    expect(lint(...villkor)).toEqual([`warning ${path} no-choice`]);
  });

  test('but not two that differ', () => {
    expect(lint(anyOf([age(18)], [resident(true)]))).toEqual([]);
  });
});
