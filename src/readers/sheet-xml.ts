import { strFromU8, strToU8 } from 'fflate';
import { UnreadableDocument } from './unreadable.js';

/** A sheet of a workbook. */
export interface WorkbookSheet {
  /** Its place in the workbook, from 1. */
  readonly number: number;
  readonly name: string;
  readonly isHidden: boolean;
  /** The file in the archive that holds its cells. */
  readonly file: string;
}

/** How large a sheet may be. */
export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

/** A tag of an XML text: what stands in it, where it begins and where what it holds begins. */
interface Tag {
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

const WORKBOOK = 'xl/workbook.xml';

/** The sheets of a workbook, in its order. */
export function sheetsIn(files: Readonly<Record<string, Uint8Array>>): readonly WorkbookSheet[] {
  const paths = new Map<string, string>();
  for (const { attributes } of tagsIn(textIn(files, 'xl/_rels/workbook.xml.rels'), 'Relationship')) {
    const target = attribute(attributes, 'Target');
    paths.set(attribute(attributes, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return [...tagsIn(textIn(files, WORKBOOK), 'sheet')].map(({ attributes }, index) => ({
    number: index + 1,
    name: plain(attribute(attributes, 'name')),
    isHidden: /hidden/iu.test(attribute(attributes, 'state')),
    file: paths.get(attribute(attributes, 'r:id')) ?? '',
  }));
}

/**
 * The cells of a sheet that hold something. A sheet of a decision's insatser may be marked out to its very last row, and
 * a reader makes room for all that is marked.
 *
 * @throws UnreadableDocument where there are too many, or where what one sees in the program is not what the file holds.
 */
export function withoutEmptyCells(xml: Uint8Array, limits: SheetLimits): Uint8Array {
  const text = strFromU8(xml);
  const parts: string[] = [];
  let kept = 0;
  const unknown: string[] = [];
  const filled = new Set<string>();
  for (const { attributes, start, end, isEmpty } of tagsIn(text, 'c')) {
    const last = isEmpty ? end : closeOf(text, end);
    if (last < 0) break;
    const inner = isEmpty ? '' : text.slice(end, last);
    const reference = attribute(attributes, 'r');
    if (!/<(?:\w+:)?(?:v|is|f)\b/u.test(inner)) {
      parts.push(text.slice(kept, start));
      kept = isEmpty ? end : text.indexOf('>', last) + 1;
      continue;
    }
    requirePlace(reference, limits);
    filled.add(/\d+$/u.exec(reference)?.[0] ?? '');
    const hasValue = /<(?:\w+:)?(?:v|is)\b/u.test(inner);
    if (!hasValue || attribute(attributes, 't') === 'e') unknown.push(reference);
  }
  const hidden = hiddenRowsIn(text, filled);
  if (hidden.length > 0)
    throw new UnreadableDocument(
      `Rad ${firstOf(hidden)} är dold, kanske av ett filter. Visa alla rader, ta bort dem som inte ska vara med, och spara.`,
    );
  if (unknown.length > 0)
    throw new UnreadableDocument(
      `${listed(unknown)} har en formel utan svar, eller ett fel. Skriv det som ska stå där som text, eller öppna kalkylarket i programmet, rätta formeln och spara.`,
    );
  const merged = [...tagsIn(text, 'mergeCell')]
    .map(({ attributes }) => attribute(attributes, 'ref'))
    .filter((reference) => Number(/\d+$/u.exec(reference)?.[0] ?? 0) > 1);
  if (merged.length > 0)
    throw new UnreadableDocument(
      `${listed(merged)} är sammanslagna celler. Dela upp dem, och skriv i varje cell vad som gäller den raden.`,
    );
  return strToU8(parts.join('') + text.slice(kept));
}

/** The rows that nobody sees and that hold something. */
function hiddenRowsIn(text: string, filled: ReadonlySet<string>): readonly string[] {
  return [...tagsIn(text, 'row')]
    .filter(({ attributes }) => /^(?:1|true)$/u.test(attribute(attributes, 'hidden')))
    .map(({ attributes }) => attribute(attributes, 'r'))
    .filter((row) => filled.has(row));
}

function requirePlace(reference: string, { rows, columns }: SheetLimits): void {
  const [, letters = '', row = '0'] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (Number(row) > rows)
    throw new UnreadableDocument(
      `Tabellen har för många rader: högst ${rows - 1} insatser ryms i en katalog. Något står i cell ${reference}. Ta bort det som inte hör dit.`,
    );
  if (column > columns)
    throw new UnreadableDocument(
      `Tabellen har för många kolumner: något står i cell ${reference}. Ta bort det som inte hör till insatserna.`,
    );
}

/** Where the tag that ends a cell begins; -1 where none does. */
function closeOf(text: string, from: number): number {
  for (let at = text.indexOf('</', from); at >= 0; at = text.indexOf('</', at + 2))
    if (/^<\/(?:\w{1,20}:)?c>/u.test(text.slice(at, at + 30))) return at;
  return -1;
}

/** The tags of a name, whatever stands for their namespace. Goes through a text once, however it is written. */
function* tagsIn(text: string, name: string): Generator<Tag> {
  const begin = new RegExp(`^<(?:\\w{1,20}:)?${name}[\\s/>]`, 'u');
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', start + 1)) {
    if (!begin.test(text.slice(start, start + 40))) continue;
    const close = text.indexOf('>', start);
    if (close < 0) return;
    yield { attributes: text.slice(start, close), start, end: close + 1, isEmpty: text[close - 1] === '/' };
  }
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag)?.slice(1).find(Boolean) ?? '';
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function textIn(files: Readonly<Record<string, Uint8Array>>, name: string): string {
  const file = files[name];
  return file ? strFromU8(file) : '';
}

/** The first cells of many: "Cell B2, C4 och 3 till". */
function listed(cells: readonly string[]): string {
  return `Cell ${firstOf(cells)}`;
}

function firstOf(places: readonly string[]): string {
  const shown = places.slice(0, 5);
  const more = places.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` och ${more} till` : ''}`;
}
