import { describe, expect, test } from 'vitest';
import { otherWords, type Pair, TRANSLATIONS, textsOf, unkindWords } from '../../support/locales.js';
import { placeholdersIn } from '../../support/texts.js';

const SWEDISH = textsOf('sv', 'list');

test('Swedish has texts for the list, and is as kind as everywhere', () => {
  expect(SWEDISH.size).toBeGreaterThan(5);
  for (const text of SWEDISH.values()) expect(text).not.toMatch(/tyvärr|behörig|uppfyller|inte rätt|kan inte få/i);
});

describe.each(TRANSLATIONS)('%s', (language) => {
  const texts = textsOf(language, 'list');
  const pairs: readonly Pair[] = [...SWEDISH].map(([where, swedish]) => ({
    where,
    swedish,
    translation: texts.get(where) ?? '',
  }));

  test('has every text that the Swedish list has, and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...SWEDISH.keys()].sort());
  });

  test('fills in what Swedish fills in', () => {
    for (const { where, swedish, translation } of pairs) {
      expect(placeholdersIn(translation), where).toEqual(placeholdersIn(swedish));
    }
  });

  test('holds no markup, no white space at the ends, and nothing that is left in Swedish', () => {
    for (const { where, translation } of pairs) {
      expect(translation, where).toMatch(/^[^<>\n\t*`]+$/);
      expect(translation, where).toBe(translation.trim());
    }
    const same = pairs.filter(({ swedish, translation }) => swedish === translation);
    expect(language === 'sv-simple' ? [] : same).toEqual([]);
  });

  test('says the words of the glossary, and never that anyone is refused', () => {
    expect(otherWords(language, pairs)).toEqual([]);
    expect(unkindWords(language, pairs)).toEqual([]);
  });
});
