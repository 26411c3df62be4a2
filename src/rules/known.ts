import type { Fact } from '../catalog/facts.js';
import type { Area } from '../catalog/types.js';
import type { Interval } from './interval.js';

/** What an answer makes impossible to ask: a child's age of someone who has no child. */
export const INAPPLICABLE = Symbol('inapplicable');

/** A fact's value in the form that villkor are weighed against. */
export type Value = boolean | string | readonly string[] | Interval | readonly Interval[] | typeof INAPPLICABLE;

/** A value that an answer says itself. */
export type SaidValue = Exclude<Value, typeof INAPPLICABLE>;

/** What the answers come to: a value for what is known, and what the person would rather not say. */
export interface Known {
  readonly values: ReadonlyMap<Fact, Value>;
  readonly skipped: ReadonlySet<Fact>;
  /** What was said or skipped itself, in order; an age twice where it was refined. */
  readonly asked: readonly Fact[];
  /** The places that the catalogue names. */
  readonly areas: readonly Area[];
}

/** Whether the value is one interval, and no list. */
export function isInterval(value: Value | undefined): value is Interval {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The intervals of a value: one, several, or none where it holds no ages. */
export function intervalsOf(value: Value | undefined): readonly Interval[] {
  if (typeof value !== 'object') return [];
  return isInterval(value) ? [value] : value.filter((item) => typeof item === 'object');
}
