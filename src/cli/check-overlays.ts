import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import glossary from '../../locales/glossary.json' with { type: 'json' };
import { type Finding, pathOf } from '../catalog/findings.js';
import { type LoadedOverlay, loadOverlay, parseOverlay } from '../catalog/overlay.js';
import type { Catalog, Overlays } from '../catalog/types.js';
import { lintOverlay } from '../lint/overlays.js';
import { NOT_UTF8 } from './catalog-file.js';
import { readText } from './read-text.js';

/** What no text in a language may say, by its code. */
const NEVER_SAID: Readonly<Record<string, readonly string[] | undefined>> = glossary.neverSaid;

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
    inCatalog: [...missing, ...unnamed],
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
  return findingsOf(parseOverlay(text, catalog), language, catalog);
}

function findingsOf({ overlay, findings }: LoadedOverlay, language: string, catalog: Catalog): readonly Finding[] {
  if (!overlay) return findings;
  const neverSaid = NEVER_SAID[language] ?? [];
  return [...findings, ...lintOverlay(overlay, catalog, { language, neverSaid })];
}

/** The overlays of a bundle. What is wrong with one is wrong with the catalogue's file. */
function checkBundled(overlays: Overlays, catalog: Catalog): CheckedOverlays {
  const { translations = [] } = catalog;
  const languages = Object.keys(overlays);
  const missing = translations.flatMap((language, index) =>
    languages.includes(language) ? [] : [missingInBundle(language, index)],
  );
  const unnamed = languages.filter((language) => !translations.includes(language)).map(unnamedInBundle);
  const wrong = languages.flatMap((language) =>
    findingsOf(loadOverlay(overlays[language], catalog), language, catalog).map((finding) => ({
      ...finding,
      path: finding.path.replace('$', pathOf('$.overlays', language)),
    })),
  );
  return { inCatalog: [...missing, ...unnamed, ...wrong], files: [], notes: [translationsRead(languages)] };
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

/** Whether a file says that it is an overlay in the language that it is named by. */
function saysItIs(language: string, text: string | undefined): boolean {
  try {
    return (JSON.parse(text ?? '') as { readonly language?: unknown } | null)?.language === language;
  } catch {
    return false;
  }
}

function missingInBundle(language: string, index: number): Finding {
  return {
    level: 'error',
    path: `$.translations[${index}]`,
    rule: 'missing-overlay',
    message: `Här står "${language}", men översättningen finns inte i overlays. Gör om filen med bundle, eller ta bort språket härifrån.`,
  };
}

function unnamedInBundle(language: string): Finding {
  return {
    level: 'warning',
    path: pathOf('$.overlays', language),
    rule: 'unnamed-overlay',
    message: `Översättningen visas aldrig, eftersom "${language}" inte står i translations. Lägg till språket där.`,
  };
}

function translationsRead(names: readonly string[]): string {
  return `Lästa översättningar: ${names.join(', ')}.`;
}

function missingFile(language: string, index: number): Finding {
  return {
    level: 'error',
    path: `$.translations[${index}]`,
    rule: 'missing-overlay',
    message: `Här står "${language}", men ${language}.json ligger inte bredvid katalogen. Lägg filen där, eller ta bort språket härifrån.`,
  };
}

function unnamedFile(language: string): Finding {
  return {
    level: 'warning',
    path: '$.translations',
    rule: 'unnamed-overlay',
    message: `${language}.json ligger bredvid katalogen, men språket står inte här, så filen hämtas aldrig. Lägg till "${language}".`,
  };
}
