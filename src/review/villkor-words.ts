import { FACTS, type Fact } from '../catalog/facts.js';
import type { Villkor } from '../catalog/types.js';
import { villkorText } from '../i18n/villkor-text.js';
import { join, type Markup, markup } from '../markup/markup.js';
import type { LeafVillkor } from '../rules/weigh.js';
import { capitalised, GUIDE, listText } from './report-text.js';

const SELF = 'den som frågar';

/** What stands before a villkor's phrase to say whom it is about, where the phrase does not. */
const SUBJECT: Partial<Record<Fact, string>> = {
  parenthood: SELF,
  resident: `${SELF} är`,
  schoolYear: `${SELF}, eller barnet, går i`,
  compulsorySchoolDone: SELF,
  upperSecondary: SELF,
  bornAbroad: `${SELF} är`,
  gender: `${SELF} är`,
  homeHealthcare: `${SELF} är`,
  newlyArrived: SELF,
  crimeParty: SELF,
};

/** Options whose own words are an answer and no phrase. */
const PHRASE: Readonly<Record<string, string>> = {
  'parenthood.parent': 'är förälder eller vårdnadshavare',
  'parenthood.expecting': 'väntar barn',
  'parenthood.otherAdult': 'är en viktig vuxen för ett barn',
  'parenthood.none': 'har inget barn',
  'schoolYear.none': 'ingen årskurs i grundskolan',
  'gender.other': 'varken kvinna eller man',
};

/** What it takes when one of the vårdnadshavare is enough. */
const ANY_GUARDIAN = 'minst en vårdnadshavare säger ja';

/** A villkor on one fact as a phrase that says whom it is about: "den som frågar är 16–19 år". */
export function leafWords(villkor: LeafVillkor, kommun: string): string {
  const { fact } = villkor;
  if (!('is' in villkor)) {
    return `${fact === 'age' ? SELF : 'minst ett barn'} är ${yearsWords(villkor)}`;
  }
  const { is } = villkor;
  if (is === false) return villkorText(villkor, GUIDE, kommun);
  if (is === true) return withSubject(fact, villkorText(villkor, GUIDE, kommun));
  const options = typeof is === 'string' ? [is] : is;
  if (fact === 'guardianConsent' && options.includes('all') && options.includes('one')) return ANY_GUARDIAN;
  return withSubject(fact, optionsWords(fact, options, kommun));
}

function optionsWords(fact: Fact, options: readonly string[], kommun: string): string {
  const phrases = options.map(
    (option) => PHRASE[`${fact}.${option}`] ?? villkorText({ fact, is: option }, GUIDE, kommun),
  );
  return listText(phrases, 'eller');
}

/** To whom the question for a fact is put, where it waits for the answer to another. */
export function askedOnlyOf(fact: Fact, kommun: string): string | undefined {
  const { waitsFor } = FACTS[fact];
  if (!waitsFor) return undefined;
  const whom = 'to' in waitsFor ? `är under ${waitsFor.to + 1} år` : optionsWords(waitsFor.fact, waitsFor.is, kommun);
  return `Ställs bara till den som ${whom}.`;
}

function withSubject(fact: Fact, phrase: string): string {
  const subject = SUBJECT[fact];
  return subject === undefined ? phrase : `${subject} ${phrase}`;
}

function yearsWords({ from, to }: { readonly from?: number; readonly to?: number }): string {
  if (to === undefined) return `${from ?? 0} år eller äldre`;
  if (from === undefined || from === 0) return `högst ${to} år`;
  return from === to ? `${from} år` : `${from}–${to} år`;
}

/**
 * A villkor with its structure kept: alternatives as a list, what must hold together joined by "och".
 *
 * @param tag what stands after its first line
 */
export function villkorWords(villkor: Villkor, kommun: string, tag?: Markup): Markup {
  if ('checked' in villkor) return markup`${villkor.checked} (kollas på plats) ${tag}`;
  if (!('anyOf' in villkor)) return markup`${capitalised(leafWords(villkor, kommun))} ${tag}`;
  return markup`Något av följande: ${tag}
<ul class="alternatives">${villkor.anyOf.map((branch) => markup`<li>${branchWords(branch, kommun)}</li>`)}</ul>`;
}

/** Whether its phrase has an "eller" of its own, which "och" must not be read into. */
function hasChoice(villkor: LeafVillkor): boolean {
  return (
    'is' in villkor && typeof villkor.is === 'object' && villkor.is.length > 1 && villkor.fact !== 'guardianConsent'
  );
}

function branchWords(branch: readonly Villkor[], kommun: string): Markup {
  const parts = branch.map((part, at) => {
    if (!('fact' in part)) return villkorWords(part, kommun);
    const words = at === 0 ? capitalised(leafWords(part, kommun)) : leafWords(part, kommun);
    return branch.length > 1 && hasChoice(part) ? markup`(${words})` : markup`${words}`;
  });
  return join(parts, markup` <b>och</b> `);
}
