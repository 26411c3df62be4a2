import { violationsOf } from './axe.js';
import { expect, test } from './fixture.js';
import type { GuidePage } from './guide.page.js';
import { KeyboardGuidePage } from './keyboard.page.js';
import { clipped, outside } from './layout.js';
import { tour } from './tour.js';

/** A control on screen as the visitor's own colours leave it. */
interface Edge {
  readonly name: string;
  readonly hasEdge: boolean;
}

/** Controls that look like a button, and whether a line that differs from its ground shows where each one is. */
async function edges(guide: GuidePage): Promise<readonly Edge[]> {
  return guide.host.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll<HTMLElement>('button:not(.quiet), select, label, .button') ?? [])]
      .filter((control) => control.checkVisibility())
      .map((control) => {
        const { borderBottomWidth, borderBottomStyle, borderBottomColor, backgroundColor } = getComputedStyle(control);
        const isDrawn = Number.parseFloat(borderBottomWidth) >= 1 && borderBottomStyle !== 'none';
        return {
          name: `${control.localName} ${control.textContent?.trim().slice(0, 40)}`,
          hasEdge: isDrawn && ![backgroundColor, 'rgba(0, 0, 0, 0)'].includes(borderBottomColor),
        };
      }),
  );
}

/** The signs of the statuses on screen: by status what is drawn, and whether it differs from its ground. */
async function signs(guide: GuidePage): Promise<readonly { status: string; path: string; isSeen: boolean }[]> {
  return guide.host.evaluate((host) => {
    const groundOf = (part: Element | null): string => {
      if (!part) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(part);
      return backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(part.parentElement) : backgroundColor;
    };
    return [...(host.shadowRoot?.querySelectorAll<SVGElement>('h3[data-status] svg') ?? [])].map((svg) => {
      const { stroke, width } = getComputedStyle(svg);
      const isDrawn = svg.checkVisibility() && Number.parseFloat(width) > 8 && stroke !== 'none';
      return {
        status: svg.closest<HTMLElement>('[data-status]')?.dataset.status ?? '',
        path: svg.querySelector('path')?.getAttribute('d') ?? '',
        isSeen: isDrawn && stroke !== groundOf(svg),
      };
    });
  });
}

/** In how many other colours than the text's anything is drawn that is a picture. */
async function strangeStrokes(guide: GuidePage): Promise<readonly string[]> {
  return guide.host.evaluate((host) => {
    const drawn = [...(host.shadowRoot?.querySelectorAll('.picture, [data-status] svg') ?? [])];
    const text = getComputedStyle(host.shadowRoot?.querySelector('h2') as Element).color;
    return drawn.map((svg) => getComputedStyle(svg).stroke).filter((stroke) => stroke !== text);
  });
}

test.describe("in the visitor's own few colours", () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`controls keep their edges and the statuses their forms, ${colorScheme}`, async ({ guide, page }) => {
      await page.emulateMedia({ colorScheme });
      await guide.open('ragunda');
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      await tour(guide, 'ragunda', async (step) => {
        const found = await edges(guide);
        expect(found.length, step).toBeGreaterThan(1);
        expect.soft(await strangeStrokes(guide), step).toEqual([]);
        expect
          .soft(
            found.filter(({ hasEdge }) => !hasEdge),
            step,
          )
          .toEqual([]);
        if (step !== 'results') return;
        const seen = await signs(guide);
        expect(seen.length).toBeGreaterThan(1);
        expect(seen.filter(({ isSeen }) => !isSeen)).toEqual([]);
        expect(new Set(seen.map(({ path }) => path)).size, 'each status has a form of its own').toBe(seen.length);
      });
    });
  }

  test('the answer that was given before can be told from the others', async ({ guide }) => {
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.give('20-');
    await guide.change(1);
    const looks = await guide.host.locator('[data-fact] button[value]').evaluateAll((options) =>
      options.map((option) => {
        const { borderBottomWidth, borderBottomStyle, outlineStyle, backgroundColor, fontWeight } =
          getComputedStyle(option);
        const look = [borderBottomWidth, borderBottomStyle, outlineStyle, backgroundColor, fontWeight].join();
        return { look, isChosen: option.getAttribute('aria-pressed') === 'true' };
      }),
    );
    const [chosen, ...twice] = looks.filter(({ isChosen }) => isChosen);
    expect(twice).toEqual([]);
    expect(looks.filter(({ look }) => look === chosen?.look)).toHaveLength(1);
  });

  test('what has the focus is outlined on every control', async ({ page }) => {
    const guide = new KeyboardGuidePage(page);
    await guide.open('ragunda');
    await guide.start();
    await guide.chooseTopics(['separation']);
    await guide.give('none');
    await guide.tabTo(guide.action('print'));
    await guide.tabTo(guide.host.locator('footer summary').last());
  });
});

/** Every animation and transition that begins in the guide from now on. */
async function recordMotion(guide: GuidePage): Promise<() => Promise<readonly string[]>> {
  await guide.host.evaluate((host) => {
    window.tracesOfTest = [];
    for (const name of ['animationstart', 'transitionrun'])
      host.shadowRoot?.addEventListener(name, () => window.tracesOfTest?.push(name));
  });
  return async () => {
    await guide.host.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return guide.page.evaluate(() => window.tracesOfTest ?? []);
  };
}

test('a guide that a page has fill the screen scrolls there, on its own ground', async ({ guide, page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await guide.open('sala');
  await guide.start();
  await guide.host.evaluate((host) => {
    host.addEventListener('keydown', () => host.requestFullscreen(), { once: true });
  });
  await guide.topic('money').press('Shift');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('insats-guide');
  const last = guide.host.locator('footer button').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 1 });
  const [around, ground] = await guide.host.evaluate((host) =>
    [host, host.shadowRoot?.querySelector('.guide') as Element].map((part) => getComputedStyle(part).backgroundColor),
  );
  expect(around).toBe(ground);
});

test('nothing moves for a visitor who wants no motion', async ({ guide }) => {
  await guide.open('ragunda');
  const moved = await recordMotion(guide);
  await tour(guide, 'ragunda', async () => guide.unfoldAll());
  expect(await moved()).toEqual([]);
});

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('what is new comes with some, so that the test above can see it', async ({ guide }) => {
    await guide.open('ragunda');
    const moved = await recordMotion(guide);
    await guide.start();
    await guide.seeStep('topics');
    await expect.poll(moved).not.toEqual([]);
  });
});

test.describe('for a visitor who wants more contrast', () => {
  test.use({ contextOptions: { contrast: 'more', reducedMotion: 'reduce' } });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every text stands out seven to one, and nothing is lost, ${colorScheme}`, async ({ guide, page }) => {
      await page.emulateMedia({ colorScheme });
      await guide.open('hallefors');
      await tour(guide, 'hallefors', async (step) => {
        await guide.unfoldAll();
        expect.soft(await violationsOf(page, 'color-contrast-enhanced'), step).toEqual([]);
        expect.soft(await clipped(guide), step).toEqual([]);
        expect.soft(await outside(guide), step).toEqual([]);
      });
    });
  }
});

/** What is drawn otherwise when the style sheets that come with the files stand in the opposite order. */
async function drawnByOrder(guide: GuidePage): Promise<readonly string[]> {
  return guide.host.evaluate((host) => {
    const root = host.shadowRoot as ShadowRoot;
    const looks = () =>
      [...root.querySelectorAll('*')].map((element) => {
        const style = getComputedStyle(element);
        return new Map([...style].map((property) => [property, style.getPropertyValue(property)]));
      });
    const sheets = [...root.adoptedStyleSheets];
    const ofElement = (host.constructor as unknown as { readonly elementStyles: readonly unknown[] }).elementStyles
      .length;
    const before = looks();
    root.adoptedStyleSheets = [...sheets.slice(0, ofElement), ...sheets.slice(ofElement).reverse()];
    const after = looks();
    root.adoptedStyleSheets = sheets;
    return [...root.querySelectorAll('*')].flatMap((element, at) =>
      [...(before[at] ?? [])]
        .filter(([property, value]) => after[at]?.get(property) !== value)
        .map(
          ([property, value]) =>
            `${element.localName}.${element.className}: ${property} ${value}, ${after[at]?.get(property)}`,
        ),
    );
  });
}

test.describe('whichever file comes first', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const { name, media } of [
    { name: 'on screen', media: {} },
    { name: 'in the visitor’s own colours', media: { forcedColors: 'active' } },
    { name: 'on paper', media: { media: 'print' } },
  ] as const) {
    test(`the guide looks the same ${name}`, async ({ guide, page }) => {
      await guide.open('ragunda');
      const seen: string[] = [];
      await tour(guide, 'ragunda', async (step) => {
        await page.emulateMedia(media);
        expect(await drawnByOrder(guide), step).toEqual([]);
        await page.emulateMedia({ forcedColors: 'none', media: 'screen' });
        seen.push(step);
      });
      expect(seen).toContain('results');
    });
  }
});
