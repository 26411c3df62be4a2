import { describe, expect, test } from 'vitest';
import { GuidePage } from './guide.page.js';
import { running } from './running.js';

const run = running();

/** One element of the guide: what it is, and where it lies in the guide, in CSS pixels. */
interface Drawn {
  readonly name: string;
  readonly box: readonly number[];
  readonly text: string;
}

const STATES: readonly (readonly [string, (guide: GuidePage) => Promise<unknown>])[] = [
  ['the welcome', async () => {}],
  [
    'a question',
    async (guide) => {
      await guide.press('start');
      await guide.chooseTopics(['work']);
      await guide.seeQuestion('age');
    },
  ],
  ['the results', (guide) => guide.walk({ topics: ['work'], facts: { age: 50 } })],
];

async function open(page: string): Promise<GuidePage> {
  const guide = await new GuidePage(await run.visit()).open(run.server.at(page));
  await guide.until(() => guide.inspect(hasLanguages), 'all that comes beside the element');
  return guide;
}

describe.each(STATES)('style sheets that mean every element of a page leave %s', (_state, goTo) => {
  test('as it is on a page without any', async () => {
    const plain = await open('/plain.html');
    await goTo(plain);
    const wanted = await plain.inspect(drawn);
    expect(wanted.length).toBeGreaterThan(10);
    const hostile = await open('/hostile.html');
    await goTo(hostile);
    expect(differences(await hostile.inspect(drawn), wanted)).toEqual([]);
  });
});

describe('a reset that takes everything from every element', () => {
  test.each(STATES)('leaves %s readable, in its place and large enough to press', async (_state, goTo) => {
    const guide = await open('/unset.html');
    await goTo(guide);
    expect(await guide.inspect(misfits)).toEqual([]);
    expect(await guide.inspect(drawn)).not.toEqual([]);
  });
});

test('a root of 62.5 % with no size of its own in the body leaves letters that can be read', async () => {
  const guide = await open('/plain.html');
  await guide.visit.evaluate(() => {
    document.documentElement.style.fontSize = '62.5%';
  });
  expect(await guide.inspect(smallestLetters)).toBeGreaterThanOrEqual(14);
});

test('a site with larger letters has a guide with larger letters', async () => {
  const guide = await open('/plain.html');
  await guide.visit.evaluate(() => {
    document.body.style.fontSize = '20px';
  });
  expect(await guide.inspect(smallestLetters)).toBeGreaterThanOrEqual(20);
});

/** What is drawn otherwise than it should be, by more than the pixel that a fraction is rounded to. */
function differences(seen: readonly Drawn[], wanted: readonly Drawn[]): readonly string[] {
  expect(seen.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
  return wanted.flatMap(({ name, box, text }, place) => {
    const other = seen[place] as Drawn;
    const isElsewhere = box.some((length, at) => Math.abs(length - (other.box[at] ?? Number.NaN)) > 1);
    return isElsewhere || other.text !== text ? [`${name}: ${other.box} ${other.text}, not ${box} ${text}`] : [];
  });
}

// These run in the page.

function hasLanguages(guide: string): boolean {
  return Boolean(document.querySelector(guide)?.shadowRoot?.querySelector('button[data-action=language]'));
}

/** All that is drawn when nothing moves any more. */
function drawn(guide: string): readonly Drawn[] {
  const root = document.querySelector(guide)?.shadowRoot;
  const frame = root?.querySelector('.guide')?.getBoundingClientRect();
  if (!root || !frame) return [];
  for (const animation of root.getAnimations()) animation.finish();
  return [...root.querySelectorAll<HTMLElement>('.guide *')]
    .filter((element) => element.checkVisibility() && !element.closest('.unseen, select'))
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const { color, lineHeight, letterSpacing, wordSpacing, textTransform, textIndent, fontSize, textShadow } =
        getComputedStyle(element);
      return {
        name: `${element.localName} ${element.getAttribute('class') ?? ''}`,
        box: [left - frame.left, top - frame.top, width, height],
        text: [color, lineHeight, letterSpacing, wordSpacing, textTransform, textIndent, fontSize, textShadow].join(
          ' ',
        ),
      };
    });
}

/** What reaches outside the window or is too small for a thumb. */
function misfits(guide: string): readonly string[] {
  const THUMB = 44;
  const all = [...(document.querySelector(guide)?.shadowRoot?.querySelectorAll<HTMLElement>('.guide *') ?? [])];
  return all
    .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
    .filter((element) => {
      const { left, right, height } = element.getBoundingClientRect();
      const isLow = element.matches('button, select, summary, label') && height < THUMB;
      return left < 0 || right > innerWidth || isLow || element.scrollWidth > element.clientWidth + 1;
    })
    .filter((element) => getComputedStyle(element).display !== 'inline')
    .map((element) => `${element.localName} ${element.getAttribute('class') ?? ''}`);
}

function smallestLetters(guide: string): number {
  const all = [...(document.querySelector(guide)?.shadowRoot?.querySelectorAll<HTMLElement>('.guide *') ?? [])];
  return Math.min(...all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
}
