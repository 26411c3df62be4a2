import { at } from './at.js';
import type { Interval } from './interval.js';

/*
 * At most six choices of age (decision 17): lines between ages are joined, those first that cost the least if nobody is
 * ever asked for them again.
 */

/** More choices than this are read twice. */
export const MOST_CHOICES = 6;

/** Insatser that draw the same lines between ages. */
export interface LineDrawer {
  /** The ages before which they draw a line. */
  readonly lines: readonly number[];
  /** How many insatser. */
  readonly size: number;
}

/** What it costs to join lines; the first number that differs tells which of two costs is less. */
type Cost = readonly [linesOfSeveral: number, yearsInDoubt: number, lines: number];

/** Choices of age, and what they cost. */
interface Way {
  readonly cost: Cost;
  readonly choices: readonly Interval[];
}

/**
 * At most six choices that hold the brackets. Of all ways the one is taken that joins the fewest lines of several insatser;
 * of those the one that leaves the fewest years in doubt, each counted for every insats that draws a line within its
 * choice; of those the one that joins the fewest lines, and keeps the lower ones. A line in `firm` is never joined.
 */
export function fewChoices(
  brackets: readonly Interval[],
  drawers: readonly LineDrawer[],
  firm: readonly number[],
): readonly Interval[] {
  const countDrawing = (lines: readonly number[]) =>
    drawers.reduce(
      (count, drawer) => (lines.some((line) => drawer.lines.includes(line)) ? count + drawer.size : count),
      0,
    );
  const costOf = (joined: readonly Interval[]): Cost | undefined => {
    const lines = joined.slice(1).map(({ from }) => from);
    const isApart = joined.some(({ to }, place) => place < lines.length && lines[place] !== to + 1);
    if (isApart || lines.some((line) => firm.includes(line))) return undefined;
    const years = joined.reduce((sum, bracket) => sum + yearsIn(bracket), 0);
    return [lines.filter((line) => countDrawing([line]) > 1).length, years * countDrawing(lines), lines.length];
  };
  const found = new Map<string, Way | undefined>();
  const bestFrom = (start: number, most: number): Way | undefined => {
    if (start === brackets.length) return { cost: [0, 0, 0], choices: [] };
    const key = `${start} ${most}`;
    if (most === 0 || found.has(key)) return found.get(key);
    let best: Way | undefined;
    for (let end = start + 1; end <= brackets.length; end += 1) {
      const cost = costOf(brackets.slice(start, end));
      const rest = cost && bestFrom(end, most - 1);
      if (!rest) continue;
      const all: Cost = [cost[0] + rest.cost[0], cost[1] + rest.cost[1], cost[2] + rest.cost[2]];
      if (best && !isLess(all, best.cost)) continue;
      const { from } = at(brackets, start);
      best = { cost: all, choices: [{ from, to: at(brackets, end - 1).to }, ...rest.choices] };
    }
    found.set(key, best);
    return best;
  };
  return bestFrom(0, MOST_CHOICES)?.choices ?? brackets;
}

/** Nobody knows how many years there are without an end: they count as one. */
function yearsIn({ from, to }: Interval): number {
  return Number.isFinite(to) ? to - from + 1 : 1;
}

function isLess(one: Cost, other: Cost): boolean {
  return (one[0] - other[0] || one[1] - other[1] || one[2] - other[2]) < 0;
}
