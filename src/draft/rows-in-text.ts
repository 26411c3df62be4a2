import { joined } from './join-lines.js';
import { OFTEN } from './repeated-shapes.js';
import { spacedTableAt } from './spaced-tables.js';
import type { TableBlock } from './types.js';

/**
 * Rows with tabs or strokes between at least three cells, as a table is when it is copied, tables that are laid out with
 * spaces, and the text around them.
 */
export function partedAtTables(
  lines: readonly string[],
): readonly (TableBlock | { readonly kind: 'text'; readonly text: string })[] {
  const parted = semicolonLines(lines);
  const stroked = strokedRows(lines);
  const cellsOf = (line = ''): readonly string[] =>
    line
      .split(
        parted.has(line)
          ? ';'
          : /^[^|]+(?:\s\|){2,}\s*$/u.test(line)
            ? /\s\|/u
            : /\t|(?<=[^|\s].*)\s\|\s(?=.*[^|\s]$)/u,
      )
      .map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));
  const isRow = (line = ''): boolean => cellsOf(line).length > 2;
  // Empty lines between rows part no table.
  const nextWritten = (from: number, step: number): string | undefined => {
    let at = from + step;
    while (lines[at]?.trim() === '') at += step;
    return lines[at];
  };
  const parts: (string[] | { readonly rows: (readonly string[])[] })[] = [];
  let isRead = 0;
  for (const [at, line] of lines.entries()) {
    if (at < isRead) continue;
    const strokes = stroked.get(at);
    if (strokes) {
      parts.push({ rows: [...strokes.rows] }, []);
      isRead = strokes.end;
      continue;
    }
    const spaced = spacedTableAt(lines, at);
    if (spaced) {
      parts.push({ rows: [...spaced.rows] }, [...spaced.between]);
      isRead = spaced.end;
      continue;
    }
    const last = parts.at(-1);
    const isInTable = isRow(line) && (isRow(nextWritten(at, 1)) || isRow(nextWritten(at, -1)));
    if (isInTable && last && !Array.isArray(last)) last.rows.push(cellsOf(line));
    else if (isInTable) parts.push({ rows: [cellsOf(line)] });
    else if (line.trim() === '' && last && !Array.isArray(last)) continue;
    else if (Array.isArray(last)) last.push(line);
    else parts.push([line]);
  }
  return parts.map((part) =>
    Array.isArray(part) ? { kind: 'text', text: part.join('\n') } : { kind: 'table', rows: part.rows },
  );
}

/** A line that parts a table's head from its rows, or its rows from each other, and has no words. */
const RULE = /^[\s|+:=–—-]*[=–—-]{2}[\s|+:=–—-]*$/u;

/** Tables whose cells stand between strokes, by the line each begins at; the line after it is its end. */
function strokedRows(
  lines: readonly string[],
): ReadonlyMap<number, { readonly rows: readonly (readonly string[])[]; readonly end: number }> {
  const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim());
  const found = new Map<number, { readonly rows: readonly (readonly string[])[]; readonly end: number }>();
  let at = 0;
  while (at < lines.length) {
    const columns = cellsOf(lines[at] ?? '').length;
    let end = at;
    while (end < lines.length && (RULE.test(lines[end] ?? '') || cellsOf(lines[end] ?? '').length === columns)) end++;
    const rows = withoutEdges(
      lines
        .slice(at, end)
        .filter((line) => !RULE.test(line))
        .map(cellsOf),
    );
    const whole = wholeRows(rows);
    // Cells that are all full, or that go on nowhere, are read as any other row is.
    if (columns > 2 && whole.length >= OFTEN && whole.length < rows.length) found.set(at, { rows: whole, end });
    at = Math.max(end, at + 1);
  }
  return found;
}

/** Rows without a first or last column in which no cell has words: strokes may stand at the edges too. */
function withoutEdges(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const from = Number(rows.every((row) => row[0] === ''));
  const hasLast = rows.some((row) => row.at(-1) !== '');
  return rows.map((row) => row.slice(from, hasLast ? row.length : -1));
}

/** Whether a line whose first cell is empty has cells of its own: several, and none of them goes on from above. */
function isOwnRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => /^[\p{Lu}\d–—-]/u.test(cell));
}

/** Rows, each with the lines in which its cells go on: their first cell is empty. */
function wholeRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const whole: (readonly string[])[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    if (row[0] !== '' || !last || isOwnRow(row)) whole.push(row);
    else
      whole[whole.length - 1] = last.map((cell, at) => {
        const more = row[at] ?? '';
        return cell === '' || more === '' ? cell + more : joined(cell, more);
      });
  }
  return whole;
}

/** Lines that stand together and have equally many semicolons, as a spreadsheet's rows have that was saved as text. */
function semicolonLines(lines: readonly string[]): ReadonlySet<string> {
  const countIn = (line = '') => line.split(';').length - 1;
  const found = new Set<string>();
  let run: string[] = [];
  for (const line of [...lines.filter((one) => one.trim() !== ''), '']) {
    if (countIn(line) >= FEWEST_SEMICOLONS && countIn(line) === countIn(run[0] ?? line)) run.push(line);
    else {
      if (run.length >= OFTEN) for (const one of run) found.add(one);
      run = countIn(line) >= FEWEST_SEMICOLONS ? [line] : [];
    }
  }
  return found;
}

/** A sentence may have one semicolon, and a row of a table has one between each of its cells. */
const FEWEST_SEMICOLONS = 2;
