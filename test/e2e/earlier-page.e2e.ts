import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.js';
import { type Answer, fileIn, type Site, serveSite } from '../support/hosts/static-site.js';
import { expect, test } from './fixture.js';
import { GuidePage } from './guide.page.js';
import { RAGUNDA } from './people/ragunda.js';

/** Pages that were made by the documents of 0.1.0, with the files of today at the same address. */
const root = fileURLToPath(new URL('../../', import.meta.url));

const IN_THE_PAGE = `
  <link rel="preload" href="/insatsguiden/katalog/catalog.json" as="fetch" crossorigin />
  <link rel="modulepreload" href="/insatsguiden/0.1.0/insats-guide.core.js" />
  <script type="module" src="/insatsguiden/0.1.0/insats-guide.js"></script>
  <insats-guide catalog="/insatsguiden/katalog/catalog.json">
    <p>Ring kommunen på 0123-45 67 00 så berättar vi vilket stöd som finns.</p>
  </insats-guide>`;

const A_BUTTON = `
  <insats-guide catalog="/insatsguiden/katalog/catalog.json" display="launcher"><p>Ring kommunens växel.</p></insats-guide>
  <script type="module" src="/insatsguiden/0.1.0/insats-guide.js"></script>`;

const LOOKS = `
  insats-guide { --insats-accent: #7a2a5b; --insats-radius: 0; --insats-max-width: 40rem }
  insats-guide::part(launcher) { inset-block-end: 6rem }`;

let folder: string;
let site: Site;

/** What the page listens to is all that 0.1.0 had. */
function page(lines: string): Answer {
  return {
    text: `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Stöd</title><link rel="icon" href="data:,">
      <style>${LOOKS}</style>
      <script>
        const told = [];
        for (const name of ['insats-ready', 'insats-step', 'insats-error'])
          document.addEventListener(name, ({ detail }) => told.push(name + ' ' + (detail?.step ?? detail?.code ?? '')));
      </script></head><body><h1>Stöd</h1>${lines}</body></html>`,
  };
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'insatsguiden-'));
  cpSync(`${root}test/fixtures/0.1.0/ragunda`, folder, { recursive: true });
  await main(['check', '--fix', join(folder, 'catalog.json')], { out: () => {}, err: () => {} });
  const folders = { '/insatsguiden/katalog/': `${folder}/`, '/insatsguiden/0.1.0/': `${root}dist/` };
  const pages: Readonly<Record<string, Answer>> = { '/sida': page(IN_THE_PAGE), '/knapp': page(A_BUTTON) };
  site = await serveSite((path) => pages[path] ?? fileIn(folders, path));
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('a page of 0.1.0 with its catalogue carried over answers as it did, in its colours, and tells what it told', async ({
  page,
}) => {
  const guide = new GuidePage(page);
  await page.goto(`${site.origin}/sida`);
  const [person] = RAGUNDA.people;
  if (!person) throw new Error('Nobody lives in Ragunda.');
  await guide.walk(person);
  await guide.seeCards(person.expected, RAGUNDA.owed);
  const told = await page.evaluate<readonly string[]>('told');
  expect(told.slice(0, 3)).toEqual(['insats-ready ', 'insats-step topics', 'insats-step questions']);
  expect(told.at(-1)).toBe('insats-step results');
  await guide.chooseLanguage('ar');
  await expect(guide.host.locator('[part=guide]')).toHaveAttribute('dir', 'rtl');
  await guide.press('restart');
  await expect(guide.host.locator('[data-action=start]')).toHaveCSS('border-start-start-radius', '0px');
  await expect(guide.host.locator('[data-action=start]')).not.toHaveCSS('background-color', 'rgb(0, 84, 77)');
});

test('a button of 0.1.0 stands where its page has put it, opens the guide and closes it', async ({ page }) => {
  const guide = new GuidePage(page);
  await page.goto(`${site.origin}/knapp`);
  await expect(guide.launcher).toHaveCSS('inset-block-end', '96px');
  await guide.launcher.click();
  await guide.seeStep('welcome');
  await guide.host.evaluate((host) => (host as HTMLElement & { close(): void }).close());
  await expect(guide.step('welcome')).toBeHidden();
});
