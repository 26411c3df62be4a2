import type { Finding } from '../catalog/findings.js';
import { parseCatalog } from '../catalog/load.js';
import type { Catalog } from '../catalog/types.js';
import type { Io } from './io.js';
import { readText } from './read-text.js';
import { formatFinding } from './report.js';

/** What was read from a catalogue's file: the catalogue, unless something is wrong with it. */
export interface CatalogFile {
  readonly file: string;
  readonly catalog: Catalog | undefined;
  readonly findings: readonly Finding[];
}

/** What is wrong with a file that is not in UTF-8. */
export const NOT_UTF8: Finding = {
  level: 'error',
  path: '$',
  rule: 'not-utf-8',
  message: 'Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa. Spara om den med kodningen UTF-8.',
};

/**
 * Reads and loads a catalogue.
 *
 * @throws UsageError when the file cannot be read.
 */
export async function readCatalogFile(file: string): Promise<CatalogFile> {
  const text = await readText(file);
  return { file, ...(text === undefined ? { catalog: undefined, findings: [NOT_UTF8] } : parseCatalog(text)) };
}

/**
 * The catalogue to work with; `undefined` where it is refused, after saying why. A proposal is used,
 * with a note that nothing in it has been decided.
 */
export async function useCatalogFile(file: string, io: Io): Promise<Catalog | undefined> {
  const { catalog, findings } = await readCatalogFile(file);
  if (!catalog) {
    const lines = findings.map((finding) => `${formatFinding(finding)}\n`);
    io.err(`${file} is not used, since it has errors:\n${lines.join('')}`);
    return undefined;
  }
  if (catalog.guideline.status === 'proposal') {
    io.err(`Note: ${file} is a proposal. Nothing in it has been decided, so the result is a draft.\n`);
  }
  return catalog;
}
