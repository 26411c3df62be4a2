import type { Finding } from '../catalog/findings.js';
import { parseCatalog } from '../catalog/load.js';
import type { Catalog } from '../catalog/types.js';
import { parseInSpite, whatIsWrongWithCatalog } from './check-text.js';
import type { Io } from './io.js';
import { NOT_UTF8 } from './not-utf8.js';
import { readText } from './read-text.js';

/** What was read from a catalogue's file, also where something is wrong with it. */
export interface ReadCatalog {
  readonly file: string;
  /** `undefined` where something is wrong with it. */
  readonly catalog: Catalog | undefined;
  readonly findings: readonly Finding[];
  /** As the file has it; `undefined` where it is not in UTF-8. */
  readonly text: string | undefined;
  /** The text with what keeps it from being JSON put right, as far as that has one right answer. */
  readonly repaired: string;
}

/**
 * Reads a catalogue as `check` does: what can be read in spite of a fault is looked at too.
 *
 * @throws UsageError when the file cannot be read.
 */
export async function readInSpite(file: string): Promise<ReadCatalog> {
  const text = await readText(file);
  if (text === undefined) return { file, catalog: undefined, findings: [NOT_UTF8], text, repaired: '' };
  return { file, text, ...parseInSpite(text) };
}

/**
 * The catalogue to work with; `undefined` where it is refused, after saying why. A proposal is used,
 * with a note that nothing in it has been decided.
 *
 * @throws UsageError when the file cannot be read.
 */
export async function useCatalogFile(file: string, io: Io): Promise<Catalog | undefined> {
  const text = await readText(file);
  const { catalog, findings } = text === undefined ? { catalog: undefined, findings: [NOT_UTF8] } : parseCatalog(text);
  if (!catalog) {
    io.err(`${file} används inte, eftersom den har fel:\n${whatIsWrongWithCatalog(findings, text)}`);
    return undefined;
  }
  if (catalog.guideline.status === 'proposal') {
    io.err(`Obs: ${file} är ett förslag. Inget i den är beslutat, så resultatet är ett utkast.\n`);
  }
  return catalog;
}
