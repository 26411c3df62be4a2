import { markdownTable, median, range } from './figures.js';
import type { Start } from './first-screen.js';
import type { Tap } from './tap.js';

/** What a tap takes at most: longer, and people notice that they wait. */
const TAP_LIMIT = 200;

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

/** The taps of a visit in one table, a row a step; those over the limit are marked. */
export function tapTable(taps: ReadonlyMap<string, readonly Tap[]>): string {
  const rows = [...taps].map(([step, of]) => {
    const times = of.map(({ milliseconds }) => milliseconds);
    const marks = [
      median(times) > TAP_LIMIT ? `over ${TAP_LIMIT}` : '',
      of.every(({ isNextFrame }) => isNextFrame) ? '' : 'drawn in a later frame',
    ];
    return [step, median(times).toFixed(0), range(times), marks.filter((mark) => mark !== '').join(', ')];
  });
  return markdownTable([['step', 'median ms', 'least-most', ''], ...rows]);
}
