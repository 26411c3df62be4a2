import { describe, expect, test } from 'vitest';
import { GLOSSARY, guidePairs, IS_SWEDISH, TRANSLATIONS, textsOf, unkindWords } from '../../support/locales.js';

/** Proper names, which are the same in every language. */
const NAMES = ['Kvinnofridslinjen', 'Välj att sluta', 'Självmordslinjen', 'Bris'];

/** Words that happen to be spelt as in Swedish. */
const SAME_WORD: Readonly<Record<string, readonly string[]>> = { en: ['answer.gender.man'] };

/** Common Swedish words that none of the other languages has. */
const SWEDISH_WORDS = /(?<!\p{L})(och|att|inte|eller|är|för|till|från|dig|ditt|kommunen|barnet)(?!\p{L})/iu;

/** The most characters that fit each button on a small phone; the browser's test measures the real thing. */
const BUTTONS: readonly (readonly [name: string, keys: RegExp, budget: number])[] = [
  ['the launcher and the exit', /^(launcher|exit)$/, 24],
  ['the button that closes', /^close$/, 16],
  ['a button that goes on', /^(welcome\.start|topics\.(all|confirm)|answer\.confirm|load\.retry)$/, 24],
  ['a topic', /^topic\./, 48],
  ['yes and no', /^answer\.(true|false)$/, 12],
  ['the button that skips', /^answer\.skip$/, 40],
  ['an answer', /^answer\.\w+\./, 60],
  ['a button that goes back', /^step\.(back|restart|change)$/, 24],
  ['the button to the results', /^step\.results$/, 48],
  ['a button under the results', /^results\.(resume|topics|print)$/, 28],
  ['the reason to ask', /^why\.label$/, 28],
  ['a way to make contact', /^card\.(call|map|web)$/, 28],
  ['the way to apply', /^apply\.title$/, 32],
  ['what folds out', /^(exitTitle|help\.title|worry\.title|apply\.how|card\.more)$/, 48],
];

/** A text without proper names, placeholders, numbers and what stands in brackets. */
function ownWords(text: string): string {
  const unnamed = NAMES.reduce((rest, name) => rest.replaceAll(name, ' '), text);
  return unnamed.replace(/\{\{\w+\}\}|\([^)]*\)|[^\p{L} ]/gu, ' ').trim();
}

describe.each(TRANSLATIONS)('%s', (language) => {
  const pairs = guidePairs(language);
  const texts = textsOf(language);

  test('is translated: nothing is left in Swedish but names and numbers', () => {
    if (IS_SWEDISH.has(language)) {
      const different = pairs.filter(({ swedish, translation }) => swedish !== translation);
      expect(different.length).toBeGreaterThan(pairs.length / 3);
      return;
    }
    const left = pairs
      .filter(({ where }) => !SAME_WORD[language]?.includes(where))
      .filter(
        ({ swedish, translation }) =>
          (swedish === translation && ownWords(translation) !== '') || SWEDISH_WORDS.test(ownWords(translation)),
      );
    expect(left).toEqual([]);
  });

  test('never tells anyone that they are refused, and promises no secrecy', () => {
    expect(GLOSSARY.neverSaid[language]?.length ?? 0, 'words in glossary.json, neverSaid').toBeGreaterThan(4);
    expect(unkindWords(language, pairs)).toEqual([]);
  });

  test.each([
    ['exitHelp', 'exit'],
    ['exitHelpFrame', 'exit'],
    ['topics.needOne', 'topics.all'],
    ['answer.needOne', 'answer.skip'],
  ])('%s names the button as the button does', (text, button) => {
    expect(texts.get(text)).toContain(texts.get(button));
  });

  test('every question ends as a question', () => {
    for (const [key, text] of texts) if (key.startsWith('question.')) expect(text, key).toMatch(/[?؟]$/);
  });

  test.each(BUTTONS)('what stands on %s is short', (_name, keys, budget) => {
    const found = [...texts].filter(([key]) => keys.test(key));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(([, text]) => text.length > budget)).toEqual([]);
  });
});
