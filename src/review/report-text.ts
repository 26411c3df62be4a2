import { QUESTION_VARIANTS } from '../i18n/question-variant.js';
import '../i18n/results-texts.js';
import { FACTS, type Fact, type Sensitivity } from '../catalog/facts.js';
import type { Topic } from '../catalog/types.js';
import { createTexts } from '../i18n/texts.js';
import type { StatementCheck } from './review.js';

/** The guide's own Swedish texts: questions, options, statuses. */
export const GUIDE = createTexts();

/** A fact as a jurist names it, without the question. */
export const FACT_NAME: Readonly<Record<Fact, string>> = {
  age: 'Ålder',
  parenthood: 'Barn i familjen',
  childAges: 'Barnens ålder',
  livesApart: 'Föräldrar som bor isär',
  courtDecision: 'Domstolsbeslut',
  bothParentsAgree: 'Båda föräldrarna vill',
  resident: 'Folkbokföring',
  childResident: 'Barnets folkbokföring',
  guardianConsent: 'Vårdnadshavares samtycke',
  ownConsent: 'Barnets eget samtycke',
  schoolYear: 'Årskurs i grundskolan',
  compulsorySchoolDone: 'Avslutad grundskola',
  upperSecondary: 'Gymnasieskola',
  bornAbroad: 'Född utomlands',
  gender: 'Kön',
  withChildren: 'Medföljande barn',
  childDiagnosis: 'Barnets diagnos',
  cognitiveImpairment: 'Kognitiv svikt eller demens',
  livesIn: 'Var man är folkbokförd',
  ownParentsApart: 'Egna föräldrar som bor isär',
  homeHealthcare: 'Inskriven i hemsjukvård',
  socialServicesContact: 'Ärende hos socialtjänsten',
  studentHealthContact: 'Kontakt med elevhälsan',
  newlyArrived: 'Hur man kom till Sverige',
  crimeReported: 'Polisanmält brott',
  crimeAdmitted: 'Erkänt brott',
  crimeParty: 'Roll i brottet',
};

/** Why a fact that is left to the provider has no question. */
const REASON_NOT_ASKED: Readonly<Record<Sensitivity, string>> = {
  health: 'Uppgift om hälsa. Den hör inte hemma i en chatt på en öppen plats.',
  secrecy: 'Uppgift om en kontakt som omfattas av sekretess. Den hör inte hemma i en chatt på en öppen plats.',
  groundsForStay: 'Uppgift om grunden för att vistas i Sverige. Den kan avslöja mer än frågan kräver.',
  consent: 'Samtycke. Det frågar den som ger insatsen om, tillsammans med familjen, och inte en guide.',
  crime: 'Uppgift om brott. Den hör inte hemma i en chatt på en öppen plats.',
};

/** Why the guide does not ask for a fact. */
export function reasonNotAsked(fact: Fact): string {
  const { leftBecause } = FACTS[fact];
  return leftBecause
    ? REASON_NOT_ASKED[leftBecause]
    : 'Inget villkor i katalogen nämner uppgiften, så svaret skulle inte ändra något.';
}

/** The question as it stands on screen. */
export function questionText(fact: Fact, kommun: string): string {
  return GUIDE.find(`question.${fact}`, { kommun }) ?? FACT_NAME[fact];
}

/** The other ways in which the question stands on screen, by what is known of whoever is asked. */
export function otherWordings(fact: Fact, kommun: string): readonly string[] {
  const variants = QUESTION_VARIANTS.filter((variant) => variant !== 'Finer');
  return variants.flatMap((variant) => GUIDE.find(`question.${fact}${variant}`, { kommun }) ?? []);
}

/** The question as it is put to somebody who has told an age that is to be told more finely. */
export function finerWording(fact: Fact): string | undefined {
  return GUIDE.find(`question.${fact}Finer`);
}

/** Whether several options may be chosen. */
export function isMultiple(fact: Fact): boolean {
  const { kind } = FACTS[fact].shape;
  return kind === 'set' || kind === 'numbers';
}

/** A topic as the visitor reads it; `null` is everything at once. */
export function topicText(topic: Topic | null): string {
  return topic === null ? 'Alla områden tillsammans' : GUIDE.t(`topic.${topic}`);
}

/** The statement that a check proves, as a sentence. */
export const STATEMENT: Readonly<Record<StatementCheck['number'], string>> = {
  1: 'Guiden frågar bara om uppgifter i det fasta ordförrådet, och bara när ett villkor som ännu är öppet nämner uppgiften.',
  2: 'Guiden ställer ingen fråga vars svar inte kan ändra ett besked.',
  3: 'Guiden frågar inte om samma uppgift två gånger, utom för att få en ålder närmare angiven.',
  4: 'Varje samtal tar slut.',
  5: 'Varje samtal slutar med rätten att ansöka (11 kap. 6 § SoL) och minst en väg till kontakt.',
  6: 'Vad personen själv upplever, och vilket område hen väljer, ändrar aldrig ett besked.',
  7: 'Guiden frågar aldrig om en uppgift som utföraren ska kontrollera.',
  8: 'Varje insats går att nå: det finns svar som gör att man kan höra av sig direkt, och varje villkor kan ha betydelse.',
  9: 'Samma svar ger samma besked på webbplatsen, på surfplattan, i receptionen och på varje språk.',
};

/** What a check counts: one of it, and several. */
const UNIT: Readonly<Record<StatementCheck['unit'], readonly [one: string, several: string]>> = {
  conversations: ['samtal', 'samtal'],
  questions: ['fråga', 'frågor'],
  endings: ['avslut', 'avslut'],
  insatser: ['insats', 'insatser'],
};

/** What was counted: "frågor". */
export function unitText(unit: StatementCheck['unit'], count: bigint): string {
  return UNIT[unit][count === 1n ? 0 : 1];
}

/** A whole number with spaces between the thousands, which a line may break at where it is very long. */
export function wholeText(number: bigint | number): string {
  const digits = String(number);
  return digits.replace(/\B(?=(?:\d{3})+$)/g, digits.length > 15 ? '\u2009' : '\u202f');
}

/** A number with so many decimals, after a comma. */
export function decimalText(number: number, decimals: number): string {
  return Number.isFinite(number) ? number.toFixed(decimals).replace('.', ',') : '–';
}

/** "1 insats", "34 insatser". */
export function countText(count: number, one: string, several: string): string {
  return `${wholeText(count)}\u00a0${count === 1 ? one : several}`;
}

/** With its first letter small, for the middle of a sentence. */
export function decapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}

/** With its first letter large. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** "a", "a eller b", "a, b eller c". */
export function listText(items: readonly string[], last: 'och' | 'eller'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** How many there are, in words up to twelve. */
export function numeral(count: number): string {
  const words = ['ingen', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
  return words[count] ?? wholeText(count);
}
