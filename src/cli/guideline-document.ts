import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readText } from './read-text.js';
import { UsageError } from './usage-error.js';

/** The text of the decided guideline that a catalogue was read from. */
export interface GuidelineDocument {
  readonly path: string;
  readonly text: string;
}

/**
 * Looks for the document in the given folder, beside the catalogue, and among the package's own
 * catalogues, in that order. Only a plain file name is looked for: a catalogue from elsewhere cannot
 * point at other files of the machine. `undefined` where it is nowhere.
 *
 * @throws UsageError when `sources` is no folder.
 */
export async function findGuidelineDocument(
  name: string,
  catalogFile: string,
  sources: string | undefined,
): Promise<GuidelineDocument | undefined> {
  const given = sources === undefined ? [] : [sources];
  const folders = [...given, dirname(catalogFile), ...(await foldersIn('catalogs'))];
  if (!isPlainName(name)) return undefined;
  for (const folder of folders) {
    const path = join(folder, name);
    const text = await readText(path).catch(noneForUnreadable);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/** @throws UsageError when the folder for `--sources` is none. */
export async function requireFolder(folder: string): Promise<void> {
  await readdir(folder).catch(() => {
    throw new UsageError(
      `--sources är ${JSON.stringify(folder)}, som inte är en mapp som går att läsa. Kontrollera sökvägen.`,
    );
  });
}

function isPlainName(name: string): boolean {
  return !/[/\\\0]/.test(name) && name !== '' && name !== '.' && name !== '..';
}

function noneForUnreadable(error: unknown): undefined {
  if (!(error instanceof UsageError)) throw error;
}

/** The folders in one of the folders of the package this file is part of, from source or built; none where it is not there. */
export async function foldersIn(name: string): Promise<readonly string[]> {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  const folder = join(root, name);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}
