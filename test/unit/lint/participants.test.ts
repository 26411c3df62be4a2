import { describe, expect, test } from 'vitest';
import type { Insats, Villkor } from '../../../src/catalog/types.js';
import { lintParticipants } from '../../../src/lint/participants.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const RESIDENT: Villkor = { fact: 'resident', is: true };
const PARENT: Villkor = { fact: 'parenthood', is: ['parent'] };
const age = (from: number, to: number): Villkor => ({ fact: 'age', from, to });
const childAges = (from: number, to: number): Villkor => ({ fact: 'childAges', from, to });

function rules(villkor: Insats['villkor'], changes: Partial<Insats> = {}): readonly string[] {
  const catalog = catalogWith({ villkor: [RESIDENT], insatser: [insatsWith({ villkor, ...changes })] });
  return lintParticipants(catalog).map(({ rule }) => rule);
}

describe('an insats that a young person and a parent ask about', () => {
  const both = (ofChild: readonly Villkor[]): readonly Villkor[] => [{ anyOf: [[age(7, 17)], [PARENT, ...ofChild]] }];

  test('is for one span of ages, whoever asks', () => {
    expect(rules(both([childAges(7, 17)]), { takesPart: 'child' })).toEqual([]);
    expect(rules(both([childAges(7, 18)]), { takesPart: 'child' })).toEqual(['ages-differ']);
    expect(rules(both([childAges(6, 17)]), { takesPart: 'child' })).toEqual(['ages-differ']);
  });

  test('is for the child of that age, not for a child of any age', () => {
    expect(rules(both([]), { takesPart: 'child' })).toEqual(['child-of-any-age']);
    expect(rules(both([{ fact: 'schoolYear', is: ['1-3'] }]), { takesPart: 'child' })).toEqual([]);
  });

  test('may have branches of its own for those of each age', () => {
    const villkor: readonly Villkor[] = [
      { anyOf: [[age(8, 14)], [age(15, 17)], [age(18, 19)], [PARENT, childAges(8, 19)]] },
    ];
    expect(rules(villkor, { takesPart: 'child' })).toEqual([]);
  });

  test('says whose folkbokföring counts, where one is asked for', () => {
    expect(rules(both([childAges(7, 17)]))).toEqual(['whose-residence']);
    expect(rules(both([childAges(7, 17)]), { takesPart: 'asker' })).toEqual([]);
    expect(rules(both([childAges(7, 17)]), { generalVillkor: false })).toEqual([]);
    expect(rules([{ fact: 'schoolYear', is: ['4-6'] }])).toEqual(['whose-residence']);
  });

  test.each<readonly [what: string, villkor: readonly Villkor[]]>([
    [
      'whose consent is needed is told by ages that are nobody’s',
      [PARENT, { anyOf: [[childAges(15, 30)], [age(15, 18)], [{ fact: 'guardianConsent', is: 'all' }]] }],
    ],
    ['a grown-up of some age is no child of the parents', [{ anyOf: [[{ fact: 'age', from: 65 }], [PARENT]] }]],
    [
      'a child of whom consent is asked comes with any parent',
      [
        {
          anyOf: [
            [PARENT],
            [
              { fact: 'age', to: 14 },
              { fact: 'guardianConsent', is: 'all' },
            ],
          ],
        },
      ],
    ],
  ])('but %s', (_what, villkor) => {
    expect(rules(villkor, { takesPart: 'asker' })).toEqual([]);
  });
});

test('other adults around a child do not come without the parents', () => {
  expect(rules([{ fact: 'parenthood', is: ['otherAdult'] }])).toEqual(['no-parent']);
  expect(rules([{ fact: 'parenthood', is: ['parent', 'otherAdult'] }])).toEqual([]);
  expect(rules([{ anyOf: [[PARENT], [{ fact: 'parenthood', is: ['otherAdult'] }, childAges(0, 5)]] }])).toEqual([]);
});
