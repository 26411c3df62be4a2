import { accessibilityTree } from './accessibility-tree.js';
import { expect, test } from './fixture.js';
import type { GuidePage } from './guide.page.js';

/** Asks for the guide's text in the page, as a host page does with the attribute. */
async function mirror(guide: GuidePage, isAsked = true): Promise<void> {
  await guide.host.evaluate((host, force) => host.toggleAttribute('mirror', force), isAsked);
  await expect(guide.page.locator('insats-guide > [slot=mirror]')).toHaveCount(isAsked ? 1 : 0);
}

/** The text of the page as tools find it that do not see into shadow roots. */
async function pageText(guide: GuidePage): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: such a tool reads what is rendered.
  return guide.page.locator('body').innerText();
}

/** Where everything on the page lies, and how much of the copy can be seen: its area after all clipping, in pixels. */
async function looks(guide: GuidePage): Promise<{ readonly boxes: readonly string[]; readonly seenOfCopy: number }> {
  return guide.host.evaluate((host) => {
    const place = host.shadowRoot?.querySelector('[inert]');
    const parts = [document.documentElement, host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])];
    const boxes = parts
      .filter((part) => !place?.contains(part))
      .map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return `${part.localName} ${[left, top, width, height].map(Math.round).join(' ')}`;
      });
    const { overflow = '', clipPath = '', width = '', height = '' } = place ? getComputedStyle(place) : {};
    const isClipped = overflow === 'hidden' && clipPath === 'inset(50%)';
    return { boxes, seenOfCopy: isClipped ? 0 : Number.parseFloat(width || '0') * Number.parseFloat(height || '0') };
  });
}

const STEPS: readonly (readonly [string, (guide: GuidePage) => Promise<void>])[] = [
  ['the welcome', async () => {}],
  ['the topics', async (guide) => guide.start()],
  ['a question', async (guide) => guide.chooseTopics(['work', 'violence'])],
  ['the results', async (guide) => guide.give('20-')],
  ['the right to apply', async (guide) => guide.openApply()],
];

test('a mirrored guide looks as it did, and a screen reader meets the same, on every step', async ({ guide, page }) => {
  await guide.open('ragunda');
  // The list of languages comes after the greeting has been painted.
  await expect(guide.host.getByRole('list', { name: 'Språk, language' })).toBeVisible();
  for (const [step, goOn] of STEPS) {
    await goOn(guide);
    await mirror(guide, false);
    const { boxes } = await looks(guide);
    const tree = await accessibilityTree(page);
    await mirror(guide);
    expect(await accessibilityTree(page), step).toEqual(tree);
    expect(await looks(guide), step).toEqual({ boxes, seenOfCopy: 0 });
    expect(tree.length, step).toBeGreaterThan(10);
  }
});

test('the page finds each text once, and a search comes to none that cannot be seen', async ({ guide, page }) => {
  await guide.open('ragunda');
  await mirror(guide);
  await guide.start();
  await guide.chooseTopics(['work']);
  expect((await pageText(guide)).match(/Hur gammal är du\?/g)).toHaveLength(1);
  const found = await page.evaluate(() => {
    const { find } = window as unknown as { find(text: string): boolean };
    const ask = (): readonly [boolean, boolean] => {
      const isFound = find('Hur gammal är du?');
      return [isFound, document.querySelector('[slot=mirror]')?.contains(getSelection()?.anchorNode ?? null) ?? false];
    };
    return [ask(), ask()];
  });
  expect(found.filter(([, isInCopy]) => isInCopy)).toEqual([]);
});

test('leaving takes the text with it: nothing of it is in the page or in the element', async ({ guide, page }) => {
  await page.route('https://www.smhi.se/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Vader</title>' }),
  );
  const seen: string[] = [];
  await page.exposeFunction('tellLeft', (text: string) => seen.push(text));
  await guide.open('ragunda');
  await mirror(guide);
  await guide.start();
  await guide.chooseTopics(['violence']);
  await guide.host.evaluate((host) => {
    const { tellLeft } = window as unknown as { tellLeft(text: string): void };
    const button = host.shadowRoot?.querySelector<HTMLElement>('[data-action=exit]');
    button?.click();
    // In the same task: no paint, no other script has come between.
    tellLeft(`${document.documentElement.textContent}|${host.querySelector('[slot=mirror]')?.textContent ?? ''}`);
  });
  await expect(page).toHaveTitle('Vader');
  expect(seen).toEqual(['|']);
});
