import { labelledText, labelOf } from '../draft/labels.js';
import { promoteNames } from '../draft/plain-text.js';
import type { Block } from '../draft/types.js';
import type { Page, PageLine, Segment } from './pdf-lines.js';

type Styled = PageLine & { readonly page: number };

/** So much larger than the text is a heading. */
const LARGER = 1.12;

/** A gap of so many lines' distances ends a paragraph. */
const PARAGRAPH_GAP = 1.35;

/** Headings that are only bold rank below those that are large. */
const BOLD_LEVEL = 6;

const BULLET = /^[•·●▪◦‣\uf0b7\u2013*-]\s+/u;

/** The blocks of a document's pages: headings by their size and weight, tables by their columns, paragraphs by the gaps. */
export function blocksOfPages(pages: readonly Page[]): readonly Block[] {
  const lines: readonly Styled[] = pages.flatMap(({ lines: own }, index) =>
    own.map((line) => ({ ...line, page: index + 1 })),
  );
  const body = bodySize(lines);
  const levels = headingSizes(lines, body);
  const leading = usualGap(lines, body);
  const left = usualLeft(lines);
  const blocks: Block[] = [];
  let previous: Styled | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const table = readTableAt(lines, at, leading);
    if (table) {
      blocks.push({ kind: 'table', rows: table.rows, page: line.page });
      at = table.end - 1;
      previous = undefined;
      continue;
    }
    addLine(blocks, line, previous, { body, levels, leading, left });
    previous = line;
  }
  return promoteNames(blocks);
}

interface Look {
  readonly body: number;
  readonly levels: readonly number[];
  readonly leading: number;
  readonly left: number;
}

function addLine(blocks: Block[], line: Styled, previous: Styled | undefined, look: Look): void {
  const text = line.segments.map((segment) => segment.text).join(' ');
  const [first] = line.segments;
  if (!first || text === '') return;
  const size = Math.max(...line.segments.map((segment) => segment.size));
  const isBold = line.segments.every((segment) => segment.isBold);
  const isLarge = size > look.body * LARGER;
  const last = blocks.at(-1);
  const gap = previous && previous.page === line.page ? previous.y - line.y : Number.POSITIVE_INFINITY;
  const before = previous && sizeOf(previous);
  const isLabel = labelledText(text) !== undefined && !/[.!?]$/u.test(labelOf(text) === undefined ? text : '');
  if ((isLarge || (isBold && !isLabel)) && text.length <= 160 && !BULLET.test(text)) {
    const level = isLarge ? look.levels.findIndex((one) => size >= one - 0.3) + 1 : BOLD_LEVEL;
    const goesOn = last?.kind === 'heading' && last.level === level && gap < size * 1.6 && before !== undefined;
    if (goesOn && !/^\d+(\.\d+)*\.?\s/u.test(text))
      blocks[blocks.length - 1] = { ...last, text: joined(last.text, text) };
    else blocks.push({ kind: 'heading', level: Math.max(1, level), text, page: line.page });
    return;
  }
  const bullet = BULLET.exec(text);
  const isIndented = first.x > look.left + 15;
  const isNewPage = previous === undefined || previous.page !== line.page;
  const endsSentence = last !== undefined && last.kind !== 'table' && /[.!?:]$/u.test(last.text);
  const isNew =
    !last ||
    last.kind === 'heading' ||
    last.kind === 'table' ||
    bullet !== null ||
    labelledText(text) !== undefined ||
    (isNewPage ? endsSentence || /^\p{Lu}/u.test(text) : gap > look.leading * PARAGRAPH_GAP) ||
    (previous !== undefined &&
      !isNewPage &&
      Math.abs((previous.segments[0]?.x ?? 0) - first.x) > 8 &&
      !(last.kind === 'item' && first.x > look.left));
  const words = bullet ? text.slice(bullet[0].length) : text;
  if (isNew) blocks.push({ kind: bullet || isIndented ? 'item' : 'paragraph', text: words, page: line.page });
  else blocks[blocks.length - 1] = { ...last, text: joined(last.text, words) };
}

function sizeOf({ segments }: PageLine): number {
  return Math.max(...segments.map(({ size }) => size));
}

/** Two lines as one: a word that was parted at the end of the first is whole again. */
function joined(before: string, after: string): string {
  if (/\p{L}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(och|eller|samt)(?!\p{L})/u.test(after))
    return before.slice(0, -1) + after;
  if (/\d[-–]$/u.test(before) && /^\d/u.test(after)) return before + after;
  return `${before} ${after}`;
}

/** The size that most letters have. */
function bodySize(lines: readonly PageLine[]): number {
  return (
    mostCommon(
      lines.flatMap(({ segments }) =>
        segments.map(({ size, text }) => [Math.round(size * 2) / 2, text.length] as const),
      ),
    ) ?? 11
  );
}

/** The sizes of headings, the largest first. */
function headingSizes(lines: readonly PageLine[], body: number): readonly number[] {
  const sizes = lines.map(sizeOf).filter((size) => size > body * LARGER);
  return [...new Set(sizes.map((size) => Math.round(size)))].sort((one, other) => other - one).slice(0, BOLD_LEVEL - 1);
}

function usualGap(lines: readonly Styled[], body: number): number {
  const gaps = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const gap = next && next.page === line.page ? line.y - next.y : 0;
    return gap > body * 0.8 && gap < body * 3 ? [[Math.round(gap * 2) / 2, 1] as const] : [];
  });
  return mostCommon(gaps) ?? body * 1.2;
}

function usualLeft(lines: readonly PageLine[]): number {
  return (
    mostCommon(
      lines.flatMap(({ segments: [first] }) => (first ? [[Math.round(first.x), first.text.length] as const] : [])),
    ) ?? 0
  );
}

function mostCommon(values: readonly (readonly [value: number, weight: number])[]): number | undefined {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** A table whose first row names its columns, and where the text after it begins. */
interface FoundTable {
  readonly rows: readonly (readonly string[])[];
  readonly end: number;
}

/** The table that begins at a line, if one does: two or more of its cells name parts of an insats. */
function readTableAt(lines: readonly Styled[], at: number, leading: number): FoundTable | undefined {
  const head = lines[at];
  if (!head || !isHead(head)) return undefined;
  const end = endOfTable(lines, at, leading);
  const inside = lines.slice(at + 1, end);
  if (inside.length === 0) return undefined;
  const columns = columnsOf(head, inside);
  const distance = distanceInCells(inside, columns) ?? leading;
  const gaps = inside.map((line, index) => gapAbove(line, inside[index - 1]));
  const isParted = gaps.slice(1).some((gap) => gap > distance * 1.08);
  const rows: string[][] = [head.segments.map(({ text }) => text)];
  let open: string[] | undefined;
  let named = -1;
  for (const [index, line] of inside.entries()) {
    if (isHead(line) && line.segments.every(({ text }, place) => text === head.segments[place]?.text)) {
      open = undefined;
      continue;
    }
    const cells = cellsOf(line, columns);
    const hasName = (cells[0] ?? '') !== '';
    // Rows without space between them begin where a name does.
    const begins = isParted ? (gaps[index] ?? 0) > distance * 1.08 : hasName && index - named > 1;
    if (!open || begins) {
      open = columns.map(() => '');
      rows.push(open);
    }
    if (hasName) named = index;
    for (const [place, text] of cells.entries())
      open[place] = text === '' ? (open[place] ?? '') : joined(open[place] ?? '', text).trim();
  }
  return { rows, end };
}

function gapAbove(line: Styled, above: Styled | undefined): number {
  return above && above.page === line.page ? above.y - line.y : Number.POSITIVE_INFINITY;
}

/** How far apart the lines of one cell are: cells beside each other need not have theirs at the same height. */
function distanceInCells(lines: readonly Styled[], columns: readonly number[]): number | undefined {
  const gaps = columns.flatMap((_, place) => {
    const own = lines.filter((line) => cellsOf(line, columns)[place] !== '');
    return own.flatMap((line, index) => {
      const gap = gapAbove(line, own[index - 1]);
      return Number.isFinite(gap) ? [[Math.round(gap * 2) / 2, 1] as const] : [];
    });
  });
  return mostCommon(gaps);
}

function isHead({ segments }: PageLine): boolean {
  if (segments.length < 2) return false;
  const known = segments.filter(
    ({ text }) => labelOf(text) !== undefined || /^insats(en|er)?$|^namn$|^aktivitet$/iu.test(text),
  );
  return known.length >= 2 && segments.every(({ text }) => text.length < 60);
}

/** The line after the last one of a table: the next heading, or a line that runs across its columns. */
function endOfTable(lines: readonly Styled[], at: number, leading: number): number {
  const head = lines[at];
  const width = (head?.segments.at(-1)?.right ?? 0) - (head?.segments[0]?.x ?? 0);
  const size = head ? sizeOf(head) : 0;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next];
    const [first] = line?.segments ?? [];
    if (!line || !first) continue;
    const crosses = line.pieces.length === 1 && first.right - first.x > width * 0.6;
    const isLarger = sizeOf(line) > size * LARGER;
    const previous = lines[next - 1];
    const isFar = previous?.page === line.page && previous.y - line.y > leading * 3 && line.segments.length === 1;
    if (crosses || isLarger || isFar) return next;
  }
  return lines.length;
}

/** Where each column begins: where its cells do, else where its head does. */
function columnsOf(head: PageLine, inside: readonly PageLine[]): readonly number[] {
  const starts: { x: number; count: number }[] = [];
  for (const { pieces } of inside)
    for (const { x } of pieces) {
      const near = starts.find((one) => Math.abs(one.x - x) < 7);
      if (near) near.count++;
      else starts.push({ x, count: 1 });
    }
  const most = starts
    .sort((one, other) => other.count - one.count)
    .slice(0, head.segments.length)
    .map(({ x }) => x);
  if (most.length < head.segments.length) return head.segments.map(({ x }) => x);
  return most.sort((one, other) => one - other);
}

function cellsOf({ pieces }: PageLine, columns: readonly number[]): readonly string[] {
  const cells = columns.map(() => '');
  for (const piece of pieces) {
    const place = columnAt(piece, columns);
    cells[place] = `${cells[place] ?? ''} ${piece.text.trim()}`.trim();
  }
  return cells;
}

function columnAt({ x }: Segment, columns: readonly number[]): number {
  let place = 0;
  for (const [index, start] of columns.entries()) if (x >= start - 7) place = index;
  return place;
}
