import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixture.js';
import { type GuidePage, pageOf } from './guide.page.js';

const CATALOG = '**/catalogs/ragunda/catalog.json';
const FAILED = 'Guiden kan inte visas just nu. Du kan kontakta kommunen direkt.';
const FALLBACK = 'Ring kommunens växel.';

/** Something goes wrong with the catalogue the first time, and never again. */
async function failOnce(page: Page, fail: (route: Route) => Promise<void>): Promise<void> {
  await page.route(CATALOG, fail, { times: 1 });
}

async function openFailing(guide: GuidePage): Promise<void> {
  await guide.page.addInitScript(() => {
    window.tracesOfTest = [];
    document.addEventListener('insats-error', (event) => {
      window.tracesOfTest?.push((event as CustomEvent<{ code: string }>).detail.code);
    });
  });
  await guide.visit(pageOf('ragunda'));
}

async function seeFailure(guide: GuidePage, code: string): Promise<void> {
  await guide.see(FAILED);
  await expect(guide.page.getByText(FALLBACK, { exact: true })).toBeVisible();
  await guide.dontSeeStep();
  expect(await guide.page.evaluate(() => window.tracesOfTest)).toEqual([code]);
}

async function retry(guide: GuidePage): Promise<void> {
  await guide.press('retry');
  await guide.seeStep('welcome');
  await guide.dontSee(FAILED);
  await expect(guide.page.getByText(FALLBACK, { exact: true })).toBeHidden();
  await guide.start();
  await guide.seeStep('topics');
}

const FAILURES: readonly (readonly [string, string, (route: Route) => Promise<void>])[] = [
  ['is missing', 'catalog-missing', (route) => route.fulfill({ status: 404, body: 'Not found' })],
  ['is answered with an error', 'catalog-unreachable', (route) => route.fulfill({ status: 503, body: '' })],
  ['cannot be reached', 'catalog-unreachable', (route) => route.abort('connectionrefused')],
  [
    'turns out to be a web page',
    'catalog-invalid',
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Logga in</title>' }),
  ],
  [
    'comes by halves',
    'catalog-invalid',
    async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'application/json', body: body.slice(0, body.length / 2) });
    },
  ],
];

for (const [what, code, fail] of FAILURES) {
  test(`a catalogue that ${what} leaves whom to call on screen, and another try works`, async ({ guide, page }) => {
    await failOnce(page, fail);
    await openFailing(guide);
    await seeFailure(guide, code);
    await expect(guide.action('exit')).toBeVisible();
    await retry(guide);
  });
}

test('a catalogue with faults in it leaves the kommun’s own number on screen', async ({ guide, page }) => {
  await failOnce(page, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), insatser: 'inga' } });
  });
  await openFailing(guide);
  await seeFailure(guide, 'catalog-invalid');
  await expect(guide.link('Ring 0696-68 20 00')).toHaveAttribute('href', 'tel:0696682000');
  await retry(guide);
});

test('a catalogue that never comes is waited for in words, then given up, and another try works', async ({
  guide,
  page,
}) => {
  await page.clock.install();
  await failOnce(page, () => new Promise(() => {}));
  await openFailing(guide);
  await guide.see('Hämtar kommunens lista …');
  await expect(page.getByText(FALLBACK, { exact: true })).toBeVisible();
  await page.clock.fastForward('00:05');
  await guide.see('Det tar lite tid. Du kan också kontakta kommunen direkt.');
  await expect(page.getByText(FALLBACK, { exact: true })).toBeVisible();
  await page.clock.fastForward('00:20');
  await seeFailure(guide, 'catalog-timeout');
  await retry(guide);
});

test('a catalogue that comes late is shown, and no longer spoken of as late', async ({ guide, page }) => {
  let letIn = (): void => {};
  const arrives = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.clock.install();
  await failOnce(page, async (route) => {
    await arrives;
    await route.continue();
  });
  await openFailing(guide);
  await page.clock.fastForward('00:05');
  await guide.see('Det tar lite tid.');
  letIn();
  await guide.seeStep('welcome');
  await guide.dontSee('Det tar lite tid.');
});

test('a failure throws nothing into the page', async ({ guide, page }) => {
  const thrown: Error[] = [];
  page.on('pageerror', (error) => thrown.push(error));
  await failOnce(page, (route) => route.fulfill({ body: '{"insatser": [null], "__proto__": {"kommun": 1}}' }));
  await openFailing(guide);
  await seeFailure(guide, 'catalog-invalid');
  expect(thrown).toEqual([]);
});
