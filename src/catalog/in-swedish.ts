import type { Fact, OptionOf } from './facts.js';
import type { Access, DocumentationKind, Topic } from './types.js';

/** What facts are called by those who write catalogues. */
const FACTS: Readonly<Record<Fact, string>> = {
  age: 'ålder',
  parenthood: 'barn eller inte',
  childAges: 'barnens ålder',
  livesApart: 'om barnets föräldrar bor isär',
  ownParentsApart: 'om ens egna föräldrar bor isär',
  courtDecision: 'om en domstol har bestämt om samtal',
  bothParentsAgree: 'om båda vill',
  livesIn: 'var man är folkbokförd',
  resident: 'folkbokföring',
  childResident: 'barnets folkbokföring',
  guardianConsent: 'vårdnadshavarnas ja',
  ownConsent: 'barnets eget ja',
  schoolYear: 'årskurs',
  compulsorySchoolDone: 'klar grundskola',
  upperSecondary: 'gymnasiet',
  bornAbroad: 'född utomlands',
  gender: 'kvinna eller man',
  withChildren: 'om barn följer med',
  childDiagnosis: 'barnets diagnos',
  cognitiveImpairment: 'kognitiv svikt',
  homeHealthcare: 'hemsjukvård',
  socialServicesContact: 'kontakt med socialtjänsten',
  studentHealthContact: 'kontakt med elevhälsan',
  newlyArrived: 'hur man kom till Sverige',
  crimeReported: 'om brottet är anmält',
  crimeAdmitted: 'om brottet är erkänt',
  crimeParty: 'del i brottet',
};

/** What may be answered to them. */
const OPTIONS: Readonly<Record<OptionOf<Fact>, string>> = {
  parent: 'förälder',
  expecting: 'väntar barn',
  otherAdult: 'annan viktig vuxen',
  none: 'inget av det',
  all: 'alla',
  one: 'en',
  F: 'förskoleklass',
  '1-3': 'årskurs 1–3',
  '4-6': 'årskurs 4–6',
  '7-9': 'årskurs 7–9',
  enrolled: 'går där',
  completed: 'har gått klart',
  neither: 'varken eller',
  woman: 'kvinna',
  man: 'man',
  other: 'annat',
  adhd: 'adhd',
  autism: 'autism',
  quotaRefugee: 'kvotflykting',
  relativeOfUnaccompanied: 'förälder till ensamkommande barn',
  offender: 'har begått brottet',
  victim: 'har blivit utsatt',
  elsewhereInKommun: 'någon annanstans i kommunen',
  elsewhere: 'i en annan kommun',
};

/** Topics, and the other choices of a catalogue. */
const CHOICES: Readonly<Record<Topic | Access | DocumentationKind, string> & Record<string, string>> = {
  parenting: 'att vara förälder',
  youth: 'barn och unga',
  separation: 'separation och vårdnad',
  relatives: 'stöd till anhöriga',
  violence: 'våld och hot',
  money: 'pengar och skulder',
  work: 'jobb och studier',
  meeting: 'träffa andra',
  addiction: 'alkohol, droger eller spel',
  talk: 'någon att prata med',
  crime: 'brott',
  newInSweden: 'ny i Sverige',
  older: 'för äldre',
  health: 'hälsa',
  contact: 'man hör av sig',
  dropIn: 'man kommer utan anmälan',
  throughOther: 'någon annan börjar',
  advice: 'rådgivning',
  exempt: 'undantag från identitet',
  full: 'allt skrivs ner',
  unstated: 'står inte i källan',
  villkor: 'ett villkor',
  malgrupp: 'ur målgruppen',
  guiding: 'vägledande',
  binding: 'bindande',
  adopted: 'beslutad',
  proposal: 'förslag',
  machine: 'av en maskin',
  person: 'av en människa',
  asker: 'den som frågar',
  child: 'barnet',
  either: 'den som frågar eller barnet',
  suitable: 'lämpligt från 15 år',
};

const NAMES: Readonly<Record<string, string | undefined>> = { ...FACTS, ...OPTIONS, ...CHOICES };

/** Whether a text is what a choice means in Swedish. */
export function isMeaningOf(text: string, name: string): boolean {
  return NAMES[name]?.toLowerCase() === text.trim().toLowerCase();
}

/** Whether a text is a word of what a choice means, four letters or more: “äldre” of “för äldre”. */
export function isNamedBy(text: string, name: string): boolean {
  const words: readonly string[] = NAMES[name]?.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.includes(text.trim().toLowerCase());
}

/** A choice as it is written, with what it means in Swedish. */
export function inSwedish(name: string): string {
  const meaning = NAMES[name];
  return meaning === undefined ? name : `${name} (${meaning})`;
}
