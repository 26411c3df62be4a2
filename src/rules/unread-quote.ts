import type { Fact } from '../catalog/facts.js';
import type { Catalog, Insats, Villkor } from '../catalog/types.js';
import { villkorOf } from './compile.js';
import { type Mention, mentionsIn } from './quoted-numbers.js';

/** Words of a quote that nothing in the catalogue takes up, and where they stand in it. */
export interface UnreadWords {
  readonly kind: 'number' | 'clause' | 'ambiguous';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** What in a decision says that something is asked of whoever takes part. */
const ASKS =
  /(?<!\p{L})(ska|skall|måste|krävs|fyllt|bo|bor|boende|högst|max|samtyck\p{L}*|folkbokför\p{L}*|endast|enbart|gäller (inte|ej))(?!\p{L})/iu;

/** What is asked in so many words, and the facts that say it. Another clause is read where any fact of the insats is in it. */
const SAID_BY: readonly (readonly [words: RegExp, facts: readonly string[]])[] = [
  [/(?<!\p{L})(bo|bor|boende|folkbokför\p{L}*)(?!\p{L})/iu, ['resident', 'childResident', 'livesIn']],
  [/(?<!\p{L})samtyck\p{L}*/iu, ['guardianConsent', 'ownConsent', 'bothParentsAgree']],
];

/** The words by which a decision speaks of a fact. */
const WORDS_OF: Readonly<Record<Fact, RegExp> & Partial<Record<string, RegExp>>> = {
  age: /\d+|fyllt|vuxn|myndig|ung(a|e|dom)|senior|äldre/iu,
  parenthood: /föräld|vårdnadshav|barn|famil/iu,
  childAges: /\d+|barn|nyföd/iu,
  livesApart: /separer|isär|lever (inte|ej)? ?tillsammans/iu,
  ownParentsApart: /separer|isär|lever (inte|ej)? ?tillsammans/iu,
  courtDecision: /domstol|rätten|dom(?!\p{L})/iu,
  bothParentsAgree: /båda|samtyck|överens/iu,
  resident: /folkbokför|bor(?!\p{L})|boende|invånare|medborgare/iu,
  childResident: /folkbokför|bor(?!\p{L})|boende|invånare/iu,
  livesIn: /folkbokför|bor(?!\p{L})|boende|område|kommun/iu,
  guardianConsent: /samtyck|vårdnadshav/iu,
  ownConsent: /samtyck/iu,
  schoolYear: /årskurs|grundskol|klass|skol/iu,
  compulsorySchoolDone: /grundskol|skolplikt/iu,
  upperSecondary: /gymnasi/iu,
  bornAbroad: /utrikes|utland|född/iu,
  gender: /kvinn|män|man(?!\p{L})|flick|pojk|tjej|kill/iu,
  withChildren: /barn/iu,
  childDiagnosis: /diagnos|adhd|autism|npf/iu,
  cognitiveImpairment: /kognitiv|demens/iu,
  homeHealthcare: /hemsjukvård|hälso/iu,
  socialServicesContact: /aktuell|socialtjänst|myndighet/iu,
  studentHealthContact: /elevhälsa/iu,
  newlyArrived: /nyanländ|kvotflykting|ensamkommande|anknytning|uppehållstillstånd/iu,
  crimeReported: /anmäl/iu,
  crimeAdmitted: /erkän/iu,
  crimeParty: /brott|gärning|offer/iu,
};

/** Whether a decision speaks of a fact. */
export function speaksOf(text: string, fact: Fact): boolean {
  return WORDS_OF[fact].test(text);
}

/** That the kommun owes it to whoever asks, which `onRequest` says. */
const OWED = /begär|skyldig|ber om/iu;

/** The properties in which an editor says how the source was read. */
const NOTES = ['reading', 'editorNote'];

/** Bounds that a text leaves open: whether the number itself is meant. */
const AMBIGUOUS = /(?<!\p{L})(upp till|över|till och med|mellan)\s+(\d+)/giu;

/** The notes of an insats and of the guideline, in which a reading is told. */
export function notesOn({ guideline }: Catalog, insats: Insats): string {
  return `${ownNotes(insats)} ${guideline.note ?? ''}`;
}

function ownNotes(insats: Insats): string {
  return Object.entries(insats)
    .flatMap(([name, text]) => (NOTES.includes(name) && typeof text === 'string' ? [text] : []))
    .join(' ');
}

/**
 * What of an insats's quote has become neither villkor, what is left to the provider, audience, limit nor cost, and is
 * not spoken of in a note: numbers, clauses that ask for something, and bounds that can be read in two ways.
 */
export function unreadOf(catalog: Catalog, insats: Insats): readonly UnreadWords[] {
  if (insats.villkor === 'unstated') return [];
  const { quote } = insats.source;
  const villkor = villkorOf(catalog, insats);
  const notes = notesOn(catalog, insats);
  const shown = [insats.audience, insats.limits, insats.cost, ...checkedTexts(villkor)].filter(Boolean).join(' ');
  return [
    ...unreadNumbers(quote, villkor, `${shown} ${notes}`),
    ...unreadClauses(insats, villkor, `${shown} ${ownNotes(insats)}`),
    ...ambiguousBounds(quote, notes),
  ].sort((a, b) => a.at - b.at);
}

/** What a number of the quote is about besides an age: a law, a year, a paragraph. */
const NO_LIMIT = /(?:kap\.?|§+|sol|\d:|år)\s*$|\(\s*$|(?:19|20)\d\d:$/iu;

function unreadNumbers(quote: string, villkor: readonly Villkor[], told: string): readonly UnreadWords[] {
  const bounds = new Set(boundsOf(villkor));
  const isByConsent = factsIn(villkor).includes('guardianConsent');
  const toldNumbers = mentionsIn(told).map(({ value }) => value);
  const said = new Set(toldNumbers);
  const isBacked = ({ value, before, after }: Mention): boolean => {
    const isBelow = /(under|yngre än|(inte|ej) fyllt)\s*$/iu.test(before);
    if (value === 0 || said.has(value) || bounds.has(isBelow ? value - 1 : value)) return true;
    // Whose consent is needed under 15 may be written as what holds from 15.
    if (isBelow && isByConsent && bounds.has(value)) return true;
    if (value >= 1000 || /^:\d/.test(after) || NO_LIMIT.test(before.slice(-12)) || /^\s*(kap|§)/iu.test(after))
      return true;
    if (/högst\s*$/iu.test(before)) return bounds.has(value - 1);
    return /(över|äldre än)\s*$/iu.test(before) && bounds.has(value + 1);
  };
  // An age that is asked of two ("har fyllt 75 år … båda ska ha fyllt 75 år") is to be said twice.
  const asked = mentionsIn(quote).filter(({ before }) => /(fyllt|lägst|minst)\s*$/iu.test(before));
  const isSaidTooFewTimes = ({ value, at }: Mention): boolean => {
    const times = asked.filter((one) => one.value === value);
    const places = [...boundsOf(villkor), ...toldNumbers].filter((number) => number === value).length;
    return times.length > Math.max(places, 1) && times.at(-1)?.at === at;
  };
  return mentionsIn(quote)
    .filter((mention) => !isBacked(mention) || isSaidTooFewTimes(mention))
    .map(({ at, length }) => ({ kind: 'number', at, length, text: quote.slice(at, at + length) }) as const);
}

function unreadClauses(insats: Insats, villkor: readonly Villkor[], told: string): readonly UnreadWords[] {
  const { quote } = insats.source;
  const facts = factsIn(villkor);
  return clausesOf(quote).flatMap(({ at, text }): readonly UnreadWords[] => {
    if (!ASKS.test(text)) return [];
    const asked = SAID_BY.filter(([words]) => words.test(text));
    const isSaid =
      asked.length > 0
        ? asked.every(([, by]) => by.some((fact) => facts.includes(fact)))
        : facts.some((fact) => WORDS_OF[fact]?.test(text));
    const isRead =
      isSaid ||
      (insats.onRequest && OWED.test(text)) ||
      sharesWords(text, told) ||
      checkedTexts(villkor).some((checked) => sharesWords(text, checked, 1));
    return isRead ? [] : [{ kind: 'clause', at, length: text.length, text }];
  });
}

function ambiguousBounds(quote: string, notes: string): readonly UnreadWords[] {
  return [...quote.matchAll(AMBIGUOUS)].flatMap(({ 0: text, 1: word = '', index }): readonly UnreadWords[] => {
    if (!/^(upp till|över)$/iu.test(word)) return [];
    const isNamed = notes.toLowerCase().includes(word.toLowerCase());
    return isNamed ? [] : [{ kind: 'ambiguous', at: index, length: text.length, text }];
  });
}

/** The clauses of a quote: between full stops, semicolons and the signs that join two places. */
function clausesOf(quote: string): readonly { readonly at: number; readonly text: string }[] {
  return [...quote.matchAll(/[^.;…]+(?:\.(?=\S)[^.;…]+)*/gu)].flatMap(({ 0: text, index }) => {
    const trimmed = text.trim();
    return trimmed === '' ? [] : [{ at: index + text.indexOf(trimmed), text: trimmed }];
  });
}

/** How many letters of a long word are compared, so that it may be bent. */
const STEM = 6;

/** Whether two texts have so many long words in common, or all where the first has no more. */
function sharesWords(clause: string, other: string, most = 2): boolean {
  const stems = stemsOf(clause);
  const others = stemsOf(other);
  const shared = [...stems].filter((stem) => others.has(stem)).length;
  return shared >= Math.min(most, stems.size) && shared > 0;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{6,}/gu) ?? []).map((word) => word.slice(0, STEM)));
}

function factsIn(villkor: readonly Villkor[]): readonly string[] {
  return villkor.flatMap((one) => ('anyOf' in one ? one.anyOf.flatMap(factsIn) : 'fact' in one ? [one.fact] : []));
}

/** What is left to be checked by the provider, in the decision's words. */
function checkedTexts(villkor: readonly Villkor[]): readonly string[] {
  return villkor.flatMap((one) => {
    if ('anyOf' in one) return one.anyOf.flatMap(checkedTexts);
    return 'checked' in one && typeof one.checked === 'string' ? [one.checked] : [];
  });
}

function boundsOf(villkor: readonly Villkor[]): readonly number[] {
  return villkor.flatMap((one): readonly number[] => {
    if ('anyOf' in one) return one.anyOf.flatMap(boundsOf);
    if (!('fact' in one)) return [];
    if ('is' in one) return [one.is].flat().flatMap((value) => (String(value).match(/\d+/g) ?? []).map(Number));
    return [one.from ?? [], one.to ?? []].flat();
  });
}
