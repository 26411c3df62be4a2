import { describe, expect, test } from 'vitest';
import { FACT_NAMES, type Fact, isAskable } from '../../../src/catalog/facts.js';
import type { Catalog, Insats, Topic, Villkor } from '../../../src/catalog/types.js';
import { knownFrom } from '../../../src/rules/answers.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { evaluate } from '../../../src/rules/evaluation.js';
import { createGuide } from '../../../src/rules/guide.js';
import { formatInterval } from '../../../src/rules/interval.js';
import { canChangeStatus } from '../../../src/rules/relevance.js';
import { answersOf, catalogOf, insatsOf, type Said } from '../../support/small-catalog.js';

function nextAfter(catalog: Catalog, said: Said, topics: readonly Topic[] = []) {
  return createGuide(catalog).next({ answers: answersOf(said), topics });
}

/** The fact asked for next when these are the only villkor there are, of whoever answers all there is to ask. */
function askedFor(villkor: Insats['villkor'], said: Said): Fact | undefined {
  const guide = createGuide(catalogOf([insatsOf('one', villkor)]));
  return guide.next({ answers: answersOf(said), topics: [], isThorough: true })?.fact;
}

function bracketsOf(catalog: Catalog, said: Said, topics: readonly Topic[] = []): readonly string[] | undefined {
  return nextAfter(catalog, said, topics)?.brackets.map(formatInterval);
}

const parent: Villkor = { fact: 'parenthood', is: ['parent'] };
const resident: Villkor = { fact: 'resident', is: true };
const teenager: Villkor = { fact: 'age', from: 13, to: 19 };
const isTrue = (fact: Fact): Villkor => ({ fact, is: true });
const apart: Villkor = { fact: 'ownParentsApart', is: true };

describe('whoever has a child is asked for no finer age below 15', () => {
  const child: Villkor = { fact: 'age', from: 8, to: 14 };
  const adult: Villkor = { fact: 'age', from: 20 };
  const catalog = catalogOf([insatsOf('young', [{ anyOf: [[child], [parent, adult]] }])]);

  test('a parent', () => {
    expect(bracketsOf(catalog, { parenthood: ['parent'] })).toEqual(['0-14', '15-19', '20-']);
  });

  test('another important adult', () => {
    expect(bracketsOf(catalog, { parenthood: ['otherAdult'] })?.[0]).toBe('0-14');
  });

  test('somebody without a child is asked for all that the villkor need', () => {
    expect(bracketsOf(catalog, { parenthood: ['none'] })).toEqual(['0-7', '8-14', '15-']);
  });

  test('a parent below 15 is not asked once more, and the provider looks', () => {
    expect(nextAfter(catalog, { parenthood: ['parent'], age: '0-14' })).toBeUndefined();
    const [only] = createGuide(catalog).assess({
      answers: answersOf({ parenthood: ['parent'], age: '0-14' }),
      topics: [],
    });
    expect(only?.status).toBe('checkWithProvider');
  });
});

describe('a question never comes before what it waits for', () => {
  test.each<[string, Villkor[], Said, Fact | undefined]>([
    ['a child’s age waits for being a parent', [{ fact: 'childAges', to: 5 }], {}, 'parenthood'],
    ['a child’s age follows for a parent', [{ fact: 'childAges', to: 5 }], { parenthood: ['parent'] }, 'childAges'],
    [
      'a child’s age follows for another important adult',
      [{ fact: 'childAges', to: 5 }],
      { parenthood: ['otherAdult'] },
      'childAges',
    ],
    [
      'nobody who only expects a child is asked its age',
      [{ fact: 'childAges', to: 5 }],
      { parenthood: ['expecting'] },
      undefined,
    ],
    ['nobody without a child is asked its age', [{ fact: 'childAges', to: 5 }], { parenthood: ['none'] }, undefined],
    ['where the child lives waits for there being one', [{ fact: 'childResident', is: true }], {}, 'parenthood'],
    [
      'nobody without a child is asked where it lives',
      [{ fact: 'childResident', is: true }],
      { parenthood: ['none'] },
      undefined,
    ],
    ['whether both parents agree waits for being one', [{ fact: 'bothParentsAgree', is: true }], {}, 'parenthood'],
    ['a court’s decision waits for there being a child', [{ fact: 'courtDecision', is: false }], {}, 'parenthood'],
    ['one’s own parents wait for age', [apart], {}, 'age'],
    ['the young are asked about their own parents', [apart], { age: '15-17' }, 'ownParentsApart'],
    ['an adult is never asked about them', [apart], { age: '20-' }, undefined],
    ['someone of 20 is not', [apart], { age: '20' }, undefined],
    ['someone of 19 is', [apart], { age: '19' }, 'ownParentsApart'],
    ['someone who may be 19 or 20 is asked which first', [apart], { age: '15-20' }, 'age'],
    ['who skipped age is not asked about them', [apart], { age: null }, undefined],
    ['consent is for the provider to ask', [{ fact: 'guardianConsent', is: 'all' }], { age: '15-17' }, undefined],
    [
      'a school year waits for being a parent: it tells whose it is',
      [{ fact: 'schoolYear', is: ['F'] }],
      {},
      'parenthood',
    ],
    [
      'whether the parents live apart waits for there being a child',
      [{ fact: 'livesApart', is: true }],
      {},
      'parenthood',
    ],
    [
      'who skipped being a parent is not asked for a child’s age',
      [{ fact: 'childAges', to: 5 }],
      { parenthood: null },
      undefined,
    ],
  ])('%s', (_name, villkor, said, fact) => {
    expect(askedFor(villkor, said)).toBe(fact);
  });
});

describe('what is left to the provider is never asked', () => {
  test.each(FACT_NAMES.filter((fact) => !isAskable(fact)))('%s', (fact) => {
    const is =
      fact === 'childDiagnosis'
        ? ['adhd']
        : fact === 'guardianConsent'
          ? 'all'
          : fact === 'newlyArrived'
            ? 'quotaRefugee'
            : fact === 'crimeParty'
              ? 'victim'
              : true;
    expect(askedFor([{ fact, is }], {})).toBeUndefined();
    expect(askedFor([{ anyOf: [[{ fact, is }], [resident]] }], {})).toBe('resident');
    expect(askedFor([{ fact, is }, resident], {})).toBe('resident');
  });
});

describe('what can no longer matter is not asked', () => {
  test.each<[string, Insats['villkor'], Said]>([
    ['nothing is asked for an insats that is open to all', [], {}],
    ['nothing is asked where the guideline states nothing', 'unstated', {}],
    ['nothing more is asked once one villkor differs', [resident, teenager], { resident: false }],
    ['nothing more is asked once one way in is open', [{ anyOf: [[resident], [teenager]] }], { resident: true }],
    ['a skipped question is not asked again', [resident], { resident: null }],
    ['an answered question is not asked again', [resident], { resident: true }],
    [
      'one way in that the provider checks makes the other pointless to ask for',
      [{ anyOf: [[resident], [{ fact: 'socialServicesContact', is: true }]] }, { fact: 'crimeReported', is: true }],
      {},
    ],
  ])('%s', (_name, villkor, said) => {
    expect(askedFor(villkor, said)).toBeUndefined();
  });

  test('nobody is asked what would matter only if one of their children were not there', () => {
    const villkor: Villkor[] = [
      {
        anyOf: [
          [
            { fact: 'childAges', from: 4 },
            { fact: 'bornAbroad', is: false },
          ],
          [
            { fact: 'childAges', to: 3 },
            { fact: 'bornAbroad', is: true },
          ],
        ],
      },
      { fact: 'crimeReported', is: true },
    ];
    const one = { parenthood: ['parent'], childAges: ['4-'] };
    const both = { parenthood: ['parent'], childAges: ['0-3', '4-'] };
    expect(askedFor(villkor, one)).toBe('bornAbroad');
    expect(askedFor(villkor, both)).toBeUndefined();
  });

  const FITS: Said = {
    age: '16-17',
    parenthood: ['parent'],
    childAges: ['0-3'],
    upperSecondary: 'neither',
    schoolYear: ['none'],
    livesIn: 'elsewhereInKommun',
    gender: 'woman',
  };

  /** What is asked for villkor by someone who meets each of them, to the end. */
  function askedOfWhoeverFits(villkor: readonly Villkor[]): readonly Fact[] {
    const asked: Fact[] = [];
    let said: Said = {};
    for (let fact = askedFor(villkor, said); fact; fact = askedFor(villkor, said)) {
      asked.push(fact);
      said = { ...said, [fact]: FITS[fact] ?? true };
    }
    return asked;
  }

  test('what cannot matter is told apart among villkor on every fact there is', () => {
    const ofAsker: Villkor[] = [
      { fact: 'age', from: 16, to: 19 },
      { fact: 'upperSecondary', is: 'neither' },
      { fact: 'schoolYear', is: ['none'] },
      { fact: 'livesIn', is: ['elsewhereInKommun'] },
      { fact: 'gender', is: 'woman' },
      ...(['ownParentsApart', 'compulsorySchoolDone', 'bornAbroad'] as const).map(isTrue),
    ];
    const ofParents: Villkor[] = [
      // The provider checks the crime, and so it matters to nobody whether the children come along.
      { fact: 'crimeReported', is: true },
      { anyOf: [[{ fact: 'withChildren', is: true }], [{ fact: 'homeHealthcare', is: true }]] },
      parent,
      { fact: 'childAges', to: 3 },
      ...(['livesApart', 'courtDecision', 'bothParentsAgree', 'childResident'] as const).map(isTrue),
    ];
    const asked = [ofAsker, ofParents].flatMap(askedOfWhoeverFits);
    // Where one lives tells whether one is folkbokförd in the kommun.
    const others = FACT_NAMES.filter((fact) => isAskable(fact) && !['withChildren', 'resident'].includes(fact));
    expect([...new Set(asked)].sort()).toEqual([...others].sort());
  });

  test('where the målgrupp only guides, what is binding is still asked of someone outside it', () => {
    const insats = insatsOf('one', [{ fact: 'age', from: 18, origin: 'malgrupp' }, resident]);
    const catalog = catalogOf([insats], { malgrupp: 'guiding' });
    expect(nextAfter(catalog, { age: '15-17' })?.fact).toBe('resident');
  });

  test('where the målgrupp only guides, more målgrupp is not asked of someone outside it', () => {
    const insats = insatsOf('one', [
      { fact: 'age', from: 18, origin: 'malgrupp' },
      { fact: 'resident', is: true, origin: 'malgrupp' },
    ]);
    expect(nextAfter(catalogOf([insats], { malgrupp: 'guiding' }), { age: '15-17' })).toBeUndefined();
  });

  test('where the målgrupp only guides, what can only turn out well is not asked of someone outside it', () => {
    const insats = insatsOf('one', [
      { fact: 'age', from: 18, origin: 'malgrupp' },
      { anyOf: [[resident], [{ fact: 'socialServicesContact', is: true }]] },
    ]);
    const catalog = catalogOf([insats], { malgrupp: 'guiding' });
    expect(nextAfter(catalog, { age: '18-' })?.fact).toBe('resident');
    expect(nextAfter(catalog, { age: '15-17' })).toBeUndefined();
  });
});

describe('consent that the law asks for', () => {
  test('alone never makes the guide ask for age', () => {
    expect(askedFor([], {})).toBeUndefined();
    expect(askedFor([resident], { resident: true })).toBeUndefined();
  });

  test('is not asked of someone known to be under 15 either: the provider asks', () => {
    expect(askedFor([], { age: '0-14' })).toBeUndefined();
  });

  test('is not asked from 15 years', () => {
    expect(askedFor([], { age: '15-17' })).toBeUndefined();
  });

  test('is not asked for an insats that is to be applied for anyway', () => {
    expect(askedFor([resident], { resident: false, age: '0-14' })).toBeUndefined();
  });
});

describe('ages are asked in the coarsest brackets at stake', () => {
  const komet = insatsOf('komet', [parent, { fact: 'childAges', from: 3, to: 11 }], { topics: ['parenting'] });
  const adults = insatsOf('adults', [{ fact: 'age', from: 18 }], { topics: ['talk'] });
  const youth = insatsOf('youth', [teenager], { topics: ['youth'] });
  const seniors = insatsOf('seniors', [{ fact: 'age', from: 67 }], { topics: ['older'] });
  const young = insatsOf('young', [apart], { topics: ['crime'] });
  const catalog = catalogOf([komet, adults, youth, seniors, young]);

  test.each<[string, Topic[], Said, string[]]>([
    ['one limit makes two brackets, and 15 a third', ['talk'], {}, ['0-14', '15-17', '18-']],
    ['both ends of a range are limits', ['youth'], {}, ['0-12', '13-14', '15-19', '20-']],
    ['the limits of all that is at stake are put together', ['talk', 'older'], {}, ['0-14', '15-17', '18-66', '67-']],
    ['a child’s age has no limit at 15', ['parenting'], { parenthood: ['parent'] }, ['0-2', '3-11', '12-']],
    [
      'a topic that needs a finer limit asks once more, within the bracket',
      ['older'],
      { age: '18-' },
      ['18-66', '67-'],
    ],
    ['a range that a limit cuts is asked within', ['talk'], { age: '15-19' }, ['15-17', '18-19']],
    ['20 is a limit where a question to the young hangs on it', ['crime'], {}, ['0-14', '15-19', '20-']],
    [
      '20 is a limit within the bracket too, where a question to the young hangs on it',
      ['crime'],
      { age: '15-25' },
      ['15-19', '20-25'],
    ],
  ])('%s', (_name, topics, said, brackets) => {
    expect(bracketsOf(catalog, said, topics)).toEqual(brackets);
  });

  test('20 is no limit where no question to the young hangs on it', () => {
    expect(bracketsOf(catalogOf([seniors]), {})).toEqual(['0-14', '15-66', '67-']);
  });

  test('20 is no limit where the question to the young was skipped', () => {
    expect(
      bracketsOf(catalogOf([insatsOf('one', [apart, { fact: 'age', to: 30 }])]), { ownParentsApart: null }),
    ).toEqual(['0-14', '15-30', '31-']);
  });

  test('20 is no limit where only those above it are concerned', () => {
    const villkor: Villkor[] = [{ anyOf: [[{ fact: 'age', from: 15 }], [apart]] }];
    expect(bracketsOf(catalogOf([insatsOf('one', villkor)]), {})).toEqual(['0-14', '15-']);
  });

  test('the limits of an insats that is settled no longer count', () => {
    const settled = insatsOf('settled', [resident, { fact: 'age', from: 40 }]);
    expect(bracketsOf(catalogOf([settled, youth]), { resident: false })).toEqual(['0-12', '13-14', '15-19', '20-']);
  });

  test('the limits of an insats under another topic do not count', () => {
    expect(bracketsOf(catalog, {}, ['older'])).toEqual(['0-14', '15-66', '67-']);
  });

  test('only what can be told more finely is there to choose when ages are asked once more', () => {
    const infants = insatsOf('infants', [parent, { fact: 'childAges', to: 0 }], { topics: ['health'] });
    const said = { parenthood: ['parent'], childAges: ['0-2', '12-'] };
    expect(bracketsOf(catalogOf([komet, infants]), said, ['health'])).toEqual(['0-0', '1-2']);
  });

  test('who skips the finer question is not asked a third time', () => {
    const guide = createGuide(catalog);
    const answers = [...answersOf({ age: '18-' }), { fact: 'age', value: null } as const];
    expect(guide.next({ answers, topics: ['older'] })).toBeUndefined();
    expect(guide.assess({ answers, topics: ['talk'] })[0]?.status).toBe('open');
  });
});

describe('the question that settles most comes first', () => {
  test('one villkor that all share goes before what one insats needs', () => {
    const catalog = catalogOf([insatsOf('a', [teenager]), insatsOf('b', []), insatsOf('c', []), insatsOf('d', [])], {
      villkor: [resident],
    });
    expect(nextAfter(catalog, {})?.fact).toBe('resident');
  });

  test('questions that settle as much are asked in the order of the vocabulary', () => {
    const facts = ['withChildren', 'gender', 'compulsorySchoolDone'] as const;
    const insatser = facts.map((fact) => insatsOf(fact, [{ fact, is: fact === 'gender' ? 'woman' : true }]));
    expect(nextAfter(catalogOf(insatser), {})?.fact).toBe('compulsorySchoolDone');
    expect(nextAfter(catalogOf([...insatser].reverse()), {})?.fact).toBe('compulsorySchoolDone');
  });

  const waitingFor = (count: number, villkor: Villkor): readonly Insats[] =>
    Array.from({ length: count }, (_, at) => insatsOf(`${JSON.stringify(villkor)}-${at}`, [villkor]));
  const together: Villkor = { fact: 'withChildren', is: true };
  const abroad: Villkor = { fact: 'bornAbroad', is: true };

  test.each<[string, number, number, Said, Fact]>([
    ['tied questions: the one about the same person', 1, 1, { resident: true }, 'bornAbroad'],
    ['tied questions: the one about the same family', 1, 1, { parenthood: ['none'] }, 'withChildren'],
    ['a question about the same person that settles nearly as much', 4, 3, { resident: true }, 'bornAbroad'],
    ['another person’s, where it settles much more', 4, 2, { resident: true }, 'withChildren'],
    ['what settles most, where nothing has been asked yet', 4, 3, {}, 'withChildren'],
    ['the same person’s too when the last question was skipped', 4, 3, { resident: null }, 'bornAbroad'],
    ['after the last answer, not an earlier one', 4, 3, { resident: true, parenthood: ['none'] }, 'withChildren'],
  ])('next comes %s', (_name, family, self, said, fact) => {
    const catalog = catalogOf([...waitingFor(family, together), ...waitingFor(self, abroad)]);
    expect(nextAfter(catalog, said)?.fact).toBe(fact);
  });

  test('a question names the insatser it is asked for, in the order of the catalogue', () => {
    const catalog = catalogOf([
      insatsOf('a', [resident]),
      insatsOf('b', []),
      insatsOf('c', [resident]),
      insatsOf('d', [resident], { topics: ['youth'] }),
      insatsOf('e', [
        { anyOf: [[resident], [{ fact: 'homeHealthcare', is: true }]] },
        { fact: 'crimeAdmitted', is: true },
      ]),
    ]);
    expect(nextAfter(catalog, {}, ['talk'])).toEqual({
      fact: 'resident',
      brackets: [],
      insatser: [catalog.insatser[0], catalog.insatser[2]],
    });
  });
});

describe('a question that nothing hangs on', () => {
  const upTo = (to: number): Villkor => ({ fact: 'age', to });
  const concerned = (villkor: Insats['villkor'], said: Said, fact: Fact) =>
    createGuide(catalogOf([insatsOf('one', villkor)])).again({ answers: answersOf(said), topics: [] }, fact)?.insatser;

  test('is one whose villkor only counts where another one, on the same fact, is unmet', () => {
    const childOrResident: Villkor = { anyOf: [[upTo(10)], [resident]] };
    const childOrAbroad: Villkor = { anyOf: [[upTo(10)], [isTrue('bornAbroad'), upTo(8)]] };
    expect(concerned([childOrResident, childOrAbroad], {}, 'resident')).toEqual([]);
    expect(concerned([childOrResident], {}, 'resident')).toEqual([expect.objectContaining({ id: 'one' })]);
  });

  test('is not asked about what was said already', () => {
    const compiled = compileCatalog(
      catalogOf([
        insatsOf('one', [
          { anyOf: [[{ fact: 'bornAbroad', is: false }, resident], [{ fact: 'gender', is: 'woman' }]] },
        ]),
      ]),
    );
    const [profile] = compiled.profiles;
    const canChange = (said: Said) =>
      profile && canChangeStatus(evaluate(compiled, knownFrom(answersOf(said))), profile, 'resident');
    expect(canChange({})).toBe(true);
    expect(canChange({ bornAbroad: false })).toBe(true);
    expect(canChange({ bornAbroad: true })).toBe(false);
  });
});

test('a child’s age is not cut at 20 because a question hangs on the person’s own', () => {
  const catalog = catalogOf([insatsOf('children', [{ fact: 'childAges', from: 5, to: 22 }]), insatsOf('own', [apart])]);
  const guide = createGuide(catalog);
  const question = guide.again({ answers: answersOf({ parenthood: ['parent'] }), topics: [] }, 'childAges');
  expect(question?.brackets.map(formatInterval)).toEqual(['0-4', '5-22', '23-']);
});

test('an age is not cut at 18 because another question is left', () => {
  const guide = createGuide(catalogOf([insatsOf('young', [{ fact: 'age', to: 25 }, resident])]));
  const question = guide.again({ answers: [], topics: [] }, 'age');
  expect(question?.brackets.map(formatInterval)).toEqual(['0-14', '15-25', '26-']);
});
