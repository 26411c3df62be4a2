import { labelOf } from '../draft/labels.js';
import { endsSentence } from '../draft/sentences.js';
import {
  joined,
  LARGER,
  mostCommon,
  type Page,
  type PageLine,
  type Segment,
  type Styled,
  sizeOf,
} from './pdf-lines.js';
import { type Grid, gridAt, type Rule } from './pdf-rules.js';

/** A table whose first row names its columns, and where the text after it begins. */
interface FoundTable {
  readonly rows: readonly (readonly string[])[];
  readonly end: number;
}

/** The table that begins at a line, if one does: two or more of its cells name parts of an insats. */
export function readTableAt(
  lines: readonly Styled[],
  at: number,
  leading: number,
  pages: readonly Page[],
): FoundTable | undefined {
  const head = lines[at];
  if (!head) return undefined;
  const grids = pages.map(({ rules }) => rules);
  const grid = gridAt(grids[head.page - 1] ?? [], head.y);
  if (grid) return readGridAt(lines, at, grid, grids);
  return isTableHead(head) ? readColumnsAt(lines, at, leading) : undefined;
}

/** A table whose borders are drawn: each row and column ends where a line is. */
function readGridAt(
  lines: readonly Styled[],
  at: number,
  first: Grid,
  rules: readonly (readonly Rule[])[],
): FoundTable | undefined {
  const rows: string[][] = [];
  const places: PlacedRow[] = [];
  // Where the last line of each cell of the open row ends.
  let ends: number[] = [];
  let grid: Grid | undefined = first;
  let [page, row] = [lines[at]?.page ?? 0, -1];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line) break;
    if (line.page !== page) {
      grid = gridAt(rules[line.page - 1] ?? [], line.y);
      if (grid?.columns.length !== first.columns.length) break;
      [page, row] = [line.page, -1];
    }
    if (!grid?.has(line.y)) break;
    const place = grid.rowAt(line.y + sizeOf(line) / 4);
    if (place !== row) {
      rows.push(grid.columns.slice(1).map(() => ''));
      places.push({ grid, row: place });
      ends = [];
    }
    row = place;
    addToRow(rows.at(-1) ?? [], ends, line, grid.columns);
  }
  const [head, ...rest] = rows;
  if (!head || rest.length === 0 || !isHeadOf(head)) return undefined;
  fillMerged(rows, places);
  const isRepeated = (cells: readonly string[]) => cells.every((text, place) => text === head[place]);
  return { rows: [head, ...withRowsJoined(rest, places.slice(1), isRepeated)], end };
}

/** The rows without the heads of later pages; a row that a page cut is one again, where each has a number or a name but its rest. */
function withRowsJoined(
  rows: readonly string[][],
  places: readonly PlacedRow[],
  isHead: (cells: readonly string[]) => boolean,
): readonly string[][] {
  const isRest = ([first, ...others]: readonly string[]) => first === '' && others.some((text) => text !== '');
  const areNumbered = rows.filter(isRest).length <= new Set(places.map(({ grid }) => grid)).size;
  const kept: string[][] = [];
  let page = places[0]?.grid;
  let isFirst = false;
  for (const [at, row] of rows.entries()) {
    isFirst ||= places[at]?.grid !== page;
    page = places[at]?.grid;
    if (isHead(row)) continue;
    const last = kept.at(-1);
    if (isFirst && areNumbered && last && isRest(row))
      kept[kept.length - 1] = last.map((text, place) => joined(text, row[place] ?? '').trim());
    else kept.push(row);
    isFirst = false;
  }
  return kept;
}

/** Where a row lies: in which page's grid, and in which of its rows. */
interface PlacedRow {
  readonly grid: Grid;
  readonly row: number;
}

/** Gives each row what stands in a cell that spans it and others. A name is told of once. */
function fillMerged(rows: readonly string[][], places: readonly PlacedRow[]): void {
  const isOfCellAbove = (column: number, index: number): boolean => {
    const [above, own] = [places[index - 1], places[index]];
    return (
      above !== undefined &&
      above.grid === own?.grid &&
      above.row + 1 === own.row &&
      above.grid.goesOn(column, above.row)
    );
  };
  const named = Math.max(0, rows[0]?.findIndex((text) => NAME.test(text)) ?? 0);
  for (const column of (rows[0] ?? []).keys())
    for (let first = 1; column !== named && first < rows.length; ) {
      let end = first + 1;
      while (end < rows.length && isOfCellAbove(column, end)) end++;
      const spanned = rows.slice(first, end);
      const text = spanned
        .map((row) => row[column] ?? '')
        .filter((part) => part !== '')
        .reduce((all, part) => (all === '' ? part : joined(all, part)), '');
      for (const row of spanned) row[column] = text;
      first = end;
    }
}

/** The head of the column with the names. */
const NAME = /^(?:insats(?:en|er)?|namn|aktivitet)$/iu;

/** After such words a line goes on, however much room it had. */
const GOES_ON =
  /(?:,|(?<!\p{L})(?:och|eller|samt|till|för|med|i|av|om|på|som|att|en|ett|den|det|från|vid|under|över))$/iu;

/** A line leaves so much of its cell's width free where the next one begins something new. */
const ROOM = 0.4;

/** A gap of so many letters' heights parts words. */
const WORD_GAP = 0.12;

/** A line's words in the cells they stand in. A line that had room for more ends a paragraph. */
function addToRow(row: string[], ends: number[], { pieces }: PageLine, edges: readonly number[]): void {
  const texts = row.map(() => '');
  const rights: number[] = [];
  for (const { x, right, text, size } of [...pieces].sort((one, other) => one.x - other.x)) {
    const place = Math.max(0, Math.min(row.length, edges.filter((edge) => edge <= x + 2).length) - 1);
    const before = texts[place] ?? '';
    const isApart = before !== '' && x - (rights[place] ?? x) > size * WORD_GAP && !/^\s/u.test(text);
    texts[place] = `${before}${isApart && !/\s$/u.test(before) ? ' ' : ''}${text}`;
    rights[place] = right;
  }
  for (const [place, raw] of texts.entries()) {
    const text = raw.replace(/\s+/gu, ' ').trim();
    if (text === '') continue;
    const [left = 0, right = 0] = [edges[place], edges[place + 1]];
    const before = row[place] ?? '';
    const hadRoom = right - (ends[place] ?? right) > (right - left) * ROOM || endsSentence(before);
    const isNew = /^[\p{Lu}\d•·▪–-]/u.test(text) && hadRoom && !GOES_ON.test(before);
    row[place] = before === '' ? text : isNew ? `${before}\n${text}` : joined(before, text);
    ends[place] = rights[place] ?? right;
  }
}

/** A table whose columns stand apart by white alone. */
function readColumnsAt(lines: readonly Styled[], at: number, leading: number): FoundTable | undefined {
  const head = lines[at];
  if (!head) return undefined;
  const end = endOfTable(lines, at, leading);
  const inside = lines.slice(at + 1, end);
  if (inside.length === 0) return undefined;
  const names = headCells(head, inside);
  const gutters = guttersOf(names, inside);
  const distance = distanceInCells(inside, gutters) ?? leading;
  const gaps = inside.map((line, index) => gapAbove(line, inside[index - 1]));
  const isParted = gaps.slice(1).some((gap) => gap > distance * 1.08);
  const rows: string[][] = [names.map(({ text }) => text)];
  let open: string[] | undefined;
  let named = -1;
  for (const [index, line] of inside.entries()) {
    if (isTableHead(line) && isSameHead(line, head)) {
      open = undefined;
      continue;
    }
    const cells = cellsOf(line, gutters);
    const hasName = (cells[0] ?? '') !== '';
    // Rows without space between them begin where a name does.
    const begins = isParted ? (gaps[index] ?? 0) > distance * 1.08 : hasName && index - named > 1;
    if (!open || begins) {
      open = names.map(() => '');
      rows.push(open);
    }
    if (hasName) named = index;
    for (const [place, text] of cells.entries())
      open[place] = text === '' ? (open[place] ?? '') : joined(open[place] ?? '', text).trim();
  }
  return { rows, end };
}

function isSameHead({ segments }: PageLine, { segments: own }: PageLine): boolean {
  return segments.every(({ text }, place) => text === own[place]?.text);
}

function gapAbove(line: Styled, above: Styled | undefined): number {
  return above && above.page === line.page ? above.y - line.y : Number.POSITIVE_INFINITY;
}

/** How large a line's distance to the next one in the same cell is at most, beside its letters. */
const LINE_IN_CELL = 1.7;

/** How far apart the lines of one cell are: cells beside each other need not have theirs at the same height. */
function distanceInCells(lines: readonly Styled[], gutters: readonly number[]): number | undefined {
  const gaps = [0, ...gutters].flatMap((_, place) => {
    const own = lines.filter((line) => cellsOf(line, gutters)[place] !== '');
    return own.flatMap((line, index) => {
      const gap = gapAbove(line, own[index - 1]);
      return gap <= sizeOf(line) * LINE_IN_CELL ? [[Math.round(gap * 2) / 2, 1] as const] : [];
    });
  });
  return mostCommon(gaps);
}

/** Whether a line names the columns of a table: two or more of its cells name parts of an insats. */
export function isTableHead({ segments }: PageLine): boolean {
  return isHeadOf(segments.map(({ text }) => text));
}

function isHeadOf(cells: readonly string[]): boolean {
  const known = cells.filter((text) => labelOf(text) !== undefined || NAME.test(text));
  return cells.length > 1 && known.length > 1 && cells.every((text) => text.length < 60);
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
    // Another table, or the columns that had no room on the page before.
    if (head && isTableHead(line) && line.page !== head.page && !isSameHead(line, head)) return next;
    const crosses = line.pieces.length === 1 && first.right - first.x > width * 0.6;
    const isLarger = sizeOf(line) > size * LARGER;
    const previous = lines[next - 1];
    const isFar = previous?.page === line.page && previous.y - line.y > leading * 3 && line.segments.length === 1;
    if (crosses || isLarger || isFar) return next;
  }
  return lines.length;
}

/** Where the white between each two columns of a table lies: where the fewest words cross it, the widest such place. */
function guttersOf(head: readonly Segment[], inside: readonly PageLine[]): readonly number[] {
  const pieces = inside.flatMap((line) => line.pieces);
  return head.slice(1).map(({ x: to }, index) => {
    const from = head[index]?.right ?? to;
    const edges = pieces.flatMap(({ x, right }) => [x, right]).filter((edge) => edge > from && edge < to);
    const places = [from, ...edges, to].sort((one, other) => one - other);
    let best = { at: to, crossed: Number.POSITIVE_INFINITY, width: 0 };
    for (const [place, left] of places.slice(0, -1).entries()) {
      const width = (places[place + 1] ?? left) - left;
      const at = left + width / 2;
      const crossed = pieces.filter(({ x, right }) => x < at && right > at).length;
      if (width > NARROWEST && (crossed < best.crossed || (crossed === best.crossed && width > best.width)))
        best = { at, crossed, width };
    }
    return best.at;
  });
}

/** White that is narrower, in points, parts no columns. */
const NARROWEST = 0.5;

/** The cells of a head: those that the eye sees apart, and those that stand near where each has words of its own below. */
function headCells(head: PageLine, inside: readonly PageLine[]): readonly Segment[] {
  return head.segments.flatMap((segment) => {
    const own = head.pieces
      .filter(({ x, right }) => x >= segment.x - 1 && right <= segment.right + 1)
      .sort((one, other) => one.x - other.x);
    const cells: Segment[] = [];
    for (const piece of own) {
      const last = cells.at(-1);
      if (!last || hasCellsOnBothSides(last, piece, inside)) cells.push(piece);
      else cells[cells.length - 1] = { ...last, text: `${last.text} ${piece.text}`, right: piece.right };
    }
    return cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/gu, ' ').trim() }));
  });
}

/** Whether the words below two of a head's stand apart as those do, in most of the lines that have any there. */
function hasCellsOnBothSides(left: Segment, right: Segment, inside: readonly PageLine[]): boolean {
  const isUnder = (head: Segment, { x, right: end }: Segment) => x < head.right && end > head.x;
  const below = inside.filter(({ pieces }) => pieces.some((piece) => isUnder(right, piece)));
  const apart = below.filter(({ pieces }) => !pieces.some((piece) => isUnder(left, piece) && isUnder(right, piece)));
  return right.x > left.right + NARROWEST && apart.length > 1 && apart.length > below.length * 0.8;
}

function cellsOf({ pieces }: PageLine, gutters: readonly number[]): readonly string[] {
  const cells = ['', ...gutters.map(() => '')];
  const ends: number[] = [];
  for (const { x, right, text, size } of [...pieces].sort((one, other) => one.x - other.x)) {
    const place = gutters.filter((gutter) => gutter <= x).length;
    const isApart = x - (ends[place] ?? x) > size * WORD_GAP || /\s$/u.test(cells[place] ?? '') || /^\s/u.test(text);
    cells[place] = `${cells[place]?.trim() ?? ''}${isApart ? ' ' : ''}${text.trim()}`.trim();
    ends[place] = right;
  }
  return cells;
}
