import { type Inhabitants, type Person, SAYS_NOTHING } from './person.js';

/*
 * Read by hand from "Riktlinje för insatser utan individuell behovsprövning", Hällefors kommun,
 * 2026-03-24. Villkor stand apart and bind. 1.4: residence is not checked "i samband med insatser
 * av rådgivande karaktär eller öppna träffpunkter" (chapters 2 and 3).
 */

const DEBT_ADVICE = 'budget-och-skuldradgivning';
const FAMILY_ADVICE = 'familjeradgivning';
/** Owed to whoever asks (SoL 13 kap. 2 and 4 §§), and so listed whatever the topic. Målgrupp: adults. */
const OWED = [DEBT_ADVICE, FAMILY_ADVICE];
const DEMENTIA = 'rad-och-stodsamtal-kognitiv-svikt';
const ADDICTION = 'rad-och-stodsamtal-missbruk-samsjuklighet';
/** 2.3.1, 2.3.2 ("Närstående till …") and 3.2 ("Seniorer …"): neither age nor residence. */
const OPEN_TO_ALL = [DEMENTIA, ADDICTION, 'oppna-aktiviteter-for-aldre'];
/** "Vuxna": 2.1, 2.2, 2.3, 2.3.3 and 3.1. */
const FOR_ADULTS = [...OWED, 'rad-och-stodsamtal', 'rad-och-stodsamtal-utsatta-for-brott', 'anhorigcafe'];
const WITH_VILLKOR = [
  'foraldragrupper-abc',
  'vintergatan',
  'dagvard-linden',
  'medling-vid-brott',
  'samarbetssamtal',
  'sspf-individniva',
  'skolsociala-team',
  'backa-barnet',
  'stod-till-nyanlanda',
];

/** 4.3 is health care and 5.6 names villkor of its own, so that folkbokföring is none; 5.1 is for whoever socialtjänsten knows, too. */
const OF_NO_REGISTER = ['dagvard-linden', 'medling-vid-brott', 'stod-till-nyanlanda'];

const PEOPLE: readonly Person[] = [
  {
    who: 'a daughter of someone with dementia finds talks and Anhörigcafé',
    because: '2.3.1 "Närstående till personer med kognitiv svikt"; 2.3 and 3.1 "Vuxna som vårdar eller stödjer"',
    topics: ['relatives'],
    facts: { age: 58, parenthood: ['none'] },
    expected: {
      open: ['rad-och-stodsamtal', DEMENTIA, ADDICTION, 'anhorigcafe'],
      applyInstead: ['vintergatan'],
    },
    reads: [{ insats: 'anhorigcafe', text: 'Ingen anmälan behövs' }],
  },
  {
    who: 'a 13-year-old with a parent who drinks finds Vintergatan open',
    because: '4.2 "Barn och unga som går i grundskolan"; 2.3.2 "Närstående till personer med missbruk"',
    topics: ['addiction'],
    facts: { age: 13, parenthood: ['none'], schoolYear: ['7-9'], resident: true },
    expected: { open: ['vintergatan', ADDICTION] },
    reads: [{ insats: 'vintergatan', text: '0591-641 00' }],
  },
  {
    who: 'a 13-year-old is asked nothing of consent, and of no age where that decides nothing',
    because: '1.4 "Om barnet är under 15 år behövs samtycke från den enskildes vårdnadshavare."; 5.4 says it again',
    topics: ['youth'],
    facts: { age: 13, schoolYear: ['7-9'], resident: true, parenthood: ['none'] },
    expected: {
      open: ['vintergatan'],
      checkWithProvider: ['medling-vid-brott', 'sspf-individniva', 'skolsociala-team'],
    },
    sees: ['Är du under 15 år behöver dina vårdnadshavare säga ja till stöd utan ansökan.'],
  },
  {
    who: 'a parent of a newborn finds Backa barnet open',
    because:
      '5.5 "Föräldrar till nyfödda barn folkbokförda i Hällefors"; 4.1 "3-18 år"; 5.2 "Föräldrar till barn boende"',
    topics: ['parenting'],
    facts: {
      age: 31,
      parenthood: ['parent'],
      childAges: [0],
      childResident: true,
      resident: true,
      schoolYear: ['none'],
    },
    expected: {
      open: ['backa-barnet', 'samarbetssamtal'],
      applyInstead: ['foraldragrupper-abc', 'skolsociala-team'],
    },
    reads: [{ insats: 'backa-barnet', text: 'Börjar genom någon annan' }],
  },
  {
    who: 'a separated parent of an 8-year-old finds ABC and Samarbetssamtal open',
    because: '4.1 "Föräldrar till barn mellan 3-18 år", "(barnet) folkbokförd"; 5.2; 5.4 "aktuell hos Elevhälsan"',
    topics: ['separation', 'parenting'],
    facts: {
      age: 36,
      parenthood: ['parent'],
      childAges: [3, 8],
      childResident: true,
      resident: true,
      schoolYear: ['1-3'],
    },
    expected: {
      open: ['foraldragrupper-abc', 'samarbetssamtal'],
      checkWithProvider: ['skolsociala-team', FAMILY_ADVICE],
      applyInstead: ['backa-barnet'],
    },
    reads: [{ insats: 'skolsociala-team', text: 'kontakt med elevhälsan eller socialtjänsten' }],
  },
  {
    who: 'a parent whose child lives in another kommun is asked nothing of socialtjänsten, and may get in touch about ABC',
    because:
      '4.1 "folkbokförd i Hällefors kommun eller är aktuell inom socialtjänsten": the latter is for the provider',
    topics: ['parenting'],
    facts: {
      age: 40,
      parenthood: ['parent'],
      childAges: [10],
      childResident: false,
      resident: true,
      schoolYear: ['4-6'],
    },
    expected: {
      checkWithProvider: ['foraldragrupper-abc', 'samarbetssamtal'],
      applyInstead: ['skolsociala-team', 'backa-barnet'],
    },
    reads: [{ insats: 'foraldragrupper-abc', text: 'det finns redan en kontakt med socialtjänsten' }],
  },
  {
    who: 'someone folkbokförd elsewhere still finds all advice and every meeting place open',
    because: '1.4 "inte i samband med insatser av rådgivande karaktär eller öppna träffpunkter"; 5.1 "12-21 år"',
    facts: { age: 45, parenthood: ['none'], resident: false, schoolYear: ['none'] },
    expected: {
      open: [...OPEN_TO_ALL, ...FOR_ADULTS],
      checkWithProvider: OF_NO_REGISTER,
      applyInstead: WITH_VILLKOR.filter((id) => !OF_NO_REGISTER.includes(id)),
    },
  },
  {
    who: 'a woman of 41 exposed to violence finds talks open',
    because: '2.3.3 "Vuxna 18 år och uppåt", "utsatt för våld i nära relation, hedersrelaterat våld och förtryck"',
    topics: ['violence'],
    facts: { age: 41 },
    expected: { open: ['rad-och-stodsamtal-utsatta-for-brott'] },
  },
  {
    who: 'a 16-year-old who has hurt somebody may ask about Medling vid brott',
    because: '5.1 "Den enskilde är 12-21 år", "erkänt brott", "polisanmält"; 2.3.3 "Vuxna 18 år och uppåt"',
    topics: ['crime'],
    facts: { age: 16, resident: true },
    expected: {
      checkWithProvider: ['medling-vid-brott'],
      applyInstead: ['rad-och-stodsamtal-utsatta-for-brott'],
    },
    reads: [
      { insats: 'medling-vid-brott', text: 'brottet är polisanmält' },
      { insats: DEBT_ADVICE, text: 'Alla kommuner är skyldiga att erbjuda den här hjälpen.' },
    ],
  },
  {
    who: 'a 75-year-old who wants company finds Öppna aktiviteter för äldre',
    because: '3.2 "Seniorer", no age; 3.1 "Vuxna"; 4.3 "inskrivna i kommunens hemsjukvård": health, never asked',
    topics: ['older', 'meeting'],
    facts: { age: 75, resident: true },
    expected: {
      open: ['oppna-aktiviteter-for-aldre', 'anhorigcafe', DEMENTIA],
      checkWithProvider: ['dagvard-linden'],
    },
  },
  {
    who: 'someone who skips everything is never told to apply',
    because: '2.3.1, 2.3.2 and 3.2 have neither age nor residence; everything else is checked with the provider',
    facts: SAYS_NOTHING,
    expected: { open: OPEN_TO_ALL, checkWithProvider: [...FOR_ADULTS, ...WITH_VILLKOR] },
  },
  {
    who: 'a quota refugee is not asked about grounds for residence',
    because: '5.6 "Direkt inresta kvotflyktingar över 18 år": grounds for residence are for the provider',
    topics: ['newInSweden'],
    facts: { resident: true },
    expected: { checkWithProvider: ['stod-till-nyanlanda'] },
    reads: [{ insats: 'stod-till-nyanlanda', text: 'har kommit direkt hit som kvotflykting' }],
  },
  {
    who: 'an 18-year-old is an adult: Familjerådgivning and talks are open',
    because: '2.2 "Vuxna över 18 år", 18 itself in the person\'s favour; 2.1 and 2.3 "Vuxna"',
    topics: ['talk'],
    facts: { age: 18, parenthood: ['none'], schoolYear: ['none'] },
    expected: { open: [FAMILY_ADVICE, 'rad-och-stodsamtal', DEMENTIA, ADDICTION], applyInstead: ['vintergatan'] },
  },
  {
    who: 'a 17-year-old whose mother has dementia finds the talks that name no age',
    because: '2.3.1 and 2.3.2 "Närstående till personer med …"; 2.1, 2.2 and 2.3 "Vuxna"',
    topics: ['talk'],
    facts: { age: 17, parenthood: ['none'], schoolYear: ['none'] },
    expected: {
      open: [DEMENTIA, ADDICTION],
      checkWithProvider: [FAMILY_ADVICE],
      applyInstead: ['rad-och-stodsamtal', 'vintergatan'],
    },
  },
];

/** People of Hällefors. */
export const HALLEFORS: Inhabitants = { people: PEOPLE, owed: OWED };
