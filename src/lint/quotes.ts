import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog, Insats, Villkor } from '../catalog/types.js';
import { factsOf } from '../rules/evaluate.js';
import { mentionsIn } from '../rules/quoted-numbers.js';
import { notesOn, type UnreadWords, unreadOf } from '../rules/unread-quote.js';
import { NO_VILLKOR } from './left-out.js';

/** How each kind of words that nothing takes up is reported. */
const UNREAD: Readonly<
  Record<UnreadWords['kind'], { readonly rule: string; readonly message: (text: string) => string }>
> = {
  number: {
    rule: 'quote-number',
    message: (text) =>
      `Citatet säger ${text}, men inget villkor gör det. Rätta gränsen, eller skriv i editorNote hur talet ${text} har lästs.`,
  },
  clause: {
    rule: 'quote-clause',
    message: (text) =>
      `Citatet kräver något som inget villkor, målgrupp, begränsning eller kostnad tar upp: ${shown(text)}. Lägg till det, eller skriv i editorNote hur det har lästs.`,
  },
  ambiguous: {
    rule: 'ambiguous-bound',
    message: (text) =>
      `${shown(text)} kan läsas på två sätt. Skriv i editorNote hur det har lästs, till exempel att artonåringar är med.`,
  },
};

/** What a quote says and the rest of an insats does not, and the other way round. */
export function lintQuotes(catalog: Catalog): Finding[] {
  return catalog.insatser.flatMap((insats, index) => {
    const path = `$.insatser[${index}]`;
    return [
      ...unreadOf(catalog, insats).map(({ kind, text }): Finding => {
        const { rule, message } = UNREAD[kind];
        return { level: 'warning', path: `${path}.source.quote`, rule, message: message(text) };
      }),
      ...unsaidBounds(catalog, insats).map(
        (bound): Finding => ({
          level: 'warning',
          path: `${path}.villkor`,
          rule: 'bound-not-quoted',
          message: `Villkoret har gränsen ${bound} år, men citatet säger inte det. Rätta gränsen eller citatet, eller skriv i editorNote var ${bound} kommer ifrån.`,
        }),
      ),
      ...openInSpiteOf(insats, path),
    ];
  });
}

const BELOW = /(under|yngre än|(inte|ej) fyllt)\s*$/iu;

/** Ages that the quote tells in words, where no number follows that says it in another way ("barn och unga 7–17 år"). */
const IN_WORDS: readonly (readonly [bounds: readonly number[], words: RegExp])[] = [
  [[17, 18], /(?:vuxn|myndig|vuxen|barn|ungdom|minderårig)\p{L}*(?![^.;,\d]{0,40}\d)/iu],
  [[0, 1], /(?:nyföd|spädbarn)\p{L}*(?![^.;,\d]{0,40}\d)/iu],
];

/** What a number counts besides years. */
const NO_AGE =
  /^\s*(?:(?:-|–)?\s*\d+\s*)?(?:kr|procent|%|timm|min|gång|dag|veck|månad|samtal|träff|tillfäll|portion|person)/iu;

/** The year in which somebody reaches an age: whoever is a year younger may do so this year. */
const IN_THE_YEAR = /(?:(?:det|under|samma) år(?:et)?|årskull)[^.;]*$/iu;

/** The bounds on ages, in an insats's own villkor, that neither its quote nor a note says, although the quote has ages. */
function unsaidBounds(catalog: Catalog, insats: Insats): readonly number[] {
  if (insats.villkor === 'unstated') return [];
  const { quote } = insats.source;
  if (mentionsIn(quote).length === 0 && !/vuxn|vuxen|myndig/iu.test(quote)) return [];
  const told = `${quote} ${insats.name} ${notesOn(catalog, insats)}`;
  const mentions = mentionsIn(told).filter(({ after }) => !NO_AGE.test(after));
  const isSaid = ({ bound, end, isChecked }: AgeBound): boolean =>
    mentions.some(({ value }) => value === bound) ||
    // “Under 20” is up to 19.
    mentions.some(({ value, before }) => end === 'to' && value === bound + 1 && BELOW.test(before)) ||
    // Who turns 67 this year may be 66, which is checked.
    mentions.some(
      ({ value, before }) => value === bound + 1 && IN_THE_YEAR.test(before) && (end === 'to' || isChecked),
    ) ||
    IN_WORDS.some(([bounds, words]) => bounds.includes(bound) && words.test(told));
  const unsaid = ageBounds(insats.villkor).filter((bound) => !isSaid(bound));
  return [...new Set(unsaid.map(({ bound }) => bound))];
}

/** An age at which a villkor begins or ends, and whether something beside it is checked when one gets in touch. */
interface AgeBound {
  readonly bound: number;
  readonly end: 'from' | 'to';
  readonly isChecked: boolean;
}

/** Where the law lets consent begin and end: from 15 and from 18, up to 14 and up to 17. */
const OF_CONSENT: Readonly<Record<AgeBound['end'], readonly number[]>> = { from: [15, 18], to: [14, 17] };

/** Bounds on ages; where consent is told apart by age, the law has the bounds (SoL 21 kap. 2 §). */
function ageBounds(villkor: readonly Villkor[]): readonly AgeBound[] {
  const isChecked = villkor.some((one) => 'checked' in one);
  return villkor.flatMap((one): readonly AgeBound[] => {
    if ('anyOf' in one) {
      const isOfConsent = factsOf(one).some((fact) => fact === 'guardianConsent' || fact === 'ownConsent');
      return one.anyOf.flatMap(ageBounds).filter(({ bound, end }) => !isOfConsent || !OF_CONSENT[end].includes(bound));
    }
    if (!('fact' in one) || 'is' in one || (one.fact !== 'age' && one.fact !== 'childAges')) return [];
    const { from, to } = one;
    return [
      ...(from === undefined ? [] : [{ bound: from, end: 'from', isChecked } as const]),
      ...(to === undefined ? [] : [{ bound: to, end: 'to', isChecked } as const]),
    ];
  });
}

/** Words that say of somebody that it is for them and not for others, whom a villkor could tell. */
const FOR_SOME = /(?<!\p{L})(vuxna|föräldrar|vårdnadshavare|folkbokför\p{L}*|kvinnor|män)(?!\p{L})/iu;

/** An insats without villkor although the quote names an age, or people whom a fact can tell from others. */
function openInSpiteOf({ villkor, generalVillkor, source, ...insats }: Insats, path: string): readonly Finding[] {
  if (villkor === 'unstated' || villkor.length > 0) return [];
  const years = /\d+\s*(?:[-–—]\s*\d+\s*)?år(?!\p{L})/iu.exec(source.quote)?.[0];
  const people = /^\s*(?:målgrupp:\s*)?(\p{L}+)/iu.exec(source.quote)?.[1];
  const word = years ?? (people && FOR_SOME.test(people) ? people : undefined);
  const note = (insats.editorNote ?? '').toLowerCase();
  // That a bound has been read so or so does not say that it is none.
  if (word === undefined || (note.includes(word.toLowerCase()) && (years === undefined || NO_VILLKOR.test(note))))
    return [];
  return [
    {
      level: 'warning',
      path: `${path}.villkor`,
      rule: 'open-in-spite-of-quote',
      message: `Listan är tom, så insatsen visas som öppen för alla, men citatet säger ${shown(word)}. Lägg till villkoret, eller skriv i editorNote varför det inte är ett.`,
    },
  ];
}
