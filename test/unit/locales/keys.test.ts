import { describe, expect, test } from 'vitest';
import { guidePairs, numbersIn, TRANSLATIONS, textsOf, withoutIsolates } from '../../support/locales.js';
import { placeholdersIn, SWEDISH, usedKey } from '../../support/texts.js';

/** The texts that Swedish has in more than one form, by their common name. */
const PLURALS = new Set([...SWEDISH.keys()].filter((key) => usedKey(key) !== key).map(usedKey));

/** The keys that a language must have: those of Swedish, with the plural forms that the language has. */
function keysFor(language: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const single = [...SWEDISH.keys()].filter((key) => usedKey(key) === key);
  return [...single, ...[...PLURALS].flatMap((key) => pluralCategories.map((form) => `${key}_${form}`))].sort();
}

/** The counts that a plural form is for, as far as a hundred. */
function countsOf(language: string, form: string): readonly number[] {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 101 }, (_, count) => count).filter((count) => rules.select(count) === form);
}

test('there are languages to look at', () => {
  expect(TRANSLATIONS).toEqual(expect.arrayContaining(['ar', 'en', 'fi', 'prs', 'so', 'sv-simple', 'uk']));
});

describe.each(TRANSLATIONS)('%s', (language) => {
  const pairs = guidePairs(language);

  test('has every text that Swedish has, in every plural form of its own, and no other', () => {
    expect([...textsOf(language).keys()].sort()).toEqual(keysFor(language));
  });

  test('fills in what Swedish fills in', () => {
    const wrong = pairs.filter(({ where, swedish, translation }) => {
      const form = /_(zero|one|two|few|many|other)$/.exec(where)?.[1];
      const isOneCount = form !== undefined && countsOf(language, form).length === 1;
      const expected = placeholdersIn(swedish).filter((name) => !(isOneCount && name === 'count'));
      const found = placeholdersIn(translation).filter((name) => !(isOneCount && name === 'count'));
      return [...expected].sort().join() !== [...found].sort().join();
    });
    expect(wrong).toEqual([]);
  });

  test('has the numbers that Swedish has, in figures that a phone and a law book have', () => {
    const wrong = pairs.filter(
      ({ swedish, translation }) => numbersIn(swedish).join() !== numbersIn(translation).join(),
    );
    expect(wrong).toEqual([]);
    expect(pairs.filter(({ translation }) => /(?![0-9])\p{Nd}/u.test(translation))).toEqual([]);
  });

  test('has every phone number as Swedish has it', () => {
    const phones = pairs.filter(
      ({ where }) => /^help\.\w+(?<!Note|Brief)$/.test(where) && /\d/.test(SWEDISH.get(where) ?? ''),
    );
    expect(phones.length).toBe(7);
    const wrong = phones.filter(({ swedish, translation }) => {
      const [number = 'no number'] = /\d[\d -]*\d/.exec(swedish) ?? [];
      return !withoutIsolates(translation).includes(number);
    });
    expect(wrong).toEqual([]);
  });

  test('holds no markup, and no white space at the ends that a list does not need', () => {
    const wrong = pairs.filter(
      ({ where, swedish, translation }) =>
        /[<>\n\t*`]/.test(translation) ||
        (/^villkor\.(or|either|and)$/.test(where)
          ? !/^[,،]? \S+( \S+)* $/.test(translation) || !/^,? .* $/.test(swedish)
          : translation !== translation.trim()) ||
        translation.trim() === '',
    );
    expect(wrong).toEqual([]);
  });
});
