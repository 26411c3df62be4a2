import { labelledText, labelOf } from '../draft/labels.js';
import { LARGER, linesOf, mostCommon, type PageLine, type Segment } from './pdf-lines.js';
import { gridAt, type Rule } from './pdf-rules.js';
import { isTableHead } from './pdf-tables.js';

/** Where two columns of text meet, as a share of the page's text from its left. */
const MIDDLE = { from: 0.38, to: 0.62 } as const;

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
  const gutter = gutterOf(lines);
  if (gutter === undefined || (lines.some(isTableHead) && !isLabelledOnBothSides(lines, gutter))) return lines;
  const ordered: PageLine[] = [];
  let open: Segment[] = [];
  const close = () => {
    const [left, right] = [open.filter(({ x }) => x < gutter), open.filter(({ x }) => x >= gutter)];
    const moved = leftOf(right) - leftOf(left);
    ordered.push(...linesOf(left));
    // The right column stands as far in as the left one, so that its lines are no items of a list.
    ordered.push(...linesOf(right.map((one) => ({ ...one, x: one.x - moved, right: one.right - moved }))));
    open = [];
  };
  for (const line of lines) {
    if (!line.segments.some((segment) => crosses(segment, gutter))) {
      open.push(...line.pieces);
      continue;
    }
    close();
    ordered.push(line);
  }
  close();
  return ordered;
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

/** Where the white between two columns of running text lies; `undefined` where a page has none. */
function gutterOf(lines: readonly PageLine[]): number | undefined {
  const segments = lines.flatMap((line) => line.segments);
  if (segments.length < FEWEST_LINES * 2) return undefined;
  const left = Math.min(...segments.map(({ x }) => x));
  const right = Math.max(...segments.map((segment) => segment.right));
  const width = right - left;
  let best: { readonly at: number; readonly crossed: number } | undefined;
  for (let at = left + width * MIDDLE.from; at < left + width * MIDDLE.to; at += GUTTER.step) {
    const crossed = lines.filter((line) =>
      line.segments.some((one) => one.x < at + GUTTER.least / 2 && one.right > at - GUTTER.least / 2),
    ).length;
    if (!best || crossed < best.crossed) best = { at, crossed };
  }
  if (!best || best.crossed > lines.length * 0.35) return undefined;
  const { at } = best;
  const size = mostCommon(segments.map((one) => [one.size, one.text.length])) ?? 0;
  const isColumn = (own: readonly Segment[], room: number) => {
    // A heading is short, whatever it stands over.
    const text = own.filter((one) => one.size <= size * LARGER);
    const full = text.filter((one) => one.right - one.x > room * REACHES);
    return own.length >= FEWEST_LINES && text.length > 0 && full.length >= text.length * 0.4;
  };
  const onLeft = segments.filter((one) => one.right <= at);
  const onRight = segments.filter((one) => one.x >= at);
  const isText = isColumn(onLeft, at - left) && isColumn(onRight, right - at);
  return isText || isLabelledOnBothSides(lines, at) ? at : undefined;
}
