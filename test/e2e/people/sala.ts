import { type Inhabitants, type Person, SAYS_NOTHING, type TrueFacts } from './person.js';

/*
 * Read by hand from chapter 4 of Sala kommun's guideline. Chapter 3: "Insatserna riktar sig till
 * personer som är folkbokförda i Sala kommun." 2.3.1: one must belong to the målgrupp.
 */

const DEBT_ADVICE = ['budgetradgivning', 'skuldradgivning-och-skuldsanering'];
const FAMILY_ADVICE = 'familjeradgivning';
/** Owed to whoever asks (SoL 13 kap. 2 and 4 §§), and so listed whatever the topic. */
const OWED = [...DEBT_ADVICE, FAMILY_ADVICE];
const SCREENING = 'provtagning-drogscreening-under-18-ar';
const BARNBYRAN = 'barnbyran-stodgrupp-for-barn';
const FAMILY_LAW_GROUP = ['radgivning-familjerattsgruppen', 'hela-barn-samtalsserie'];
const ADDICTION_ADULTS = [
  'oppen-ingang-skadligt-bruk-och-beroende',
  'provtagning-drogscreening-vuxna',
  'motivationsgrupp',
];
const ADDICTION_RELATIVES = ['enskilt-stod-till-anhoriga-skadligt-bruk-och-beroende', 'anhorigstod-grupp'];
const ALL = [
  'abc-3-12-ar',
  'komet-3-11-ar',
  'komet-12-18',
  'strategi',
  'foraldraskap-i-sverige',
  'oppen-ingang-foraldrar',
  'oppen-insats-15-21-ar',
  SCREENING,
  'krisstod',
  'medling',
  'individuellt-anpassad-insats-kaa',
  ...OWED,
  'natverksmote',
  'oppen-ingang-vald-i-nara-relation',
  'vir-grupp',
  'enskilt-stod-till-anhoriga-vald-i-nara-relation',
  'oppen-ingang-psykosocialt-stod',
  ...ADDICTION_ADULTS,
  ...ADDICTION_RELATIVES,
  'aktiviteter-for-anhoriga',
  'enskilt-stod-till-anhoriga',
  BARNBYRAN,
  'biff',
  'samarbetssamtal',
  ...FAMILY_LAW_GROUP,
  'informationssamtal-for-adoptionsintresserade',
  'mika-mottagningen',
  'kast-mottagningen',
];
const SALA_CHILDLESS: TrueFacts = { resident: true, parenthood: ['none'] };

const PEOPLE: readonly Person[] = [
  {
    who: 'a parent of a 2- and a 5-year-old finds ABC and Komet 3-11 open, and may ask about Komet 12-18',
    because:
      'ABC "3-12 år", Komet "3-11 år", Komet 12-18 is 3-11 in its table; BIFF, Samarbetssamtal: separated parents',
    topics: ['parenting'],
    facts: {
      age: 33,
      resident: true,
      parenthood: ['parent'],
      childAges: [2, 5],
      childResident: true,
      livesApart: false,
      bornAbroad: false,
    },
    expected: {
      open: [
        'abc-3-12-ar',
        'komet-3-11-ar',
        'oppen-ingang-foraldrar',
        'natverksmote',
        ...FAMILY_LAW_GROUP,
        'informationssamtal-for-adoptionsintresserade',
      ],
      checkWithProvider: ['komet-12-18', 'strategi', SCREENING, 'krisstod'],
      applyInstead: ['foraldraskap-i-sverige', BARNBYRAN, 'biff', 'samarbetssamtal'],
    },
    reads: [{ insats: 'strategi', text: 'barnet har diagnosen adhd' }],
  },
  {
    who: 'someone who is not folkbokförd in Sala can apply for all but what every kommun owes',
    because: '3 "Insatserna riktar sig till personer som är folkbokförda i Sala kommun."; 3.1 the right to apply',
    facts: {
      age: 40,
      resident: false,
      parenthood: ['none'],
      livesApart: false,
      compulsorySchoolDone: true,
      upperSecondary: 'completed',
      bornAbroad: false,
    },
    expected: { checkWithProvider: OWED, applyInstead: ALL.filter((id) => !OWED.includes(id)) },
    reads: [{ insats: 'budgetradgivning', text: 'Alla kommuner är skyldiga att erbjuda den här hjälpen.' }],
  },
  {
    who: 'an 11-year-old whose parents live apart may get in touch about Barnbyrån, and is asked of no consent',
    because: 'Barnbyrån "Barn 8-19 år till föräldrar som inte lever tillsammans", "Samtycke krävs från vårdnadshavare"',
    topics: ['separation'],
    facts: { ...SALA_CHILDLESS, age: 11, ownParentsApart: true },
    expected: {
      checkWithProvider: [BARNBYRAN, FAMILY_ADVICE],
      applyInstead: ['biff', 'samarbetssamtal', ...FAMILY_LAW_GROUP],
    },
  },
  {
    who: 'the parent of such a child finds Barnbyrån and the groups for separated parents open',
    because: 'Barnbyrån 8-19; BIFF "Separerade föräldrar med barn 0-18 år"; Samarbetssamtal "på väg att … separerat"',
    topics: ['separation'],
    facts: { age: 42, resident: true, childResident: true, parenthood: ['parent'], childAges: [11], livesApart: true },
    expected: {
      open: [BARNBYRAN, 'biff', 'samarbetssamtal', ...FAMILY_LAW_GROUP],
      checkWithProvider: [FAMILY_ADVICE],
    },
    reads: [{ insats: BARNBYRAN, text: 'Västerås stad' }],
  },
  {
    who: 'a 16-year-old whose parents live apart reads that a yes is needed for Barnbyrån',
    because: 'Barnbyrån: "Samtycke krävs från vårdnadshavare", also from 15 years',
    topics: ['separation'],
    facts: { ...SALA_CHILDLESS, age: 16, ownParentsApart: true },
    expected: {
      checkWithProvider: [BARNBYRAN, FAMILY_ADVICE],
      applyInstead: ['biff', 'samarbetssamtal', ...FAMILY_LAW_GROUP],
    },
    reads: [{ insats: BARNBYRAN, text: 'Västerås stad' }],
  },
  {
    who: 'a 17-year-old who wants to leave drugs is asked of no consent, and may ask about the screening',
    because: 'Drogscreening "För barn över 15 år räcker det med en vårdnadshavare", "med barnet/ den unges samtycke"',
    topics: ['addiction'],
    facts: { ...SALA_CHILDLESS, age: 17 },
    expected: {
      open: ADDICTION_RELATIVES,
      checkWithProvider: [SCREENING],
      applyInstead: [...ADDICTION_ADULTS],
    },
  },
  {
    who: 'a parent who worries about a 16-year-old and drugs may ask about the screening',
    because:
      'Drogscreening "Prov tas på vårdnadshavares begäran med barnet/ den unges samtycke", one is enough over 15',
    topics: ['addiction'],
    facts: { age: 44, resident: true, childResident: true, parenthood: ['parent'], childAges: [16] },
    expected: { open: [...ADDICTION_ADULTS, ...ADDICTION_RELATIVES], checkWithProvider: [SCREENING] },
  },
  {
    who: 'someone who skips everything is never told to apply',
    because: '3 "folkbokförda i Sala kommun" holds for all 34, so all of them are checked with the provider',
    facts: SAYS_NOTHING,
    expected: { checkWithProvider: ALL },
  },
  {
    who: 'a 14-year-old is asked neither of consent nor of gymnasiet',
    because: '2.2 "kan inte få insatser utan individuell behovsprövning utan att vårdnadshavaren ger sitt samtycke"',
    topics: ['youth'],
    facts: {
      ...SALA_CHILDLESS,
      age: 14,
      ownParentsApart: false,
    },
    expected: {
      checkWithProvider: [SCREENING, 'krisstod', 'medling'],
      applyInstead: ['oppen-insats-15-21-ar', 'individuellt-anpassad-insats-kaa', BARNBYRAN],
    },
    reads: [{ insats: 'krisstod', text: 'alla vårdnadshavare säger ja' }],
  },
  {
    who: 'a 26-year-old who drinks too much finds talks and Motivationsgrupp open',
    because: 'Skadligt bruk "Vuxna över 18 år"; Motivationsgrupp "över 18 år"; Drogscreening "under 18 år"',
    topics: ['addiction'],
    facts: { ...SALA_CHILDLESS, age: 26 },
    expected: { open: [...ADDICTION_ADULTS, ...ADDICTION_RELATIVES], applyInstead: [SCREENING] },
  },
  {
    who: 'a woman of 37 whose partner is violent finds talks and VIR open',
    because: 'Våld i nära relation and VIR "Vuxna över 18 år"; Anhörigstöd "Nära anhöriga"; Mika "över 18 år"',
    topics: ['violence'],
    facts: { age: 37, resident: true },
    expected: {
      open: [
        'oppen-ingang-vald-i-nara-relation',
        'vir-grupp',
        'enskilt-stod-till-anhoriga-vald-i-nara-relation',
        'anhorigstod-grupp',
        'mika-mottagningen',
      ],
    },
  },
  {
    who: 'a 19-year-old who left gymnasiet finds KAA open',
    because: 'KAA "under 20 år och inte har en avslutad eller pågående gymnasieskolan"',
    topics: ['work'],
    facts: { age: 19, resident: true, compulsorySchoolDone: true, upperSecondary: 'neither' },
    expected: { open: ['individuellt-anpassad-insats-kaa'] },
    reads: [{ insats: 'individuellt-anpassad-insats-kaa', text: 'Det ni gör skrivs ner.' }],
  },
  {
    who: 'an 18-year-old who has finished gymnasiet can apply for KAA',
    because: 'KAA "inte har en avslutad eller pågående gymnasieskolan"',
    topics: ['work'],
    facts: { age: 18, resident: true, compulsorySchoolDone: true, upperSecondary: 'completed' },
    expected: { applyInstead: ['individuellt-anpassad-insats-kaa'] },
    reads: [{ insats: 'individuellt-anpassad-insats-kaa', text: 'går inte på gymnasiet' }],
  },
  {
    who: 'a parent born abroad finds Föräldraskap i Sverige open',
    because: 'Föräldraskap i Sverige "Utrikesfödda föräldrar med barn i åldern 0–18 år"; no age is asked for it',
    topics: ['newInSweden'],
    facts: { resident: true, bornAbroad: true, parenthood: ['parent'], childAges: [6] },
    expected: { open: ['foraldraskap-i-sverige'] },
  },
  {
    who: 'someone who expects a first child finds what asks for no child yet',
    because: 'ABC, Komet, BIFF: "Föräldrar"; Nätverksmöte "Personer som känner"; Familjerådgivning "Par"',
    topics: ['parenting'],
    facts: {
      age: 30,
      resident: true,
      parenthood: ['expecting'],
      livesApart: false,
      bornAbroad: false,
    },
    expected: {
      open: ['natverksmote', 'informationssamtal-for-adoptionsintresserade', 'oppen-ingang-foraldrar'],
      applyInstead: [
        'abc-3-12-ar',
        'komet-3-11-ar',
        'komet-12-18',
        'strategi',
        'foraldraskap-i-sverige',
        SCREENING,
        'krisstod',
        BARNBYRAN,
        'biff',
        'samarbetssamtal',
        ...FAMILY_LAW_GROUP,
      ],
    },
  },
  {
    who: 'someone who worries about money is asked for nothing: every kommun owes that help',
    because: 'Budgetrådgivning "Individer som har någon form av ekonomiska bekymmer"; Skuldrådgivning likewise',
    topics: ['money'],
    facts: {},
    expected: { checkWithProvider: DEBT_ADVICE },
  },
  {
    who: 'a wife of 66 who cares for her husband finds everything for anhöriga open',
    because:
      'Aktiviteter and Enskilt stöd "Individ som vårdar eller tar hand om"; Våld "Vuxna över 18 år … är anhörig"',
    topics: ['relatives'],
    facts: { age: 66, resident: true },
    expected: {
      open: [
        'oppen-ingang-vald-i-nara-relation',
        'enskilt-stod-till-anhoriga-vald-i-nara-relation',
        ...ADDICTION_RELATIVES,
        'aktiviteter-for-anhoriga',
        'enskilt-stod-till-anhoriga',
      ],
    },
  },
];

/** People of Sala. */
export const SALA: Inhabitants = { people: PEOPLE, owed: OWED };
