import { labelledText, labelOf } from '../draft/labels.js';
import { promoteNames } from '../draft/plain-text.js';
import type { Block } from '../draft/types.js';
import { joined, LARGER, mostCommon, type Page, type PageLine, type Styled, sizeOf } from './pdf-lines.js';
import { readTableAt } from './pdf-tables.js';

/** A gap of so many lines' distances ends a paragraph. */
const PARAGRAPH_GAP = 1.35;

/** Headings that are only bold rank below those that are large. */
const BOLD_LEVEL = 6;

const BULLET = /^[•·●▪◦‣\uf0b7\u2013*-]\s+/u;

/** The number of a point of a list; a program may leave no space after it. */
const POINT = /^(\d{1,2})[.)]\s*(?=\p{L})/u;

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
    const table = readTableAt(lines, at, leading, pages);
    if (table) {
      blocks.push({ kind: 'table', rows: table.rows, page: line.page });
      at = table.end - 1;
      previous = undefined;
      continue;
    }
    const isBroken = previous !== undefined && isBrokenOff(previous, line, lines, body);
    addLine(blocks, line, previous, isBroken, { body, levels, leading, left });
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

function addLine(blocks: Block[], line: Styled, previous: Styled | undefined, isBroken: boolean, look: Look): void {
  const [first] = line.segments;
  const text = textOf(line);
  if (!first || text === '') return;
  const size = Math.max(...line.segments.map((segment) => segment.size));
  const isBold = line.segments.every((segment) => segment.isBold);
  const isLarge = size > look.body * LARGER;
  const last = blocks.at(-1);
  const gap = isBelow(line, previous) ? previous.y - line.y : Number.POSITIVE_INFINITY;
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
  const isNewPage = !isBelow(line, previous);
  const endsSentence = last !== undefined && last.kind !== 'table' && /[.!?:]$/u.test(last.text);
  const isNew =
    !last ||
    last.kind === 'heading' ||
    last.kind === 'table' ||
    bullet !== null ||
    isNextPoint(last.text, text) ||
    labelledText(text) !== undefined ||
    (labelOf(last.text) !== undefined && /^[\p{Lu}\d]/u.test(text)) ||
    isBroken ||
    (isNewPage ? endsSentence || /^\p{Lu}/u.test(text) : gap > look.leading * PARAGRAPH_GAP) ||
    (previous !== undefined &&
      !isNewPage &&
      !isInCell(previous, first.x) &&
      !isInPoint(previous, first.x) &&
      Math.abs((previous.segments[0]?.x ?? 0) - first.x) > 8 &&
      !(last.kind === 'item' && first.x > look.left));
  const words = bullet ? text.slice(bullet[0].length) : text.replace(POINT, (mark) => `${mark.trimEnd()} `);
  if (isNew) blocks.push({ kind: bullet || isIndented ? 'item' : 'paragraph', text: words, page: line.page });
  else blocks[blocks.length - 1] = { ...last, text: joined(last.text, words) };
}

/**
 * Whether a line with no full stop was ended although the next one's first word had room on it: another item of a
 * list whose marks are drawn and no letters.
 */
function isBrokenOff(before: Styled, line: Styled, lines: readonly Styled[], body: number): boolean {
  const [first] = line.segments;
  const end = before.segments.at(-1);
  if (!first || !end || before.page !== line.page || !/^\p{Lu}/u.test(first.text) || /[,–.!?-]$/u.test(end.text))
    return false;
  const isOfColumn = (one: Styled) =>
    one.page === line.page && sizeOf(one) <= body * LARGER && (one.segments[0]?.x ?? 0) <= first.x + 3;
  const edge = Math.max(...lines.filter(isOfColumn).map(({ segments }) => segments.at(-1)?.right ?? 0));
  const [word = ''] = first.text.split(' ');
  return end.right + (word.length + 1) * first.size * 0.6 < edge;
}

/** Whether a line goes on under the text that the one before it has beside a name. */
function isInCell({ segments: [name, cell] }: PageLine, x: number): boolean {
  return name !== undefined && cell !== undefined && labelOf(name.text) !== undefined && Math.abs(cell.x - x) < 4;
}

/** Whether a line is the point that comes after the one before it, however near it stands. */
function isNextPoint(before: string, text: string): boolean {
  const [, number] = POINT.exec(text) ?? [];
  return number !== undefined && Number(number) === Number(POINT.exec(before)?.[1]) + 1;
}

/** So many letters' heights are the words of a point at most to the right of its number. */
const NUMBER_ROOM = 3.5;

/** Whether a line goes on under the words of a point, to the right of its number. */
function isInPoint({ segments: [first] }: PageLine, x: number): boolean {
  return first !== undefined && POINT.test(first.text) && x > first.x && x - first.x < first.size * NUMBER_ROOM;
}

/** A line's words; the name of a part that stands beside its text, as in a table of two columns, gets its colon. */
function textOf({ segments }: PageLine): string {
  const [first, ...cells] = segments.map((segment) => segment.text);
  const isBeside = first !== undefined && cells.length > 0 && !/[:?]$/u.test(first) && labelOf(first) !== undefined;
  return isBeside ? `${first}: ${cells.join(' ')}` : segments.map((segment) => segment.text).join(' ');
}

/** Whether a line stands under the one before it: on another page, or at the head of the next column, it does not. */
function isBelow(line: Styled, previous: Styled | undefined): previous is Styled {
  return previous !== undefined && previous.page === line.page && previous.y >= line.y;
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
