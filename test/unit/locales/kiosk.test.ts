import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES, languages, leavesOf, type TextTree } from '../../../scripts/languages.js';
import { LANGUAGES } from '../../../src/elements/languages.js';
import { filled, STAFF_TEXTS, TONGUES, tongueOf } from '../../../src/elements/modes/kiosk/texts.js';
import { IS_SWEDISH, otherWords, type Pair, unkindWords } from '../../support/locales.js';
import { placeholdersIn } from '../../support/texts.js';

function textsOf(language: string): ReadonlyMap<string, string> {
  return new Map(leavesOf(JSON.parse(readFileSync(`${LOCALES}${language}/kiosk.json`, 'utf8')) as TextTree));
}

const SWEDISH = textsOf('sv');

test('a kiosk greets in every language that the guide speaks, in the order it offers them', () => {
  expect(TONGUES.map(({ code }) => code)).toEqual(['sv', ...LANGUAGES.keys()]);
  expect(TONGUES.map(({ code }) => code).sort()).toEqual([...languages()].sort());
  for (const { code, name, dir } of TONGUES.slice(1))
    expect({ name, dir }).toEqual(
      expect.objectContaining({ name: LANGUAGES.get(code)?.name, dir: LANGUAGES.get(code)?.dir }),
    );
});

test('a language that there is not is met in Swedish', () => {
  expect(tongueOf('tlh').code).toBe('sv');
  expect(tongueOf('ar').code).toBe('ar');
});

describe.each(languages().filter((language) => language !== 'sv'))('%s', (language) => {
  const texts = textsOf(language);
  const pairs: readonly Pair[] = [...texts].map(([where, translation]) => ({
    where,
    swedish: SWEDISH.get(where) ?? '',
    translation,
  }));

  test('has every text of the kiosk that Swedish has, and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...SWEDISH.keys()].sort());
  });

  test('fills in what Swedish fills in, and holds no markup', () => {
    for (const { swedish, translation, where } of pairs) {
      expect(placeholdersIn(translation), where).toEqual(placeholdersIn(swedish));
      expect(translation, where).toMatch(/^\S[^<>\n]*\S$/);
    }
  });

  test('uses the words of the glossary, and none that is never said', () => {
    expect(otherWords(language, pairs)).toEqual([]);
    expect(unkindWords(language, pairs)).toEqual([]);
  });

  test('says what Swedish says in words of its own', () => {
    const same = pairs.filter(({ swedish, translation }) => swedish === translation);
    expect(IS_SWEDISH.has(language) ? [] : same).toEqual([]);
  });
});

test('what staff read fills in what it is given', () => {
  expect(filled(STAFF_TEXTS.faults.offline, { count: 3 })).toContain('3 filer saknas');
  expect(filled('{{a}} och {{b}}', { a: 1 })).toBe('1 och ');
});
