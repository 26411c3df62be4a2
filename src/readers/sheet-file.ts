import Papa from 'papaparse';
import { namesInsatser, type Sheet } from '../draft/sheet.js';
import { kindOf, textOf } from './read-document.js';
import { sheetsIn, type WorkbookSheet, withoutEmptyCells } from './sheet-xml.js';
import { UnreadableDocument } from './unreadable.js';
import { rezip, unzip } from './unzip.js';

/** The most rows and columns that are read: a catalogue holds 20,000 insatser, and one row names the columns. */
const MAX = { rows: 20_001, columns: 200 } as const;

/** Starts of a cell that a program would take for a formula. */
const FORMULA = /^'*[=+\-@\t]/u;

/**
 * The cells of a spreadsheet: XLSX (the sheet with a head), CSV with any separator, or text with tabs.
 *
 * @throws UnreadableDocument with what is wrong and what to do, in Swedish.
 */
export async function readSheetFile(bytes: Uint8Array): Promise<Sheet> {
  const kind = kindOf(bytes);
  if (kind === 'spreadsheet') return checked(await readXlsx(bytes));
  if (kind !== 'text') throw new UnreadableDocument('Filen är inget kalkylark. Välj en .xlsx eller .csv.');
  return readPastedSheet(textOf(bytes));
}

/**
 * The cells of a table that was copied from a program, or of a CSV text.
 *
 * @throws UnreadableDocument where it cannot be told where its cells end.
 */
export function readPastedSheet(text: string): Sheet {
  const [, told, table = ''] = /^\ufeff?(?:sep=(.)\r?\n)?([\s\S]*)$/u.exec(text) ?? [];
  const { data, errors } = Papa.parse<readonly string[]>(table, { delimiter: told ?? separatorIn(table) });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    throw new UnreadableDocument(
      `Rad ${(broken.row ?? 0) + 1}: ett citattecken (") saknar sitt andra. Spara tabellen som .xlsx, eller rätta raden.`,
    );
  return checked(data.map((row) => row.map((cell) => (/^'+[=+\-@\t]/u.test(cell) ? cell.slice(1) : cell))));
}

/** What parts the names of the columns: no name of a column has any of these signs. */
function separatorIn(table: string): string {
  const head =
    table
      .trimStart()
      .split('\n', 1)[0]
      ?.replace(/"[^"]*"/gu, '') ?? '';
  const count = (sign: string) => head.split(sign).length;
  return [';', '\t', ',', '|'].sort((one, other) => count(other) - count(one))[0] ?? ';';
}

/** A spreadsheet as a CSV text that Excel in Swedish opens: semicolons, and a mark for its encoding. */
export function writeCsv(sheet: Sheet): string {
  const safe = sheet.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  return `\ufeff${Papa.unparse(safe, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

/** A spreadsheet as an XLSX file whose first row stays in sight; `name` is the sheet's. */
export async function writeXlsx(sheet: Sheet, name = 'Insatser'): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const [head = [], ...rows] = sheet;
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String, wrap: true }))),
  ];
  const columns = head.map((title) => ({ width: Math.max(14, title.length + 2) }));
  const blob = await writeXlsxFile(data, { sheet: name, stickyRowsCount: 1, columns }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  const files = unzip(bytes, (name) => /\.(xml|rels)$/u.test(name));
  const all = sheetsIn(files);
  const visible = all.filter(({ isHidden }) => !isHidden);
  const tables: { readonly name: string; readonly rows: Sheet }[] = [];
  for (const sheet of visible.length > 0 ? visible : all)
    tables.push({ name: sheet.name, rows: await rowsOf(files, sheet) });
  const filled = tables.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  const withHead = filled.filter(({ rows }) => hasHead(rows));
  if (withHead.length > 1)
    throw new UnreadableDocument(
      `Kalkylarket har flera blad med insatser: ${withHead.map(({ name }) => `”${name}”`).join(', ')}. Samla raderna på ett blad, eller dölj de andra.`,
    );
  return (withHead[0] ?? filled[0] ?? tables[0])?.rows ?? [];
}

async function rowsOf(files: Readonly<Record<string, Uint8Array>>, { number, name, file }: WorkbookSheet) {
  const cells = files[file];
  try {
    const kept = cells ? { ...files, [file]: withoutEmptyCells(cells, MAX) } : files;
    const { readSheet } = await import('read-excel-file/universal');
    const rows = await readSheet(new Uint8Array(rezip(kept)).buffer, number, { trim: false });
    return rows.map((row) => row.map(cellText));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new UnreadableDocument(`Bladet ”${name}”: ${error.message}`);
    throw new UnreadableDocument(
      'Kalkylarket går inte att läsa: det är trasigt. Öppna det, spara om det som .xlsx och försök igen.',
    );
  }
}

/** Whether a row names columns, as a table of insatser or a translator's does. */
function hasHead(rows: Sheet): boolean {
  return rows.some((row) => row.some((cell) => namesInsatser(cell) || /^\s*svenska\s*$/iu.test(cell)));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return String(value).replace(/\r\n?/gu, '\n');
}

function checked(rows: Sheet): Sheet {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== '')).length;
  if (filled > MAX.rows)
    throw new UnreadableDocument(
      `Tabellen har för många rader: ${filled}. Högst ${MAX.rows - 1} insatser ryms i en katalog. Ta bort de rader som inte hör dit.`,
    );
  if (rows.some((row) => row.length > MAX.columns))
    throw new UnreadableDocument('Tabellen har för många kolumner. Ta bort dem som inte hör till insatserna.');
  if (filled === 0) throw new UnreadableDocument('Tabellen är tom.');
  return rows;
}
