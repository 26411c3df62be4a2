import { expect, test } from 'vitest';
import { cssString, escapeText, join, markup, withParagraphsWhole } from '../../../src/markup/markup.js';

test.each([
  ['an element', '<b>', '&lt;b&gt;'],
  ['quotes', `"'`, '&quot;&#39;'],
  ['an entity', '&amp;', '&amp;amp;'],
  ['a line break', 'a\nb', 'a b'],
  ['a control', 'a\u0000b', 'a\ufffdb'],
  ['a mark that turns the text round', 'a\u202eb', 'a\ufffdb'],
  ['a number that stands by itself', '\u2066020-50\u2069', '\u2066020-50\u2069'],
  ['half a character', 'a\ud800', 'a\ufffd'],
  ['Swedish letters', 'åäö – ”', 'åäö – ”'],
])('%s stands as text', (_, text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});

test('what is put into a template is escaped once, and markup not again', () => {
  const inner = markup`<b>${'<i>'}</b>`;
  expect(markup`<p title="${'"'}">${inner}${[inner, 1, 2n]}${undefined}${false}</p>`.markup).toBe(
    '<p title="&quot;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b>12</p>',
  );
});

test('parts are joined by a separator that may be markup', () => {
  expect(join(['a', '<'], markup`<br>`).markup).toBe('a<br>&lt;');
});

test.each([
  ['a quote', 'a"b', '"a\\22 b"'],
  ['the end of the style sheet', '</style>', '"\\3c \\2f style\\3e "'],
  ['a backslash and a line break', '\\\n', '"\\5c \\a "'],
  ['Swedish letters', 'Hällefors kommun', '"Hällefors kommun"'],
])('%s stays inside a string of a style sheet', (_, text, escaped) => {
  expect(cssString(text)).toBe(escaped);
});

test('a reference to a paragraph is not broken over two lines, and other words are', () => {
  expect(withParagraphsWhole('Se 11 kap. 6 § SoL och 2 barn')).toBe(
    'Se 11\u00a0kap.\u00a06\u00a0§\u00a0SoL och 2 barn',
  );
});
