import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { projectVersion } from '../../scripts/build/files.js';
import { releasedFiles } from '../../scripts/release/write.js';
import { FACT_NAMES } from '../../src/catalog/facts.js';
import { type Site, serveSite } from '../support/hosts/static-site.js';
import { expect, test } from './fixture.js';
import { GuidePage } from './guide.page.js';
import { KioskPage } from './kiosk.page.js';
import { overflow } from './layout.js';
import type { TrueFacts } from './people/person.js';

/** What the test looks at of a catalogue. */
interface Shown {
  readonly insatser: readonly { readonly id: string }[];
}

/** The archive, unpacked into an empty folder, and a web server that knows of nothing else. */
let folder: string;
let site: Site;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'insatsguiden-'));
  const archive = releasedFiles().get(`insatsguiden-${projectVersion()}.zip`);
  if (!archive) throw new Error('There is no archive.');
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  site = await serveSite((path) => ({ file: join(folder, path.endsWith('/') ? `${path}index.html` : path) }));
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody of whom this is true, and who skips every other question. */
function knowing(facts: TrueFacts): TrueFacts {
  return { ...Object.fromEntries(FACT_NAMES.map((name) => [name, null])), ...facts };
}

/** Somebody who wants to hear what there is for older people. */
const OLDER = { topics: ['older'], facts: knowing({ age: 70 }) } as const;

test('the first page shows the guide from a double click, fetches nothing, and leads to the workshop', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, 'LÄS-MIG-FÖRST.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Insatsguiden ${projectVersion()}`);
  const guide = new GuidePage(page);
  await guide.walk(OLDER);
  await expect(guide.host.locator('article[data-insats="trygghetslarm"]')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([page.url()]);
  await page.getByRole('link', { name: 'Katalogverkstaden', exact: true }).click();
  await expect(page).toHaveTitle('Katalogverkstaden');
  await expect(page.locator('insats-workshop').getByRole('button').first()).toBeVisible();
});

test('the first page fits a phone, and its lines to paste stand under each other', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(pathToFileURL(join(folder, 'LÄS-MIG-FÖRST.html')).href);
  expect(await overflow(page)).toBe(0);
  const lines = ((await page.locator('pre').first().textContent()) ?? '').trim().split('\n');
  expect(lines.filter((line) => /^<(link|script|insats-guide|\/insats-guide)/.test(line))).toHaveLength(5);
});

test('the first screen of the workshop fits a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto(pathToFileURL(join(folder, 'verkstad.html')).href);
  const workshop = page.locator('insats-workshop');
  await expect(workshop.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await workshop.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test('on a web server the page to try shows the guide, and another catalogue in its place', async ({ page }) => {
  const guide = new GuidePage(page);
  await page.goto(`${site.origin}/insatsguiden/prova.html`);
  await guide.walk(OLDER);
  await expect(guide.host.locator('article[data-insats="trygghetslarm"]')).toBeVisible();
  const file = join(folder, 'insatsguiden/katalog/katalog.json');
  const example = readFileSync(file);
  const catalog = JSON.parse(readFileSync('catalogs/ragunda/catalog.json', 'utf8')) as Shown;
  writeFileSync(file, JSON.stringify({ ...catalog, translations: [], overlays: {} }));
  await page.goto(`${site.origin}/insatsguiden/prova.html`);
  await guide.walk({ topics: ['work'], facts: knowing({ age: 17 }) });
  const shown = await guide.host.locator('article[data-insats]').first().getAttribute('data-insats');
  expect(catalog.insatser.map(({ id }) => id)).toContain(shown);
  writeFileSync(file, example);
});

test('the kiosk of the archive starts, answers and forgets', async ({ page }) => {
  const kiosk = new KioskPage(page);
  await kiosk.open(`${site.origin}/insatsguiden/kiosk/`);
  await kiosk.start();
  await kiosk.guide.walk(OLDER);
  await kiosk.finish();
  await kiosk.see('attract');
});

test('the frames and the reception desk of the archive read the same catalogue', async ({ page }) => {
  const warned: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
  await page.goto(`${site.origin}/insatsguiden/ram/frame.html`);
  await new GuidePage(page).walk(OLDER);
  expect(warned, 'a frame’s page that is tried by itself tells nobody').toEqual([]);
  for (const desk of ['reception/', 'ram/reception.html']) {
    await page.goto(`${site.origin}/insatsguiden/${desk}`);
    await expect(page.locator('insats-guide')).toContainText('Trygghetslarm');
  }
});
