import { describe, expect, test } from 'vitest';
import { glossaryText, writtenGlossary } from '../../../scripts/glossary.js';
import { GLOSSARY, guidePairs, hasTerm, otherWords, TRANSLATIONS } from '../../support/locales.js';

test('the glossary that one reads is the one that the tests use', () => {
  expect(writtenGlossary()).toBe(glossaryText(GLOSSARY));
});

describe('every term', () => {
  test.each(Object.entries(GLOSSARY.terms))('%s has a meaning, and a word in every language', (_swedish, term) => {
    expect(term.meaning).toMatch(/^[A-Z].+\.$/);
    expect(Object.keys(term.languages).sort()).toEqual([...TRANSLATIONS]);
    for (const { term: word, stems } of Object.values(term.languages)) {
      expect(word.trim()).not.toBe('');
      expect(stems.length).toBeGreaterThan(0);
      expect(stems.every((stem) => stem.trim().length > 1)).toBe(true);
    }
  });

  test.each([
    ['Har en domstol beslutat om vårdnad, boende eller umgänge?', ['vårdnad', 'umgänge', 'domstol', 'beslut']],
    ['Säger dina vårdnadshavare ja till att du är med?', ['vårdnadshavare']],
    ['Är du folkbokförd i {{kommun}}?', ['folkbokförd']],
    ['Hör av dig till Sala kommun.', []],
    ['Hör av dig till kommunen.', ['kommun']],
  ])('is found in "%s"', (text, expected) => {
    const found = Object.entries(GLOSSARY.terms).filter(([, term]) => hasTerm(text, term));
    expect(found.map(([swedish]) => swedish)).toEqual(expected);
  });

  test('that is said in another word is found out', () => {
    const pair = { where: 'apply.appeal', swedish: 'Du kan överklaga.', translation: 'You can complain.' };
    expect(otherWords('en', [pair])).toEqual(['apply.appeal has no "appeal" for "överklaga": You can complain.']);
    expect(otherWords('en', [{ ...pair, translation: 'You can appeal.' }])).toEqual([]);
  });
});

test.each(TRANSLATIONS)('%s says each term of the glossary in one word everywhere', (language) => {
  expect(otherWords(language, guidePairs(language))).toEqual([]);
});
