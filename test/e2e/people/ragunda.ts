import { type Inhabitants, type Person, SAYS_NOTHING, type TrueFacts } from './person.js';

/*
 * Read by hand from "Insatser som Ragunda kommun tillhandahåller utan individuell behovsprövning".
 * In Ragunda the målgrupp never bars: "Hjälpsökanden kan inte nekas till att ta del av insatsen med
 * hänvisning till att de inte ingår i målgruppen". Only Samarbetssamtal has villkor beside it.
 */

/** "Öppen för alla", "Öppet för alla medborgare", or a målgrupp of experience alone ("upplever", "känner oro", "Seniorer"). */
const OPEN_TO_ALL = [
  'rad-och-stodsamtal-arbetsmarknads-och-integration',
  'stodsamtal-vald-i-nara-relation',
  'budget-och-skuldradgivning',
  'traffpunkten',
  'sprakkafe',
];
const FOR_PARENTS = ['barnsakert', 'gruppverksamhet-foraldrar', 'komet-3-11-ar'];
const KAA = 'kaa-kommunala-aktivitetsansvaret';
const YOUNG_TALKS = 'rad-och-stodsamtal-barn-och-unga';
const ALL = [
  ...OPEN_TO_ALL,
  ...FOR_PARENTS,
  'familjecentral',
  KAA,
  YOUNG_TALKS,
  'stodsamtal-vuxen',
  'samarbetssamtal',
  'motas',
];
const NO_CHILD: TrueFacts = { parenthood: ['none'] };

const PEOPLE: readonly Person[] = [
  {
    who: 'a 17-year-old outside school finds KAA open',
    because: 'KAA: "Medborgare mellan 16–19 år som har gått klart grundskolan men som inte är inskriven"',
    facts: { ...NO_CHILD, age: 17, compulsorySchoolDone: true, upperSecondary: 'neither' },
    expected: {
      open: [...OPEN_TO_ALL, KAA, YOUNG_TALKS],
      outsideAudience: [...FOR_PARENTS, 'familjecentral', 'stodsamtal-vuxen', 'samarbetssamtal', 'motas'],
    },
    sees: ['Öppet för dig'],
  },
  {
    who: 'an 18-year-old who has finished gymnasiet is young and adult at once',
    because: 'KAA: "inte är inskriven"; "över 18 år", "0–18 år" and "mellan 18–66 år", each with 18 in it',
    facts: { ...NO_CHILD, age: 18, compulsorySchoolDone: true, upperSecondary: 'completed' },
    expected: {
      open: [...OPEN_TO_ALL, KAA, YOUNG_TALKS, 'stodsamtal-vuxen', 'motas'],
      outsideAudience: [...FOR_PARENTS, 'familjecentral', 'samarbetssamtal'],
    },
  },
  {
    who: 'a 17-year-old at gymnasiet who asks about work and school is told that KAA is meant for others',
    because: 'KAA: "inte är inskriven på något gymnasieprogram"; Råd- och stödsamtal, arbetsmarknad: "Öppen för alla"',
    topics: ['work'],
    facts: { age: 17, compulsorySchoolDone: true, upperSecondary: 'enrolled' },
    expected: {
      open: ['rad-och-stodsamtal-arbetsmarknads-och-integration'],
      outsideAudience: [KAA],
    },
    sees: ['Ingen får nej för det.'],
  },
  {
    who: 'a parent with a court decision about custody can apply for Samarbetssamtal',
    because: 'Samarbetssamtal: "Gäller ej som utan individuell behovsbedömning då beslut inkommer från domstol"',
    topics: ['separation'],
    facts: { age: 38, parenthood: ['parent'], childAges: [7], bothParentsAgree: true, courtDecision: true },
    expected: { applyInstead: ['samarbetssamtal'] },
    reads: [{ insats: 'samarbetssamtal', text: 'ingen domstol har bestämt att ni ska gå på samarbetssamtal' }],
  },
  {
    who: 'a parent whose former partner does not want to can apply for Samarbetssamtal',
    because: 'Samarbetssamtal: "endast när föräldrarna kontaktar socialtjänsten och båda samtycket till samtal"',
    topics: ['separation'],
    facts: { age: 44, parenthood: ['parent'], childAges: [12], bothParentsAgree: false, courtDecision: false },
    expected: { applyInstead: ['samarbetssamtal'] },
    reads: [{ insats: 'samarbetssamtal', text: 'ni föräldrar vill båda gå på samtal' }],
  },
  {
    who: 'parents of a 7-year-old who both want to talk find Samarbetssamtal and KOMET open',
    because: 'Samarbetssamtal, both want and no court; KOMET "3–11 år"; BarnSäkert "upp till 4 år"; "upp till 18 år"',
    topics: ['separation', 'parenting'],
    facts: { age: 38, parenthood: ['parent'], childAges: [7], bothParentsAgree: true, courtDecision: false },
    expected: {
      open: ['samarbetssamtal', 'komet-3-11-ar', 'gruppverksamhet-foraldrar', 'familjecentral', YOUNG_TALKS],
      outsideAudience: ['barnsakert'],
    },
  },
  {
    who: 'someone who skips everything is never told to apply',
    because: '"Öppen för alla" stays open; every other målgrupp is a matter for those who hold it',
    facts: SAYS_NOTHING,
    expected: {
      open: OPEN_TO_ALL,
      checkWithProvider: ALL.filter((id) => !OPEN_TO_ALL.includes(id)),
    },
  },
  {
    who: 'a 14-year-old is asked nothing of consent, and reads what is checked when one gets in touch',
    because: 'Råd och stödsamtal, barn och unga: "Barn, ungdom eller familjer som har barn 0–18 år"; 21 kap. 2 §',
    facts: { ...NO_CHILD, age: 14 },
    expected: {
      checkWithProvider: [...OPEN_TO_ALL, YOUNG_TALKS],
      outsideAudience: [...FOR_PARENTS, 'familjecentral', KAA, 'stodsamtal-vuxen', 'samarbetssamtal', 'motas'],
    },
    reads: [{ insats: YOUNG_TALKS, text: 'alla vårdnadshavare säger ja' }],
  },
  {
    who: 'a 70-year-old who wants company is meant for Träffpunkten and Språkkafé, and welcome at Mötas',
    because: 'Mötas "mellan 18–66 år"; Träffpunkten "Seniorer", no age given; Språkkafé "Öppet för alla medborgare"',
    topics: ['meeting'],
    facts: { ...NO_CHILD, age: 70 },
    expected: {
      open: ['traffpunkten', 'sprakkafe'],
      outsideAudience: ['motas', 'familjecentral'],
    },
    sees: ['Ingen får nej för det. Du kan höra av dig, och du kan ansöka.'],
  },
  {
    who: 'a 66-year-old still belongs at Mötas',
    because: 'Mötas: "Medborgare mellan 18–66 år"',
    topics: ['meeting'],
    facts: { ...NO_CHILD, age: 66 },
    expected: {
      open: ['motas', 'traffpunkten', 'sprakkafe'],
      outsideAudience: ['familjecentral'],
    },
  },
  {
    who: 'someone who expects a first child finds Familjecentralen open',
    because: 'Familjecentral: "Blivande föräldrar, föräldrar/vårdnadshavare"; the others say "Föräldrar till barn"',
    facts: { age: 27, parenthood: ['expecting'] },
    expected: {
      open: [...OPEN_TO_ALL, 'familjecentral', 'stodsamtal-vuxen', 'motas'],
      outsideAudience: [...FOR_PARENTS, YOUNG_TALKS, KAA, 'samarbetssamtal'],
    },
  },
  {
    who: 'a parent of a newborn finds BarnSäkert open, through BVC',
    because: 'BarnSäkert: "Föräldrar till barn upp till 4 år"; Gruppverksamhet "barn upp till 18 år"; KOMET "3–11 år"',
    topics: ['parenting'],
    facts: { age: 29, parenthood: ['parent'], childAges: [0], bothParentsAgree: null, courtDecision: false },
    expected: {
      open: ['barnsakert', 'familjecentral', 'gruppverksamhet-foraldrar', YOUNG_TALKS],
      checkWithProvider: ['samarbetssamtal'],
      outsideAudience: ['komet-3-11-ar'],
    },
    reads: [{ insats: 'barnsakert', text: 'Börjar genom någon annan' }],
  },
  {
    who: 'a grandmother who comes with a grandchild is welcome at Familjecentralen',
    because: 'Familjecentral: "andra viktiga vuxna kring barnet tillsammans med barnet/barnen"',
    topics: ['parenting', 'meeting'],
    facts: { age: 64, parenthood: ['otherAdult'], childAges: [5], bothParentsAgree: null, courtDecision: null },
    expected: {
      open: ['familjecentral', 'motas', 'traffpunkten', 'sprakkafe', YOUNG_TALKS],
      outsideAudience: [...FOR_PARENTS, 'samarbetssamtal'],
    },
  },
  {
    who: 'a woman whose partner hits her finds talks, and no question stands in the way',
    because: 'Stödsamtal Våld i nära relation: "utsätts för våld och/eller hot i en nära relation", no villkor',
    topics: ['violence'],
    facts: {},
    expected: { open: ['stodsamtal-vald-i-nara-relation'] },
    reads: [{ insats: 'stodsamtal-vald-i-nara-relation', text: '0696-68 20 00' }],
  },
  {
    who: 'someone who worries about money gets advice without a single question',
    because: 'Budget och skuldrådgivning: "känner oro över sin ekonomi eller som har skulder", no villkor',
    topics: ['money'],
    facts: {},
    expected: { open: ['budget-och-skuldradgivning'] },
  },
];

/** People of Ragunda. */
export const RAGUNDA: Inhabitants = { people: PEOPLE, owed: ['budget-och-skuldradgivning'] };
