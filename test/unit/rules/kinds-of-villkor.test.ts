import { describe, expect, test } from 'vitest';
import type { Area, Catalog, Insats, Villkor } from '../../../src/catalog/types.js';
import { createGuide, type InsatsAssessment } from '../../../src/rules/guide.js';
import { answersOf, catalogOf, insatsOf, type Said } from '../../support/small-catalog.js';

/* The kinds of villkor that say more than one fact of the person who asks: one table for each (design.md, section 5). */

function assessed(catalog: Catalog, said: Said): InsatsAssessment {
  const [one] = createGuide(catalog).assess({ answers: answersOf(said), topics: [] });
  if (!one) throw new Error('The catalogue has no insats.');
  return one;
}

const catalogWith = (villkor: Insats['villkor'], more: Partial<Insats> = {}, areas?: readonly Area[]): Catalog =>
  catalogOf([insatsOf('one', villkor, more)], areas ? { areas } : {});

const RESIDENT: Villkor = { fact: 'resident', is: true };

describe('what is checked when one gets in touch', () => {
  const HOUSEHOLD: Villkor = { checked: 'Båda i hushållet ska ha fyllt 75 år', id: 'household-75' };
  const CARER: Villkor = { checked: 'Du bor med den du vårdar', id: 'lives-with' };

  test.each<readonly [string, readonly Villkor[], Said, string, readonly string[]]>([
    ['alone', [HOUSEHOLD], {}, 'checkWithProvider', ['household-75']],
    ['beside what is met', [RESIDENT, HOUSEHOLD], { resident: true }, 'checkWithProvider', ['household-75']],
    ['beside what is unmet', [RESIDENT, HOUSEHOLD], { resident: false }, 'applyInstead', []],
    ['beside a branch that is met', [{ anyOf: [[RESIDENT], [HOUSEHOLD]] }], { resident: true }, 'open', []],
    [
      'beside a branch that is unmet',
      [{ anyOf: [[RESIDENT], [HOUSEHOLD]] }],
      { resident: false },
      'checkWithProvider',
      ['household-75'],
    ],
    [
      'in a branch that can no longer hold',
      [{ anyOf: [[RESIDENT, HOUSEHOLD], [CARER]] }],
      { resident: false },
      'checkWithProvider',
      ['lives-with'],
    ],
    ['in order', [{ anyOf: [[CARER], [HOUSEHOLD]] }], {}, 'checkWithProvider', ['lives-with', 'household-75']],
  ])('%s', (_, villkor, said, status, checked) => {
    expect(assessed(catalogWith(villkor), said)).toMatchObject({ status, checked });
  });

  test('is never asked for, and names no fact', () => {
    const guide = createGuide(catalogWith([HOUSEHOLD]));
    expect(guide.facts).toEqual([]);
    expect(guide.next({ answers: [], topics: [] })).toBeUndefined();
    expect(assessed(guide.catalog, {})).toMatchObject({ unmet: [], unknown: [] });
  });
});

describe('where one lives', () => {
  const AREAS: readonly Area[] = [
    { id: 'stromnas', name: 'Strömnäs', inKommun: true },
    { id: 'norrby', name: 'Norrby kommun', inKommun: false },
  ];
  const inStromnas: Villkor = { fact: 'livesIn', is: ['stromnas'] };
  const inNorrby: Villkor = { fact: 'livesIn', is: ['norrby'] };
  const anywhereHere: Villkor = { fact: 'livesIn', is: ['stromnas', 'elsewhereInKommun'] };

  test.each<readonly [string, Villkor, Said, string]>([
    ['the area', inStromnas, { livesIn: 'stromnas' }, 'open'],
    ['another part of the kommun', inStromnas, { livesIn: 'elsewhereInKommun' }, 'applyInstead'],
    ['folkbokförd in the kommun alone', inStromnas, { resident: true }, 'checkWithProvider'],
    ['not folkbokförd in the kommun', inStromnas, { resident: false }, 'applyInstead'],
    ['not folkbokförd in the kommun, for an area outside it', inNorrby, { resident: false }, 'checkWithProvider'],
    ['folkbokförd in the kommun, for an area outside it', inNorrby, { resident: true }, 'applyInstead'],
    ['folkbokförd in the kommun, where all of it counts', anywhereHere, { resident: true }, 'open'],
    ['a part of the kommun tells of folkbokföring', RESIDENT, { livesIn: 'stromnas' }, 'open'],
    ['the rest of the kommun does so too', RESIDENT, { livesIn: 'elsewhereInKommun' }, 'open'],
    ['an area outside tells that one is not', RESIDENT, { livesIn: 'norrby' }, 'applyInstead'],
    ['so does another kommun', RESIDENT, { livesIn: 'elsewhere' }, 'applyInstead'],
    ['skipped', inStromnas, { livesIn: null }, 'checkWithProvider'],
  ])('%s', (_, villkor, said, status) => {
    expect(assessed(catalogWith([villkor], {}, AREAS), said).status).toBe(status);
  });

  test('is asked instead of folkbokföring where both are at stake', () => {
    const insatser = [insatsOf('a', [RESIDENT]), insatsOf('b', [RESIDENT]), insatsOf('c', [inStromnas])];
    const guide = createGuide(catalogOf(insatser, { areas: AREAS }));
    expect(guide.next({ answers: [], topics: [] })?.fact).toBe('livesIn');
    const answers = answersOf({ livesIn: 'stromnas' });
    expect(guide.next({ answers, topics: [] })).toBeUndefined();
    expect(guide.left({ answers: [], topics: [] })).toBe(1);
  });
});

describe('who takes part: a child', () => {
  const byAge: Villkor = {
    anyOf: [
      [{ fact: 'age', from: 8, to: 19 }],
      [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'childAges', from: 8, to: 19 },
      ],
    ],
  };
  const mother: Said = { age: '40', parenthood: ['parent'], childAges: ['10'] };
  const father: Said = mother;

  test.each<readonly [string, readonly Villkor[], Said, string]>([
    [
      'a parent elsewhere, of a child here',
      [RESIDENT, byAge],
      { ...father, resident: false, childResident: true },
      'open',
    ],
    [
      'a parent here, of a child elsewhere',
      [RESIDENT, byAge],
      { ...mother, resident: true, childResident: false },
      'applyInstead',
    ],
    [
      'a parent here, of a child who knows where',
      [RESIDENT, byAge],
      { ...mother, resident: true },
      'checkWithProvider',
    ],
    ['a young person here', [RESIDENT, byAge], { age: '16', parenthood: ['none'], resident: true }, 'open'],
    [
      'a young person elsewhere',
      [RESIDENT, byAge],
      { age: '16', parenthood: ['none'], resident: false },
      'applyInstead',
    ],
    ['without branches, a parent', [RESIDENT], { ...father, resident: false, childResident: true }, 'open'],
    ['without branches, somebody without children', [RESIDENT], { parenthood: ['none'], resident: true }, 'open'],
    [
      'without branches, somebody who expects a child',
      [RESIDENT],
      { parenthood: ['expecting'], resident: false },
      'applyInstead',
    ],
    ['without branches, who asks is not known', [RESIDENT], { resident: false }, 'checkWithProvider'],
  ])('%s', (_, villkor, said, status) => {
    expect(assessed(catalogWith(villkor, { takesPart: 'child' }), said).status).toBe(status);
  });

  const ageOfChild: Villkor = { fact: 'age', from: 7, to: 12 };
  const fromFifteen: Villkor = { anyOf: [[{ fact: 'age', from: 15 }], [{ fact: 'guardianConsent', is: 'all' }]] };

  test.each<readonly [string, Villkor, Said, string]>([
    ['a parent of a child of that age', ageOfChild, { age: '40', parenthood: ['parent'], childAges: ['9'] }, 'open'],
    [
      'a parent of an older child',
      ageOfChild,
      { age: '40', parenthood: ['parent'], childAges: ['13'] },
      'applyInstead',
    ],
    ['a grandparent', ageOfChild, { age: '70', parenthood: ['otherAdult'], childAges: ['9'] }, 'open'],
    ['the child', ageOfChild, { age: '9', guardianConsent: 'all' }, 'open'],
    ['an adult without children', ageOfChild, { age: '40', parenthood: ['none'] }, 'applyInstead'],
    ['among alternatives, the young person', fromFifteen, { age: '16', parenthood: ['none'] }, 'open'],
    [
      'among alternatives, a parent of 16',
      fromFifteen,
      { age: '40', parenthood: ['parent'], childAges: ['16'] },
      'open',
    ],
    [
      'among alternatives, a parent of 9',
      fromFifteen,
      { age: '40', parenthood: ['parent'], childAges: ['9'] },
      'checkWithProvider',
    ],
  ])('without branches an age is of the child too: %s', (_, villkor, said, status) => {
    expect(assessed(catalogWith([villkor], { takesPart: 'child' }), said).status).toBe(status);
  });

  test('beside branches an age is of the child too', () => {
    const villkor = [byAge, fromFifteen];
    const status = (said: Said) => assessed(catalogWith(villkor, { takesPart: 'child' }), said).status;
    expect(status({ ...mother, childAges: ['9'] })).toBe('checkWithProvider');
    expect(status({ ...mother, childAges: ['16'] })).toBe('open');
    expect(status({ age: '16', parenthood: ['none'] })).toBe('open');
  });

  test('two parents of one child get the same answer', () => {
    for (const childResident of [true, false]) {
      const statuses = [true, false].map(
        (resident) =>
          assessed(catalogWith([RESIDENT, byAge], { takesPart: 'child' }), { ...mother, resident, childResident })
            .status,
      );
      expect(new Set(statuses).size).toBe(1);
    }
  });

  test.each<readonly [childResident: boolean | undefined, status: string]>([
    [true, 'open'],
    [false, 'applyInstead'],
    [undefined, 'checkWithProvider'],
  ])(
    'a parent who is expecting too asks for the child that there is (registered here: %s)',
    (childResident, status) => {
      const here = childResident === undefined ? {} : { childResident };
      for (const parenthood of [['parent'], ['parent', 'expecting'], ['otherAdult', 'expecting']]) {
        const said: Said = { age: '40', parenthood, resident: true, ...here };
        expect(assessed(catalogWith([RESIDENT], { takesPart: 'child' }), said).status).toBe(status);
      }
    },
  );

  test.each<readonly [who: string, said: Said, status: string]>([
    [
      'a mother elsewhere of a child of 10 here',
      { ...mother, childAges: ['10'], childResident: true, resident: false },
      'open',
    ],
    [
      'a mother here of a child of 10 elsewhere',
      { ...mother, childAges: ['10'], childResident: false, resident: true },
      'applyInstead',
    ],
    [
      'a mother of a child of 5 here',
      { ...mother, childAges: ['5'], childResident: true, resident: false },
      'outsideAudience',
    ],
    [
      'a mother of a child of 5 elsewhere',
      { ...mother, childAges: ['5'], childResident: false, resident: true },
      'applyInstead',
    ],
    ['somebody of 21 here', { age: '21', parenthood: ['none'], resident: true }, 'outsideAudience'],
    ['somebody of 21 elsewhere', { age: '21', parenthood: ['none'], resident: false }, 'applyInstead'],
    ['a child of 12 here', { age: '12', parenthood: ['none'], resident: true, guardianConsent: 'all' }, 'open'],
    [
      'a child of 12 elsewhere',
      { age: '12', parenthood: ['none'], resident: false, guardianConsent: 'all' },
      'applyInstead',
    ],
  ])('a guiding målgrupp does not let in whoever a villkor on residence does not: %s', (_who, said, status) => {
    const catalog = catalogWith([RESIDENT, { ...byAge, origin: 'malgrupp' }], { takesPart: 'child' });
    const guiding: Catalog = { ...catalog, guideline: { ...catalog.guideline, malgrupp: 'guiding' } };
    expect(assessed(guiding, said).status).toBe(status);
  });

  test.each<readonly [who: string, said: Said, status: string]>([
    ['a mother of a child of 10 here', { ...mother, childAges: ['10'], childResident: true, resident: false }, 'open'],
    [
      'a mother of a child of 10 elsewhere',
      { ...mother, childAges: ['10'], childResident: false, resident: true },
      'outsideAudience',
    ],
    [
      'a mother of a child of 5 elsewhere',
      { ...mother, childAges: ['5'], childResident: false, resident: true },
      'applyInstead',
    ],
    [
      'a child of 12 elsewhere',
      { age: '12', parenthood: ['none'], resident: false, guardianConsent: 'all' },
      'outsideAudience',
    ],
    ['somebody of 21 here', { age: '21', parenthood: ['none'], resident: true }, 'applyInstead'],
  ])('a guiding målgrupp on residence turns nobody away beside villkor on who asks: %s', (_who, said, status) => {
    const catalog = catalogWith([{ ...RESIDENT, origin: 'malgrupp' }, byAge], { takesPart: 'child' });
    const guiding: Catalog = { ...catalog, guideline: { ...catalog.guideline, malgrupp: 'guiding' } };
    expect(assessed(guiding, said).status).toBe(status);
  });

  test('where a child lives within the kommun is not asked: it stays unknown', () => {
    const areas: readonly Area[] = [{ id: 'stromnas', name: 'Strömnäs', inKommun: true }];
    const catalog = catalogWith([{ fact: 'livesIn', is: ['stromnas'] }, byAge], { takesPart: 'child' }, areas);
    expect(assessed(catalog, { ...mother, livesIn: 'stromnas' })).toMatchObject({
      status: 'checkWithProvider',
      unknown: ['livesIn'],
    });
  });
});

describe('who takes part: either', () => {
  test.each<readonly [Said, string]>([
    [{ resident: true, parenthood: ['none'] }, 'open'],
    [{ resident: false, parenthood: ['parent'], childResident: true }, 'open'],
    [{ resident: false, parenthood: ['parent'], childResident: false }, 'applyInstead'],
    [{ resident: false, parenthood: ['parent'] }, 'checkWithProvider'],
    [{ resident: false, parenthood: ['none'] }, 'applyInstead'],
  ])('%j is %s', (said, status) => {
    expect(assessed(catalogWith([RESIDENT], { takesPart: 'either' }), said).status).toBe(status);
  });
});

describe('a school year is of whoever is asked about', () => {
  const OF_40: Said = { age: '40', parenthood: ['parent'] };
  const either: Villkor = {
    anyOf: [
      [{ fact: 'schoolYear', is: ['7-9'] }],
      [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'schoolYear', is: ['4-6'] },
      ],
    ],
  };

  test.each<readonly [string, Said, string]>([
    ['a young person, by their own', { parenthood: ['none'], schoolYear: ['7-9'] }, 'open'],
    ['a young person, not by a child’s', { parenthood: ['none'], schoolYear: ['4-6'] }, 'applyInstead'],
    ['a parent, by the child’s', { parenthood: ['parent'], schoolYear: ['4-6'] }, 'open'],
    ['a parent, not by the young person’s', { parenthood: ['parent'], schoolYear: ['7-9'] }, 'checkWithProvider'],
    ['a parent of 20 or more has none of their own', { ...OF_40, schoolYear: ['7-9'] }, 'applyInstead'],
    ['nor is there one to ask for', { age: '20-', parenthood: ['parent'], schoolYear: ['1-3'] }, 'applyInstead'],
    ['a parent who may be 19', { age: '18-24', parenthood: ['parent'], schoolYear: ['1-3'] }, 'checkWithProvider'],
    ['a parent of 40, by the child’s', { ...OF_40, schoolYear: ['4-6'] }, 'open'],
    ['a parent of 40 whose child’s is not known', OF_40, 'checkWithProvider'],
    ['somebody of 40 who has not told of children', { age: '40' }, 'checkWithProvider'],
    ['somebody of 40 without', { age: '40', parenthood: ['none'] }, 'applyInstead'],
  ])('%s', (_, said, status) => {
    expect(assessed(catalogWith([either]), said).status).toBe(status);
  });
});

describe('what holds of children holds of one and the same child', () => {
  const ages: Villkor = { fact: 'childAges', from: 3, to: 18 };
  const here: Villkor = { fact: 'childResident', is: true };
  const parent: Said = { parenthood: ['parent'], childResident: true };

  test.each<readonly [string, readonly Villkor[], Said, string, readonly string[]]>([
    ['one child', [ages, here], { ...parent, childAges: ['5'] }, 'open', []],
    ['each child is of the age', [ages, here], { ...parent, childAges: ['5', '12'] }, 'open', []],
    [
      'one is not',
      [ages, here],
      { ...parent, childAges: ['5', '25'] },
      'checkWithProvider',
      ['childAges', 'childResident'],
    ],
    [
      'in a branch',
      [{ anyOf: [[ages, here]] }],
      { ...parent, childAges: ['5', '25'] },
      'checkWithProvider',
      ['childAges', 'childResident'],
    ],
    ['none is of the age', [ages, here], { ...parent, childAges: ['1', '25'] }, 'applyInstead', []],
    ['an age alone', [ages], { ...parent, childAges: ['5', '25'] }, 'open', []],
    [
      'each among alternatives of its own',
      [
        { anyOf: [[ages], [{ fact: 'childAges', to: 1 }]] },
        { anyOf: [[here], [{ fact: 'socialServicesContact', is: true }]] },
      ],
      { ...parent, childAges: ['5', '25'] },
      'checkWithProvider',
      ['childAges', 'childResident', 'socialServicesContact'],
    ],
  ])('%s', (_, villkor, said, status, unknown) => {
    expect(assessed(catalogWith(villkor), said)).toMatchObject({ status, unknown });
  });
});

describe('what is owed to whoever asks', () => {
  const adult: Villkor = { fact: 'age', from: 18 };

  test.each<readonly [string, Said, string, readonly string[]]>([
    ['is open where its villkor are met', { age: '30', resident: true }, 'open', []],
    ['is not closed by a villkor that is unmet', { age: '30', resident: false }, 'checkWithProvider', ['resident']],
    [
      'is closed by the law’s consent alone',
      { age: '12', guardianConsent: 'none' },
      'applyInstead',
      ['age', 'guardianConsent'],
    ],
  ])('%s', (_, said, status, unmet) => {
    expect(assessed(catalogWith([RESIDENT, adult], { onRequest: true }), said)).toMatchObject({ status });
    const found = assessed(catalogWith([RESIDENT, adult], { onRequest: true }), said).unmet;
    expect(found).toEqual(unmet);
  });

  test('is asked nothing for', () => {
    const guide = createGuide(catalogWith([RESIDENT, adult], { onRequest: true }));
    expect(guide.facts).toEqual([]);
    expect(guide.next({ answers: [], topics: [] })).toBeUndefined();
  });
});
