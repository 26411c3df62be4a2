import { cpSync, existsSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect as expectScreen } from '@playwright/test';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { GuidePage } from '../e2e/guide.page.js';
import { SAYS_NOTHING } from '../e2e/people/person.js';
import { ensureHeadlessShell, launchOptions } from '../support/browsers/browser.js';
import { fileIn, type Site, serveSite } from '../support/hosts/static-site.js';
import { realCatalog } from '../support/real-catalogs.js';
import { recipe } from '../support/recipes.js';
import { IS_THOROUGH } from '../support/thorough.js';
import { consumer, ended, ROOT } from './packed.js';

/** Other people's projects: each is built by its own tool from the packed package, and used in a browser. */
const CONSUMERS = `${ROOT}test/package/consumers/`;
const KOMMUN = 'ragunda';
const CATALOG = `${ROOT}catalogs/${KOMMUN}/`;

/** How long a busy machine may take over what takes no time, in milliseconds. */
const PATIENCE = 60_000;

let folder: string;
let browser: Browser;
const sites: Site[] = [];

beforeAll(async () => {
  browser = await chromium.launch(launchOptions(ensureHeadlessShell()));
  folder = await consumer();
  installTools();
  const bundle = ['bundle', `${CATALOG}catalog.json`, '-o', join(folder, 'bundle.json')];
  expect((await ended(folder, join(folder, 'node_modules/.bin/insatsguiden'), ...bundle)).code).toBe(0);
});

afterEach(async () => {
  for (const site of sites.splice(0)) await site.close();
});

afterAll(() => browser?.close());

/** Puts the tools of the workspace beside the package, as if the project had installed them. */
function installTools(): void {
  const { devDependencies } = JSON.parse(readFileSync(`${CONSUMERS}package.json`, 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  for (const name of [...Object.keys(devDependencies), '@types/node', 'csstype', 'undici-types']) {
    const place = [`${CONSUMERS}node_modules/${name}`, `${ROOT}node_modules/${name}`].find((path) => existsSync(path));
    if (place === undefined) throw new Error(`${name} is not installed: run "npm ci" first.`);
    const link = join(folder, 'node_modules', name);
    cpSync(dirname(place), dirname(link), { recursive: true, filter: (path) => path === dirname(place) });
    symlinkSync(realpathSync(place), link);
  }
}

/** How a project is built: as for its visitors, or as for those who work on it, when frameworks say what they mind. */
type BuildMode = 'production' | 'development';

/** A project's page as it is served. */
interface Built {
  /** Where files lie, by the start of their addresses. */
  readonly folders: Readonly<Record<string, string>>;
  readonly page: string;
}

/** A project of its own in the consumer's folder, with these files written into it. */
function project(name: string, files: Readonly<Record<string, string>> = {}): string {
  const place = join(folder, name);
  cpSync(`${CONSUMERS}${name}`, place, { recursive: true });
  cpSync(join(folder, 'bundle.json'), join(place, 'bundle.json'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
  return place;
}

/** Runs a program of a project, which has nothing to complain of; returns what it wrote. */
async function quietly(place: string, mode: BuildMode, program: string, ...given: readonly string[]): Promise<string> {
  const run = ['env', `NODE_ENV=${mode}`, process.execPath, program, ...given];
  const { code, out, err } = await ended(place, ...(run as [string, ...string[]]));
  expect({ code, err }, `${out}\n${err}`).toEqual({ code: 0, err: '' });
  return out;
}

function vite(place: string, mode: BuildMode, ...given: readonly string[]): Promise<string> {
  cpSync(`${CONSUMERS}build-vite.mjs`, join(place, 'build-vite.mjs'));
  return quietly(place, mode, 'build-vite.mjs', ...given);
}

async function builtByVite(place: string, mode: BuildMode): Promise<Built> {
  expect(await vite(place, mode)).toBe('');
  return builtIn(`${place}/dist/`);
}

function builtIn(dist: string, page = `${dist}index.html`): Built {
  return { folders: { '/': dist }, page: readFileSync(page, 'utf8') };
}

function reactProject(guide: 'tsx' | 'tsx 2'): string {
  return project('react', {
    'guide.tsx': recipe(`docs/embedding.md, React, ${guide}`),
    'jsx.ts': recipe('README.md, On your page, ts'),
  });
}

const DRAWN_FIRST = 'React 19, drawn on a server first';

/** How each kind of project is built. */
const KINDS: Readonly<Record<string, (mode: BuildMode) => Promise<Built>>> = {
  Vite: (mode) => builtByVite(project('vite'), mode),
  'webpack 5': async (mode) => {
    const place = project('webpack');
    expect(await quietly(place, mode, 'build.mjs')).toBe('');
    return builtIn(`${place}/dist/`, `${place}/index.html`);
  },
  'React 19': (mode) => builtByVite(reactProject('tsx'), mode),
  [DRAWN_FIRST]: async (mode) => {
    const place = reactProject('tsx 2');
    const { folders, page } = await builtByVite(place, mode);
    await vite(place, mode, 'server.tsx');
    const drawn = await quietly(place, mode, 'server/server.js', 'bundle.json');
    expect(drawn).toContain('<p>Ring kommunens växel');
    return { folders, page: page.replace('<div id="app">', `<div id="app">${drawn}`) };
  },
  'Vue 3': (mode) =>
    builtByVite(
      project('vue', {
        'guide.vue': recipe('docs/embedding.md, Vue, vue'),
        'vite.config.js': recipe('docs/embedding.md, Vue, js'),
      }),
      mode,
    ),
  'Svelte 5': (mode) =>
    builtByVite(project('svelte', { 'guide.svelte': recipe('docs/embedding.md, Svelte, svelte') }), mode),
};

/** Pages that nothing builds. */
const PAGES: Readonly<Record<string, () => Built>> = {
  'a page with a script tag': () => {
    const place = project('plain');
    const folders = { '/node_modules/': `${folder}/node_modules/`, '/': `${place}/` };
    return { folders, page: readFileSync(`${place}/index.html`, 'utf8') };
  },
  'a page with an import map': () => {
    const place = project('import-map');
    const dist = `${folder}/node_modules/insatsguiden/dist/`;
    const folders = { '/insatsguiden/0.2.0/': dist, '/insatsguiden/katalog/': CATALOG, '/': `${place}/` };
    const page = readFileSync(`${place}/index.html`, 'utf8');
    return { folders, page: page.replace('<!-- recipe -->', recipe('docs/embedding.md, Import map, html')) };
  },
};

/** A browser's page, and what was said against it in the console. */
interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Lit says so of every page with its own development build in it. */
const LIT_IN_DEVELOPMENT = /^Lit is in dev mode\./;

async function open({ folders, page: text }: Built): Promise<Opened> {
  const files: Readonly<Record<string, string>> = {
    '/bundle.json': join(folder, 'bundle.json'),
    '/catalog.json': `${CATALOG}catalog.json`,
  };
  const site = await serveSite((path) => {
    const file = files[path];
    if (path === '/') return { text };
    return file === undefined ? (fileIn(folders, path) ?? fileIn({ '/': CATALOG }, path)) : { file };
  });
  sites.push(site);
  const page = await browser.newPage({ locale: 'sv-SE' });
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isComplaint = ['warning', 'error'].includes(message.type());
    if (isComplaint && !LIT_IN_DEVELOPMENT.test(message.text())) complaints.push(message.text());
  });
  await page.goto(site.origin);
  return { page, complaints };
}

/** What an insats of the catalogue is called in another language. */
function nameIn(language: string, insats: string): string {
  const { insatser } = JSON.parse(readFileSync(`${CATALOG}${language}.json`, 'utf8')) as {
    readonly insatser: Readonly<Record<string, { readonly name?: string }>>;
  };
  const name = insatser[insats]?.name;
  if (name === undefined) throw new Error(`${insats} has no name in ${language}.`);
  return name;
}

/** Uses both guides of a page as a visitor would, the one with the catalogue's address and the one with the catalogue. */
async function useBothGuides({ page, complaints }: Opened): Promise<void> {
  const see = expectScreen.configure({ timeout: PATIENCE });
  const { name } = realCatalog(KOMMUN).kommun;
  const translated = nameIn('ar', 'rad-och-stodsamtal-arbetsmarknads-och-integration');
  for (const place of ['address', 'object']) {
    const guide = new GuidePage(page, `#${place} insats-guide`);
    await see(guide.step('welcome')).toContainText(name);
    await guide.start();
    await guide.chooseTopics(['work']);
    await see(guide.option('16-19')).toBeVisible();
    await guide.give('16-19');
    await see(guide.host.locator('.said')).toHaveCount(2);
    await guide.chooseLanguage('ar');
    await see(guide.host.locator('[part=guide]')).toHaveAttribute('dir', 'rtl');
    await guide.answerAs(SAYS_NOTHING);
    await see(guide.step('results')).toContainText(translated);
  }
  await see(page.locator('output')).toHaveText('address object');
  expect(complaints).toEqual([]);
}

/** In development a framework says what it minds: most of all of what was drawn on a server first. All of them do before a release. */
function modesOf(kind: string): readonly BuildMode[] {
  return IS_THOROUGH || kind === DRAWN_FIRST ? ['production', 'development'] : ['production'];
}

describe.each(Object.keys(KINDS))('%s', (kind) => {
  test.each<BuildMode>(modesOf(kind))(
    'a project in %s is built without a warning, shows the guide and hears of it',
    async (mode) => {
      await useBothGuides(await open((await KINDS[kind]?.(mode)) as Built));
    },
  );
});

test('a machine that takes its time over a plugin is nothing that a project is warned of', async () => {
  const place = project('vite', {
    'vite.config.js': `
      const slow = { name: 'slow', transform: () => new Promise((done) => setTimeout(done, 4_000)) };
      export default { plugins: [slow], build: { rolldownOptions: { input: 'slow.js' } } };`,
    'slow.js': 'export {};',
  });
  expect(await vite(place, 'production')).toBe('');
});

test.each(Object.keys(PAGES))('%s shows the guide and hears of it', async (kind) => {
  await useBothGuides(await open(PAGES[kind]?.() as Built));
});

test.each(['tsx', 'tsx 2'] as const)('the types of a project in React 19 fit: %s of the documents', async (guide) => {
  const tsc = `${ROOT}node_modules/typescript/bin/tsc`;
  const { code, out } = await ended(reactProject(guide), process.execPath, tsc, '-p', '.');
  expect({ code, out }).toEqual({ code: 0, out: '' });
});
