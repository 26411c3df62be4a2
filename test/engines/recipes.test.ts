import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSynchronousArrayLoader, createSynchronousEnvironment, createSynchronousFunction } from 'twing';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectVersion } from '../../scripts/build/files.js';
import { HOSTS, serveFrame } from '../support/hosts/host-sites.js';
import { fileIn, type Site, serveSite } from '../support/hosts/static-site.js';
import { type RecipeName, type RecipeOf, recipe } from '../support/recipes.js';
import { GuidePage, PATIENCE } from './guide.page.js';
import { running } from './running.js';

/** The recipes of the documents, taken out of them and put into a page as they are. */
const run = running();

const root = fileURLToPath(new URL('../../', import.meta.url));
const DIST = `${root}dist/`;
const CATALOG = `${root}catalogs/ragunda/`;
const VERSION = projectVersion();

/** Where a system keeps the guide's files and the catalogue, as the recipes write their addresses. */
function filesAt(folder: string): Readonly<Record<string, string>> {
  return { [`${folder}${VERSION}/`]: DIST, [`${folder}katalog/`]: CATALOG };
}

/**
 * Keeps what the browser complains of; it runs before anything else of the page. Firefox and WebKit ask for the site's icon
 * by themselves, which the policy refuses whatever a recipe says.
 */
const WATCH = `
window.complaints = [];
window.warned = [];
const warn = console.warn;
console.warn = (...said) => { window.warned.push(said); warn(...said); };
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  if (!blockedURI.endsWith('/favicon.ico')) complaints.push(violatedDirective + ' ' + blockedURI);
});
addEventListener('error', ({ message, target }) => complaints.push(message ?? 'missing: ' + (target.src ?? target.href)), true);
`;

/** A page with a recipe in it, and how it is sent. */
interface RecipePage {
  readonly body: string;
  readonly policy: string;
  readonly folders: Readonly<Record<string, string>>;
  /** Code and styles of the recipe, by their addresses. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly nonce?: string;
}

const sites: Site[] = [];

afterEach(async () => {
  for (const site of sites.splice(0)) await site.close();
});

/** Serves a page, and returns its address. */
async function serve({ body, policy, folders, texts = {}, nonce }: RecipePage): Promise<string> {
  const watch = `<script${nonce === undefined ? '' : ` nonce="${nonce}"`} src="/recept/watch.js"></script>`;
  const page = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Recept</title>${watch}</head><body>\n${body}\n</body></html>`;
  const written: Readonly<Record<string, string>> = { '/recept/watch.js': WATCH, ...texts };
  const site = await serveSite((path) => {
    if (path === '/sida') return { text: page, headers: { 'content-security-policy': policy } };
    const text = written[path];
    if (text === undefined) return fileIn(folders, path);
    return { text, headers: { 'content-type': path.endsWith('.css') ? 'text/css' : 'text/javascript' } };
  });
  sites.push(site);
  return `${site.origin}/sida`;
}

async function open(page: RecipePage): Promise<GuidePage> {
  const guide = new GuidePage(await run.visit());
  await guide.visit.open(await serve(page));
  return guide;
}

async function dontSeeComplaints({ visit }: GuidePage): Promise<void> {
  expect(await visit.evaluate(() => Reflect.get(window, 'complaints') as readonly string[])).toEqual([]);
}

/** The guide is there, can be used, and nothing was against it. */
async function seeGuide(guide: GuidePage): Promise<void> {
  await guide.seeStep('welcome');
  await guide.press('start');
  await guide.seeStep('topics');
  await dontSeeComplaints(guide);
}

/** The policy that the document says is enough. */
function enoughPolicy(): string {
  return recipe('docs/embedding.md, Content security policy, text').trim();
}

function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** A code with all its dots filled in. */
function withNonce(code: string, nonce: string): string {
  return code.replaceAll('nonce="…"', `nonce="${nonce}"`);
}

/** A template with its values put in, each of which it has to ask for; whatever else it would have to fill in is left. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((page, [asked, value]) => {
    expect(page).toContain(asked);
    return page.replace(asked, value);
  }, template);
}

interface DrupalLibrary {
  readonly version: string;
  readonly js: Readonly<
    Record<string, { readonly preprocess?: boolean; readonly attributes?: Readonly<Record<string, string>> }>
  >;
}

/** What Drupal makes of a template of the theme "kommun", with the libraries of that theme. */
function fromDrupal(template: string, libraries: Readonly<Record<string, DrupalLibrary>>): string {
  const scripts: string[] = [];
  const environment = createSynchronousEnvironment(createSynchronousArrayLoader({ block: template }));
  environment.addFunction(
    createSynchronousFunction(
      'attach_library',
      (_context, name: string) => {
        const library = name.startsWith('kommun/') ? libraries[name.slice('kommun/'.length)] : undefined;
        if (!library) throw new Error(`No theme has the library ${name}.`);
        for (const [file, { preprocess, attributes = {} }] of Object.entries(library.js)) {
          expect(preprocess, 'a file that is merged loses its neighbours').toBe(false);
          const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
          scripts.push(`<script${written.join('')} src="/themes/custom/kommun/${file}"></script>`);
        }
        return '';
      },
      [{ name: 'name' }],
    ),
  );
  const block = environment.render('block', {});
  return `${block}${scripts.join('')}`;
}

/** The guide in a block of Drupal: the template with its library. */
async function openDrupal(): Promise<GuidePage> {
  const libraries = parse(recipe('docs/embedding.md, Drupal, yaml')) as Readonly<Record<string, DrupalLibrary>>;
  expect(libraries.insatsguiden?.version).toBe(VERSION);
  return open({
    body: fromDrupal(recipe('docs/embedding.md, Drupal, twig'), libraries),
    policy: HOSTS.drupal.policy(),
    folders: filesAt('/themes/custom/kommun/insatsguiden/'),
  });
}

/** The recipes of pages, each under the policy that its section names. */
const PAGES: Readonly<Record<RecipeOf<'engines'>, (name: RecipeName) => Promise<void>>> = {
  'docs/embedding.md, A few lines, html': async (name) => {
    await seeGuide(await open({ body: recipe(name), policy: enoughPolicy(), folders: filesAt('/insatsguiden/') }));
  },
  'docs/embedding.md, Content security policy, text': async () => {
    const guide = await open({
      body: recipe('docs/embedding.md, A few lines, html'),
      policy: `${enoughPolicy()}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
      folders: filesAt('/insatsguiden/'),
    });
    await seeGuide(guide);
    await guide.chooseLanguage('ar');
    await dontSeeComplaints(guide);
  },
  'docs/embedding.md, Sitevision, html': async (name) => {
    const nonce = newNonce();
    const body = withNonce(recipe(name), nonce);
    expect(body).not.toContain('…');
    const { policy, folders } = HOSTS.sitevision;
    await seeGuide(await open({ body, policy: policy(nonce), folders, nonce }));
  },
  'docs/embedding.md, Optimizely, html': async (name) => {
    const nonce = newNonce();
    const body = filled(recipe(name), {
      '@inject EPiServer.Framework.Web.Resources.ICspNonceService Nonce\n': '',
      '@Model.CatalogUrl': '/Static/insatsguiden/katalog/catalog.json',
      '@Html.PropertyFor(m => m.Fallback)': '<p>Ring kommunens växel.</p>',
      '@Nonce.GetNonce()': nonce,
    });
    expect(body).not.toContain('@');
    const folders = filesAt('/Static/insatsguiden/');
    const guide = await open({ body, policy: HOSTS.optimizely.policy(nonce), folders, nonce });
    await guide.launch();
    await seeGuide(guide);
  },
  'docs/embedding.md, Umbraco, html': async (name) => {
    const body = filled(recipe(name), {
      '@inherits Umbraco.Cms.Web.Common.Views.UmbracoViewPage<Umbraco.Cms.Core.Models.Blocks.BlockGridItem>\n': '',
      '@Model.Content.Value("catalogUrl")': '/insatsguiden/katalog/catalog.json',
      '@Model.Content.Value("fallback")': 'Ring kommunens växel.',
    });
    expect(body).not.toContain('@');
    await seeGuide(await open({ body, policy: enoughPolicy(), folders: filesAt('/insatsguiden/') }));
  },
  'docs/embedding.md, TYPO3, html': async (name) => {
    const published = '/_assets/1a2b3c/insatsguiden/';
    const body = recipe(name).replaceAll(
      /\{f:uri\.resource\(path: 'insatsguiden\/([^']+)', extensionName: 'kommun'\)\}/g,
      (_, path: string) => `${published}${path}?1764400000`,
    );
    expect(body).not.toContain('{');
    await seeGuide(await open({ body, policy: enoughPolicy(), folders: filesAt(published) }));
  },
  'docs/embedding.md, Drupal, yaml': async () => {
    const library = (parse(recipe('docs/embedding.md, Drupal, yaml')) as { readonly insatsguiden: DrupalLibrary })
      .insatsguiden;
    expect(Object.keys(library.js)).toEqual([`insatsguiden/${VERSION}/insats-guide.js`]);
    await (await openDrupal()).seeStep('welcome');
  },
  'docs/embedding.md, Drupal, twig': async () => seeGuide(await openDrupal()),
  'docs/embedding.md, A frame, where nothing else is allowed, html': async (name) => {
    let origin = '';
    const frame = await serveFrame(() => origin);
    sites.push(frame);
    const body = recipe(name).replaceAll('https://stod.exempelkommunen.se', frame.origin);
    expect(body).not.toContain('exempelkommunen.se');
    const url = await serve({
      body,
      policy: HOSTS.iframe.policy('', frame.origin),
      folders: HOSTS.iframe.folders,
    });
    origin = new URL(url).origin;
    const guide = await new GuidePage(await run.visit(), 'insats-guide', true).open(url);
    await dontSeeComplaints(guide);
    await expect
      .poll(() => guide.visit.evaluate(() => document.querySelector('iframe')?.style.maxHeight), { timeout: PATIENCE })
      .toBe('100dvh');
  },
  'docs/embedding.md, Integrity, html': async (name) => {
    const nonce = newNonce();
    const hashes = JSON.parse(readFileSync(`${DIST}integrity.json`, 'utf8')) as Readonly<
      Record<string, { readonly integrity: string }>
    >;
    const hashOf = (address: string): string => hashes[address.split('/').at(-1) ?? '']?.integrity ?? '';
    const hashed = withNonce(recipe(name), nonce)
      .replaceAll(/"([^"]+\.js)": "sha384-…"/g, (_, address: string) => `"${address}": "${hashOf(address)}"`)
      .replaceAll(/src="([^"]+)" integrity="sha384-…"/g, (_, address: string) => {
        return `src="${address}" integrity="${hashOf(address)}"`;
      });
    expect(hashed).not.toContain('…');
    const body = `${hashed}<insats-guide catalog="/insatsguiden/katalog/catalog.json"></insats-guide>`;
    const policy = enoughPolicy().replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`);
    const guide = await open({ body, policy, folders: filesAt('/insatsguiden/'), nonce });
    await seeGuide(guide);
    await guide.chooseLanguage('ar');
    await dontSeeComplaints(guide);
  },
  'docs/embedding.md, Language, button, events, js': async (name) => {
    const guide = await open({
      body: `<script src="/recept/kod.js"></script>
        <script type="module" src="/insatsguiden/${VERSION}/insats-guide.js"></script>
        <insats-guide catalog="/insatsguiden/katalog/saknas.json"></insats-guide>`,
      policy: enoughPolicy(),
      folders: filesAt('/insatsguiden/'),
      texts: { '/recept/kod.js': recipe(name) },
    });
    await expect
      .poll(() => guide.visit.evaluate(() => Reflect.get(window, 'warned') as unknown), { timeout: PATIENCE })
      .toContainEqual(['insats-guide', 'catalog-missing']);
  },
  'docs/embedding.md, Counting on a website, js': async (name) => {
    const guide = await open({
      body: `<script src="/recept/kod.js"></script>${recipe('docs/embedding.md, A few lines, html')}`,
      policy: enoughPolicy(),
      folders: filesAt('/insatsguiden/'),
      texts: { '/recept/kod.js': recipe(name) },
    });
    await seeGuide(guide);
    expect(await guide.visit.evaluate(() => Reflect.get(window, '_paq') as unknown)).toEqual([
      ['disableCookies'],
      ['trackEvent', 'Guiden', 'Visad'],
    ]);
  },
  'README.md, On your page, html': async (name) => {
    const folders = { '/catalog.json': `${CATALOG}catalog.json`, '/': DIST };
    await seeGuide(await open({ body: recipe(name), policy: enoughPolicy(), folders }));
  },
  'README.md, Theming, css': async (name) => {
    const guide = await open({
      body: `<link rel="stylesheet" href="/recept/tema.css">${recipe('docs/embedding.md, A few lines, html').replace('<insats-guide', '<insats-guide display="launcher"')}`,
      policy: enoughPolicy(),
      folders: filesAt('/insatsguiden/'),
      texts: { '/recept/tema.css': recipe(name) },
    });
    await guide.launch();
    await seeGuide(guide);
    const styles = await guide.inspect((selector) => {
      const host = document.querySelector(selector);
      const [whole, launcher] = ['guide', 'launcher'].map((part) =>
        host?.shadowRoot?.querySelector(`[part="${part}"]`),
      );
      if (!host || !whole || !launcher) return undefined;
      const accent = getComputedStyle(host).getPropertyValue('--insats-accent').trim();
      return [accent, getComputedStyle(launcher).fontWeight, getComputedStyle(whole).borderTopLeftRadius];
    });
    expect(styles).toEqual(['#7a2a5b', '700', '0px']);
  },
};

test.each(Object.entries(PAGES))('%s', async (name, runRecipe) => {
  await runRecipe(name as RecipeName);
});

test('a page that does what its policy refuses is found out', async () => {
  const guide = await open({
    body: `<style>p { color: red; }</style>${recipe('docs/embedding.md, A few lines, html')}`,
    policy: enoughPolicy(),
    folders: filesAt('/insatsguiden/'),
  });
  await guide.seeStep('welcome');
  const complaints = await guide.visit.evaluate(() => Reflect.get(window, 'complaints') as readonly string[]);
  expect(complaints).toContainEqual(expect.stringContaining('style-src'));
});
