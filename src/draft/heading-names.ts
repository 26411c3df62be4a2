import { sameName } from './names.js';
import { STANDS_ALONE } from './types.js';

/** What a sheet of information is called, before the name of what it tells of. */
const SHEET =
  /^(?:informations?|info|fakta|insats|tjänste|produkt)-?(?:blad|kort|beskrivning)(?:et)?(?: (?:nr )?\d+)?(?:\s*[:–—-]\s*|\s+(?:om|för)\s+)(\S)/iu;

/** A heading of a page that names an insats, and after a dash says whom it is for. */
const NAME_AND_WHOM =
  /^(\p{Lu}[^–—:.!?]{2,60}?)\s+[–—-]\s+((?:för|till) (?:dig|den|barn|unga|ungdomar|föräldrar|vuxna|äldre|seniorer|anhöriga)(?!\p{L}).*)$/iu;

/** What to offer, before its name, as a paper for those who answer has it: "Erbjud 2: Tonårsrummet". */
export const OFFER = /^(?:\p{L}+ )?erbjud(?: \d+)?(?: \([^)]*\))?:\s*/iu;

/** A card's own code, before the name on it: "TS-01 Repulse", "FAM 3: Trappan". */
const CODE = /^\s*\p{Lu}{2,6}[ .:-]?\d{1,3}\s*[.:–—-]?\s+(?=\p{Lu})/u;

/** A mark that the document explains elsewhere, after a name: "Tekniktimmen (U)". */
const MARK = /\s+\(\p{Lu}\)$/u;

/** What stands after a name in the heading of a matter: its number among the papers. */
const AFTER_NAME = /(?:\s{3,}|\s+(?=dnr(?!\p{L}))).*$|\s+\((?:\p{L}{1,5} )?(?:19|20)\d\d[/:-]\d{1,5}\)$/iu;

/** The sign by which a page folds what stands under a heading. */
const FOLD = /\s+[–—+×▲▼▾▴›»⌄˅-]$/u;

/** The name in a heading, without its number, the mark of its kind and what stands after it. */
export function nameOf(section: string): string {
  return section
    .replace(AFTER_NAME, '')
    .replace(CODE, '')
    .replace(MARK, '')
    .replace(/^\s*(?:kapitel|kap\.|del|avsnitt) (?:\d{1,2}|[IVX]+)[.:]?\s+(?:[–—-]\s+)?(?=\p{Lu})/iu, '')
    .replace(/^\s*§\s*\d+\s?[a-z]?[.:]?\s+|^\s*\d{1,2}\s?(?:[a-z]\s?)?§\s+(?=\p{Lu})/iu, '')
    .replace(/^\s*\p{Lu}(?:[.)]|[. ]?\d{1,2}[.)]?)\s+(?=\p{Lu})/u, '')
    .replace(
      /^\s*(?:bilaga \d+[:.]?\s*)?(?:insats\s+)?\d+(?:\.\d+)*(?:\s?[a-zåäö](?=[.)]))?[.):]?\s+(?:[–—-]\s+)?(?=\S)/iu,
      '',
    )
    .replace(OFFER, '')
    .replace(/^insats(?:ens namn)?:\s*/iu, '')
    .replace(SHEET, (_, first: string) => first.toUpperCase())
    .replace(FOLD, '')
    .replace(/\s*:\s*$/u, '')
    .trim();
}

/** The name in a heading of a page, and the words that say for whom it is; `whom` is empty where none do. */
export function nameAndWhom(section: string): { readonly name: string; readonly whom: string } {
  const [, name = section, whom = ''] = NAME_AND_WHOM.exec(section) ?? [];
  return { name: nameOf(name), whom };
}

/** Whether two names are one; the first may say what kind of thing it is too: "samtalsmottagningen Tryckpunkten". */
export function isNameOf(name: string, other: string): boolean {
  return (
    other !== '' && (sameName(name, other) || sameName(name.replace(/^\p{L}+(?:en|et|an) (?=\p{Lu})/u, ''), other))
  );
}

/** How a heading is written, where the document has marked it. */
export function styleOf(section: string, level: number): string | undefined {
  const number = /^\d+(?:\.\d+)*/u.exec(section)?.[0].replace(/\d+/gu, '1');
  if (/\p{Lu}{4}/u.test(section) && !/\p{Ll}/u.test(section)) return `capitals ${number ?? ''}`;
  return level < STANDS_ALONE ? `${level} ${number ?? ''}` : undefined;
}

/** The number that a heading, or an item of a list, begins with. */
export function numberOf(line: string): { readonly number?: string } {
  const mark =
    /^\s*(?:[Ii]nsats |[Bb]ilaga )?(\d{1,2}(?:\.\d{1,2})*(?=\s?§)|\d{1,2}(?:\.\d{1,2})*|[a-zåäö](?=[.)]))[.):§]?\s/u.exec(
      line,
    )?.[1];
  return mark === undefined ? {} : { number: placeOf(mark) };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';

/** A number without its full stop; a letter is the place of an item in its list. */
export function placeOf(mark: string): string {
  const place = LETTERS.indexOf(mark.toLowerCase()) + 1;
  return place > 0 && mark.length === 1 ? String(place) : mark.replace(/\.$/u, '');
}
