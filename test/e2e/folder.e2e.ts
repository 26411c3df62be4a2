import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileIn, type Site, serveSite } from '../support/hosts/static-site.js';
import { EVERY_GUIDE, filesOfParts } from './built-files.js';
import { test as base, expect } from './fixture.js';
import { GuidePage } from './guide.page.js';
import { LanguageGuidePage } from './language.page.js';
import { RAGUNDA } from './people/ragunda.js';
import { Traces } from './traces.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder's name as editors write it. */
const FOLDER = 'Stöd & hjälp (nya)/Guide åäö 100 %/';

interface Integrity {
  readonly [file: string]: { readonly integrity: string };
}

/** A web server's folder that the files were copied to. */
interface Copied {
  /** Where on the server the files are. */
  readonly address: string;
  /** Where on the disk. */
  readonly folder: string;
  /** Opens a page with this in its head, and the guide. */
  open(head: string): Promise<LanguageGuidePage>;
}

const test = base.extend<{ readonly copied: Copied }>({
  copied: async ({ page }, use) => {
    const disk = mkdtempSync(join(tmpdir(), 'insatsguiden-'));
    const folder = join(disk, FOLDER);
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(`${root}dist`).filter((file) => /^insats-guide.*\.js$/.test(file)))
      cpSync(`${root}dist/${name}`, join(folder, name));
    cpSync(`${root}catalogs/ragunda`, join(folder, 'katalog'), { recursive: true });
    const site: Site = await serveSite((path) => fileIn({ '/': `${disk}/` }, path));
    const address = `/${FOLDER.split('/').map(encodeURIComponent).join('/')}`;
    await use({
      address,
      folder,
      open: async (head) => {
        const catalog = `${address}katalog/catalog.json`;
        writeFileSync(
          join(disk, 'sida.html'),
          `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Stöd</title><link rel="icon" href="data:,">
            ${head}</head><body><insats-guide catalog="${catalog}"><p>Ring växeln.</p></insats-guide></body></html>`,
        );
        await page.goto(`${site.origin}/sida.html`);
        return new LanguageGuidePage(page, 'uk');
      },
    });
    await page.close();
    await site.close();
    rmSync(disk, { recursive: true, force: true });
  },
});

function hashes(): Integrity {
  return JSON.parse(readFileSync(`${root}dist/integrity.json`, 'utf8')) as Integrity;
}

/** The head of a page that gives the hash of every file. */
function headWithHashes(address: string): string {
  const all = hashes();
  const integrity = Object.fromEntries(Object.entries(all).map(([name, one]) => [`${address}${name}`, one.integrity]));
  return `<script type="importmap">${JSON.stringify({ integrity })}</script>
    <script type="module" src="${address}insats-guide.js" integrity="${all['insats-guide.js']?.integrity}"></script>`;
}

test('the catalogue is asked for while the guide’s own file is still on its way, and once', async ({
  copied,
  page,
}) => {
  let count = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/catalog.json')) count += 1;
  });
  const asked = page.waitForRequest('**/catalog.json');
  await page.route('**/insats-guide.core.js', async (route) => {
    await asked;
    await route.continue();
  });
  const guide = await copied.open(`<script type="module" src="${copied.address}insats-guide.js"></script>`);
  await guide.seeStep('welcome');
  expect(count).toBe(1);
});

test('a catalogue that comes before the guide’s own file is read by then, and greets with no turn between', async ({
  copied,
  page,
}) => {
  // Only a task can bring what is not there yet; what is there takes none.
  await page.addInitScript(() => {
    void customElements.whenDefined('insats-guide').then(async () => {
      for (let turns = 0; turns < 1_000; turns += 1) await null;
      const greeting = document.querySelector('insats-guide')?.shadowRoot?.querySelector('[data-action=start]');
      document.documentElement.dataset.greeted = String(greeting !== null && greeting !== undefined);
    });
  });
  const come = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/catalog.json'));
  await page.route('**/insats-guide.core.js', async (route) => {
    await come;
    await route.continue();
  });
  const guide = await copied.open(`<script type="module" src="${copied.address}insats-guide.js"></script>`);
  await guide.seeStep('welcome');
  expect(await page.evaluate(() => document.documentElement.dataset.greeted)).toBe('true');
});

for (const version of ['', '?ver=0.1.0'])
  test(`the files copied to any folder of a server are all there is to install${version}`, async ({ copied, page }) => {
    const traces = await Traces.of(page);
    const guide = await copied.open(`<script type="module" src="${copied.address}insats-guide.js${version}"></script>`);
    const [person] = RAGUNDA.people;
    if (!person) throw new Error('Nobody lives in Ragunda.');
    await guide.walk(person);
    await guide.seeCards(person.expected, RAGUNDA.owed);
    await guide.choose();
    await guide.seeRightToApply();
    expect([...traces.requests()].sort()).toEqual(
      [
        '/sida.html',
        `${copied.address}insats-guide.js${version}`,
        ...filesOfParts([...EVERY_GUIDE, 'overlay', 'uk'], copied.address),
        `${copied.address}katalog/catalog.json`,
        `${copied.address}katalog/uk.json`,
      ].sort(),
    );
    expect(traces.complaints()).toEqual([]);
  });

test('hashes for every file, in the tag and in an import map, let the guide and its languages through', async ({
  copied,
}) => {
  const guide = await copied.open(headWithHashes(copied.address));
  await guide.start();
  await guide.choose();
});

test('a language file that somebody changed is refused, and the guide goes on in Swedish', async ({ copied }) => {
  const head = headWithHashes(copied.address);
  const file = join(copied.folder, 'insats-guide.uk.js');
  writeFileSync(file, `document.title = 'Ändrad';${readFileSync(file, 'utf8')}`);
  const guide = await copied.open(head);
  await guide.start();
  await guide.chooseLanguage('uk');
  await expect(guide.chooser).toHaveValue('sv');
  await new GuidePage(guide.page).see('Vad vill du ha hjälp med?');
  await expect(guide.page).toHaveTitle('Stöd');
});

test('an element that somebody changed is refused, and whom to call stands where it would be', async ({ copied }) => {
  const head = headWithHashes(copied.address);
  const file = join(copied.folder, 'insats-guide.js');
  writeFileSync(file, `document.title = 'Ändrad';${readFileSync(file, 'utf8')}`);
  const { page } = await copied.open(head);
  await expect(page.getByText('Ring växeln.')).toBeVisible();
  await expect(page).toHaveTitle('Stöd');
  expect(await page.evaluate(() => customElements.get('insats-guide') === undefined)).toBe(true);
});
