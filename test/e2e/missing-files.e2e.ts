import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixture.js';
import { type GuidePage, pageOf } from './guide.page.js';

const FALLBACK = 'Ring kommunens växel.';
const NOT_THERE = (route: Route) => route.fulfill({ status: 404, body: 'Not found' });

/** What the page is told of, and what stands in the browser's console. */
interface Told {
  codes(): Promise<readonly string[]>;
  readonly warnings: string[];
}

async function listen(page: Page): Promise<Told> {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().startsWith('insats-guide:')) warnings.push(message.text());
  });
  await page.addInitScript(() => {
    window.tracesOfTest = [];
    document.addEventListener('insats-error', (event) => {
      window.tracesOfTest?.push((event as CustomEvent<{ code: string }>).detail.code);
    });
  });
  return { codes: () => page.evaluate(() => (window.tracesOfTest ?? []) as readonly string[]), warnings };
}

async function seeTold(told: Told, ...codes: readonly string[]): Promise<void> {
  await expect.poll(() => told.codes()).toEqual(codes);
  expect(told.warnings.map((text) => text.split(' ')[1])).toEqual(codes);
}

/** To the results, by way of the first question. */
async function goToResults(guide: GuidePage): Promise<void> {
  await guide.start();
  await guide.chooseTopics(['work']);
  await guide.press('results');
}

test('results that do not come are told of once, leave whom to call on screen, and come at another try', async ({
  guide,
  page,
}) => {
  const told = await listen(page);
  let isBroken = true;
  await page.route('**/insats-guide.results.js*', (route) => (isBroken ? NOT_THERE(route) : route.continue()));
  await guide.visit(pageOf('ragunda'));
  await goToResults(guide);
  await expect(page.getByText(FALLBACK, { exact: true })).toBeVisible();
  await seeTold(told, 'part-missing');
  isBroken = false;
  await guide.press('retry');
  await guide.seeStep('results');
  await seeTold(told, 'part-missing');
});

test('questions that do not come are told of, leave whom to call on screen, and come at another try', async ({
  guide,
  page,
}) => {
  const told = await listen(page);
  let isBroken = true;
  await page.route('**/insats-guide.questions.js*', (route) => (isBroken ? NOT_THERE(route) : route.continue()));
  await guide.visit(pageOf('ragunda'));
  await guide.press('start');
  await expect(page.getByText(FALLBACK, { exact: true })).toBeVisible();
  await expect(guide.link('Ring 0696-68 20 00')).toBeVisible();
  await expect.poll(() => told.warnings).toContainEqual(expect.stringContaining('part-missing questions'));
  isBroken = false;
  await guide.press('retry');
  await guide.seeStep('topics');
  await guide.chooseTopics(['work']);
  await guide.press('results');
  await guide.seeStep('results');
  // What else has not come for want of the same file is asked for again by the way.
  await expect(guide.host.locator('.transcript')).toBeVisible();
  expect(new Set(await told.codes())).toEqual(new Set(['part-missing']));
});

test('results whose first try fails while they are waited for come at another, without a word', async ({
  guide,
  page,
}) => {
  const told = await listen(page);
  let fail = (): void => {};
  const failing = new Promise<void>((resolve) => {
    fail = resolve;
  });
  let tries = 0;
  await page.route('**/insats-guide.results.js*', async (route) => {
    tries += 1;
    if (tries > 1) return route.continue();
    await failing;
    await NOT_THERE(route);
  });
  await guide.visit(pageOf('ragunda'));
  await goToResults(guide);
  fail();
  await guide.seeStep('results');
  expect(tries).toBe(2);
  await seeTold(told);
});

test('results that come later than anybody is asked to wait are shown when they come', async ({ guide, page }) => {
  const told = await listen(page);
  let come = (): void => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.clock.install();
  await page.route('**/insats-guide.results.js*', async (route) => {
    await coming;
    await route.continue();
  });
  await guide.visit(pageOf('ragunda'));
  await goToResults(guide);
  await page.clock.fastForward(25_000);
  await expect(page.getByText(FALLBACK, { exact: true })).toBeVisible();
  await seeTold(told, 'part-missing');
  come();
  await guide.seeStep('results');
});

test('results of another build are not mixed with the guide’s own', async ({ guide, page }) => {
  const told = await listen(page);
  await page.route('**/insats-guide.results.js*', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "export const build = 'another'; export const resultsScreen = () => 'of another build';",
    }),
  );
  await guide.visit(pageOf('ragunda'));
  await goToResults(guide);
  await expect(page.getByText(FALLBACK, { exact: true })).toBeVisible();
  await seeTold(told, 'version-mismatch');
  await guide.dontSee('of another build');
});

test('a file that asks another for what it does not have is of another build', async ({ guide, page }) => {
  const told = await listen(page);
  await page.route('**/insats-guide.results.js*', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "import { gone } from './insats-guide.core.js'; export const build = gone;",
    }),
  );
  await guide.visit(pageOf('ragunda'));
  await seeTold(told, 'version-mismatch');
});

test('a file that a cache has kept from another build is asked for again at once', async ({ guide, page }) => {
  const told = await listen(page);
  await page.route(/insats-guide\.results\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: "export const build = 'kept';" }),
  );
  await guide.visit(pageOf('ragunda'));
  await goToResults(guide);
  await guide.seeStep('results');
  await seeTold(told);
});

test('a guide whose own file does not come says so, and what stands between the tags stays', async ({ page }) => {
  const told = await listen(page);
  await page.route('**/insats-guide.core.js*', NOT_THERE);
  await page.goto(pageOf('ragunda'));
  await seeTold(told, 'start-failed');
  await expect(page.getByText(FALLBACK, { exact: true })).toBeVisible();
});

test('a reception desk that does not come is as on a website, and the page is told', async ({ guide, page }) => {
  const told = await listen(page);
  await page.route('**/insats-guide.reception.js*', NOT_THERE);
  await guide.visit(pageOf('ragunda'));
  await guide.host.evaluate((host) => host.setAttribute('mode', 'staff'));
  await seeTold(told, 'place-missing');
  await guide.start();
});

test('a tablet that does not come offers no guide that would keep answers, and the page is told', async ({
  guide,
  page,
}) => {
  const told = await listen(page);
  await page.route('**/insats-guide.kiosk.js*', NOT_THERE);
  await guide.visit(pageOf('ragunda'));
  await guide.host.evaluate((host) => host.setAttribute('mode', 'kiosk'));
  await seeTold(told, 'place-missing');
  await expect(page.getByText(FALLBACK, { exact: true })).toBeVisible();
  await expect(guide.action('start')).toHaveCount(0);
});

/** Files that a guide does without, and what has it ask for them. */
const DONE_WITHOUT: Readonly<Record<string, (guide: GuidePage) => Promise<unknown>>> = {
  invitation: (guide) => guide.host.evaluate((host) => host.setAttribute('mode', 'kiosk')),
  'kommun-files': (guide) =>
    guide.host.evaluate((host) => {
      host.setAttribute('settings', '/kiosk.json');
      host.setAttribute('mode', 'kiosk');
    }),
  'follow-up': (guide) =>
    guide.host.evaluate((host) => {
      host.setAttribute('follow-up', '');
      host.setAttribute('mode', 'staff');
    }),
  qr: async (guide) => {
    await goToResults(guide);
    await guide.press('code');
  },
};

for (const [name, ask] of Object.entries(DONE_WITHOUT))
  test(`the page is told of ${name} that does not come`, async ({ guide, page }) => {
    const told = await listen(page);
    await page.route(`**/insats-guide.${name}.js*`, NOT_THERE);
    await guide.visit(pageOf('ragunda'));
    await ask(guide);
    await seeTold(told, 'part-missing');
    expect(told.warnings[0]).toContain(` ${name}`);
  });

test('a language and an overlay that do not come are told of, each by its code', async ({ guide, page }) => {
  const told = await listen(page);
  await page.route('**/insats-guide.fi.js*', NOT_THERE);
  await page.route('**/catalogs/ragunda/ar.json', NOT_THERE);
  await guide.visit(pageOf('ragunda'));
  await guide.chooseLanguage('fi');
  await seeTold(told, 'language-missing');
  await guide.chooseLanguage('ar');
  await seeTold(told, 'language-missing', 'overlay-missing');
  await expect(guide.host.locator('[part=guide]')).toHaveAttribute('dir', 'rtl');
});

/** What a page may have replaced before the guide came, as old sites do. */
const REPLACED: Readonly<Record<string, () => void>> = {
  'Array.from by what throws': () =>
    Object.assign(Array, {
      from: () => {
        throw new Error('no');
      },
    }),
  'Array.isArray': () => Object.assign(Array, { isArray: () => false }),
  Promise: () => Reflect.set(window, 'Promise', function refuse() {}),
  'Promise.resolve': () => Reflect.deleteProperty(Promise, 'resolve'),
  Intl: () => Reflect.deleteProperty(window, 'Intl'),
  fetch: () => Reflect.deleteProperty(window, 'fetch'),
  'Object.keys': () => Object.assign(Object, { keys: () => [] }),
  'customElements.define': () => Object.assign(CustomElementRegistry.prototype, { define: () => {} }),
  'Array.from': () => Object.assign(Array, { from: () => [] }),
  'Array.prototype.map': () => Object.assign(Array.prototype, { map: () => [] }),
  'Object.entries': () => Object.assign(Object, { entries: () => [] }),
  'JSON.parse': () => Object.assign(JSON, { parse: () => ({}) }),
  'Object.freeze': () =>
    Object.assign(Object, {
      freeze: () => {
        throw new Error('no');
      },
    }),
};

for (const [name, replace] of Object.entries(REPLACED))
  test(`a page that has replaced ${name} gets a guide, or a code and whom to call`, async ({ guide, page }) => {
    const told = await listen(page);
    await page.clock.install();
    await page.addInitScript(replace);
    await page.goto(pageOf('ragunda'));
    // The page's clock goes on until the guide has settled, and ten seconds are enough for it.
    await expect(async () => {
      await page.clock.runFor(2_500);
      const isStarted = await guide.host.locator('[data-action=start]').isVisible();
      expect(isStarted || told.warnings.length > 0).toBe(true);
    }).toPass();
    const isStarted = await guide.host.locator('[data-action=start]').isVisible();
    expect(isStarted || (await page.getByText(FALLBACK, { exact: true }).isVisible())).toBe(true);
  });

test('the edition in one file needs no other file but the catalogue’s, in any language it holds', async ({
  guide,
  page,
}) => {
  const told = await listen(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/insats-guide.define.ts*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: "import '/dist/insats-guide.single.js';" }),
  );
  await guide.visit(pageOf('ragunda'));
  await guide.chooseLanguage('ar');
  await expect(guide.host.locator('[part=guide]')).toHaveAttribute('dir', 'rtl');
  await guide.chooseLanguage('sv');
  await goToResults(guide);
  await guide.seeStep('results');
  expect(asked.filter((path) => path.startsWith('/dist/'))).toEqual(['/dist/insats-guide.single.js']);
  await seeTold(told);
});

test('the same entry at two addresses is one guide and one core', async ({ guide, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).href));
  await guide.visit(pageOf('ragunda'));
  await page.evaluate(() => import(/* @vite-ignore */ `${location.origin}/dist/insats-guide.js?ver=2`));
  await guide.start();
  expect(asked.filter((url) => url.includes('/insats-guide.core.js'))).toHaveLength(1);
  expect(asked.some((url) => url.endsWith('?ver=2'))).toBe(true);
});

test.describe('a language that does not come moves nothing', () => {
  const farDown = 'body { margin: 0 } insats-guide { margin-block: 2000px }';

  test('where the page asked for it', async ({ guide, page }) => {
    await page.route('**/insats-guide.ar.js*', NOT_THERE);
    const told = await listen(page);
    await guide.visit(pageOf('ragunda'));
    await page.addStyleTag({ content: farDown });
    await guide.host.evaluate((host) => host.setAttribute('lang', 'ar'));
    await seeTold(told, 'language-missing');
    await expect(guide.host.locator('[data-section=missing-language]')).toBeAttached();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('where the visitor has gone on since', async ({ guide, page }) => {
    let fail = (): void => {};
    const failing = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route('**/insats-guide.ar.js*', async (route) => {
      await failing;
      await NOT_THERE(route);
    });
    const told = await listen(page);
    await guide.visit(pageOf('ragunda'));
    await page.addStyleTag({ content: farDown });
    await guide.chooseLanguage('ar');
    await page.evaluate(() => {
      document.body.insertAdjacentElement('afterbegin', document.createElement('input'))?.setAttribute('id', 'search');
      document.querySelector<HTMLInputElement>('#search')?.focus();
      scrollTo(0, 0);
    });
    fail();
    await seeTold(told, 'language-missing');
    await expect(guide.host.locator('[data-section=missing-language]')).toBeAttached();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(page.locator('#search')).toBeFocused();
  });

  test('but is shown to whoever waits for it at the list', async ({ guide, page }) => {
    await page.route('**/insats-guide.ar.js*', NOT_THERE);
    await guide.visit(pageOf('ragunda'));
    await page.addStyleTag({ content: farDown });
    await guide.start();
    await guide.action('language').focus();
    await guide.chooseLanguage('ar');
    await expect(guide.host.locator('[data-section=missing-language]')).toBeInViewport();
  });
});
