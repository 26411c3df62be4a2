import { IS_THOROUGH } from '../support/thorough.js';
import { expect, test } from './fixture.js';
import type { GuidePage } from './guide.page.js';
import { LanguageGuidePage } from './language.page.js';
import { tour } from './tour.js';

/** A place where Tab stops: what it is, and where it lies on the page. */
interface Stop {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** More stops than any screen of the guide has. */
const ENOUGH = 150;

declare global {
  interface Window {
    /** Where each element of the guide lies while the page is at its top. */
    placesOfTest?: Map<Element, Stop>;
  }
}

/** Where Tab stops in the guide, from the first to the last. */
async function tabStops(guide: GuidePage): Promise<readonly Stop[]> {
  await guide.host.evaluate((host) => {
    window.scrollTo(0, 0);
    const places = new Map<Element, Stop>();
    for (const element of host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
      const { top, bottom, left, right } = (element.closest('label') ?? element).getBoundingClientRect();
      const text = element.closest('label')?.textContent ?? element.textContent ?? '';
      const name = `${element.dataset.action ?? element.localName} ${text.replace(/\s+/g, ' ').trim().slice(0, 40)}`;
      places.set(element, { name, top, bottom, left, right });
    }
    window.placesOfTest = places;
    const start = document.querySelector('h1') as HTMLElement;
    start.tabIndex = -1;
    start.focus();
  });
  const stops: Stop[] = [];
  while (stops.length < ENOUGH) {
    await guide.page.keyboard.press('Tab');
    const stop = await guide.host.evaluate((host) => {
      const { activeElement } = host.shadowRoot ?? {};
      return activeElement ? window.placesOfTest?.get(activeElement) : undefined;
    });
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('Tab never leaves the guide.');
}

/** Neighbours among the stops of which the second stands before the first, as one reads in this direction. */
function outOfOrder(stops: readonly Stop[], direction: 'ltr' | 'rtl'): readonly string[] {
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1];
    if (!before) return [];
    const isSameLine = stop.top < before.bottom - 1 && before.top < stop.bottom - 1;
    const isAfter = direction === 'ltr' ? stop.left >= before.right - 1 : stop.right <= before.left + 1;
    const isFine = isSameLine ? isAfter : stop.top >= before.bottom - 1;
    return isFine ? [] : [`${stop.name} comes after ${before.name}`];
  });
}

const SCREENS = { 'a phone': { width: 360, height: 740 }, 'a desktop': { width: 1280, height: 900 } } as const;

for (const [at, language] of (['sv', 'ar'] as const).entries()) {
  // Each language on one of the screens.
  for (const [screen, viewport] of Object.entries(SCREENS).filter((_, place) => IS_THOROUGH || place === at)) {
    test(`Tab goes the way one reads, after the way out (${language}, ${screen})`, async ({ guide, page }) => {
      await page.setViewportSize(viewport);
      const visited = language === 'sv' ? guide : new LanguageGuidePage(page, language);
      await visited.open('ragunda');
      // What comes after the first paint is there.
      await visited.host.locator('ul.languages').waitFor();
      await tour(visited, 'ragunda', async (step) => {
        // The way out comes first, on whichever side it stands.
        const [first, ...stops] = await tabStops(visited);
        expect.soft(first?.name, step).toMatch(/^exit /);
        expect(stops.length, step).toBeGreaterThan(3);
        expect.soft(outOfOrder(stops, language === 'ar' ? 'rtl' : 'ltr'), step).toEqual([]);
      });
    });
  }
}

test('a control that stands before the one that Tab comes from is noticed', () => {
  const at = (name: string, top: number, left: number): Stop => ({
    name,
    top,
    bottom: top + 40,
    left,
    right: left + 90,
  });
  const line = [at('one', 0, 0), at('two', 0, 100), at('three', 50, 0)];
  expect(outOfOrder(line, 'ltr')).toEqual([]);
  expect(outOfOrder(line, 'rtl')).toEqual(['two comes after one']);
  expect(outOfOrder([...line].reverse(), 'ltr')).toEqual(['two comes after three', 'one comes after two']);
});
