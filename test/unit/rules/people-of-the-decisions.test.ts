import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../src/catalog/types.js';
import { readFacts } from '../../../src/rules/facts-json.js';
import { createGuide } from '../../../src/rules/guide.js';
import { type KommunName, realCatalog } from '../../support/real-catalogs.js';

/*
 * What the decided catalogues answer people whom a reading of the decision could leave out, or let in wrongly: a table for
 * each insats, by the facts that are known of a person.
 */

type Facts = Readonly<Record<string, unknown>>;
type Row = readonly [who: string, facts: Facts, status: string];

const CATALOGS = new Map<KommunName, Catalog>();

function statusIn(kommun: KommunName, id: string, facts: Facts): string | undefined {
  const catalog = CATALOGS.get(kommun) ?? realCatalog(kommun);
  CATALOGS.set(kommun, catalog);
  const reading = readFacts(facts, catalog.areas);
  if ('problems' in reading) throw new Error(reading.problems.join(' '));
  return createGuide(catalog)
    .assessKnown(reading.known, [])
    .find(({ insats }) => insats.id === id)?.status;
}

function table(kommun: KommunName, id: string, rows: readonly Row[]): void {
  describe(`${kommun}: ${id}`, () => {
    test.each(rows)('%s', (_, facts, status) => {
      expect(statusIn(kommun, id, facts)).toBe(status);
    });
  });
}

const PARENT = { age: 40, parenthood: ['parent'] } as const;

describe('two parents of one child get the same answer', () => {
  const HERE = { childResident: true };
  const CHILDREN: readonly (readonly [KommunName, string, Facts])[] = [
    ['sala', 'barnbyran-stodgrupp-for-barn', { childAges: [10], livesApart: true }],
    ['sala', 'provtagning-drogscreening-under-18-ar', { childAges: [16], ownConsent: true, guardianConsent: 'all' }],
    ['sala', 'krisstod', { childAges: [10], socialServicesContact: true }],
    ['sala', 'medling', { childAges: [16], crimeParty: 'victim' }],
    ['hallefors', 'vintergatan', { childAges: [9], schoolYear: ['1-3'] }],
    [
      'hallefors',
      'skolsociala-team',
      { childAges: [9], schoolYear: ['1-3'], studentHealthContact: true, guardianConsent: 'all' },
    ],
  ];

  test.each(CHILDREN)('%s, %s: a child who is registered here', (kommun, id, child) => {
    const mother = statusIn(kommun, id, { ...PARENT, ...child, ...HERE, resident: true });
    const father = statusIn(kommun, id, { ...PARENT, ...child, ...HERE, resident: false });
    expect(mother).toBe('open');
    expect(father).toBe(mother);
  });

  test.each(CHILDREN.filter(([, id]) => id !== 'krisstod' && id !== 'medling'))(
    '%s, %s: a child who is registered elsewhere',
    (kommun, id, child) => {
      const mother = statusIn(kommun, id, { ...PARENT, ...child, childResident: false, resident: true });
      const father = statusIn(kommun, id, { ...PARENT, ...child, childResident: false, resident: false });
      expect(mother).toBe('applyInstead');
      expect(father).toBe(mother);
    },
  );

  test.each([['krisstod'], ['medling']])('sala, %s: where either of them may be registered here', (id) => {
    const child = CHILDREN.find(([, one]) => one === id)?.[2];
    expect(statusIn('sala', id, { ...PARENT, ...child, childResident: false, resident: true })).toBe('open');
    expect(statusIn('sala', id, { ...PARENT, ...child, childResident: false, resident: false })).toBe('applyInstead');
  });
});

table('ragunda', 'samarbetssamtal', [
  ['both want it, and no court has ordered it', { ...PARENT, bothParentsAgree: true, courtDecision: false }, 'open'],
  ['a court has ordered the talks', { ...PARENT, bothParentsAgree: true, courtDecision: true }, 'applyInstead'],
  ['nothing known of a court', { ...PARENT, bothParentsAgree: true }, 'checkWithProvider'],
]);

table('ragunda', 'rad-och-stodsamtal-barn-och-unga', [
  ['a grandmother who raises the child', { age: 60, parenthood: ['otherAdult'], childAges: [8] }, 'open'],
  ['a step-parent of an adult', { age: 60, parenthood: ['otherAdult'], childAges: [25] }, 'outsideAudience'],
  ['an 18-year-old', { age: 18 }, 'open'],
  ['a child of 12 with consent', { age: 12, guardianConsent: 'all' }, 'open'],
  ['a child of 12, nothing known of consent', { age: 12 }, 'checkWithProvider'],
]);

table('ragunda', 'kaa-kommunala-aktivitetsansvaret', [
  ['17, neither at gymnasium', { age: 17, compulsorySchoolDone: true, upperSecondary: 'neither' }, 'open'],
  ['19, has completed gymnasium', { age: 19, compulsorySchoolDone: true, upperSecondary: 'completed' }, 'open'],
  ['17, at gymnasium', { age: 17, compulsorySchoolDone: true, upperSecondary: 'enrolled' }, 'outsideAudience'],
]);

table('hallefors', 'stod-till-nyanlanda', [
  [
    'a quota refugee of 18, not registered yet',
    { age: 18, newlyArrived: 'quotaRefugee', resident: false },
    'checkWithProvider',
  ],
  ['a quota refugee of 17', { age: 17, newlyArrived: 'quotaRefugee' }, 'applyInstead'],
  ['a parent of a child who came alone', { age: 35, newlyArrived: 'relativeOfUnaccompanied' }, 'checkWithProvider'],
  ['someone who came otherwise', { age: 35, newlyArrived: 'neither' }, 'applyInstead'],
]);

table('hallefors', 'samarbetssamtal', [
  ['the child is registered here', { ...PARENT, childResident: true }, 'open'],
  ['the child lives here part of the time', { ...PARENT, childResident: false }, 'checkWithProvider'],
  ['no parent', { age: 40, parenthood: ['none'] }, 'applyInstead'],
]);

const REPORTED = { resident: true, crimeReported: true } as const;

table('hallefors', 'medling-vid-brott', [
  ['a victim of 50', { ...REPORTED, age: 50, crimeParty: 'victim' }, 'open'],
  [
    'an offender of 16 who has confessed',
    { ...REPORTED, age: 16, crimeParty: 'offender', crimeAdmitted: true },
    'open',
  ],
  ['an offender of 30', { ...REPORTED, age: 30, crimeParty: 'offender', crimeAdmitted: true }, 'applyInstead'],
  ['an offender who has not', { ...REPORTED, age: 16, crimeParty: 'offender', crimeAdmitted: false }, 'applyInstead'],
  ['a victim, not reported', { ...REPORTED, age: 50, crimeParty: 'victim', crimeReported: false }, 'applyInstead'],
  [
    'a victim from elsewhere with a matter open here',
    { ...REPORTED, resident: false, socialServicesContact: true, age: 50, crimeParty: 'victim' },
    'open',
  ],
]);

table('hallefors', 'dagvard-linden', [
  ['enrolled, wherever registered', { cognitiveImpairment: true, homeHealthcare: true, resident: false }, 'open'],
  ['nothing known', {}, 'checkWithProvider'],
]);

table('sala', 'oppen-ingang-foraldrar', [
  ['an expectant parent', { age: 30, parenthood: ['expecting'], resident: true }, 'open'],
  ['a foster parent', { age: 50, parenthood: ['otherAdult'], resident: true }, 'open'],
  ['an adult without a child', { age: 30, parenthood: ['none'], resident: true }, 'applyInstead'],
  ['a child of 12 with consent', { age: 12, guardianConsent: 'all', resident: true }, 'open'],
]);

const APART = { ownParentsApart: true, resident: true } as const;

table('sala', 'barnbyran-stodgrupp-for-barn', [
  ['18, no consent needed', { ...APART, age: 18, parenthood: ['none'] }, 'open'],
  ['16, one guardian agrees', { ...APART, age: 16, guardianConsent: 'one' }, 'open'],
  ['16, none agrees', { ...APART, age: 16, parenthood: ['none'], guardianConsent: 'none' }, 'applyInstead'],
  ['13, one guardian agrees', { ...APART, age: 13, guardianConsent: 'one' }, 'applyInstead'],
  ['13, all agree', { ...APART, age: 13, guardianConsent: 'all' }, 'open'],
  ['13, none agrees', { ...APART, age: 13, guardianConsent: 'none' }, 'applyInstead'],
  ['a parent of a child of 10', { ...PARENT, childAges: [10], livesApart: true, childResident: true }, 'open'],
  [
    'a foster parent: the guardians are asked there',
    { age: 50, parenthood: ['otherAdult'], childAges: [10], livesApart: true, childResident: true },
    'checkWithProvider',
  ],
  ['an adult of 40 without a child', { age: 40, parenthood: ['none'], resident: true }, 'applyInstead'],
  [
    "pregnant at 19: her child's father is another matter than her own parents",
    { age: 19, parenthood: ['expecting'], livesApart: true, ownParentsApart: false, resident: true },
    'applyInstead',
  ],
]);

table('sala', 'provtagning-drogscreening-under-18-ar', [
  ['13, none agrees', { age: 13, guardianConsent: 'none', ownConsent: true, resident: true }, 'applyInstead'],
  ['16, one agrees', { age: 16, guardianConsent: 'one', ownConsent: true, resident: true }, 'open'],
]);

table('sala', 'individuellt-anpassad-insats-kaa', [
  [
    '17, at gymnasium',
    { age: 17, compulsorySchoolDone: true, upperSecondary: 'enrolled', resident: true },
    'applyInstead',
  ],
  [
    '16, still in grundskola',
    { age: 16, compulsorySchoolDone: false, upperSecondary: 'neither', resident: true },
    'applyInstead',
  ],
  [
    '18, never finished grundskola: skolplikten is over',
    { age: 18, compulsorySchoolDone: false, upperSecondary: 'neither', resident: true },
    'open',
  ],
  ['20', { age: 20, compulsorySchoolDone: true, upperSecondary: 'neither', resident: true }, 'applyInstead'],
]);

table('sala', 'medling', [
  [
    'the one who did it is 12, all agree',
    { age: 12, crimeParty: 'offender', guardianConsent: 'all', resident: true },
    'open',
  ],
  [
    'the one who did it is 11, all agree: whoever leads the talks says',
    { age: 11, crimeParty: 'offender', guardianConsent: 'all', resident: true },
    'checkWithProvider',
  ],
  ['a victim of 9, all agree', { age: 9, crimeParty: 'victim', guardianConsent: 'all', resident: true }, 'open'],
  [
    'a victim of 9, one agrees',
    { age: 9, crimeParty: 'victim', guardianConsent: 'one', resident: true },
    'applyInstead',
  ],
]);

table('sala', 'krisstod', [
  [
    'a foster mother: hers is a family too',
    { age: 52, parenthood: ['otherAdult'], childAges: [16], socialServicesContact: true, resident: true },
    'open',
  ],
  ['an adult without a child', { age: 52, parenthood: ['none'], resident: true }, 'applyInstead'],
  ['a parent of 22', { ...PARENT, childAges: [22], socialServicesContact: true, resident: true }, 'applyInstead'],
]);

const SCHOOL = { studentHealthContact: true, schoolYear: ['7-9'] } as const;

table('hallefors', 'skolsociala-team', [
  ['16, in year 9', { ...SCHOOL, age: 16, parenthood: ['none'], resident: true }, 'open'],
  ['14, nothing known of consent', { ...SCHOOL, age: 14, parenthood: ['none'], resident: true }, 'checkWithProvider'],
  [
    'a father of a child of 15, who needs no consent',
    { ...SCHOOL, ...PARENT, childAges: [15], childResident: true },
    'open',
  ],
  [
    'a father of a child of 14: the consent is about the child, whatever his own age',
    { ...SCHOOL, ...PARENT, childAges: [14], childResident: true },
    'checkWithProvider',
  ],
  [
    'a father of a child of 14 whose other parent says no',
    { ...SCHOOL, ...PARENT, childAges: [14], childResident: true, guardianConsent: 'one' },
    'applyInstead',
  ],
]);

table('sala', 'komet-12-18', [
  ['a child of 14', { ...PARENT, childAges: [14], resident: true }, 'open'],
  ['a child of 5: the three texts differ', { ...PARENT, childAges: [5], resident: true }, 'checkWithProvider'],
  ['a child of 2', { ...PARENT, childAges: [2], resident: true }, 'applyInstead'],
]);

describe('what is owed to whoever asks is never closed', () => {
  test.each([
    ['sala', 'budgetradgivning'],
    ['sala', 'skuldradgivning-och-skuldsanering'],
    ['sala', 'familjeradgivning'],
    ['hallefors', 'budget-och-skuldradgivning'],
    ['hallefors', 'familjeradgivning'],
  ] as const)('%s, %s: someone who is not registered, and 17', (kommun, id) => {
    expect(statusIn(kommun, id, { age: 17, resident: false })).toBe('checkWithProvider');
  });
});

describe('siblings', () => {
  const id = 'abc-3-12-ar';
  const at = (childAges: readonly number[]) => statusIn('sala', id, { ...PARENT, childAges, resident: true });

  test('one of them of the age is enough', () => {
    expect(at([5, 25])).toBe('open');
  });

  test('where a villkor is on another fact of a child too, it must be the same child', () => {
    const facts = { ...PARENT, childResident: true };
    expect(statusIn('hallefors', 'backa-barnet', { ...facts, childAges: [0, 5] })).toBe('checkWithProvider');
    expect(statusIn('hallefors', 'backa-barnet', { ...facts, childAges: [0] })).toBe('open');
  });

  test('so it is where the other fact stands among alternatives', () => {
    const abc = (facts: Facts) => statusIn('hallefors', 'foraldragrupper-abc', { ...PARENT, ...facts });
    expect(abc({ childAges: [5, 25], childResident: true })).toBe('checkWithProvider');
    expect(abc({ childAges: [5, 9], childResident: true })).toBe('open');
    expect(abc({ childAges: [5], childResident: true })).toBe('open');
    expect(abc({ childAges: [5, 25], childResident: true, socialServicesContact: true })).toBe('open');
    expect(abc({ childAges: [25], childResident: true })).toBe('applyInstead');
  });
});
