/** Whole years from `from` to `to`, both inclusive; `to` is `Infinity` where there is no upper end. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Every age there is. */
export const ALL_AGES: Interval = { from: 0, to: Number.POSITIVE_INFINITY };

/** `16-19`, or `67-` where there is no upper end: the form that answers, options and markup use. */
export function formatInterval({ from, to }: Interval): string {
  return to === Number.POSITIVE_INFINITY ? `${from}-` : `${from}-${to}`;
}

/** Reads what {@link formatInterval} writes, or one age such as `17`; `undefined` for anything else. */
export function parseInterval(text: string): Interval | undefined {
  const match = /^(\d{1,3})(-)?(\d{1,3})?$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]);
  const to = match[3] === undefined ? (match[2] ? Number.POSITIVE_INFINITY : from) : Number(match[3]);
  return match[3] !== undefined && !match[2] ? undefined : from <= to ? { from, to } : undefined;
}

/** Whether all of `inner` lies within `outer`. */
export function isWithin(inner: Interval, outer: Interval): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Whether some year lies in both. */
export function isOverlapping(a: Interval, b: Interval): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Orders intervals by where they start, of those that start together the shorter first. */
export function compareIntervals(one: Interval, other: Interval): number {
  // Two that have no end differ by no number.
  return one.from - other.from || (one.to === other.to ? 0 : one.to - other.to);
}

/** Cuts `interval` before each age in `cuts`; cuts outside it, or at its start, do nothing. */
export function splitInterval(interval: Interval, cuts: Iterable<number>): readonly Interval[] {
  const starts = [...new Set(cuts)]
    .filter((cut) => cut > interval.from && cut <= interval.to && Number.isFinite(cut))
    .sort((a, b) => a - b);
  return [interval.from, ...starts].map((from, index) => {
    const next = starts[index];
    return { from, to: next === undefined ? interval.to : next - 1 };
  });
}
