import type { Interval } from '../rules/interval.js';

/** What lies within all of the intervals; `undefined` where there are none. It may be empty, and is then as it comes. */
export function intersection(intervals: readonly Interval[]): Interval | undefined {
  if (intervals.length === 0) return undefined;
  return {
    from: Math.max(...intervals.map(({ from }) => from)),
    to: Math.min(...intervals.map(({ to }) => to)),
  };
}

/** The lower bound where there is one. */
export function lowest(interval: Interval | undefined): number | undefined {
  return interval === undefined || interval.from === 0 ? undefined : interval.from;
}

/** The upper bound where there is one. */
export function highest(interval: Interval | undefined): number | undefined {
  return interval === undefined || interval.to === Number.POSITIVE_INFINITY ? undefined : interval.to;
}
