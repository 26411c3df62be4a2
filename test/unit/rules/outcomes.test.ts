import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/catalog/facts.js';
import { type AnswerValue, writeValue } from '../../../src/rules/answers.js';
import { type Interval, parseInterval } from '../../../src/rules/interval.js';
import { combinations, everyValue, outcomesOf } from '../../../src/rules/outcomes.js';

const years = (...texts: readonly string[]) => texts.map((text) => parseInterval(text) as Interval);

/** Each answer as it is written, with its weight. */
const weightsOf = (fact: Fact, brackets: readonly Interval[] = []) =>
  outcomesOf(fact, brackets).map(({ value, weight }) => [writeValue(value as Exclude<typeof value, symbol>), weight]);

/** People, and children, in the shares of the model: per year of age, from one age up to the next. */
const PEOPLE = 12 * 1 + 3 * 4 + 5 * 10 + 45 * 14 + 25 * 9 + 15 * 1;
const CHILDREN = 19 * 10 + 21 * 3;

describe('how usual each answer is', () => {
  test('to a yes or no', () => {
    expect(weightsOf('resident')).toEqual([
      [true, expect.closeTo(13 / 14, 9)],
      [false, expect.closeTo(1 / 14, 9)],
    ]);
  });

  test('to a choice', () => {
    expect(weightsOf('upperSecondary')).toEqual([
      ['enrolled', expect.closeTo(0.3)],
      ['completed', expect.closeTo(0.5)],
      ['neither', expect.closeTo(0.2)],
    ]);
  });

  test.each<readonly [Fact, AnswerValue, AnswerValue]>([
    ['livesApart', false, true],
    ['courtDecision', false, true],
    ['bothParentsAgree', true, false],
    ['childResident', true, false],
    ['guardianConsent', 'all', 'none'],
    ['guardianConsent', 'none', 'one'],
    ['ownConsent', true, false],
    ['schoolYear', ['none'], ['7-9']],
    ['schoolYear', ['7-9'], ['F']],
    ['compulsorySchoolDone', true, false],
    ['bornAbroad', false, true],
  ])('to %s: %j is more usual than %j', (fact, usual, unusual) => {
    const weights = new Map(weightsOf(fact).map(([value, weight]) => [JSON.stringify(value), weight as number]));
    expect(weights.get(JSON.stringify(usual))).toBeGreaterThan(weights.get(JSON.stringify(unusual)) ?? 1);
  });

  test('to several options at once, one at a time', () => {
    expect(weightsOf('parenthood')).toEqual([
      [['parent'], expect.closeTo(0.45)],
      [['expecting'], expect.closeTo(0.04)],
      [['otherAdult'], expect.closeTo(0.06)],
      [['none'], expect.closeTo(0.45)],
    ]);
  });

  test('to a question that nothing is known of: alike', () => {
    expect(weightsOf('gender').map(([, weight]) => weight)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(weightsOf('withChildren').map(([, weight]) => weight)).toEqual([0.5, 0.5]);
  });

  test('to the age, by how many have it', () => {
    expect(weightsOf('age', years('0-14', '15-17', '18-69', '70-'))).toEqual([
      ['0-14', expect.closeTo((12 + 3 * 4) / PEOPLE, 9)],
      ['15-17', expect.closeTo((3 * 10) / PEOPLE, 9)],
      ['18-69', expect.closeTo((2 * 10 + 45 * 14 + 5 * 9) / PEOPLE, 9)],
      ['70-', expect.closeTo((20 * 9 + 15 * 1) / PEOPLE, 9)],
    ]);
  });

  test('to an age within another, as if that were all', () => {
    expect(weightsOf('age', years('16-17', '18-19')).map(([, weight]) => weight)).toEqual([0.5, 0.5]);
  });

  test("to one's children's ages: one bracket, or two", () => {
    const few = (8 * 10) / CHILDREN;
    const some = (11 * 10) / CHILDREN;
    const grown = (21 * 3) / CHILDREN;
    const all = few + some + grown + few * some + few * grown + some * grown;
    expect(weightsOf('childAges', years('0-7', '8-18', '19-'))).toEqual([
      [['0-7'], expect.closeTo(few / all, 9)],
      [['8-18'], expect.closeTo(some / all, 9)],
      [['19-'], expect.closeTo(grown / all, 9)],
      [['0-7', '8-18'], expect.closeTo((few * some) / all, 9)],
      [['0-7', '19-'], expect.closeTo((few * grown) / all, 9)],
      [['8-18', '19-'], expect.closeTo((some * grown) / all, 9)],
    ]);
  });

  test('never nothing at all', () => {
    const [usual, rare] = weightsOf('childAges', years('0-39', '40-')).map(([, weight]) => weight as number);
    expect((rare as number) / (usual as number)).toBeCloseTo(0.001, 9);
  });

  test.each(['resident', 'upperSecondary', 'parenthood', 'schoolYear', 'guardianConsent'] as const)(
    'adds up to one: %s',
    (fact) => {
      expect(outcomesOf(fact, []).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    },
  );
});

describe('every answer there is', () => {
  test.each<readonly [Fact, readonly Interval[], readonly unknown[]]>([
    ['resident', [], [true, false]],
    ['upperSecondary', [], ['enrolled', 'completed', 'neither']],
    ['age', years('0-14', '15-'), years('0-14', '15-')],
    ['childAges', years('0-2', '3-'), [years('0-2'), years('0-2', '3-'), years('3-')]],
  ])('to %s', (fact, brackets, values) => {
    const found = everyValue(fact, brackets);
    expect(found).toHaveLength(values.length);
    expect(found).toEqual(expect.arrayContaining([...values]));
  });

  test('to a list where one option excludes all others, which it then stands without', () => {
    const found = everyValue('parenthood', []) as readonly (readonly string[])[];
    expect(found).toHaveLength(2 ** 3);
    expect(found.filter((list) => list.includes('none'))).toEqual([['none']]);
    expect(new Set(found.map(String)).size).toBe(found.length);
  });

  test('combinations keep the order of the items, and are never empty', () => {
    expect(combinations(['a', 'b'])).toEqual(expect.arrayContaining([['a'], ['b'], ['a', 'b']]));
    expect(combinations(['a', 'b', 'c'])).toHaveLength(7);
    expect(combinations([])).toEqual([]);
  });
});
