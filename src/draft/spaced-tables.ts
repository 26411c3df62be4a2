import { joined } from './join-lines.js';
import { namesColumns, OF_NUMBERS } from './tables.js';

/** A table that a program has laid out with spaces, as `pdftotext -layout` does. */
export interface SpacedTable {
  /** The first names the columns. */
  readonly rows: readonly (readonly string[])[];
  /** Lines of a page's head or foot that stand in the table and are none of its rows. */
  readonly between: readonly string[];
  /** The line after the last one of it. */
  readonly end: number;
}

/** Words that stand together in a line, and where, in characters. */
interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line of a table: its words by column, and whether an empty line stands before it. */
interface TableLine {
  readonly cells: readonly string[];
  readonly isApart: boolean;
}

/** After such words a cell goes on in the next line. */
const GOES_ON = /(?:[,/–-]|(?<!\p{L})(?:och|eller|samt|till|för|med|i|av|om|på|som|att|en|ett|den|det|från|vid))$/iu;

/** The table that begins at a line, if one does: its cells are at least two spaces apart, and name columns of insatser. */
export function spacedTableAt(lines: readonly string[], at: number): SpacedTable | undefined {
  const head = segmentsOf(lines[at]);
  // What was copied from a table has tabs.
  if (head.length < 2 || lines[at]?.includes('\t')) return undefined;
  if (!namesColumns(head.map(({ text }) => text)) && !standsInColumns(lines, at, head)) return undefined;
  const inside: TableLine[] = [];
  const between: string[] = [];
  let end = at + 1;
  let isApart = false;
  for (let next = end; next < lines.length; next++) {
    const segments = segmentsOf(lines[next]);
    if (segments.length === 0) {
      isApart = true;
      continue;
    }
    const after = segmentsOf(lines[next + 1]);
    if (!isSameRow(segments, head)) {
      if (isInTable(segments, after, head)) inside.push({ cells: cellsOf(segments, head), isApart });
      // A page's foot stands between two rows, and parts them as an empty line would.
      else if (isRow(segmentsOf(lines[nextWritten(lines, next)]), head)) between.push((lines[next] ?? '').trim());
      else break;
    }
    isApart = false;
    end = next + 1;
  }
  const rows = rowsOf(inside, nameColumnOf(head));
  if (!inside.some(({ cells }) => cells.filter(Boolean).length > 1)) return undefined;
  return { rows: [head.map(({ text }) => text), ...rows], between, end };
}

/** So many columns and rows under each other are no chance, also where nobody knows what the columns are called. */
const FEWEST = { columns: 3, rows: 3 } as const;

/** Whether the lines under a line begin their words where it does. */
function standsInColumns(lines: readonly string[], at: number, head: readonly Segment[]): boolean {
  if (head.length < FEWEST.columns || (lines[at - 1] ?? '').trim() !== '') return false;
  for (let row = 1; row <= FEWEST.rows; row++) {
    const segments = segmentsOf(lines[at + row]);
    const isAligned = segments.every((segment, place) => Math.abs(segment.start - (head[place]?.start ?? -9)) <= 1);
    if (segments.length !== head.length || !isAligned) return false;
  }
  return true;
}

function nextWritten(lines: readonly string[], at: number): number {
  let next = at + 1;
  while (lines[next]?.trim() === '') next++;
  return next;
}

function segmentsOf(line = ''): readonly Segment[] {
  return [...line.matchAll(/[^\s](?:[^\s]| (?=[^\s]))*/gu)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

function isSameRow(segments: readonly Segment[], others: readonly Segment[]): boolean {
  return segments.length === others.length && segments.every(({ text }, place) => text === others[place]?.text);
}

/** Whether a line has words in the first column and in another one. */
function isRow(segments: readonly Segment[], head: readonly Segment[]): boolean {
  return segments.length > 1 && columnAt(segments[0], head) === 0 && !isSameRow(segments, head);
}

/** Whether a line stands in the columns of a table: what follows it tells where it has but one cell's words. */
function isInTable(segments: readonly Segment[], after: readonly Segment[], head: readonly Segment[]): boolean {
  const [first] = segments;
  if (!first || segments.length > head.length) return false;
  if (segments.length > 1 || columnAt(first, head) > 0) return true;
  const hasRoom = first.end <= (head[1]?.start ?? Number.POSITIVE_INFINITY);
  return hasRoom && (/^\p{Ll}/u.test(first.text) || (after.length > 1 && !isSameRow(after, head)));
}

/** The column that words stand in: the one whose head begins nearest, since rows are moved by some characters. */
function columnAt(segment: Segment | undefined, head: readonly Segment[]): number {
  const distances = head.map(({ start }) => Math.abs(start - (segment?.start ?? 0)));
  return distances.indexOf(Math.min(...distances));
}

function cellsOf(segments: readonly Segment[], head: readonly Segment[]): readonly string[] {
  const cells = head.map(() => '');
  for (const [place, segment] of segments.entries()) {
    const column = segments.length === head.length ? place : columnAt(segment, head);
    cells[column] = [cells[column], segment.text].filter(Boolean).join(' ');
  }
  return cells;
}

/** The column that says where a row begins: the numbers of the rows, or their names. */
function nameColumnOf(head: readonly Segment[]): number {
  if (OF_NUMBERS.test(head[0]?.text ?? '')) return 0;
  const named = head.findIndex(({ text }) => namesColumns([text, 'Villkor']));
  return Math.max(0, named);
}

function rowsOf(lines: readonly TableLine[], named: number): readonly (readonly string[])[] {
  const groups = groupsOf(lines);
  const isParted = groups.length > 1 && groups.every((group) => group.some(({ cells }) => cells[named] !== ''));
  if (isParted && !areRows(groups) && groups.length * 2 >= lines.filter(({ cells }) => cells[named] !== '').length)
    return groups.map(joinedCells);
  const anchors = [...lines.keys()].filter((at) => beginsRow(lines, at, named));
  return isCentred(lines, anchors) ? centredRows(lines, anchors) : topRows(lines, named);
}

/** Whether each line that stands under another between two empty ones is a row of its own: all its cells are full, and none goes on. */
function areRows(groups: readonly (readonly TableLine[])[]): boolean {
  const under = groups.flatMap((group) => group.slice(1));
  return under.length > 0 && under.every(({ cells }) => cells.every((cell) => /^[\p{Lu}\d]/u.test(cell)));
}

/** The lines between empty ones. */
function groupsOf(lines: readonly TableLine[]): readonly (readonly TableLine[])[] {
  const groups: TableLine[][] = [];
  for (const line of lines) {
    if (line.isApart || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

function joinedCells(lines: readonly TableLine[]): readonly string[] {
  const [first, ...rest] = lines.map(({ cells }) => cells);
  return (first ?? []).map((cell, column) =>
    rest.reduce((text, cells) => {
      const more = cells[column] ?? '';
      if (more === '') return text;
      return text === '' ? more : joined(text, more);
    }, cell),
  );
}

/** Whether a line begins a row: it has a name, and the name above does not go on in it. */
function beginsRow(lines: readonly TableLine[], at: number, named: number): boolean {
  const name = lines[at]?.cells[named] ?? '';
  const above = lines[at - 1]?.cells[named] ?? '';
  return name !== '' && !(above !== '' && (/^\p{Ll}/u.test(name) || GOES_ON.test(above)));
}

/** Rows whose cells begin on one line: what has no name goes on. */
function topRows(lines: readonly TableLine[], named: number): readonly (readonly string[])[] {
  const rows: TableLine[][] = [];
  for (const [at, line] of lines.entries()) {
    if (rows.length === 0 || beginsRow(lines, at, named)) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows.map(joinedCells);
}

/** Whether cells stand in the middle of their rows: a name has nothing beside it, where the lines above and below have. */
function isCentred(lines: readonly TableLine[], anchors: readonly number[]): boolean {
  return anchors.some((at) =>
    (lines[at]?.cells ?? []).some(
      (cell, column) => cell === '' && hasCell(lines[at - 1], column) && hasCell(lines[at + 1], column),
    ),
  );
}

function hasCell(line: TableLine | undefined, column: number): boolean {
  return (line?.cells[column] ?? '') !== '';
}

/** Rows whose cells stand in the middle: as many lines of a cell are below its name's line as above it. */
function centredRows(lines: readonly TableLine[], anchors: readonly number[]): readonly (readonly string[])[] {
  const columns = lines[0]?.cells.length ?? 0;
  const rows = anchors.map((): string[] => []);
  for (let column = 0; column < columns; column++) {
    let from = 0;
    for (const [row, at] of anchors.entries()) {
      const until = anchors[row + 1] ?? lines.length;
      const above = lines.slice(from, at).filter((line) => hasCell(line, column));
      const below = lines.slice(at + 1, until);
      let taken = 0;
      for (let left = above.length; taken < below.length && left > 0; taken++)
        if (hasCell(below[taken], column)) left--;
      // What stands below the last name has no other row.
      if (row === anchors.length - 1) taken = below.length;
      const own = lines.slice(from, at + 1 + taken);
      (rows[row] as string[])[column] = joinedCells(own)[column] ?? '';
      from = at + 1 + taken;
    }
  }
  return rows;
}
