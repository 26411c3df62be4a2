import { describe, expect, test } from 'vitest';
import { type Expected, guided, matched, SKIPS_EVERYTHING, sorted } from '../../support/people.js';
import { realCatalog } from '../../support/real-catalogs.js';
import type { Said } from '../../support/small-catalog.js';

/*
 * People, and what each insats comes to for them, read by hand from the guidelines that lie beside
 * the catalogues. Each person is tried twice: with everything known, and by the guide's questions.
 */
type Person = readonly [who: string, said: Said, expected: Expected];

const noChild: Said = { parenthood: ['none'] };

/** Consent is for the provider to ask for: it counts where it is given, and the guide never asks. */
function isConsentGiven(said: Said): boolean {
  return said.guardianConsent !== undefined || said.ownConsent !== undefined;
}

function withoutConsent({ guardianConsent, ownConsent, ...said }: Said): Said {
  return said;
}

describe('Ragunda, where nobody is turned away for being outside the målgrupp', () => {
  const catalog = realCatalog('ragunda');
  const everybody = [
    'rad-och-stodsamtal-arbetsmarknads-och-integration',
    'stodsamtal-vald-i-nara-relation',
    'budget-och-skuldradgivning',
    'traffpunkten',
    'sprakkafe',
  ];
  const kaa = 'kaa-kommunala-aktivitetsansvaret';
  const youngTalks = 'rad-och-stodsamtal-barn-och-unga';
  const parents = ['gruppverksamhet-foraldrar', 'komet-3-11-ar'];
  const all = catalog.insatser.map(({ id }) => id);
  const leftSchool: Said = { compulsorySchoolDone: true, upperSecondary: 'neither' };
  const bothWant: Said = { bothParentsAgree: true, courtDecision: false };

  const people: readonly Person[] = [
    [
      'a 17-year-old who is not in school',
      { age: '17', ...noChild, ...leftSchool },
      {
        open: [...everybody, kaa, youngTalks],
        outsideAudience: ['barnsakert', 'familjecentral', ...parents, 'stodsamtal-vuxen', 'samarbetssamtal', 'motas'],
      },
    ],
    [
      'a 17-year-old at gymnasiet',
      { age: '17', ...noChild, compulsorySchoolDone: true, upperSecondary: 'enrolled' },
      {
        open: [...everybody, youngTalks],
        outsideAudience: [
          'barnsakert',
          'familjecentral',
          ...parents,
          kaa,
          'stodsamtal-vuxen',
          'samarbetssamtal',
          'motas',
        ],
      },
    ],
    [
      'an 18-year-old who has finished gymnasiet',
      { age: '18', ...noChild, compulsorySchoolDone: true, upperSecondary: 'completed' },
      {
        open: [...everybody, kaa, youngTalks, 'stodsamtal-vuxen', 'motas'],
        outsideAudience: ['barnsakert', 'familjecentral', ...parents, 'samarbetssamtal'],
      },
    ],
    [
      'a 19-year-old who left gymnasiet',
      { age: '19', ...noChild, ...leftSchool },
      {
        open: [...everybody, kaa, 'stodsamtal-vuxen', 'motas'],
        outsideAudience: ['barnsakert', 'familjecentral', ...parents, youngTalks, 'samarbetssamtal'],
      },
    ],
    [
      'a 20-year-old who left gymnasiet',
      { age: '20', ...noChild, ...leftSchool },
      {
        open: [...everybody, 'stodsamtal-vuxen', 'motas'],
        outsideAudience: ['barnsakert', 'familjecentral', ...parents, kaa, youngTalks, 'samarbetssamtal'],
      },
    ],
    [
      'parents of a 5-year-old, after a court’s decision',
      { age: '35', parenthood: ['parent'], childAges: ['5'], bothParentsAgree: true, courtDecision: true },
      {
        open: [...everybody, 'familjecentral', ...parents, youngTalks, 'stodsamtal-vuxen', 'motas'],
        outsideAudience: ['barnsakert', kaa],
        applyInstead: ['samarbetssamtal'],
      },
    ],
    [
      'parents of a 4-year-old who both want to talk',
      { age: '35', parenthood: ['parent'], childAges: ['4'], ...bothWant },
      {
        open: [
          ...everybody,
          'barnsakert',
          'familjecentral',
          ...parents,
          youngTalks,
          'stodsamtal-vuxen',
          'samarbetssamtal',
          'motas',
        ],
        outsideAudience: [kaa],
      },
    ],
    [
      'a parent of a 12-year-old whose other parent does not want to',
      { age: '44', parenthood: ['parent'], childAges: ['12'], bothParentsAgree: false, courtDecision: false },
      {
        open: [...everybody, 'familjecentral', 'gruppverksamhet-foraldrar', youngTalks, 'stodsamtal-vuxen', 'motas'],
        outsideAudience: ['barnsakert', 'komet-3-11-ar', kaa],
        applyInstead: ['samarbetssamtal'],
      },
    ],
    [
      'a parent of an 18-year-old',
      { age: '50', parenthood: ['parent'], childAges: ['18'], ...bothWant },
      {
        open: [
          ...everybody,
          'familjecentral',
          'gruppverksamhet-foraldrar',
          youngTalks,
          'stodsamtal-vuxen',
          'samarbetssamtal',
          'motas',
        ],
        outsideAudience: ['barnsakert', 'komet-3-11-ar', kaa],
      },
    ],
    [
      'a parent whose only child is 19',
      { age: '50', parenthood: ['parent'], childAges: ['19'], ...bothWant },
      {
        open: [...everybody, 'familjecentral', 'stodsamtal-vuxen', 'samarbetssamtal', 'motas'],
        outsideAudience: ['barnsakert', ...parents, kaa, youngTalks],
      },
    ],
    [
      'someone of 25 who expects their first child',
      { age: '25', parenthood: ['expecting'] },
      {
        open: [...everybody, 'familjecentral', 'stodsamtal-vuxen', 'motas'],
        outsideAudience: ['barnsakert', ...parents, kaa, youngTalks, 'samarbetssamtal'],
      },
    ],
    [
      'a grandmother of 66 who looks after a child',
      { age: '66', parenthood: ['otherAdult'], childAges: ['3'], ...bothWant },
      {
        open: [...everybody, 'familjecentral', youngTalks, 'stodsamtal-vuxen', 'motas'],
        outsideAudience: ['barnsakert', ...parents, kaa, 'samarbetssamtal'],
      },
    ],
    [
      'a 70-year-old who wants company',
      { age: '70', ...noChild },
      {
        open: [...everybody, 'stodsamtal-vuxen'],
        outsideAudience: ['barnsakert', 'familjecentral', ...parents, kaa, youngTalks, 'samarbetssamtal', 'motas'],
      },
    ],
    [
      'a 14-year-old whose vårdnadshavare agree',
      { age: '14', ...noChild, guardianConsent: 'all' },
      {
        open: [...everybody, youngTalks],
        outsideAudience: [
          'barnsakert',
          'familjecentral',
          ...parents,
          kaa,
          'stodsamtal-vuxen',
          'samarbetssamtal',
          'motas',
        ],
      },
    ],
    [
      'a 14-year-old who says nothing of consent',
      { age: '14', ...noChild },
      {
        checkWithProvider: [...everybody, youngTalks],
        outsideAudience: [
          'barnsakert',
          'familjecentral',
          ...parents,
          kaa,
          'stodsamtal-vuxen',
          'samarbetssamtal',
          'motas',
        ],
      },
    ],
    ['a 14-year-old without consent', { age: '14', ...noChild, guardianConsent: 'none' }, { applyInstead: all }],
    [
      'someone who skips everything',
      SKIPS_EVERYTHING,
      { open: everybody, checkWithProvider: all.filter((id) => !everybody.includes(id)) },
    ],
  ];

  test.each(people)('%s', (_who, said, expected) => {
    expect(matched(catalog, said)).toEqual(sorted(expected));
    expect(guided(catalog, said)).toEqual(
      isConsentGiven(said) ? matched(catalog, withoutConsent(said)) : sorted(expected),
    );
  });
});

describe('Sala, where one shows that one belongs to the målgrupp and lives in Sala', () => {
  const catalog = realCatalog('sala');
  const all = catalog.insatser.map(({ id }) => id);
  const residents = [
    'natverksmote',
    'budgetradgivning',
    'skuldradgivning-och-skuldsanering',
    'enskilt-stod-till-anhoriga-vald-i-nara-relation',
    'enskilt-stod-till-anhoriga-skadligt-bruk-och-beroende',
    'anhorigstod-grupp',
    'aktiviteter-for-anhoriga',
    'enskilt-stod-till-anhoriga',
  ];
  const adults = [
    'familjeradgivning',
    'oppen-ingang-vald-i-nara-relation',
    'vir-grupp',
    'oppen-ingang-psykosocialt-stod',
    'oppen-ingang-skadligt-bruk-och-beroende',
    'provtagning-drogscreening-vuxna',
    'motivationsgrupp',
    'informationssamtal-for-adoptionsintresserade',
    'mika-mottagningen',
    'kast-mottagningen',
  ];
  const parentsOfAnyAge = ['radgivning-familjerattsgruppen', 'hela-barn-samtalsserie'];
  const young = 'provtagning-drogscreening-under-18-ar';
  const barnbyran = 'barnbyran-stodgrupp-for-barn';
  const kaa = 'individuellt-anpassad-insats-kaa';
  const rest = (...named: readonly (readonly string[])[]) => all.filter((id) => !named.flat().includes(id));
  const person = (expected: Expected): Expected => ({
    ...expected,
    applyInstead: rest(expected.open ?? [], expected.checkWithProvider ?? []),
  });
  const here: Said = { resident: true };
  const swedish: Said = { bornAbroad: false };
  const parent: Said = { ...here, age: '38', parenthood: ['parent'] };
  const inSchool: Said = { compulsorySchoolDone: false, upperSecondary: 'neither' };

  const people: readonly Person[] = [
    [
      'a parent of a 2- and a 5-year-old',
      { ...parent, ...swedish, childAges: ['2', '5'], livesApart: false },
      {
        open: [...residents, ...adults, ...parentsOfAnyAge, 'abc-3-12-ar', 'komet-3-11-ar', 'oppen-ingang-foraldrar'],
        checkWithProvider: ['strategi', 'krisstod', 'medling', young, 'komet-12-18'],
        applyInstead: ['foraldraskap-i-sverige', 'oppen-insats-15-21-ar', kaa, barnbyran, 'biff', 'samarbetssamtal'],
      },
    ],
    [
      'a separated parent of a 10-year-old who asks for Barnbyrån',
      { ...parent, ...swedish, childAges: ['10'], livesApart: true },
      {
        open: [
          ...residents,
          ...adults,
          ...parentsOfAnyAge,
          'abc-3-12-ar',
          'komet-3-11-ar',
          'oppen-ingang-foraldrar',
          'biff',
          'samarbetssamtal',
        ],
        // Where the child is folkbokförd is not known: it is the child who takes part.
        checkWithProvider: ['strategi', 'krisstod', 'medling', young, barnbyran, 'komet-12-18'],
        applyInstead: ['foraldraskap-i-sverige', 'oppen-insats-15-21-ar', kaa],
      },
    ],
    [
      'a parent born abroad of a 15-year-old',
      { ...parent, bornAbroad: true, childAges: ['15'], livesApart: false, ownConsent: true },
      person({
        open: [
          ...residents,
          ...adults,
          ...parentsOfAnyAge,
          'komet-12-18',
          'foraldraskap-i-sverige',
          'oppen-ingang-foraldrar',
        ],
        checkWithProvider: ['strategi', 'krisstod', 'medling', young],
      }),
    ],
    [
      'a parent of a 12-year-old, at the end of one programme and the start of another',
      { ...parent, ...swedish, childAges: ['12'], livesApart: false, ownConsent: false },
      person({
        open: [...residents, ...adults, ...parentsOfAnyAge, 'abc-3-12-ar', 'komet-12-18', 'oppen-ingang-foraldrar'],
        checkWithProvider: ['strategi', 'krisstod', 'medling'],
      }),
    ],
    [
      'a grandfather who looks after a child',
      { ...here, ...swedish, age: '67', parenthood: ['otherAdult'], childAges: ['8'], livesApart: true },
      person({
        open: [...residents, ...adults, 'oppen-ingang-foraldrar'],
        checkWithProvider: ['medling', 'krisstod', barnbyran],
      }),
    ],
    [
      'someone who expects their first child',
      { ...here, ...swedish, age: '29', parenthood: ['expecting'], livesApart: false },
      person({ open: [...residents, ...adults, 'oppen-ingang-foraldrar'], checkWithProvider: ['medling'] }),
    ],
    [
      'an 18-year-old at gymnasiet, for whom “över 18” is open',
      { ...here, age: '18', ...noChild, ownParentsApart: true, compulsorySchoolDone: true, upperSecondary: 'enrolled' },
      person({
        open: [...residents, ...adults, 'oppen-insats-15-21-ar', barnbyran],
        checkWithProvider: ['krisstod', 'medling'],
      }),
    ],
    [
      'a 19-year-old who left gymnasiet',
      { ...here, age: '19', ...noChild, ownParentsApart: false, compulsorySchoolDone: true, upperSecondary: 'neither' },
      person({
        open: [...residents, ...adults, 'oppen-insats-15-21-ar', kaa],
        checkWithProvider: ['krisstod', 'medling'],
      }),
    ],
    [
      'a 20-year-old who left gymnasiet',
      { ...here, age: '20', ...noChild, ownParentsApart: true, compulsorySchoolDone: true, upperSecondary: 'neither' },
      person({ open: [...residents, ...adults, 'oppen-insats-15-21-ar'], checkWithProvider: ['krisstod', 'medling'] }),
    ],
    [
      'a 16-year-old with one vårdnadshavare’s consent',
      { ...here, age: '16', ...noChild, ownParentsApart: true, guardianConsent: 'one', ownConsent: true, ...inSchool },
      person({
        open: [...residents, 'oppen-insats-15-21-ar', barnbyran, young],
        checkWithProvider: ['krisstod', 'medling', 'familjeradgivning'],
      }),
    ],
    [
      'a 16-year-old who has told no parent',
      { ...here, age: '16', ...noChild, ownParentsApart: true, guardianConsent: 'none', ownConsent: true, ...inSchool },
      person({
        open: [...residents, 'oppen-insats-15-21-ar'],
        checkWithProvider: ['krisstod', 'medling', 'familjeradgivning'],
      }),
    ],
    [
      'a 14-year-old whose vårdnadshavare agree',
      { ...here, age: '14', ...noChild, ownParentsApart: true, guardianConsent: 'all', ownConsent: true, ...inSchool },
      person({
        open: [...residents, 'oppen-ingang-foraldrar', barnbyran, young],
        checkWithProvider: ['krisstod', 'medling', 'familjeradgivning'],
      }),
    ],
    [
      'a 14-year-old without consent',
      { ...here, age: '14', ...noChild, ownParentsApart: true, guardianConsent: 'none', ownConsent: true, ...inSchool },
      { applyInstead: all },
    ],
    [
      'a 14-year-old who says nothing of consent',
      { ...here, age: '14', ...noChild, ownParentsApart: true, ownConsent: true, ...inSchool },
      person({
        checkWithProvider: [
          ...residents,
          'oppen-ingang-foraldrar',
          young,
          'krisstod',
          'medling',
          barnbyran,
          'familjeradgivning',
        ],
      }),
    ],
    [
      'a 70-year-old',
      { ...here, age: '70', ...noChild, ownParentsApart: false },
      person({ open: [...residents, ...adults], checkWithProvider: ['medling'] }),
    ],
    [
      'someone who does not live in Sala: a child may, and what is owed is never closed',
      { resident: false },
      person({
        checkWithProvider: [
          young,
          barnbyran,
          'krisstod',
          'medling',
          'familjeradgivning',
          'budgetradgivning',
          'skuldradgivning-och-skuldsanering',
        ],
      }),
    ],
    ['someone who skips everything', SKIPS_EVERYTHING, { checkWithProvider: all }],
  ];

  test.each(people)('%s', (_who, said, expected) => {
    expect(matched(catalog, said)).toEqual(sorted(expected));
    expect(guided(catalog, said)).toEqual(
      isConsentGiven(said) ? matched(catalog, withoutConsent(said)) : sorted(expected),
    );
  });
});

describe('Hällefors, where residence is checked for some insatser and not for advice', () => {
  const catalog = realCatalog('hallefors');
  const all = catalog.insatser.map(({ id }) => id);
  const everybody = [
    'rad-och-stodsamtal-kognitiv-svikt',
    'rad-och-stodsamtal-missbruk-samsjuklighet',
    'oppna-aktiviteter-for-aldre',
  ];
  const adults = [
    'budget-och-skuldradgivning',
    'familjeradgivning',
    'rad-och-stodsamtal',
    'rad-och-stodsamtal-utsatta-for-brott',
    'anhorigcafe',
  ];
  const provider = ['dagvard-linden', 'sspf-individniva', 'stod-till-nyanlanda', 'medling-vid-brott'];
  const elsewhere = ['dagvard-linden', 'stod-till-nyanlanda', 'medling-vid-brott'];
  const owed = ['budget-och-skuldradgivning', 'familjeradgivning'];
  const person = (expected: Expected): Expected => ({
    ...expected,
    applyInstead: all.filter((id) => ![...(expected.open ?? []), ...(expected.checkWithProvider ?? [])].includes(id)),
  });
  const here: Said = { resident: true };
  const notInSchool: Said = { schoolYear: ['none'] };

  const people: readonly Person[] = [
    [
      'a parent of a 5-year-old in förskoleklass',
      { ...here, age: '30', parenthood: ['parent'], childAges: ['5'], childResident: true, schoolYear: ['F'] },
      person({
        open: [...everybody, ...adults, 'foraldragrupper-abc', 'vintergatan', 'samarbetssamtal'],
        checkWithProvider: provider,
      }),
    ],
    [
      'a parent of a newborn',
      { ...here, age: '27', parenthood: ['parent'], childAges: ['0'], childResident: true, ...notInSchool },
      person({
        open: [...everybody, ...adults, 'samarbetssamtal', 'backa-barnet'],
        checkWithProvider: provider,
      }),
    ],
    [
      'a parent whose 8-year-old lives elsewhere',
      { ...here, age: '40', parenthood: ['parent'], childAges: ['8'], childResident: false, schoolYear: ['1-3'] },
      person({
        open: [...everybody, ...adults],
        checkWithProvider: [...provider, 'foraldragrupper-abc', 'samarbetssamtal'],
      }),
    ],
    [
      'a parent who lives elsewhere, of a 14-year-old in Hällefors',
      {
        resident: false,
        age: '45',
        parenthood: ['parent'],
        childAges: ['14'],
        childResident: true,
        schoolYear: ['7-9'],
      },
      person({
        open: [...everybody, ...adults, 'foraldragrupper-abc', 'samarbetssamtal', 'vintergatan'],
        checkWithProvider: [...elsewhere, 'skolsociala-team'],
      }),
    ],
    [
      'someone of 40 who does not live in Hällefors',
      { resident: false, age: '40', ...noChild, ...notInSchool },
      person({ open: [...everybody, ...adults], checkWithProvider: elsewhere }),
    ],
    [
      'a 13-year-old in årskurs 7 whose vårdnadshavare agree',
      { ...here, age: '13', ...noChild, schoolYear: ['7-9'], guardianConsent: 'all' },
      person({
        open: [...everybody, 'vintergatan'],
        checkWithProvider: [...provider, ...owed, 'skolsociala-team'],
      }),
    ],
    [
      'a 13-year-old in årskurs 7 with one vårdnadshavare’s consent',
      { ...here, age: '13', ...noChild, schoolYear: ['7-9'], guardianConsent: 'one' },
      { applyInstead: all },
    ],
    [
      'a 13-year-old in årskurs 7 without consent',
      { ...here, age: '13', ...noChild, schoolYear: ['7-9'], guardianConsent: 'none' },
      { applyInstead: all },
    ],
    [
      'an 11-year-old, too young for medling as the one who did it',
      { ...here, age: '11', ...noChild, schoolYear: ['4-6'], guardianConsent: 'all' },
      person({ open: [...everybody, 'vintergatan'], checkWithProvider: [...provider, ...owed, 'skolsociala-team'] }),
    ],
    [
      'a 16-year-old at gymnasiet who has told no parent',
      { ...here, age: '16', ...noChild, ...notInSchool, guardianConsent: 'none' },
      person({ open: everybody, checkWithProvider: [...provider, ...owed] }),
    ],
    [
      'an 18-year-old, for whom “över 18” is open',
      { ...here, age: '18', ...noChild, ...notInSchool },
      person({ open: [...everybody, ...adults], checkWithProvider: provider }),
    ],
    [
      'a 21-year-old, the last year for medling as the one who did it',
      { ...here, age: '21', ...noChild, ...notInSchool },
      person({ open: [...everybody, ...adults], checkWithProvider: provider }),
    ],
    [
      'a 22-year-old',
      { ...here, age: '22', ...noChild, ...notInSchool },
      person({ open: [...everybody, ...adults], checkWithProvider: provider }),
    ],
    [
      'a 70-year-old',
      { ...here, age: '70', ...noChild, ...notInSchool },
      person({ open: [...everybody, ...adults], checkWithProvider: provider }),
    ],
    [
      'someone who skips everything',
      SKIPS_EVERYTHING,
      { open: everybody, checkWithProvider: all.filter((id) => !everybody.includes(id)) },
    ],
  ];

  test.each(people)('%s', (_who, said, expected) => {
    expect(matched(catalog, said)).toEqual(sorted(expected));
    expect(guided(catalog, said)).toEqual(
      isConsentGiven(said) ? matched(catalog, withoutConsent(said)) : sorted(expected),
    );
  });

  test.each<[string, Said, string, string]>([
    ['home healthcare and a diagnosis', { cognitiveImpairment: true, homeHealthcare: true }, 'dagvard-linden', 'open'],
    ['no home healthcare', { cognitiveImpairment: true, homeHealthcare: false }, 'dagvard-linden', 'applyInstead'],
    ['a quota refugee', { newlyArrived: 'quotaRefugee' }, 'stod-till-nyanlanda', 'checkWithProvider'],
    ['someone who is not newly arrived', { newlyArrived: 'neither' }, 'stod-till-nyanlanda', 'applyInstead'],
  ])('what the guide leaves to the provider counts where it is given: %s', (_name, said, id, status) => {
    const { [status]: ids = [] }: Record<string, readonly string[]> = matched(catalog, { ...here, age: '70', ...said });
    expect(ids).toContain(id);
  });
});
