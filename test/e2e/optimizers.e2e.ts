import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Answer, fileIn, type Site, serveSite } from '../support/hosts/static-site.js';
import { expect, test } from './fixture.js';
import { GuidePage } from './guide.page.js';

/** What services and plugins that make pages faster do to the script tag, and a tag manager that writes it late. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = '/insatsguiden/insats-guide.js';
const FALLBACK = 'Ring kommunens växel.';
const GUIDE = `<insats-guide catalog="/katalog/catalog.json"><p>${FALLBACK}</p></insats-guide>`;

/** Puts a tag in the place of each that was put off. */
const RUN_LATE = `
  for (const old of document.querySelectorAll('script[data-late]')) {
    const script = document.createElement('script');
    script.type = old.dataset.late;
    script.src = old.dataset.src;
    old.replaceWith(script);
  }`;

const entry = readFileSync(`${root}dist/insats-guide.js`, 'utf8');
const late = (type: string) => `<script type="text/later" data-late="${type}" data-src="${ENTRY}"></script>`;

/** Pages on which the guide starts all the same. */
const STARTS: Readonly<Record<string, string>> = {
  'puts every script off until the page is there': `${GUIDE}${late('module')}<script>addEventListener('load', () => { ${RUN_LATE} })</script>`,
  'puts every script off until somebody moves': `${GUIDE}${late('module')}<script>addEventListener('mousemove', () => { ${RUN_LATE} }, { once: true })</script>`,
  'forgets that it is a module': `${GUIDE}${late('')}<script>addEventListener('load', () => { ${RUN_LATE} })</script>`,
  'writes the guide and its script when the page is there': `<div id="here"></div><script>
    addEventListener('load', () => {
      document.querySelector('#here').innerHTML = '${GUIDE}';
      document.body.append(Object.assign(document.createElement('script'), { src: '${ENTRY}' }));
    })</script>`,
  'takes out quotation marks and end tags': `<insats-guide catalog=/katalog/catalog.json><p>${FALLBACK}</insats-guide><script type=module src=${ENTRY}></script>`,
};

/** Pages on which the guide does not find the files that lay beside it. */
const DOES_NOT_START: Readonly<Record<string, string>> = {
  'writes the script into the page': `${GUIDE}<script type="module">${entry}</script>`,
  'puts all scripts together in a file of its own': `${GUIDE}<script src="/cache/all.js"></script>`,
  'gives the file another name elsewhere': `${GUIDE}<script type="module" src="/cache/insats-guide.3fa91c.js"></script>`,
};

let site: Site;
let lines = '';

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  const made: Readonly<Record<string, Answer>> = {
    '/cache/all.js': {
      text: `var menu = 1;\n${entry};\nvar search = 2;`,
      headers: { 'content-type': 'text/javascript' },
    },
    '/cache/insats-guide.3fa91c.js': { file: `${root}dist/insats-guide.js` },
  };
  const folders = { '/insatsguiden/': `${root}dist/`, '/katalog/': `${root}catalogs/ragunda/` };
  site = await serveSite((path) => {
    if (path !== '/stod') return made[path] ?? fileIn(folders, path);
    return {
      text: `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Stöd</title><link rel="icon" href="data:,">
        <script>
          const codes = [];
          document.addEventListener('insats-error', ({ detail }) => codes.push(detail.code));
        </script></head><body><h1>Stöd</h1>${lines}</body></html>`,
    };
  });
});

test.afterAll(() => site.close());

for (const [what, page] of Object.entries(STARTS))
  test(`the guide starts on a page that ${what}`, async ({ page: window }) => {
    lines = page;
    await window.goto(`${site.origin}/stod`);
    await window.mouse.move(50, 50);
    const guide = new GuidePage(window);
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.press('results');
    await guide.seeStep('results');
    expect(await window.evaluate('codes')).toEqual([]);
  });

for (const [what, page] of Object.entries(DOES_NOT_START))
  test(`a page that ${what} is told that the guide did not start, and whom to call stands there`, async ({
    page: window,
  }) => {
    lines = page;
    await window.goto(`${site.origin}/stod`);
    await expect.poll(() => window.evaluate('codes')).toEqual(['start-failed']);
    await expect(window.getByText(FALLBACK, { exact: true })).toBeVisible();
  });
