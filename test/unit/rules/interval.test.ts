import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareIntervals,
  formatInterval,
  type Interval,
  isOverlapping,
  isWithin,
  parseInterval,
  splitInterval,
} from '../../../src/rules/interval.js';
import { seeded, underSeed } from '../../support/seed.js';

const Forever = Number.POSITIVE_INFINITY;

const arbitraryInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat(120), fc.oneof(fc.nat(120), fc.constant(Forever)))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('an interval as text', () => {
  test.each<[string, Interval]>([
    ['16-19', { from: 16, to: 19 }],
    ['67-', { from: 67, to: Forever }],
    ['0-', { from: 0, to: Forever }],
    ['0-0', { from: 0, to: 0 }],
    ['17-17', { from: 17, to: 17 }],
  ])('%s is read and written alike', (text, interval) => {
    expect(parseInterval(text)).toEqual(interval);
    expect(formatInterval(interval)).toBe(text);
  });

  test('one age is an interval of one year', () => {
    expect(parseInterval('17')).toEqual({ from: 17, to: 17 });
  });

  test.each([
    ['nothing', ''],
    ['only a dash', '-'],
    ['no lower end', '-19'],
    ['a word', 'sjutton'],
    ['ends the wrong way round', '19-16'],
    ['a fraction', '16.5-19'],
    ['a negative age', '-3-5'],
    ['blanks', ' 16-19 '],
    ['a long dash', '16–19'],
    ['three parts', '16-19-20'],
    ['more digits than an age has', '1234'],
    ['text after it', '16-19 år'],
    ['an exponent', '1e2'],
  ])('%s is no interval', (_name, text) => {
    expect(parseInterval(text)).toBeUndefined();
  });

  test(underSeed('every interval that is written can be read again'), () => {
    fc.assert(
      fc.property(arbitraryInterval, (interval) => {
        expect(parseInterval(formatInterval(interval))).toEqual(interval);
      }),
      seeded(500),
    );
  });
});

describe('an interval is cut before each age', () => {
  test.each<[string, string, number[], string[]]>([
    ['no cut leaves it whole', '0-', [], ['0-']],
    ['one cut makes two', '0-', [18], ['0-17', '18-']],
    ['cuts are put in order', '0-', [67, 15, 18], ['0-14', '15-17', '18-66', '67-']],
    ['the same cut twice is one', '0-', [18, 18], ['0-17', '18-']],
    ['a cut at its start does nothing', '15-19', [15], ['15-19']],
    ['a cut at its last year leaves that year alone', '15-19', [19], ['15-18', '19-19']],
    ['a cut just above it does nothing', '15-19', [20], ['15-19']],
    ['cuts outside it do nothing', '15-19', [3, 40], ['15-19']],
    ['no upper end is no cut', '0-', [Forever], ['0-']],
    ['one year cannot be cut', '17-17', [17, 18], ['17-17']],
  ])('%s', (_name, text, cuts, expected) => {
    expect(splitInterval(parseInterval(text) as Interval, cuts).map(formatInterval)).toEqual(expected);
  });

  test(underSeed('the parts follow on each other and make up the whole'), () => {
    fc.assert(
      fc.property(arbitraryInterval, fc.array(fc.integer({ min: -5, max: 130 })), (interval, cuts) => {
        const parts = splitInterval(interval, cuts);
        expect(parts[0]?.from).toBe(interval.from);
        expect(parts.at(-1)?.to).toBe(interval.to);
        parts.slice(1).forEach((part, at) => {
          expect(part.from).toBe((parts[at] as Interval).to + 1);
          expect(cuts).toContain(part.from);
        });
      }),
      seeded(500),
    );
  });
});

describe('two intervals', () => {
  test.each<[string, string, boolean, boolean]>([
    ['3-5', '3-11', true, true],
    ['3-11', '3-11', true, true],
    ['2-5', '3-11', false, true],
    ['11-12', '3-11', false, true],
    ['12-13', '3-11', false, false],
    ['0-2', '3-11', false, false],
    ['18-', '18-', true, true],
    ['18-', '18-66', false, true],
    ['67-', '18-66', false, false],
  ])('%s and %s', (inner, outer, within, overlapping) => {
    const [a, b] = [parseInterval(inner) as Interval, parseInterval(outer) as Interval];
    expect(isWithin(a, b)).toBe(within);
    expect(isOverlapping(a, b)).toBe(overlapping);
    expect(isOverlapping(b, a)).toBe(overlapping);
  });
});

describe('an order of intervals', () => {
  test('goes by where they start, then by where they end, no end last', () => {
    const inOrder = ['0-', '3-5', '3-11', '3-', '12-12'].map((text) => parseInterval(text) as Interval);
    expect([...inOrder].reverse().sort(compareIntervals)).toEqual(inOrder);
  });

  test('has those that are the same together, also without an end', () => {
    expect(compareIntervals({ from: 67, to: Forever }, { from: 67, to: Forever })).toBe(0);
  });
});
