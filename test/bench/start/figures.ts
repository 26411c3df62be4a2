/** The middle of some figures, or the mean of the two in the middle; `NaN` where there are none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The least and the most of some figures, in whole numbers: `12-34`. */
export function range(figures: readonly number[]): string {
  return `${Math.round(Math.min(...figures))}-${Math.round(Math.max(...figures))}`;
}

/** A table in Markdown, its first row the headings; a cell's `|` is written so that it ends no cell. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [headings = [], ...rest] = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rest.map(line)].join('\n');
}
