import type { Catalog, IsoDate } from '../catalog/types.js';
import { findingsInWords, readSheet } from '../draft/sheet.js';
import { readSheetFile } from '../readers/sheet-file.js';
import { UnreadableDocument } from '../readers/unreadable.js';
import type { Io } from './io.js';

/** What a spreadsheet becomes part of where no catalogue is named. */
export function emptyCatalog(today: IsoDate): Catalog {
  return {
    kommun: { name: 'Kommunen i utkastet' },
    version: today,
    guideline: { title: 'Utkast ur kalkylark', status: 'proposal', malgrupp: 'binding' },
    contact: {},
    translations: [],
    insatser: [],
  };
}

/** The catalogue with a spreadsheet's insatser; `undefined` where something is wrong with it, after saying so by row and column. */
export async function catalogFromSheet(
  bytes: Uint8Array,
  file: string,
  base: Catalog,
  io: Io,
): Promise<Catalog | undefined> {
  try {
    const { catalog, findings } = readSheet(await readSheetFile(bytes), base);
    if (findings.length > 0) io.err(`${file} används inte, eftersom den har fel:\n${findingsInWords(findings)}\n`);
    return catalog;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    io.err(`${file}: ${error.message}\n`);
    return undefined;
  }
}
