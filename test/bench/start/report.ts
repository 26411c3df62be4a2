import { markdownTable, median, range } from './figures.js';
import type { Start } from './first-screen.js';

/** The starts of all pages in one table, each beside the page that the others are measured by. */
export function startTable(starts: ReadonlyMap<string, readonly Start[]>, floor: string): string {
  const times = (of: readonly Start[]) => of.map(({ milliseconds }) => milliseconds);
  const base = median(times(starts.get(floor) ?? []));
  const rows = [...starts].map(([name, of]) => [
    name,
    median(times(of)).toFixed(0),
    range(times(of)),
    (median(times(of)) / base).toFixed(2),
    median(of.map(({ scriptMilliseconds }) => scriptMilliseconds)).toFixed(0),
    (median(of.map(({ bytes }) => bytes)) / 1000).toFixed(1),
  ]);
  return markdownTable([['page', 'median ms', 'least-most', `ratio to ${floor}`, 'script ms', 'kB Brotli'], ...rows]);
}
