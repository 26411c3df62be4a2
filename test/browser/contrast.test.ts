import { expect, test } from 'vitest';
import { mountWaiting } from './harness.js';

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

/** The colour's sRGB channels, 0 to 255, as the browser paints it. */
function painter(): (colour: string) => readonly [number, number, number] {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
  return (colour) => {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}

/** Relative luminance (WCAG 2.2, definitions). */
function luminance(channels: readonly [number, number, number]): number {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(INPUTS.flatMap((input) => ['light', 'dark'].map((scheme) => [input, scheme] as const)))(
  'every colour role keeps its contrast whatever a kommun chooses as %s: %s',
  async (input, scheme) => {
    const { element } = await mountWaiting({});
    element.style.colorScheme = scheme;
    const probe = document.createElement('i');
    element.renderRoot.append(probe);
    const paint = painter();
    const colourOf = (role: string) => {
      probe.style.color = `var(${role})`;
      return luminance(paint(getComputedStyle(probe).color));
    };
    const weak = COLOURS.flatMap((given) => {
      element.style.setProperty(input, given);
      return PAIRS.flatMap(([on, under, least]) => {
        const [a, b] = [colourOf(on), colourOf(under)];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return contrast < least ? [`${given}: ${on} on ${under} is ${contrast.toFixed(2)} to 1`] : [];
      });
    });
    expect(weak).toEqual([]);
  },
);
