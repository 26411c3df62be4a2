import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/catalog/facts.js';
import { type AnswerValue, knownFrom, readValue, withValue, writeValue } from '../../../src/rules/answers.js';
import { INAPPLICABLE, type Value } from '../../../src/rules/known.js';
import { answersOf } from '../../support/small-catalog.js';

describe('an answer that fits its question is read, and written back the same', () => {
  test.each<[Fact, Exclude<AnswerValue, null>, Value]>([
    ['resident', true, true],
    ['resident', false, false],
    ['gender', 'woman', 'woman'],
    ['parenthood', ['parent', 'expecting'], ['parent', 'expecting']],
    ['age', '16-19', { from: 16, to: 19 }],
    ['age', '67-', { from: 67, to: Number.POSITIVE_INFINITY }],
    [
      'childAges',
      ['0-2', '12-12'],
      [
        { from: 0, to: 2 },
        { from: 12, to: 12 },
      ],
    ],
    ['childAges', [], []],
  ])('%s %j', (fact, answer, value) => {
    expect(readValue(fact, answer)).toEqual(value);
    expect(writeValue(value as Exclude<Value, typeof INAPPLICABLE>)).toEqual(answer);
  });

  test('one choice of several may be written without a list', () => {
    expect(readValue('parenthood', 'parent')).toEqual(['parent']);
  });
});

describe('an answer that does not fit its question counts as skipped', () => {
  test.each<[Fact, Exclude<AnswerValue, null>]>([
    ['resident', 'true'],
    ['gender', 'girl'],
    ['gender', ['woman']],
    ['gender', true],
    ['parenthood', ['parent', 'aunt']],
    ['parenthood', []],
    ['age', 'sjutton'],
    ['age', ['16-19']],
    ['age', true],
    ['childAges', ['3-5', 'five']],
    ['childAges', true],
  ])('%s %j', (fact, answer) => {
    expect(readValue(fact, answer)).toBeUndefined();
    expect([...knownFrom([{ fact, value: answer }]).skipped]).toEqual([fact]);
  });
});

describe('what a conversation comes to', () => {
  test('what was skipped is remembered apart from what is known', () => {
    const known = knownFrom(answersOf({ resident: true, age: null }));
    expect([...known.values]).toEqual([['resident', true]]);
    expect([...known.skipped]).toEqual(['age']);
  });

  test('a finer answer takes the place of the coarser', () => {
    const known = knownFrom([
      { fact: 'age', value: '18-' },
      { fact: 'age', value: '18-66' },
    ]);
    expect(known.values.get('age')).toEqual({ from: 18, to: 66 });
  });

  test('who skips the finer question keeps the coarser answer', () => {
    const known = knownFrom([
      { fact: 'age', value: '18-' },
      { fact: 'age', value: null },
    ]);
    expect(known.values.get('age')).toEqual({ from: 18, to: Number.POSITIVE_INFINITY });
    expect(known.skipped.has('age')).toBe(true);
  });

  test.each<[string, readonly string[], boolean]>([
    ['a parent', ['parent'], true],
    ['another important adult', ['otherAdult'], true],
    ['a parent who expects another', ['parent', 'expecting'], true],
    ['someone who expects the first', ['expecting'], false],
    ['someone without children', ['none'], false],
  ])('%s: whether there is a child to ask about', (_name, parenthood, hasChild) => {
    const known = knownFrom(answersOf({ parenthood }));
    expect(known.values.has('childAges')).toBe(!hasChild);
    expect(known.values.has('childResident')).toBe(!hasChild);
  });

  test('having no child outweighs ages given for one, whichever was said first', () => {
    for (const said of [
      { parenthood: ['none'], childAges: ['3-5'] },
      { childAges: ['3-5'], parenthood: ['none'] },
    ]) {
      expect(knownFrom(answersOf(said)).values.get('childAges')).toBe(INAPPLICABLE);
    }
  });

  test('who turns out to be a parent after all can be asked about the child', () => {
    const before = knownFrom(answersOf({ parenthood: ['none'] }));
    const after = withValue(before, 'parenthood', ['parent']);
    expect({ ...after, asked: ['parenthood'] }).toEqual(knownFrom(answersOf({ parenthood: ['parent'] })));
  });

  test('a further value leaves what was known before untouched', () => {
    const before = knownFrom(answersOf({ resident: true }));
    withValue(before, 'parenthood', ['none']);
    expect([...before.values]).toEqual([['resident', true]]);
  });
});
