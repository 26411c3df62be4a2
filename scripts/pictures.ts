import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright';
import { createServer } from 'vite';
import { findChromium, launchOptions } from '../test/support/browsers/browser.js';

/**
 * Takes the pictures of the README and of `docs/sv/katalogverkstaden.md`: the running demo in each of its places of use, and
 * the workshop with an invented decision. `npm run pictures` takes all of them, `npm run pictures verkstad` those whose names
 * begin so.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}docs/pictures/`;

/** A desk's screen, on which an editor has the form and the guide side by side. */
const WORKSHOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

interface Picture {
  readonly name: string;
  readonly page: string;
  readonly context: BrowserContextOptions;
  /** What is done before the picture is taken. */
  readonly steps: (guide: Locator, page: Page) => Promise<void>;
}

const press = (guide: Locator, action: string) => guide.locator(`[data-action="${action}"]`).first().click();

/** Starts, and chooses the topic. */
async function begin(guide: Locator, topic: string): Promise<void> {
  await press(guide, 'start');
  await guide.locator(`[data-step="topics"] [value="${topic}"]`).check();
  await press(guide, 'confirm');
}

const PICTURES: readonly Picture[] = [
  {
    name: 'website',
    page: 'index.html',
    context: { viewport: { width: 1280, height: 860 } },
    steps: async (guide, page) => {
      await begin(guide, 'parenting');
      await guide.locator('[data-fact] [value="parent"]').check();
      await press(guide, 'confirm');
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
  {
    name: 'phone',
    page: 'index.html',
    context: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
    steps: async (guide) => {
      await begin(guide, 'parenting');
      await press(guide, 'results');
    },
  },
  {
    name: 'phone-arabic',
    page: 'index.html',
    context: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, colorScheme: 'dark' },
    steps: async (guide) => {
      await guide.locator('button[data-action="language"][value="ar"]').click();
      await guide.locator('[dir="rtl"]').first().waitFor();
      await begin(guide, 'parenting');
    },
  },
  {
    name: 'kiosk',
    page: 'demo/kiosk.html',
    context: { viewport: { width: 1024, height: 768 } },
    steps: async (guide) => {
      await guide.locator('[data-action="greet-topic"]').first().waitFor();
    },
  },
  {
    name: 'staff',
    page: 'demo/staff.html',
    context: { viewport: { width: 1440, height: 900 } },
    steps: async (guide) => {
      await guide.getByText('Nästa fråga').waitFor();
    },
  },
  {
    name: 'verkstad-start',
    page: 'verkstad.html',
    context: WORKSHOP,
    steps: async (_, page) => {
      await page.getByRole('heading', { name: 'Öppna beslutet' }).waitFor();
    },
  },
  {
    name: 'verkstad-ord',
    page: 'verkstad.html',
    context: WORKSHOP,
    steps: async (_, page) => {
      await page.getByLabel('Välj dokument').setInputFiles(`${root}test/fixtures/example/riktlinje.txt`);
      await page
        .locator('nav')
        .getByRole('button', { name: /^Trygghetslarm/ })
        .first()
        .click();
      await page.getByText('Beslutets ord, ett i taget').first().waitFor();
    },
  },
  {
    name: 'verkstad-formular',
    page: 'verkstad.html',
    context: WORKSHOP,
    steps: async (_, page) => {
      await page.getByLabel('Välj fil').setInputFiles(`${root}test/fixtures/example/catalog.json`);
      await page
        .locator('nav')
        .getByRole('button', { name: /^Trygghetslarm/ })
        .first()
        .click();
      await page.locator('insats-guide .turn').first().waitFor();
    },
  },
];

mkdirSync(folder, { recursive: true });
const server = await createServer({ logLevel: 'error', server: { port: 0, host: 'localhost', hmr: false } });
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch(launchOptions(findChromium()));
const [beginning = ''] = process.argv.slice(2);
for (const { name, page: path, context: options, steps } of PICTURES.filter(({ name }) => name.startsWith(beginning))) {
  const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(new URL(path, base).href, { waitUntil: 'networkidle' });
  await steps(page.locator('insats-guide'), page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
  console.log(`docs/pictures/${name}.png`);
  await context.close();
}
await browser.close();
await server.close();
