import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ROOT } from '../../scripts/build/files.js';
import { type SitevisionPage, serverCode, visit, WEBAPP_FOLDER } from '../support/hosts/sitevision-server.js';
import { fileIn, type Site, serveSite } from '../support/hosts/static-site.js';
import { test as base, expect } from './fixture.js';
import { GuidePage } from './guide.page.js';
import { LanguageGuidePage } from './language.page.js';
import { HALLEFORS } from './people/hallefors.js';

/** A policy as strict as Sitevision can send it: scripts by the nonce of the visit and what they ask for, styles by file. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** The catalogue of an invented kommun, with its translations in it, as the workshop writes one file. */
const BUNDLE = '/download/18.5f1c0d2e19/1764000000001/katalog.json';

/** Where the file archive serves the chosen catalogue: a folder for each version of each file. */
const CATALOG = '/download/18.2b9561c511855e0ab918/1764000000000/katalog.json';

interface Fixtures {
  /** Opens a page of a Sitevision site whose WebApp is set as given, and returns what the browser complained of. */
  readonly openSite: (chosen: SitevisionPage) => Promise<readonly string[]>;
}

const test = base.extend<Fixtures>({
  openSite: async ({ page }, use) => {
    const sites: Site[] = [];
    const code = await serverCode();
    await use(async (chosen) => {
      const complaints = listen(page);
      const site = await serveSite((path) => {
        if (path === CATALOG) return { file: `${ROOT}catalogs/hallefors/catalog.json` };
        if (path === BUNDLE) return { file: `${ROOT}test/fixtures/example/catalog.json` };
        if (path !== '/stod') return fileIn({ [WEBAPP_FOLDER]: `${ROOT}dist/` }, path);
        const nonce = randomBytes(16).toString('base64');
        const html = visit(code, { ...chosen, nonce });
        return {
          text: `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Stöd</title></head><body><main><h1>Stöd</h1>${html}<p>Efter guiden</p></main></body></html>`,
          headers: { 'content-security-policy': policy(nonce) },
        };
      });
      sites.push(site);
      await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
      await page.goto(`${site.origin}/stod`);
      return complaints;
    });
    await page.close();
    for (const site of sites) await site.close();
  },
});

function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

test('in a WebApp of Sitevision a person finds what the guideline says, under a policy of nonces', async ({
  page,
  openSite,
}) => {
  const complaints = await openSite({ catalog: CATALOG, fields: { fallback: 'Ring växeln.' } });
  const guide = new GuidePage(page);
  await guide.seeStep('welcome');
  const [person] = HALLEFORS.people;
  if (!person) throw new Error('Nobody lives in Hällefors.');
  await guide.walk(person);
  await guide.seeCards(person.expected, HALLEFORS.owed);
  await expect(page.getByText('Efter guiden')).toBeVisible();
  expect(complaints).toEqual([]);
});

test("another language comes with the kommun's own texts, from the one file that the archive has", async ({
  page,
  openSite,
}) => {
  const complaints = await openSite({ catalog: BUNDLE });
  const guide = new LanguageGuidePage(page, 'en');
  await guide.choose();
  await guide.start();
  await guide.chooseTopics();
  await guide.press('list');
  await expect(page.getByText('Öppna träffen (The open meeting)').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test("the accent of the kommun comes through a policy that refuses styles in the page's own markup", async ({
  page,
  openSite,
}) => {
  const complaints = await openSite({ catalog: CATALOG, fields: { accent: '#8a1c1c' } });
  await new GuidePage(page).seeStep('welcome');
  const accent = await page
    .locator('insats-guide')
    .evaluate((guide) => getComputedStyle(guide).getPropertyValue('--insats-accent'));
  expect(accent).toBe('#8a1c1c');
  expect(complaints).toEqual([]);
});

test('without the nonce the script is refused, and whom to call stands there', async ({ page, openSite }) => {
  await page.route('**/stod', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/ nonce="[^"]*"/, '') });
  });
  const complaints = await openSite({ catalog: CATALOG, fields: { fallback: 'Ring växeln.' } });
  await expect(page.getByText('Ring växeln.')).toBeVisible();
  expect(complaints.join()).toContain('Content Security Policy');
});

test('until a catalogue is chosen, whom to call stands there, and nothing is fetched', async ({ page, openSite }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const complaints = await openSite({ fields: { fallback: 'Ring växeln.' } });
  await expect(page.getByText('Ring växeln.')).toBeVisible();
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/stod']);
  expect(complaints).toEqual([]);
});
