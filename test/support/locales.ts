import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type GlossaryTerm, type GlossaryWord, readGlossary } from '../../scripts/glossary.js';
import { LOCALES, languages, leavesOf, type TextTree } from '../../scripts/locales/languages.js';
import { INSATS_TEXTS, swedishText } from '../../src/catalog/insats-texts.js';
import type { Catalog, CatalogOverlay } from '../../src/catalog/types.js';
import { SWEDISH } from './texts.js';

/** A translated text beside the Swedish one; `where` is its key, or its insats and property. */
export interface Pair {
  readonly where: string;
  readonly swedish: string;
  readonly translation: string;
}

/** Every language but Swedish, which the others are held against. */
export const TRANSLATIONS = languages().filter((language) => language !== 'sv');

/** Swedish in other words: it has no back-translation, and may share a text with Swedish. */
export const IS_SWEDISH: ReadonlySet<string> = new Set(['sv-simple']);

/** The glossary as it lies in `locales/`. */
export const GLOSSARY = readGlossary();

/** A file of a language's folder, as it is parsed; `undefined` where there is none. */
export function localeFile(
  language: string,
  name: 'guide' | 'handout' | 'results' | 'list' | 'meta' | 'back-translations',
): unknown {
  const file = `${LOCALES}${language}/${name}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** The texts of a language by their key; those of a visitor's guide lie in two files. */
export function textsOf(
  language: string,
  name: 'guide' | 'handout' | 'list' | 'back-translations' = 'guide',
): ReadonlyMap<string, string> {
  const files = name === 'guide' ? (['guide', 'results'] as const) : [name];
  return new Map(files.flatMap((file) => leavesOf((localeFile(language, file) ?? {}) as TextTree)));
}

/** Every text of a language beside the Swedish one; a plural form that Swedish has not stands beside its `_other`. */
export function guidePairs(language: string): readonly Pair[] {
  return [...textsOf(language)].flatMap(([where, translation]) => {
    const swedish = SWEDISH.get(where) ?? SWEDISH.get(where.replace(/_(?:zero|two|few|many)$/, '_other'));
    return swedish === undefined ? [] : [{ where, swedish, translation }];
  });
}

/** A text as it is read: without the marks that only set the direction of a number. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

/** The numbers in a text, in rising order; those in placeholders are none. */
export function numbersIn(text: string): readonly number[] {
  const plain = text.replace(/\{\{\w+\}\}/g, ' ');
  return [...plain.matchAll(/\p{Nd}+/gu)].map(([digits]) => Number(digits)).sort((one, other) => one - other);
}

/** A pattern for just these characters. */
function literally(text: string): string {
  return text.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');
}

/** Whether a Swedish text has the term: a word that begins like it, outside placeholders and what only looks alike. */
export function hasTerm(swedish: string, { swedish: stems, except = [] }: GlossaryTerm): boolean {
  const unlike = except.reduce((text, other) => text.replace(new RegExp(literally(other), 'gi'), ' '), swedish);
  const plain = unlike.replace(/\{\{\w+\}\}/g, ' ');
  return stems.some((stem) => new RegExp(`(?<!\\p{L})${literally(stem)}`, 'iu').test(plain));
}

/** Whether a text has one of the word's forms. */
export function hasWord(text: string, { stems }: GlossaryWord): boolean {
  const lower = text.toLowerCase();
  return stems.some((stem) => lower.includes(stem.toLowerCase()));
}

/** Where the Swedish text has a term of the glossary and the translation has another word for it. */
export function otherWords(language: string, pairs: readonly Pair[]): readonly string[] {
  return Object.entries(GLOSSARY.terms).flatMap(([swedish, term]) => {
    const word = term.languages[language];
    if (!word) return [`The glossary has no word for ${swedish}.`];
    return pairs
      .filter((pair) => hasTerm(pair.swedish, term) && !hasWord(pair.translation, word))
      .filter(({ where }) => word.exceptions?.[where] === undefined)
      .map(({ where, translation }) => `${where} has no "${word.term}" for "${swedish}": ${translation}`);
  });
}

/** Where a text says what is never said. */
export function unkindWords(language: string, pairs: readonly Pair[]): readonly string[] {
  return pairs.flatMap(({ where, translation }) =>
    (GLOSSARY.neverSaid[language] ?? [])
      .filter((word) => translation.toLowerCase().includes(word.toLowerCase()))
      .map((word) => `${where} says "${word}": ${translation}`),
  );
}

const CATALOGS = new URL('../../catalogs/', import.meta.url);

/** Every overlay there is: the kommun's folder, and the language. */
export function overlays(): readonly { readonly kommun: string; readonly language: string }[] {
  return readdirSync(CATALOGS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, CATALOGS))
        .filter((file) => file.endsWith('.json') && file !== 'catalog.json')
        .map((file) => ({ kommun: name, language: file.replace(/\.json$/, '') })),
    );
}

/** An overlay as it lies beside its catalogue. */
export function readOverlay(kommun: string, language: string): CatalogOverlay {
  return JSON.parse(readFileSync(new URL(`${kommun}/${language}.json`, CATALOGS), 'utf8')) as CatalogOverlay;
}

/** Every text of an overlay beside the Swedish one. */
export function overlayPairs(catalog: Catalog, overlay: CatalogOverlay): readonly Pair[] {
  return catalog.insatser.flatMap((insats) =>
    INSATS_TEXTS.flatMap((property) => {
      const swedish = swedishText(insats, property);
      const translation = overlay.insatser[insats.id]?.[property];
      return swedish === undefined || translation === undefined
        ? []
        : [{ where: `${insats.id} ${property}`, swedish, translation }];
    }),
  );
}
