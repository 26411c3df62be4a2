import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../scripts/locales/languages.js';
import { TOPICS } from '../../../src/catalog/types.js';
import { wordsOf } from '../../../src/content/search.js';
import { IS_SWEDISH, TRANSLATIONS } from '../../support/locales.js';

interface Everyday {
  readonly topics: Readonly<Record<string, string>>;
  readonly small: string;
  readonly dying: string;
}

/** Easy Swedish is searched by the Swedish words. */
const LANGUAGES = ['sv', ...TRANSLATIONS.filter((language) => !IS_SWEDISH.has(language))];

describe.each(LANGUAGES)('the everyday words of %s', (language) => {
  const { topics, small, dying } = JSON.parse(readFileSync(`${LOCALES}${language}/everyday.json`, 'utf8')) as Everyday;

  test('lead to each topic, and to whom to call', () => {
    expect(Object.keys(topics)).toEqual([...TOPICS]);
    for (const words of [...Object.values(topics), small, dying]) expect(wordsOf(words).length).toBeGreaterThan(2);
  });

  test('are none that many other words would be taken for', () => {
    for (const [topic, words] of Object.entries({ ...topics, dying }))
      expect(
        wordsOf(words).filter((word) => word.length < 2),
        topic,
      ).toEqual([]);
    const alone = dying.split(',').filter((phrase) => wordsOf(phrase).length === 1);
    expect(alone.filter((word) => wordsOf(small).includes(wordsOf(word)[0] ?? ''))).toEqual([]);
  });
});
