import { expect, test } from 'vitest';
import { squeezeMarkup, squeezeStyles } from '../../../scripts/build/squeeze-templates.js';

test.each([
  ['indentation at the edges goes', '\n  <p>a</p>\n', true, true, '<p>a</p>'],
  ['indentation between tags goes', '<ul>\n    <li>', true, false, '<ul><li>'],
  ['a line break between words is a space', 'one\n  two', false, false, 'one two'],
  ['a line break beside an expression is a space', '\n  ', false, false, ' '],
  ['a space on a line is kept', '<b>a</b> <b>b</b>', false, false, '<b>a</b> <b>b</b>'],
])('%s', (_, markup, isFirst, isLast, expected) => {
  expect(squeezeMarkup(markup, isFirst, isLast)).toBe(expected);
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
