import { describe, expect, test } from 'vitest';
import { FACT_NAMES, FACTS, inVocabularyOrder, isAskable, isFact } from '../../../src/catalog/facts.js';
import { hintText } from '../../../src/i18n/hint-text.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { SWEDISH } from '../../support/texts.js';

describe('the row of a fact', () => {
  test.each(FACT_NAMES)('of %s: what is left to the provider says why, and what is asked does not', (fact) => {
    expect(FACTS[fact].leftBecause === undefined).toBe(isAskable(fact));
  });

  test.each(FACT_NAMES)('of %s: how usual an option is, is told of options that there are', (fact) => {
    const { shape } = FACTS[fact];
    if ('cuts' in shape) {
      const starts = shape.usual.map(([from]) => from);
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
      return;
    }
    const options = shape.kind === 'boolean' ? ['true', 'false'] : shape.options;
    expect(options).toEqual(expect.arrayContaining(Object.keys(shape.usual)));
    expect(Object.values(shape.usual).filter((weight) => weight <= 0)).toEqual([]);
  });

  test.each(FACT_NAMES)(
    'of %s: what its question waits for is asked, comes before it and waits for nothing',
    (fact) => {
      const { waitsFor } = FACTS[fact];
      const first = waitsFor?.fact;
      expect(first === undefined || isAskable(first)).toBe(true);
      expect(first === undefined || FACTS[first].waitsFor === undefined).toBe(true);
      expect(first === undefined || inVocabularyOrder([fact, first])[0] === first).toBe(true);
    },
  );

  test('names every hint that there is a text for, and no other', () => {
    const hints = FACT_NAMES.flatMap((fact) => FACTS[fact].hint ?? []);
    const texts = [...SWEDISH.keys()].filter((key) => key.startsWith('hint.'));
    expect([...new Set(hints)].map((hint) => `hint.${hint}`).sort()).toEqual(texts.sort());
  });
});

test('where the child is folkbokfört is explained as where one is oneself', () => {
  const texts = createTexts();
  expect(hintText('childResident', texts)).toBe(hintText('resident', texts));
  expect(hintText('resident', texts)).toContain('Skatteverket');
  expect(hintText('age', texts)).toBeUndefined();
});

test('facts are put in vocabulary order, each once', () => {
  expect(inVocabularyOrder(['resident', 'age', 'resident', 'parenthood'])).toEqual(['age', 'parenthood', 'resident']);
  expect(inVocabularyOrder([])).toEqual([]);
});

test('what an object has of its own is no fact', () => {
  expect(['constructor', 'toString', '__proto__', 7, undefined].filter(isFact)).toEqual([]);
});
