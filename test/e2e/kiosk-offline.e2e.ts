import { TRANSLATED_LANGUAGES } from '../../src/i18n/languages.js';
import { test as base, expect, PERSON } from './kiosk.fixture.js';
import { KioskPage } from './kiosk.page.js';

/** A tablet that has the kiosk installed. */
const test = base.extend({
  kiosk: async ({ kiosk, server }, use) => {
    await kiosk.open(server.url);
    await kiosk.seeInstalled();
    await use(kiosk);
  },
});

test('starts without a network after one visit, and works as it did', async ({ kiosk, page, context, server }) => {
  await kiosk.start();
  await kiosk.guide.walk(PERSON);
  const cards = await kiosk.guide.cards();
  await kiosk.finish();
  await kiosk.see('attract');

  await server.stop();
  await context.setOffline(true);
  await page.reload();
  await kiosk.see('attract');
  await kiosk.start();
  await kiosk.guide.walk(PERSON);
  expect(await kiosk.guide.cards()).toEqual(cards);
  expect(Object.values(cards).flat().length).toBeGreaterThan(5);
});

test('starts without a network in a window of its own, too', async ({ kiosk, context, server }) => {
  await kiosk.see('attract');
  await server.stop();
  await context.setOffline(true);
  const other = new KioskPage(await context.newPage());
  await other.open(server.url);
  await other.start('uk');
  await other.guide.seeStep('welcome');
});

test('speaks every language without a network, with the insatser in it', async ({ kiosk, page, context, server }) => {
  await server.stop();
  await context.setOffline(true);
  await page.reload();
  for (const { code: language } of TRANSLATED_LANGUAGES) {
    await kiosk.see('attract');
    await kiosk.start(language);
    await kiosk.guide.start();
    await kiosk.guide.chooseTopics(['meeting']);
    while ((await kiosk.guide.question()) !== undefined) await kiosk.guide.skip();
    const name = kiosk.guide.card('sprakkafe').locator('h4');
    await expect(name).toBeVisible();
    expect(await name.locator('[lang=sv]').count(), `${language}: ${await name.textContent()}`).toBe(0);
    await kiosk.finish();
  }
});

test('goes on when the server dies in the middle of a conversation', async ({ kiosk, server }) => {
  await kiosk.start();
  await kiosk.guide.start();
  await kiosk.guide.chooseTopics();
  await kiosk.guide.answerOne(PERSON.facts);
  await server.stop();
  await kiosk.turnTo('ar');
  await kiosk.guide.answerAs(PERSON.facts);
  await kiosk.guide.seeStep('results');
  await kiosk.guide.press('take-list');
  await expect(kiosk.dialog.locator('svg.qr path')).toHaveAttribute('d', /^M.{200}/);
});

test('shows the code of an address without a network', async ({ kiosk, page, context, server }) => {
  await server.stop();
  await context.setOffline(true);
  await page.reload();
  await kiosk.start();
  await kiosk.guide.unfold('worry');
  await kiosk.guide.section('worry').locator('[data-action=code]').first().click();
  await expect(kiosk.dialog.locator('svg.qr path')).toHaveAttribute('d', /^M.{200}/);
});

test('takes a newer version when nobody is there, and not in the middle of a visit', async ({
  kiosk,
  page,
  server,
}) => {
  const build = () =>
    page.evaluate(async () => ((await (await fetch('version.json')).json()) as { build: string }).build);
  const before = await build();
  await kiosk.start('fi');
  await kiosk.guide.start();
  await page.evaluate(() => {
    window.isSamePage = true;
  });
  server.publish('newer');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting?.state === 'installed');

  await kiosk.guide.chooseTopics();
  await kiosk.guide.answerAs(PERSON.facts);
  await kiosk.guide.seeStep('results');
  await kiosk.turnTo('ar');
  expect(await page.evaluate(() => window.isSamePage)).toBe(true);
  expect(await build()).toBe(before);

  await kiosk.finish();
  await page.waitForFunction(() => window.isSamePage === undefined);
  await kiosk.see('attract');
  expect(await build()).toBe('newer');
  await kiosk.start();
  await kiosk.guide.seeStep('welcome');
});

test('takes a newer version by itself when it is started', async ({ kiosk, page, server }) => {
  server.publish('newest');
  await page.reload();
  await page.waitForFunction(async () => {
    const { waiting, active } = await navigator.serviceWorker.ready;
    const { build } = (await (await fetch('version.json')).json()) as { build: string };
    return waiting === null && active?.state === 'activated' && build === 'newest';
  });
  await kiosk.see('attract');
});

test('keeps its own files on the device, all of them and nothing else', async ({ kiosk, page, server, context }) => {
  await kiosk.start('so');
  await kiosk.guide.walk(PERSON);
  await kiosk.guide.unfoldAll();
  await kiosk.finish();
  await kiosk.see('attract');
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const urls = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return {
      paths: urls.flat().map((url) => new URL(url).pathname.replace('/kiosk/', '')),
      others: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie, window.name],
      databases: (await indexedDB.databases()).map(({ name }) => name),
    };
  });
  expect([...kept.paths].sort()).toEqual(
    server.files.filter((file) => !['kiosk.schema.json', 'licenses.md', 'sw.js'].includes(file)),
  );
  expect(kept.others).toEqual(['', '']);
  expect(kept.databases).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const known = new Set(['', ...server.files]);
  expect(
    server.asked
      .map((url) => url.replace('/kiosk/', '').replace(/\?__WB_REVISION__=\w+$/, ''))
      .filter((path) => !known.has(path)),
  ).toEqual([]);
});

test('the maintenance panel tells which version it is, and that all is well', async ({ kiosk, page }) => {
  const info = await page.evaluate(
    async () => (await fetch('version.json')).json() as Promise<{ version: string; build: string }>,
  );
  await kiosk.openMaintenance();
  expect(await kiosk.findings()).toMatchObject({
    catalog: 'ok',
    files: 'ok',
    languages: 'ok',
    offline: 'ok',
    storage: 'ok',
  });
  const panel = kiosk.host.locator('.maintenance');
  await expect(panel).toContainText(info.version);
  await expect(panel).toContainText(info.build);
  await expect(panel).toContainText(/Ragunda kommun, \d{4}-\d\d-\d\d/);
  await expect(panel).toContainText(/Senast uppdaterad\s*\d+ \S+ \d{4}/);
});

test('the maintenance panel finds what is missing from the device', async ({ kiosk, page }) => {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (request.url.includes('insats-guide.fi.js')) await cache.delete(request);
    }
  });
  await kiosk.openMaintenance();
  expect(await kiosk.findings()).toMatchObject({ offline: 'fault', storage: 'ok' });
});

test('reloads at once when the maintenance panel is asked for it, also without a network', async ({
  kiosk,
  page,
  context,
  server,
}) => {
  await server.stop();
  await context.setOffline(true);
  await kiosk.openMaintenance();
  await page.evaluate(() => {
    window.isSamePage = true;
  });
  await kiosk.guide.press('renew');
  await page.waitForFunction(() => window.isSamePage === undefined);
  await kiosk.see('attract');
});

test('whoever opens the list on a telephone meets the list, and nothing is kept there', async ({ browser, server }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  const { guide } = new KioskPage(page);
  await page.goto(`${server.url}#insatser=2026-11-22:sprakkafe,motas`);
  await expect(guide.card('sprakkafe')).toBeVisible();
  await expect(guide.card('motas')).toBeVisible();
  await expect(page.locator('.starting')).toBeHidden();
  expect((await guide.host.locator('a[href^="tel:"]').count()) > 0, 'a telephone can call').toBe(true);
  const kept = await page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  expect(kept).toEqual([]);
  await context.close();
});

test('can be installed', async ({ kiosk, page }) => {
  await kiosk.see('attract');
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ start_url: './', scope: './', display: 'fullscreen', lang: 'sv' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A browser that leaves no traces installs nothing; that is all it may object to.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});

declare global {
  interface Window {
    isSamePage?: boolean;
  }
}
