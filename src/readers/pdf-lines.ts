import { isOfContents } from '../draft/plain-text.js';
import type { Rule } from './pdf-rules.js';

/** Words that stand together on a page: a line, or what a table's cell has of it. */
export interface Segment {
  readonly text: string;
  /** Where it begins and ends, and its foot, in points from the left and the bottom. */
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** What stands at one height. */
export interface PageLine {
  readonly y: number;
  readonly segments: readonly Segment[];
  /** The same as the file has it: cells of a table may stand so near that they make one segment. */
  readonly pieces: readonly Segment[];
}

/** A line and the page it stands on, from 1. */
export type Styled = PageLine & { readonly page: number };

/** A page, from the top. */
export interface Page {
  readonly height: number;
  readonly lines: readonly PageLine[];
  readonly rules: readonly Rule[];
}

/** Segments of one height, to the eye. */
const SAME_HEIGHT = 0.35;

/** A gap of so many letters' heights parts cells. */
const CELL_GAP = 1.1;

/** The lines of a page from its pieces of text, in any order. */
export function linesOf(pieces: readonly Segment[]): readonly PageLine[] {
  const rows: { y: number; pieces: Segment[] }[] = [];
  for (const piece of withoutNoteMarks(pieces).sort((one, other) => other.y - one.y || one.x - other.x)) {
    if (piece.text.trim() === '') continue;
    const row = rows.find(({ y }) => Math.abs(y - piece.y) <= piece.size * SAME_HEIGHT);
    if (row) row.pieces.push(piece);
    else rows.push({ y: piece.y, pieces: [piece] });
  }
  return rows.map(({ y, pieces: own }) => ({ y, segments: segmentsOf(own), pieces: own }));
}

/** The pieces without the small raised numbers that point to notes: they would stand amid the sentence as lines of their own. */
function withoutNoteMarks(pieces: readonly Segment[]): Segment[] {
  const marks = pieces.filter(({ text }) => /^\s*\d{1,2}\s*$/u.test(text));
  if (marks.length === 0 || marks.length > 500) return [...pieces];
  const isMark = (mark: Segment) =>
    pieces.some(
      ({ size, x, right, y }) =>
        size > mark.size * 1.1 &&
        mark.y - y > size * 0.1 &&
        mark.y - y < size * 0.8 &&
        mark.x > x &&
        mark.x < right + size * 0.5,
    );
  const found = new Set(marks.filter(isMark));
  return pieces.filter((piece) => !found.has(piece));
}

function segmentsOf(pieces: readonly Segment[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const piece of [...pieces].sort((one, other) => one.x - other.x)) {
    const last = segments.at(-1);
    if (!last || piece.x - last.right > piece.size * CELL_GAP) {
      segments.push(piece);
      continue;
    }
    const isApart = piece.x - last.right > piece.size * 0.12 && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text);
    segments[segments.length - 1] = {
      ...last,
      text: `${last.text}${isApart ? ' ' : ''}${piece.text}`,
      right: Math.max(last.right, piece.right),
      isBold: last.isBold && piece.isBold,
      size: Math.max(last.size, piece.size),
    };
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/gu, ' ').trim() }));
}

/** The part of a page's height at its top and foot where what comes on every page is the paper's own. */
const EDGE = 0.12;

/** What the paper itself has at the top or the foot of its pages, apart from their text. */
export interface Parted {
  readonly pages: readonly Page[];
  /** What stands there, each line once. */
  readonly margins: readonly string[];
}

/** The pages without what stands at the top or the foot of most of them, and without their numbers. */
export function withoutFurniture(pages: readonly Page[]): Parted {
  const counts = new Map<string, number>();
  const isAtEdge = ({ height }: Page, { y }: PageLine) => y > height * (1 - EDGE) || y < height * EDGE;
  for (const page of pages) {
    const keys = page.lines.filter((line) => isAtEdge(page, line)).map(keyOf);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length * 0.5);
  const margins = new Set<string>();
  const isText = (page: Page, line: PageLine) => {
    if (isOfContents(wordsOf(line))) return false;
    if (!isAtEdge(page, line)) return true;
    if (isPrinted(page, line)) return false;
    const key = keyOf(line);
    if (/^(sida )?#([(/ ]*(av )?#\)?)?$/iu.test(key)) return false;
    if ((counts.get(key) ?? 0) < often) return true;
    for (const { text } of line.segments) margins.add(text);
    return false;
  };
  const parted = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => isText(page, line)) }));
  return { pages: parted, margins: [...margins] };
}

/** The day and time that a browser prints over each page, and the address under it. */
const PRINTED =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? (?:kl\.? )?\d{1,2}[:.]\d{2}(?:\s?[AP]M)?(?!\d)|^(?:file|https?):\/\/\S+(?: \d+\/\d+)?$/u;

/** Whether a browser printed a line beside a page: also what stands at the same height, when columns have parted it. */
function isPrinted({ lines }: Page, line: PageLine): boolean {
  return lines.some((one) => Math.abs(one.y - line.y) < 1 && PRINTED.test(wordsOf(one)));
}

function wordsOf({ segments }: PageLine): string {
  return segments.map(({ text }) => text).join(' ');
}

function keyOf(line: PageLine): string {
  return wordsOf(line).replace(/\d+/gu, '#').toLowerCase().trim();
}

/** So much larger than the text is a heading. */
export const LARGER = 1.12;

/** The size of a line's largest letters. */
export function sizeOf({ segments }: PageLine): number {
  return Math.max(...segments.map(({ size }) => size));
}

/** Two lines as one: a word that was parted at the end of the first is whole again. */
export function joined(before: string, after: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(och|eller|samt)(?!\p{L})/u.test(after))
    return before.slice(0, -1) + after;
  if (/\d[-–]$/u.test(before) && /^\d/u.test(after)) return before + after;
  return `${before} ${after}`;
}

/** The value that has the most weight. */
export function mostCommon(values: readonly (readonly [value: number, weight: number])[]): number | undefined {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0];
}
