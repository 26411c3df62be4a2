import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES, languages } from '../../../scripts/locales/languages.js';
import '../../../src/elements/taking-along/handout-texts.js';
import { addTexts, createTexts, type Namespaces } from '../../../src/i18n/texts.js';
import { IS_SWEDISH, numbersIn, otherWords, type Pair, TRANSLATIONS, unkindWords } from '../../support/locales.js';
import { placeholdersIn } from '../../support/texts.js';

/** The buttons, and the most characters that fit beside each other on a phone. */
const BUTTONS = { print: 24, receipt: 28, start: 28 } as const;

function textsOf(language: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`${LOCALES}${language}/handout.json`, 'utf8')) as Record<string, string>;
}

const SWEDISH = textsOf('sv');

test('every language of the guide has the handout’s texts', () => {
  expect(languages().map((language) => [language, Object.keys(textsOf(language)).sort()])).toEqual(
    languages().map((language) => [language, Object.keys(SWEDISH).sort()]),
  );
});

describe.each(TRANSLATIONS)('%s', (language) => {
  const pairs: readonly Pair[] = Object.entries(textsOf(language)).map(([where, translation]) => ({
    where,
    swedish: SWEDISH[where] ?? '',
    translation,
  }));

  test('fills in what Swedish fills in', () => {
    expect(pairs.map(({ translation }) => [...placeholdersIn(translation)].sort())).toEqual(
      pairs.map(({ swedish }) => [...placeholdersIn(swedish)].sort()),
    );
  });

  test('is in words of its own, with no markup and no number that Swedish has not', () => {
    const same = pairs.filter(({ swedish, translation }) => swedish === translation);
    expect(IS_SWEDISH.has(language) ? [] : same).toEqual([]);
    expect(
      pairs.filter(({ translation }) => /[<>\n\t*`]/.test(translation) || translation !== translation.trim()),
    ).toEqual([]);
    expect(pairs.flatMap(({ translation }) => numbersIn(translation))).toEqual([]);
  });

  test('has the words of the glossary, and none that is never said', () => {
    expect(otherWords(language, pairs)).toEqual([]);
    expect(unkindWords(language, pairs)).toEqual([]);
  });

  test('has short buttons', () => {
    const long = Object.entries(BUTTONS).filter(([key, most]) => (textsOf(language)[key]?.length ?? 0) > most);
    expect(long).toEqual([]);
  });

  test('is what the handout says', () => {
    addTexts(language, { handout: textsOf(language) as Namespaces['handout'] });
    const { t } = createTexts(language);
    expect(t('handout:mine')).toBe(textsOf(language).mine);
    expect(t('handout:codeOf', { number: 1, count: 2 })).toContain('1');
    expect(t('handout:lead', { kommun: 'Sala kommun' })).toContain('Sala kommun');
  });
});

test('a language without a text for the handout says it in Swedish', () => {
  expect(createTexts('qaa').t('handout:mine')).toBe(SWEDISH.mine);
});
