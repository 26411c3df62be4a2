import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Catalog } from '../catalog/types.js';
import { LANGUAGES, SOURCE_LANGUAGE } from '../i18n/languages.js';
import { readOverlay } from '../i18n/overlay.js';
import { addTexts, createTexts, type LanguageTexts } from '../i18n/texts.js';
import type { Wording } from '../open-data/wording.js';
import { foldersIn } from './guideline-document.js';
import { UsageError } from './usage-error.js';

/** What a language says of itself in its `meta.json`. */
interface Meta {
  readonly reviewed: boolean;
  readonly notice?: string;
  readonly inSwedish?: string;
}

/** The languages there are texts in, Swedish first. */
export async function languagesSpoken(): Promise<readonly string[]> {
  const folders = (await foldersIn('locales')).map((folder) => basename(folder));
  return LANGUAGES.map(({ code }) => code).filter((code) => folders.includes(code));
}

/**
 * The words to write a catalogue's list in.
 *
 * @param catalogFile Where the catalogue lies: its texts in the language lie beside it, where it names the language.
 * @throws UsageError when there is no such language.
 */
export async function readWording(language: string, catalog: Catalog, catalogFile: string): Promise<Wording> {
  const folder = (await foldersIn('locales')).find((one) => basename(one) === language);
  const [guide, results, list, meta] = folder
    ? await Promise.all(['guide', 'results', 'list', 'meta'].map((name) => readJson(folder, name)))
    : [];
  if (!guide || !results || !list || !meta) throw await unknownLanguage(language);
  const { reviewed, notice, inSwedish = '' } = meta as Meta;
  addTexts(language, { guide, results, list } as LanguageTexts);
  const wording = { texts: createTexts(language) };
  if (language === SOURCE_LANGUAGE) return wording;
  const overlay = catalog.translations?.includes(language)
    ? await readTranslation(catalog, catalogFile, language)
    : undefined;
  const isRead = !overlay || (overlay as { readonly reviewed?: unknown }).reviewed === true;
  return {
    ...wording,
    translation: {
      ...readOverlay(overlay, catalog),
      inSwedish,
      notice: reviewed ? undefined : notice,
      cardNotice: isRead ? undefined : notice,
    },
  };
}

/** What a catalogue says in a language: in the catalogue itself where it is a bundle, otherwise in the file beside it. */
export async function readTranslation(catalog: Catalog, catalogFile: string, language: string): Promise<unknown> {
  if (!catalog.overlays) return readJson(dirname(catalogFile), language);
  return Object.hasOwn(catalog.overlays, language) ? catalog.overlays[language] : undefined;
}

async function unknownLanguage(language: string): Promise<UsageError> {
  const languages = (await languagesSpoken()).join(', ');
  return new UsageError(`Det finns inget språk ${JSON.stringify(language)}. Språken är ${languages}.`);
}

/** What a JSON file holds; `undefined` where there is none, or it cannot be read. */
async function readJson(folder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}
