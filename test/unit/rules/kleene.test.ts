import { describe, expect, test } from 'vitest';
import { allOf as allOfItems, anyOf as anyOfItems, type Truth } from '../../../src/rules/kleene.js';

const allOf = (truths: readonly Truth[]) => allOfItems(truths, (truth) => truth);
const anyOf = (truths: readonly Truth[]) => anyOfItems(truths, (truth) => truth);

describe('what two villkor come to together', () => {
  test.each<[Truth, Truth, Truth, Truth]>([
    // one, other, both wanted, one enough
    ['met', 'met', 'met', 'met'],
    ['met', 'unknown', 'unknown', 'met'],
    ['met', 'unmet', 'unmet', 'met'],
    ['unknown', 'met', 'unknown', 'met'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
    ['unknown', 'unmet', 'unmet', 'unknown'],
    ['unmet', 'met', 'unmet', 'met'],
    ['unmet', 'unknown', 'unmet', 'unknown'],
    ['unmet', 'unmet', 'unmet', 'unmet'],
  ])('%s and %s: %s where both are wanted, %s where one is enough', (one, other, both, either) => {
    expect(allOf([one, other])).toBe(both);
    expect(anyOf([one, other])).toBe(either);
  });

  test.each<Truth>(['met', 'unknown', 'unmet'])('one villkor that is %s stays so alone', (truth) => {
    expect(allOf([truth])).toBe(truth);
    expect(anyOf([truth])).toBe(truth);
  });

  test('where nothing is wanted all of it is met, and where there is no way in none is open', () => {
    expect(allOf([])).toBe('met');
    expect(anyOf([])).toBe('unmet');
  });

  test('the order of three never matters', () => {
    const truths: readonly Truth[] = ['met', 'unknown', 'unmet'];
    for (const a of truths) {
      for (const b of truths) {
        for (const c of truths) {
          expect(allOf([a, b, c])).toBe(allOf([allOf([c, b]), a]));
          expect(anyOf([a, b, c])).toBe(anyOf([anyOf([c, b]), a]));
        }
      }
    }
  });
});
