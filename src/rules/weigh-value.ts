import type { RangeVillkor, ValueVillkor } from '../catalog/types.js';
import { type Interval, isOverlapping, isWithin } from './interval.js';
import { anyOf, type Truth } from './kleene.js';
import { INAPPLICABLE, intervalsOf, type Value } from './known.js';

/** A villkor on one fact. */
export type LeafVillkor = ValueVillkor | RangeVillkor;

/** Whether the villkor holds for a value of its fact. */
export function weighValue(villkor: LeafVillkor, value: Value): Truth {
  if (value === INAPPLICABLE) return 'unmet';
  if (!('is' in villkor)) return weighRange(rangeOf(villkor), intervalsOf(value));
  const allowed: readonly unknown[] = Array.isArray(villkor.is) ? villkor.is : [villkor.is];
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isAllowed = (item: unknown): boolean => allowed.includes(item);
  return (villkor.alone ? given.every(isAllowed) : given.some(isAllowed)) ? 'met' : 'unmet';
}

function weighRange(range: Interval, ages: readonly Interval[]): Truth {
  return anyOf(ages, (age) => (isWithin(age, range) ? 'met' : isOverlapping(age, range) ? 'unknown' : 'unmet'));
}

/** The bounds of a villkor on a number. */
export function rangeOf({ from = 0, to = Number.POSITIVE_INFINITY }: Partial<Interval>): Interval {
  return { from, to };
}
