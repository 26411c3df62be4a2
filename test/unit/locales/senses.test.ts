import { expect, test } from 'vitest';
import { textsOf } from '../../support/locales.js';

/** Words for what only the eye tells: colours, forms and places on a screen (WCAG 1.3.3). */
const SEEN: Readonly<Record<string, RegExp>> = {
  sv: /(?<!\p{L})(?:grön|röd|blå|gul|rund|fyrkant|trekant|höger|vänster|ovan|nedan|längst (?:upp|ner|ned))/iu,
  en: /\b(?:green|red|blue|yellow|round|square|triang\w+|right-hand|left-hand|(?:on|to) the (?:right|left)|above|below)\b/i,
};

test.each([
  ['sv', 'sv'],
  ['sv-simple', 'sv'],
  ['en', 'en'],
])('no text in %s refers to a colour, a form or a place on the screen', (language, words) => {
  const texts = [...textsOf(language)];
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(([, text]) => SEEN[words]?.test(text))).toEqual([]);
});

test('a text that does is noticed', () => {
  expect(SEEN.sv?.test('Tryck på den gröna knappen till höger.')).toBe(true);
  expect(SEEN.en?.test('Press the button on the right.')).toBe(true);
});
