import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES, languages } from '../../../scripts/locales/languages.js';
import { IS_SWEDISH, otherWords, type Pair, TRANSLATIONS, textsOf, unkindWords } from '../../support/locales.js';
import { placeholdersIn } from '../../support/texts.js';

/** The most characters of a button that also has the Swedish words on it, on a small phone. */
const BUTTON = 24;

function missingTexts(language: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`${LOCALES}${language}/missing.json`, 'utf8')) as Record<string, string>;
}

const SWEDISH = missingTexts('sv');

describe.each(languages())('what %s says of itself when it does not come', (language) => {
  const texts = missingTexts(language);

  test('has what Swedish has, with nothing to fill in and no markup', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(SWEDISH));
    for (const text of Object.values(texts)) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/[<>\n`*]/);
      expect(placeholdersIn(text)).toEqual([]);
    }
  });

  test('offers another try in the words that a catalogue is tried again with', () => {
    expect(texts.retry).toBe(textsOf(language).get('load.retry'));
    expect(texts.retry?.length).toBeLessThanOrEqual(BUTTON);
  });
});

describe.each(TRANSLATIONS)('%s', (language) => {
  const pairs: readonly Pair[] = Object.entries(missingTexts(language)).map(([where, translation]) => ({
    where,
    swedish: SWEDISH[where] ?? '',
    translation,
  }));

  test('has words of its own, and none that is never said', () => {
    const same = pairs.filter(({ swedish, translation }) => swedish === translation);
    expect(IS_SWEDISH.has(language) ? [] : same).toEqual([]);
    expect(otherWords(language, pairs)).toEqual([]);
    expect(unkindWords(language, pairs)).toEqual([]);
  });
});
