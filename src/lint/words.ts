import { checkedVillkor } from '../catalog/checked-villkor.js';
import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog } from '../catalog/types.js';
import { visitorTexts } from './visitor-texts.js';

/** Any of the phrases, as whole words however they are spaced; a trailing `*` lets the last word go on. */
function anyOf(phrases: readonly string[]): RegExp {
  const sources = phrases.map((words) => words.replace(/\*$/, '\\p{L}*').replace(/ /g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\d])(?:${sources.join('|')})(?![\\p{L}\\d])`, 'giu');
}

/** The guide never says or hints that someone is refused: there is always a right to apply. */
const UNKIND = anyOf([
  'tyvärr',
  'behörig*',
  'obehörig*',
  'uppfyller (du )?(inte|inget|inga|ej)',
  'inte uppfyller',
  '(inte|ej|ingen) rätt (till|att)',
  'inte har rätt',
  'har( du| ni)? (inte|ingen|ej) rätt',
  '(inte|ej) berättigad*',
  'avslag*',
  'avslå*',
  'nek(a|as|ad|ade|ades|ar|at|ats|ande)',
  'tillhör( du)? (inte|ej)',
  'kommer( du)? inte i fråga',
  '(inte|ej) kvalificer*',
]);

/** Something is always documented, and staff must act on worry for a child (SoL 14 and 19 kap.). */
const PROMISES = anyOf([
  '(helt|fullt|fullständigt|totalt|garanterat|alltid|100\\s*%|hundra procent) anonym*',
  '(är du|du är|ni är|du förblir) anonym*',
  'anonymitet(en)? (garanteras|är garanterad|utlovas)',
  'stannar (mellan|hos) oss',
  'stannar (här|i rummet)',
  'mellan dig och (oss|mig)',
  'ingen( annan)? (får|kommer( att)? få|kan få) (reda på|veta)*',
  '(berättar|säger) (inte|inget|ingenting|aldrig)( något)? (för|till) (någon|andra)*',
  '(ingenting|inget|inte något) (dokumenteras|antecknas|skrivs|sparas|registreras)*',
  '(dokumenterar|antecknar|skriver ner|skriver ned) (ingenting|inget)',
]);

/** "Du kan inte vara helt anonym" is honest: a promise that is denied just before is none. */
const DENIED = /(?<!\p{L})(inte|aldrig|ej)(\s+\p{L}+){0,4}\s*$/iu;

/**
 * Words with which a question would judge need, ability or suffering. The guide may only ask for what
 * reception staff can check in a minute; how someone feels or copes is theirs to say, unasked.
 */
const JUDGING = anyOf([
  'behov*',
  'behöv*',
  'tillräcklig*',
  'allvarlig*',
  'svår(a|t|are|ast|ighet|igheter)?',
  'lid(a|er|it|ande|andet)',
  'klara(r|de|t)?',
  'orka(r|de|t)?',
  'mår',
  'må (bra|dåligt|bättre|illa)',
  'problem*',
  'missbruk*',
  'skadligt bruk',
  'beroende(t)?(?! på)',
  'upplev*',
  'känner du',
  'känns det',
  'orolig*',
  'ångest*',
  'deprimer*',
  'rädd*',
  'stress*',
]);

/** Texts that refuse, or that promise a secrecy nobody can keep. */
export function lintWords(catalog: Catalog): Finding[] {
  return visitorTexts(catalog).flatMap(([path, text]): Finding[] => {
    const unkind = firstMatch(UNKIND, text);
    const promise = firstMatch(PROMISES, text, (before) => DENIED.test(before));
    return [
      ...(unkind === undefined
        ? []
        : [
            finding(
              path,
              'unkind-word',
              unkind,
              'Guiden säger aldrig nej till någon. Skriv vad man kan göra i stället',
            ),
          ]),
      ...(promise === undefined
        ? []
        : [
            finding(
              path,
              'promise',
              promise,
              'Något skrivs alltid ner, och oro för barn förs vidare. Skriv vad som skrivs ner',
            ),
          ]),
    ];
  });
}

/** Question texts, by key, that ask a visitor to judge need instead of stating a fact. */
export function lintQuestionTexts(texts: Readonly<Record<string, string>>): Finding[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const word = firstMatch(JUDGING, text);
    return word === undefined
      ? []
      : [
          finding(
            `$.${key}`,
            'judging-question',
            word,
            'En fråga får bara gälla det som går att kontrollera. Fråga efter ett faktum',
          ),
        ];
  });
}

/** What a proposal has of the decision's words while nobody has said what they are: it is told of as undecided. */
const UNDECIDED = /^Kvar att avgöra:/;

/** Villkor in words, and places, that would judge need: both are to be what anybody can check. */
export function lintJudgedVillkor(catalog: Catalog): Finding[] {
  const texts = [
    ...checkedVillkor(catalog).map(({ villkor, path }) => [`${path}.checked`, villkor.checked] as const),
    ...(catalog.areas ?? []).map(({ name }, at) => [`$.areas[${at}].name`, name] as const),
  ];
  return texts.flatMap(([path, text]) => {
    const word = UNDECIDED.test(text) ? undefined : firstMatch(JUDGING, text);
    const cure = 'Ett villkor får bara gälla det som går att kontrollera. Skriv ett faktum, eller skriv det i audience';
    return word === undefined ? [] : [finding(path, 'judging-villkor', word, cure)];
  });
}

function finding(path: string, rule: string, word: string, cure: string): Finding {
  return { level: 'error', path, rule, message: `Här står ${shown(word)}. ${cure}.` };
}

function firstMatch(pattern: RegExp, text: string, isExempt = (_before: string) => false): string | undefined {
  for (const match of text.matchAll(pattern)) if (!isExempt(text.slice(0, match.index))) return match[0];
  return undefined;
}
