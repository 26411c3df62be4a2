import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from '../catalog/findings.js';
import { parseOverlay } from '../catalog/overlay.js';
import type { Catalog, Overlays } from '../catalog/types.js';
import { NOT_UTF8 } from './not-utf8.js';
import { bundledFindings, missingFile, overlayFindings, saysItIs, unnamedFile, unspoken } from './overlay-findings.js';
import { readText } from './read-text.js';

/** What was found in the overlays of a catalogue. */
export interface CheckedOverlays {
  /** What the catalogue says of its translations that is not so. */
  readonly inCatalog: readonly Finding[];
  /** Each overlay that was read. */
  readonly files: readonly { readonly file: string; readonly findings: readonly Finding[] }[];
  /** Which were read, in words for a person; none where the catalogue has no translation. */
  readonly notes: readonly string[];
}

/** Reads the overlays that a catalogue names in `translations`: those in it where it is a bundle, otherwise `fi.json` beside it. */
export async function checkOverlays(catalogFile: string, catalog: Catalog): Promise<CheckedOverlays> {
  const { overlays, translations = [] } = catalog;
  if (overlays) return checkBundled(overlays, catalog);
  const fileOf = (language: string): string => join(dirname(catalogFile), `${language}.json`);
  const isThere = translations.map((language) => existsSync(fileOf(language)));
  const files = await Promise.all(
    translations
      .filter((_, index) => isThere[index])
      .map(async (language) => ({
        file: fileOf(language),
        findings: await checkOverlay(fileOf(language), language, catalog),
      })),
  );
  const missing = translations.flatMap((language, index) => (isThere[index] ? [] : [missingFile(language, index)]));
  const unnamed = (await unnamedOverlays(catalogFile, translations)).map(unnamedFile);
  const read = files.map(({ file }) => file.replace(/^.*[/\\]/, ''));
  return {
    inCatalog: [...missing, ...unspoken(catalog), ...unnamed],
    files,
    notes: read.length === 0 ? [] : [translationsRead(read)],
  };
}

/** The files of the overlays that a catalogue names and that are there. */
export function overlayFilesOf(catalogFile: string, { translations = [] }: Catalog): readonly string[] {
  return translations.map((language) => join(dirname(catalogFile), `${language}.json`)).filter(existsSync);
}

async function checkOverlay(file: string, language: string, catalog: Catalog): Promise<readonly Finding[]> {
  const text = await readText(file);
  if (text === undefined) return [NOT_UTF8];
  return overlayFindings(parseOverlay(text, catalog), language, catalog);
}

/** The overlays of a bundle. What is wrong with one is wrong with the catalogue's file. */
function checkBundled(overlays: Overlays, catalog: Catalog): CheckedOverlays {
  return {
    inCatalog: bundledFindings(overlays, catalog),
    files: [],
    notes: [translationsRead(Object.keys(overlays))],
  };
}

/** The languages of overlays that lie beside the catalogue, and that it does not name. */
async function unnamedOverlays(catalogFile: string, translations: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(dirname(catalogFile)).catch(() => []);
  const languages = names
    .filter((name) => /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*\.json$/.test(name))
    .map((name) => name.replace(/\.json$/, ''))
    .filter((language) => !translations.includes(language))
    .sort();
  const isOverlay = await Promise.all(
    languages.map(async (language) =>
      saysItIs(language, await readText(join(dirname(catalogFile), `${language}.json`))),
    ),
  );
  return languages.filter((_, index) => isOverlay[index]);
}

function translationsRead(names: readonly string[]): string {
  return `Lästa översättningar: ${names.join(', ')}.`;
}
