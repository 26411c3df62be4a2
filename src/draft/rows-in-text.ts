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
