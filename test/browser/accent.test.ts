import { expect, test } from 'vitest';
import '../../src/elements/insats-guide.define.js';

/** The accent of a guide with this attribute, once it has drawn. */
async function accentWith(attributes: string): Promise<string> {
  document.body.innerHTML = `<insats-guide ${attributes}></insats-guide>`;
  const guide = document.querySelector('insats-guide');
  await guide?.updateComplete;
  return guide ? getComputedStyle(guide).getPropertyValue('--insats-accent') : 'no guide';
}

test('the attribute accent is the colour of the kommun', async () => {
  expect(await accentWith('accent="#7a2a5b"')).toBe('#7a2a5b');
});

test('without the attribute the style of the page holds', async () => {
  expect(await accentWith('style="--insats-accent: #123456"')).toBe('#123456');
});

test('taken away, the accent of the page holds again', async () => {
  await accentWith('accent="#7a2a5b"');
  const guide = document.querySelector('insats-guide');
  guide?.removeAttribute('accent');
  await guide?.updateComplete;
  expect(guide?.style.getPropertyValue('--insats-accent')).toBe('');
});
