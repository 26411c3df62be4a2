import { afterEach, describe, expect, test, vi } from 'vitest';
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import { openDesk } from './desk-harness.js';
import { type GuideHarness, mount, mountWaiting, PATIENCE } from './harness.js';
import { mountKiosk } from './kiosk-harness.js';
import { luminance, rolesOf } from './painted.js';
import { worn } from './worn.js';

/** What each role is where a page asks for nothing, as version 0.2.0 has it. */
const OWN = {
  light: {
    '--strong': [0, 84, 77],
    '--on-strong': [255, 255, 255],
    '--ground': [255, 255, 255],
    '--surface': [241, 246, 244],
    '--said': [220, 229, 228],
    '--text': [24, 35, 31],
    '--soft': [67, 80, 75],
    '--line': [117, 132, 125],
    '--focus': [0, 84, 77],
    '--danger': [157, 28, 28],
    '--open': [15, 92, 46],
    '--check': [18, 79, 138],
    '--others': [90, 58, 138],
    '--apply': [112, 67, 10],
  },
  dark: {
    '--strong': [148, 218, 209],
    '--on-strong': [16, 32, 29],
    '--ground': [19, 28, 26],
    '--surface': [31, 43, 40],
    '--said': [35, 51, 48],
    '--text': [236, 242, 239],
    '--soft': [188, 202, 196],
    '--line': [131, 148, 141],
    '--focus': [148, 218, 209],
    '--danger': [255, 180, 171],
    '--open': [127, 220, 159],
    '--check': [158, 203, 255],
    '--others': [213, 184, 255],
    '--apply': [255, 201, 129],
  },
} as const;

const SCHEMES = ['light', 'dark'] as const;

/** Values that CSS refuses, or that nobody could read on, and the input that they are given for. */
const WRONG = [
  ['--insats-accent', 'notacolour'],
  ['--insats-accent', 'kommunblå, mörk'],
  ['--insats-accent', '12px'],
  ['--insats-accent', ' '],
  ['--insats-surface', 'notacolour'],
  ['--insats-surface', 'transparent'],
  ['--insats-surface', '#fff8'],
  ['--insats-focus', 'notacolour'],
  ['--insats-space', 'wide'],
  ['--insats-space', '1em 2em'],
  ['--insats-radius', 'round'],
  ['--insats-button-radius', 'round'],
  ['--insats-max-width', '600'],
  ['--insats-max-width', 'full'],
  ['--insats-heading-font', 'Source Sans 3, sans-serif'],
] as const;

/** What a guide looks like: its roles, and its lengths as they come out. */
function looksOf(guide: GuideHarness): Record<string, unknown> {
  const colourOf = rolesOf(guide.element);
  const roles = Object.fromEntries(Object.keys(OWN.light).map((role) => [role, colourOf(role)]));
  const lengths = ['padding-top', 'border-top-left-radius', 'max-width'].map((name) => guide.styleOf('.guide', name));
  const headings = guide.styleOf('h2', 'font-family');
  return { ...roles, lengths, headings, button: guide.styleOf('.exit', 'border-top-left-radius') };
}

const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});

afterEach(() => warned.mockClear());

const told = () => warned.mock.calls.map(([text]) => String(text)).filter((text) => text.startsWith('insats-guide:'));

/** What is drawn in is what is seen: the guide's ground, and the text on it. */
function groundAndText(guide: GuideHarness): readonly [number, number] {
  const colourOf = rolesOf(guide.element);
  return [luminance(colourOf('--ground')), luminance(colourOf('--text'))];
}

describe.each(SCHEMES)('on a page that is %s', (scheme) => {
  async function guideWith(style: string): Promise<GuideHarness> {
    const guide = await mountWaiting({});
    guide.element.style.cssText = `color-scheme: ${scheme}; ${style}`;
    await worn(guide.element);
    return guide;
  }

  test('a guide that nobody asks anything of has the colours that it has always had', async () => {
    const guide = await guideWith('');
    const colourOf = rolesOf(guide.element);
    expect(Object.fromEntries(Object.keys(OWN.light).map((role) => [role, colourOf(role)]))).toEqual(OWN[scheme]);
    expect(told()).toEqual([]);
  });

  test.each(WRONG)('%s: %s leaves the guide’s own, and all else as it is', async (name, value) => {
    const own = looksOf(await guideWith(''));
    const guide = await guideWith(`${name}: ${value}`);
    expect(looksOf(guide)).toEqual(own);
  });

  test('one wrong value leaves the right ones as they are', async () => {
    const right = looksOf(await guideWith('--insats-accent: #7a2a5b; --insats-space: 1.4em'));
    expect(
      looksOf(await guideWith('--insats-accent: #7a2a5b; --insats-space: 1.4em; --insats-focus: ringblå')),
    ).toEqual(right);
  });

  test('an accent that the page does not have leaves the guide’s own', async () => {
    const own = looksOf(await guideWith(''));
    expect(looksOf(await guideWith('--insats-accent: var(--missing); --insats-surface: var(--missing)'))).toEqual(own);
  });

  test('a dark surface has light text, and a light one dark text', async () => {
    const [darkGround, lightText] = groundAndText(await guideWith('--insats-surface: #1b2330'));
    expect([darkGround < 0.05, lightText > 0.7]).toEqual([true, true]);
    const [lightGround, darkText] = groundAndText(await guideWith('--insats-surface: #fbf6ea'));
    expect([lightGround > 0.85, darkText < 0.05]).toEqual([true, true]);
  });
});

test('what CSS refuses is told once, with what it was and how to mend it', async () => {
  const first = await mountWaiting({});
  first.element.style.cssText = '--insats-accent: kommunblått';
  const second = await mountWaiting({});
  second.element.style.cssText = '--insats-accent: kommunblått';
  for (const { element } of [first, second, first]) await worn(element);
  expect(told()).toEqual([
    'insats-guide: --insats-accent: kommunblått is nothing that CSS takes. Write a colour that nothing is seen through, such as #0b5b54. Until then the guide has its own.',
  ]);
});

test.each([...new Set(WRONG.map(([name]) => name))])('%s: what CSS refuses is told of by its name', async (name) => {
  const { element } = await mountWaiting({});
  element.style.cssText = `${name}: fel, 2`;
  await worn(element);
  expect(told()).toEqual([expect.stringMatching(`^insats-guide: ${name}: fel, 2 is nothing that CSS takes. Write `)]);
});

test('an attribute accent that is no colour leaves the guide’s own, and is told', async () => {
  const own = await mountWaiting({});
  await worn(own.element);
  const guide = await mountWaiting({});
  guide.element.accent = 'vinrött';
  await guide.element.updateComplete;
  await worn(guide.element);
  expect(looksOf(guide)).toEqual(looksOf(own));
  expect(told()).toEqual([
    'insats-guide: --insats-accent: vinrött is nothing that CSS takes. Write a colour that nothing is seen through, such as #0b5b54. Until then the guide has its own.',
  ]);
});

test('a page that turns dark while it is read is followed, without anybody pressing anything', async () => {
  const { element } = await mountWaiting({});
  element.style.cssText = 'color-scheme: light; --insats-surface: light-dark(#fbf6ea, #1d211a)';
  await worn(element);
  const colourOf = rolesOf(element);
  expect(luminance(colourOf('--text'))).toBeLessThan(0.05);
  element.style.colorScheme = 'dark';
  await expect.poll(() => luminance(colourOf('--text')), { timeout: PATIENCE }).toBeGreaterThan(0.7);
  element.style.cssText = 'color-scheme: light; --insats-surface: #14202b';
  await expect.poll(() => luminance(colourOf('--ground')), { timeout: PATIENCE }).toBeLessThan(0.05);
  element.style.cssText = 'color-scheme: light';
  await expect.poll(() => colourOf('--ground'), { timeout: PATIENCE }).toEqual(OWN.light['--ground']);
});

test('a wrong value that is mended is worn at once', async () => {
  const { element } = await mountWaiting({});
  element.style.cssText = 'color-scheme: light; --insats-surface: mörk';
  await worn(element);
  element.style.cssText = 'color-scheme: light; --insats-surface: #14202b';
  const colourOf = rolesOf(element);
  await expect.poll(() => luminance(colourOf('--ground')), { timeout: PATIENCE }).toBeLessThan(0.05);
});

test('the button that opens the guide keeps the colours of the page that it lies on', async () => {
  const guide = await mount({ catalog: sala, display: 'launcher' });
  guide.element.style.cssText = 'color-scheme: light';
  await worn(guide.element);
  const before = guide.styleOf('[part=launcher]', 'background-color');
  guide.element.style.cssText = 'color-scheme: light; --insats-surface: #1b2330';
  await worn(guide.element);
  expect(guide.styleOf('[part=launcher]', 'background-color')).toBe(before);
  expect(guide.styleOf('.guide', 'color-scheme')).toBe('dark');
});

test.each(['kiosk', 'desk'] as const)('a dark surface has light text at a %s too', async (place) => {
  const guide =
    place === 'kiosk' ? (await mountKiosk({ catalog: sala })).guide : (await openDesk({ catalog: sala })).guide;
  guide.element.style.cssText = 'color-scheme: light; --insats-surface: #1b2330';
  await worn(guide.element);
  const [ground, text] = groundAndText(guide);
  expect([ground < 0.05, text > 0.7]).toEqual([true, true]);
});
