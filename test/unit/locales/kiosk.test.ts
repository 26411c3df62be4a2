import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES, languages, leavesOf, type TextTree } from '../../../scripts/locales/languages.js';
import { LANGUAGES } from '../../../src/i18n/languages.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { GREETING_TEXTS } from '../../../src/places/kiosk/kiosk-texts.js';
import '../../../src/places/kiosk/maintenance-part.js';
import { IS_SWEDISH, otherWords, type Pair, unkindWords } from '../../support/locales.js';
import { placeholdersIn } from '../../support/texts.js';

function textsOf(language: string, namespace = 'kiosk'): ReadonlyMap<string, string> {
  return new Map(leavesOf(JSON.parse(readFileSync(`${LOCALES}${language}/${namespace}.json`, 'utf8')) as TextTree));
}

const SWEDISH = textsOf('sv');

test('a kiosk greets in every language that the guide speaks, in the order it offers them', () => {
  expect(GREETING_TEXTS.map(({ language }) => language)).toEqual(LANGUAGES.map(({ code }) => code));
  expect(LANGUAGES.map(({ code }) => code).sort()).toEqual([...languages()].sort());
  for (const { language, t } of GREETING_TEXTS)
    expect(t('kiosk:greeting.title')).toBe(textsOf(language).get('greeting.title'));
});

test('a language that there is not is met in Swedish', () => {
  expect(createTexts('tlh').t('kiosk:done')).toBe(SWEDISH.get('done'));
  expect(createTexts('ar').t('kiosk:done')).toBe(textsOf('ar').get('done'));
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

test.each([...languages()])('in %s what ends a visit has no name that anything else beside it has', (language) => {
  const guide = textsOf(language, 'guide');
  const beside = ['answer.confirm', 'topics.confirm', 'topics.all', 'step.back', 'step.restart', 'exit'].map((key) =>
    guide.get(key),
  );
  expect(beside).not.toContain(undefined);
  expect(beside).not.toContain(textsOf(language).get('done'));
});

test('what the maintenance panel says fills in what it is given', () => {
  expect(createTexts().t('maintenance:faults.offline', { names: 'insats-guide.qr.js' })).toContain(
    'insats-guide.qr.js',
  );
});
