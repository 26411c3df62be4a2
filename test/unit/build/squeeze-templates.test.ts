import { expect, test } from 'vitest';
import { squeezeMarkup, squeezeStyles } from '../../../scripts/build/squeeze-templates.js';

test.each([
  ['indentation at the edges goes', ['\n  <p>a</p>\n'], ['<p>a</p>']],
  [
    'indentation between elements with lines of their own goes',
    ['<ul>\n    <li>', '</li>\n</ul>'],
    ['<ul><li>', '</li></ul>'],
  ],
  ['a line break between words is a space', ['one\n  two'], ['one two']],
  ['a line break between expressions is a space', ['<p>', '\n  ', '</p>'], ['<p>', ' ', '</p>']],
  ['an expression at the edge has none beside it', ['\n  ', '\n'], ['', '']],
  ['a space on a line is kept', ['<b>a</b> <b>b</b>'], ['<b>a</b> <b>b</b>']],
  [
    'a line break between what is said and a button in the line is a space',
    ['\n<p class="soft">\n  ', '\n  <button type="button" @click=', '>\n    Svenska\n  </button>\n</p>\n'],
    ['<p class="soft">', ' <button type="button" @click=', '>Svenska</button></p>'],
  ],
  [
    'so is one between two links',
    ['<a href=', '>', '</a>\n<a href=', '>', '</a>'],
    ['<a href=', '>', '</a> <a href=', '>', '</a>'],
  ],
  [
    'so is one after an element in the line',
    ['<strong>a</strong>\n  ', '\n<h2>b</h2>'],
    ['<strong>a</strong> ', '<h2>b</h2>'],
  ],
  [
    'and one after a box to tick',
    ['<label>\n  <input type="checkbox" />\n  ', '\n</label>'],
    ['<label><input type="checkbox" /> ', '</label>'],
  ],
])('%s', (_, parts, expected) => {
  expect(squeezeMarkup(parts)).toEqual(expected);
});

/** The declarations of a flat style sheet. */
function declarationsOf(styles: string): readonly string[] {
  const plain = styles.replace(/\/\*.*?\*\//gs, '');
  return [...plain.matchAll(/([\w-]+)\s*:\s*([^;}]+)/g)].map(([, name, value]) => `${name}: ${value?.trim()}`);
}

test('a style sheet says the same in fewer characters', () => {
  const styles = '/* why */\n.bar {\n  inline-size: 1em;\n}\n';
  const [small = ''] = squeezeStyles([styles]);
  expect(declarationsOf(small)).toEqual(declarationsOf(styles));
  expect(small.length).toBeLessThan(styles.length);
});

test('what another template brings stays in its place, among declarations and among rules', () => {
  expect(
    squeezeStyles([':host {\n  display: block;\n  ', '\n  color: red;\n}\n@media print {\n  ', '\n}\n/* why */']),
  ).toEqual([':host{display:block;', 'color:red}@media print{', '}']);
});

test('declarations alone are a template that another can bring', () => {
  expect(squeezeStyles(['\n  --ground: #fff;\n  --text: var(--ground);\n'])).toEqual([
    '--ground:#fff;--text:var(--ground);',
  ]);
});

test('what is no style is told', () => {
  expect(() => squeezeStyles(['a { color: ', '; } } b'])).toThrow();
});
