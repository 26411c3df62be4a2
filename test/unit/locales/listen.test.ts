import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES, languages } from '../../../scripts/locales/languages.js';

const ALPHABETS: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic} ]+$/u,
  prs: /^[\p{Script=Arabic} ]+$/u,
  uk: /^[\p{Script=Cyrillic} ]+$/u,
};

function textsOf(language: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`${LOCALES}${language}/listen.json`, 'utf8'));
}

describe.each(languages())('reading aloud in %s', (language) => {
  const texts = textsOf(language);

  test('has what Swedish has, and nothing to fill in', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(textsOf('sv')));
    for (const text of Object.values(texts)) {
      expect(text).toBe(text.trim());
      expect(text).toMatch(ALPHABETS[language] ?? /^[\p{Script=Latin} ]+$/u);
    }
  });

  test('tells beginning from ending, in words short enough for a button', () => {
    expect(new Set(Object.values(texts)).size).toBe(2);
    expect(Math.max(...Object.values(texts).map(({ length }) => length))).toBeLessThanOrEqual(24);
  });
});

test('no language but easy Swedish has the Swedish words', () => {
  const alike = languages().filter((language) => textsOf(language).start === textsOf('sv').start);
  expect(alike).toEqual(['sv', 'sv-simple']);
});
