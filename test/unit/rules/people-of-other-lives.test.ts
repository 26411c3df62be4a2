import { describe, expect, test } from 'vitest';
import { type Facts, statusesByDecision } from '../../support/decisions-read-again.js';
import { matched } from '../../support/people.js';
import { realCatalog } from '../../support/real-catalogs.js';

/* People whose lives have changed lately, or have two sides. What is right for them is read from the decisions a second time. */
const HOME = { resident: true, bornAbroad: false, schoolYear: ['none'] } as const;
const GROWN = { ...HOME, parenthood: ['none'] } as const;
const PARENT = { ...HOME, parenthood: ['parent'], childResident: true } as const;
const PEOPLE: readonly (readonly [who: string, person: Facts])[] = [
  [
    'pregnant at 15, in year 9',
    { ...HOME, age: '15', parenthood: ['expecting'], schoolYear: ['7-9'], compulsorySchoolDone: false },
  ],
  ['a foster father of an 18-year-old', { ...PARENT, age: '52', parenthood: ['otherAdult'], childAges: ['18'] }],
  ['a student of 22 registered elsewhere', { ...GROWN, age: '22', resident: false, upperSecondary: 'completed' }],
  [
    'a grandmother who raises a 13-year-old',
    { ...PARENT, age: '68', parenthood: ['otherAdult'], childAges: ['13'], livesApart: true },
  ],
  ['65, without children', { ...GROWN, age: '65' }],
  ['66, without children', { ...GROWN, age: '66' }],
  ['75, without children, registered elsewhere', { ...GROWN, age: '75', resident: false }],
  [
    'newly arrived, with a child of 6, none of them registered',
    { ...PARENT, age: '29', resident: false, childResident: false, bornAbroad: true, childAges: ['6'] },
  ],
  [
    'divorced, with shared residence, both agree',
    {
      ...PARENT,
      age: '41',
      childAges: ['9'],
      livesApart: true,
      bothParentsAgree: true,
      courtDecision: false,
      schoolYear: ['1-3'],
    },
  ],
  ['a parent of 2 and 19', { ...PARENT, age: '44', childAges: ['2', '19'], livesApart: false }],
  ['18, has finished gymnasium', { ...GROWN, age: '18', compulsorySchoolDone: true, upperSecondary: 'completed' }],
  ['an expectant father of 27', { ...HOME, age: '27', parenthood: ['expecting'], livesApart: false }],
  [
    '20, lives at home, parents apart',
    { ...GROWN, age: '20', compulsorySchoolDone: true, upperSecondary: 'completed', ownParentsApart: true },
  ],
];

describe.each(['ragunda', 'hallefors', 'sala'] as const)('%s, for people of other lives', (kommun) => {
  const catalog = realCatalog(kommun);

  test.each(PEOPLE)('%s', (_who, person) => {
    expect(matched(catalog, person)).toEqual(statusesByDecision(kommun, catalog, person));
  });
});
