import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sala from '../../catalogs/sala/catalog.json' with { type: 'json' };
import type { InsatsGuide } from '../../src/elements/insats-guide.js';
import { seeded, underSeed } from '../support/seed.js';
import { openDesk } from './desk-harness.js';
import { mount, mountWaiting } from './harness.js';
import { mountKiosk } from './kiosk-harness.js';
import { contrast, rolesOf, tooWeak } from './painted.js';
import { worn } from './worn.js';

/** WCAG 1.4.6 (AAA) for text, 1.4.11 for the edges of controls. */
const TEXT = 7;
const EDGE = 3;

/** What is written or drawn on what: colour roles of `insats-guide.styles.ts`. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['--text', '--ground', TEXT],
  ['--text', '--surface', TEXT],
  ['--text', '--said', TEXT],
  ['--soft', '--ground', TEXT],
  ['--soft', '--surface', TEXT],
  ['--strong', '--ground', TEXT],
  ['--strong', '--surface', TEXT],
  ['--on-strong', '--strong', TEXT],
  ['--danger', '--ground', TEXT],
  ['--open', '--ground', TEXT],
  ['--check', '--ground', TEXT],
  ['--others', '--ground', TEXT],
  ['--apply', '--ground', TEXT],
  ['--open', '--surface', TEXT],
  ['--apply', '--surface', TEXT],
  ['--line', '--ground', EDGE],
  ['--focus', '--ground', EDGE],
  ['--focus', '--surface', EDGE],
  ['--focus', '--said', EDGE],
];

/** The colours that a kommun gives. */
const INPUTS = ['--insats-accent', '--insats-surface', '--insats-focus'];

/** Colours all round the colour wheel, pale, dull, strong and dark, and what CSS can write besides. */
const COLOURS: readonly string[] = [
  ...Array.from({ length: 24 }, (_, turn) => turn * 15).flatMap((hue) => [
    `hsl(${hue} 100% 50%)`,
    `hsl(${hue} 100% 85%)`,
    `hsl(${hue} 40% 45%)`,
    `hsl(${hue} 90% 20%)`,
  ]),
  '#000',
  '#fff',
  '#808080',
  '#ffe100',
  'yellow',
  'lime',
  'color(display-p3 0 1 0)',
  'oklch(0.9 0.3 110)',
];

test.each(INPUTS.flatMap((input) => ['light', 'dark'].map((scheme) => [input, scheme] as const)))(
  'every colour role keeps its contrast whatever a kommun chooses as %s: %s',
  async (input, scheme) => {
    const { element } = await mountWaiting({});
    element.style.colorScheme = scheme;
    element.style.setProperty(input, 'red');
    const colourOf = rolesOf(element);
    const weak: string[] = [];
    for (const given of COLOURS) {
      element.style.setProperty(input, given);
      await worn(element);
      for (const [on, under, least] of PAIRS) {
        const found = contrast(colourOf(on), colourOf(under));
        if (found < least) weak.push(`${given}: ${on} on ${under} is ${found.toFixed(2)} to 1`);
      }
    }
    expect(weak).toEqual([]);
  },
);

const anyColour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map(([red, green, blue]) => `rgb(${red} ${green} ${blue})`);

/** What a kommun may write, wrong things among them; `undefined` where it writes nothing. */
const input = fc.oneof(
  { weight: 6, arbitrary: anyColour },
  {
    weight: 1,
    arbitrary: fc.constantFrom('notacolour', 'var(--missing)', '', '12px', 'transparent', '#fff8', '#0008'),
  },
  { weight: 1, arbitrary: fc.constantFrom('currentcolor', 'inherit', 'CanvasText', 'light-dark(#222, #eee)') },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const looks = fc.record({
  scheme: fc.constantFrom('light', 'dark'),
  '--insats-accent': input,
  '--insats-surface': input,
  '--insats-focus': input,
});

type Looks = typeof looks extends fc.Arbitrary<infer Value> ? Value : never;

async function wear(element: InsatsGuide, { scheme, ...inputs }: Looks): Promise<void> {
  element.style.cssText = `color-scheme: ${scheme}`;
  for (const [name, value] of Object.entries(inputs))
    if (value !== undefined) element.style.setProperty(name, value === '' ? ' ' : value);
  await worn(element);
}

/** Whether every role keeps its contrast, and all that is drawn. */
async function seesAll(element: InsatsGuide, runs: number): Promise<void> {
  const colourOf = rolesOf(element);
  await fc.assert(
    fc.asyncProperty(looks, async (given) => {
      await wear(element, given);
      const pairs = PAIRS.map(
        ([on, under, least]) => [on, under, contrast(colourOf(on), colourOf(under)), least] as const,
      );
      expect(pairs.filter(([, , found, least]) => found < least)).toEqual([]);
      expect(tooWeak(element)).toEqual([]);
    }),
    seeded(runs),
  );
}

describe(underSeed('no accent, surface and focus together, right or wrong, take the contrast away'), () => {
  test('on a website, at the greeting, at a question and at results', async () => {
    const guide = await mount({ catalog: sala });
    await seesAll(guide.element, 40);
    await guide.start();
    await seesAll(guide.element, 20);
    await guide.chooseEverything();
    await seesAll(guide.element, 40);
    await guide.press('results');
    await guide.unfoldAll();
    await seesAll(guide.element, 20);
  });

  test('at a kiosk, as it greets and at a question', async () => {
    const kiosk = await mountKiosk({ catalog: sala });
    await seesAll(kiosk.element, 40);
    await kiosk.start();
    await kiosk.act('start');
    await seesAll(kiosk.element, 20);
  });

  test('at a reception desk', async () => {
    const desk = await openDesk({ catalog: sala });
    await seesAll(desk.guide.element, 30);
  });
});
