import { labelledText, labelOf } from '../draft/labels.js';
import { LARGER, linesOf, mostCommon, type PageLine, type Segment } from './pdf-lines.js';
import { gridAt, type Rule } from './pdf-rules.js';
import { isTableHead } from './pdf-tables.js';

/** A share of the page's text, from its left. */
interface Share {
  readonly from: number;
  readonly to: number;
}

/** Where two columns of text meet. */
const MIDDLE: Share = { from: 0.38, to: 0.62 };

/** Where the first two and the last two of three columns meet. */
const THIRDS: readonly Share[] = [
  { from: 0.26, to: 0.41 },
  { from: 0.59, to: 0.74 },
];

/** The white between two columns, in points, and how much of it is looked at in one step. */
const GUTTER = { least: 9, step: 3 } as const;

/** So many lines stand in each of two columns at least. */
const FEWEST_LINES = 6;

/** The lines of running text reach so far across their column; those of a table are short. */
const REACHES = 0.62;

/**
 * The lines of a page in the order in which one reads them: where it has two columns of text, the left one to its end
 * before the right one, from one line across both to the next. What stands in a table keeps its place.
 */
export function linesInColumns(pieces: readonly Segment[], rules: readonly Rule[]): readonly PageLine[] {
  const lines = linesOf(pieces);
  if (lines.some(({ y }) => gridAt(rules, y) !== undefined)) return lines;
  const gutters = guttersOf(lines);
  if (gutters.length === 0) return lines;
  const ordered: PageLine[] = [];
  let open: Segment[] = [];
  const close = () => {
    const columns = [0, ...gutters].map((from, place) =>
      open.filter(({ x }) => x >= from && x < (gutters[place] ?? Number.POSITIVE_INFINITY)),
    );
    const left = leftOf(columns[0] ?? []);
    for (const column of columns) {
      // Each column stands as far in as the first one, so that its lines are no items of a list.
      const moved = leftOf(column) - left;
      ordered.push(...linesOf(column.map((one) => ({ ...one, x: one.x - moved, right: one.right - moved }))));
    }
    open = [];
  };
  for (const line of lines) {
    if (!line.segments.some((segment) => gutters.some((gutter) => crosses(segment, gutter)))) {
      open.push(...line.pieces);
      continue;
    }
    close();
    ordered.push(line);
  }
  close();
  return ordered;
}

/** Where the white between two or three columns of running text lies; none where a page has one column, or a table. */
function guttersOf(lines: readonly PageLine[]): readonly number[] {
  const middle = gutterOf(lines);
  const isTable = lines.some(isTableHead);
  if (middle !== undefined && (!isTable || isLabelledOnBothSides(lines, middle))) return [middle];
  if (middle !== undefined || isTable) return [];
  const segments = lines.flatMap((line) => line.segments);
  const [left, right] = [leftOf(segments), rightOf(segments)];
  const found = THIRDS.map((share) => leastCrossed(lines, share));
  const [first, second] = found;
  if (!first || !second) return [];
  const edges = [left, first, second, right];
  const areText = edges.slice(1).every((edge, place) => {
    const from = edges[place] ?? left;
    return isColumn(
      segments.filter((one) => one.x >= from && one.right <= edge + 1),
      edge - from,
      bodySizeOf(segments),
    );
  });
  return areText ? [first, second] : [];
}

function leftOf(pieces: readonly Segment[]): number {
  return pieces.length === 0 ? 0 : Math.min(...pieces.map(({ x }) => x));
}

function crosses({ x, right }: Segment, gutter: number): boolean {
  return x < gutter && right > gutter;
}

/** So many names of parts stand in each of two columns: a table has those of its columns once, and those of its rows on the left. */
const FEWEST_LABELS = 2;

/** Whether each column names parts of what it tells of, one under the other: what stands beside each other heads a table. */
function isLabelledOnBothSides(lines: readonly PageLine[], gutter: number): boolean {
  const isLabelled = (isOnSide: (segment: Segment) => boolean) =>
    lines.filter(({ segments }) => segments.some((one) => isOnSide(one) && isLabel(one.text))).length >= FEWEST_LABELS;
  return isLabelled(({ x }) => x < gutter) && isLabelled(({ x }) => x >= gutter);
}

/** Whether words name a part, alone or before what is told of it. */
function isLabel(text: string): boolean {
  return labelOf(text) !== undefined || (/^\p{Lu}[^:.!?]{1,30}:\s/u.test(text) && labelledText(text) !== undefined);
}

/** The place within a share of the page that the fewest lines cross; `undefined` where many do. */
function leastCrossed(lines: readonly PageLine[], { from, to }: Share): number | undefined {
  const segments = lines.flatMap((line) => line.segments);
  const [left, right] = [leftOf(segments), rightOf(segments)];
  const width = right - left;
  let best: { readonly at: number; readonly crossed: number } | undefined;
  for (let at = left + width * from; at < left + width * to; at += GUTTER.step) {
    const crossed = lines.filter((line) =>
      line.segments.some((one) => one.x < at + GUTTER.least / 2 && one.right > at - GUTTER.least / 2),
    ).length;
    if (!best || crossed < best.crossed) best = { at, crossed };
  }
  return !best || best.crossed > lines.length * 0.35 ? undefined : best.at;
}

/** Whether what stands beside other columns is running text. */
function isColumn(own: readonly Segment[], room: number, size: number): boolean {
  // A heading is short, whatever it stands over.
  const text = own.filter((one) => one.size <= size * LARGER);
  const full = text.filter((one) => one.right - one.x > room * REACHES);
  return own.length >= FEWEST_LINES && text.length > 0 && full.length >= text.length * 0.4;
}

/** Where the white between two columns of running text lies; `undefined` where a page has none. */
function gutterOf(lines: readonly PageLine[]): number | undefined {
  const segments = lines.flatMap((line) => line.segments);
  if (segments.length < FEWEST_LINES * 2) return undefined;
  const at = leastCrossed(lines, MIDDLE);
  if (at === undefined) return undefined;
  const size = bodySizeOf(segments);
  const isText =
    isColumn(
      segments.filter((one) => one.right <= at),
      at - leftOf(segments),
      size,
    ) &&
    isColumn(
      segments.filter((one) => one.x >= at),
      rightOf(segments) - at,
      size,
    );
  return isText || isLabelledOnBothSides(lines, at) ? at : undefined;
}

function rightOf(segments: readonly Segment[]): number {
  return Math.max(...segments.map((segment) => segment.right));
}

/** The size that most letters have. */
function bodySizeOf(segments: readonly Segment[]): number {
  return mostCommon(segments.map((one) => [one.size, one.text.length])) ?? 0;
}
