import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as expectScreen } from '@playwright/test';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GuidePage } from '../e2e/guide.page.js';
import { SAYS_NOTHING } from '../e2e/people/person.js';
import { ensureHeadlessShell, launchOptions } from '../support/browsers/browser.js';
import { fileIn, serveSite } from '../support/hosts/static-site.js';
import { ROOT, temporaryFolder } from './packed.js';

/** Two builds of the element on one page, as where a website's header has one and an editor's block another. */
const PATIENCE = 60_000;
const OTHER_BUILD = '0ther111';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions(ensureHeadlessShell()));
});

afterAll(() => browser?.close());

/** Which build a folder's files say that they are of. */
function buildIn(folder: string): string {
  const build = /[`"']([0-9a-f]{8})[`"']/.exec(readFileSync(join(folder, 'insats-guide.en.js'), 'utf8'))?.[1];
  if (build === undefined) throw new Error('There is no build: run "npm run build" first.');
  return build;
}

/** A folder with the files of another build: they differ in what they say of themselves. */
function otherBuild(): string {
  const folder = temporaryFolder();
  const build = buildIn(`${ROOT}dist`);
  for (const name of readdirSync(`${ROOT}dist`).filter((file) => /^insats-guide.*\.js$/.test(file))) {
    cpSync(`${ROOT}dist/${name}`, join(folder, name));
    writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replaceAll(build, OTHER_BUILD));
  }
  expect(readFileSync(join(folder, 'insats-guide.core.js'), 'utf8')).toContain(OTHER_BUILD);
  return folder;
}

/** What a page with two script tags has told of, when somebody has used its guide. */
async function used(
  second: string,
  first = `${ROOT}dist`,
): Promise<{ readonly codes: unknown; readonly said: readonly string[] }> {
  const folders = { '/first/': `${first}/`, '/second/': `${second}/`, '/katalog/': `${ROOT}catalogs/ragunda/` };
  const page = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Två</title><link rel="icon" href="data:,">
    <script>
      var codes = [];
      document.addEventListener('insats-error', function (event) { codes.push(event.detail.code); });
    </script>
    <script type="module" src="/first/insats-guide.js"></script>
    <script type="module" src="/second/insats-guide.js"></script></head>
    <body><insats-guide catalog="/katalog/catalog.json"><p>Ring kommunens växel.</p></insats-guide></body></html>`;
  const site = await serveSite((path) => (path === '/' ? { text: page } : fileIn(folders, path)));
  const window = await browser.newPage({ locale: 'sv-SE' });
  try {
    window.setDefaultTimeout(PATIENCE);
    const said: string[] = [];
    window.on('pageerror', (error) => said.push(String(error)));
    window.on('console', (message) => said.push(message.text()));
    await window.goto(site.origin, { waitUntil: 'networkidle' });
    const guide = new GuidePage(window);
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.chooseLanguage('ar');
    await expectScreen(guide.host.locator('[part=guide]')).toHaveAttribute('dir', 'rtl', { timeout: PATIENCE });
    await guide.answerAs(SAYS_NOTHING);
    await expectScreen(guide.step('results')).toBeVisible({ timeout: PATIENCE });
    return { codes: await window.evaluate('codes'), said };
  } finally {
    await window.close();
    await site.close();
  }
}

test('of two versions on a page the first is used, and the page is told of the other once', async () => {
  const { codes, said } = await used(otherBuild());
  expect(codes).toEqual(['version-mismatch']);
  expect(said).toEqual([expect.stringMatching(/^insats-guide: version-mismatch/)]);
});

test('a 0.1.0 does not say of which build it is: where it is the first, the page is told of the other all the same', async () => {
  const old = otherBuild();
  const core = join(old, 'insats-guide.core.js');
  const untold = readFileSync(core, 'utf8').replace(`static{this.build=\`${OTHER_BUILD}\`}`, '');
  expect(untold).not.toEqual(readFileSync(core, 'utf8'));
  writeFileSync(core, untold);
  const { codes, said } = await used(`${ROOT}dist`, old);
  expect(codes).toEqual(['version-mismatch']);
  expect(said).toEqual([expect.stringMatching(/^insats-guide: version-mismatch/)]);
});

test('of one version from two addresses one is used, and there is nothing to tell', async () => {
  const folder = temporaryFolder();
  cpSync(`${ROOT}dist`, folder, { recursive: true, filter: (path) => !/\/(kiosk|wordpress|package)$/.test(path) });
  expect(await used(folder)).toEqual({ codes: [], said: [] });
});
