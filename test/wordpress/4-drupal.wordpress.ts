import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSynchronousArrayLoader, createSynchronousEnvironment, createSynchronousFunction } from 'twing';
import { parse } from 'yaml';
import { projectVersion } from '../../scripts/build/files.js';
import { LANGUAGES } from '../../src/i18n/languages.js';
import { GuidePage } from '../e2e/guide.page.js';
import { fileIn, serveSite } from '../support/hosts/static-site.js';
import { expect, test } from './site.js';
import { runPhp } from './wordpress-site.js';

/**
 * The module for Drupal, which is not run here: its PHP is, with what Drupal would give it (`drupal-stubs.php`), its
 * template by a reader of Twig, and what they make of each other in a page. This suite is where PHP is there for certain.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const module = `${root}integrations/drupal/insatsguiden/`;

interface Built {
  readonly errors?: Readonly<Record<string, string>>;
  readonly languages?: Readonly<Record<string, string>>;
  readonly theme?: Readonly<Record<string, unknown>>;
  readonly built?: {
    readonly guide: {
      readonly '#theme': string;
      readonly '#attributes': Readonly<Record<string, string>>;
      readonly '#fallback': string;
    };
  };
}

/** What the block does when its form has been filled in. */
async function filledIn(values: Readonly<Record<string, string>>): Promise<Built> {
  const files = ['src/Plugin/Block/InsatsguidenBlock.php', 'insatsguiden.module'].map((file) => `${module}${file}`);
  const required = [`${root}test/wordpress/drupal-stubs.php`, ...files].map((file) => `require '${file}';`).join(' ');
  const given = `json_decode(base64_decode('${Buffer.from(JSON.stringify(values)).toString('base64')}'), TRUE)`;
  return JSON.parse(await runPhp(root, `${required} echo json_encode(filled_in(${given}));`)) as Built;
}

interface Library {
  readonly version: string;
  readonly js: Readonly<
    Record<string, { readonly preprocess: boolean; readonly attributes: Readonly<Record<string, string>> }>
  >;
}

function library(): Library {
  const text = readFileSync(`${module}insatsguiden.libraries.yml`, 'utf8');
  return (parse(text) as { readonly element: Library }).element;
}

/** What Drupal makes of the block: its template, and the script of its library. */
function pageWith({ built }: Built): string {
  const guide = built?.guide;
  if (!guide) throw new Error('The block has built nothing.');
  const template = readFileSync(`${module}templates/insatsguiden.html.twig`, 'utf8');
  // Drupal prints attributes by itself, escaped; here the reader of Twig does, before anything else is read.
  const attributes = Object.keys(guide['#attributes']).map((name) => ` ${name}="{{ given['${name}'] }}"`);
  const environment = createSynchronousEnvironment(
    createSynchronousArrayLoader({ block: template.replace('{{ attributes }}', attributes.join('')) }),
    { autoEscapingStrategy: 'html' },
  );
  const attached: string[] = [];
  environment.addFunction(
    createSynchronousFunction('attach_library', (_context, name: string) => attached.push(name) && '', [
      { name: 'name' },
    ]),
  );
  const given = new Map(Object.entries(guide['#attributes']));
  const block = environment.render('block', { given, fallback: guide['#fallback'] });
  expect(attached).toEqual(['insatsguiden/element']);
  const scripts = Object.entries(library().js).map(([file, { attributes }]) => {
    return `<script src="${file}?v=${library().version}" type="${attributes.type}"></script>`;
  });
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Drupal</title></head><body>${block}${scripts.join('')}</body></html>`;
}

test('the block for Drupal puts the guide in the page as its form says, and what is written there stays text', async ({
  page,
}) => {
  const block = await filledIn({ fallback: 'Ring <b>växeln</b> & fråga', language: 'fi', accent: '#7a2a5b' });
  expect(block.built?.guide).toEqual({
    '#theme': 'insatsguiden',
    '#attributes': { catalog: '/insatsguiden/katalog/katalog.json', lang: 'fi', accent: '#7a2a5b' },
    '#fallback': 'Ring <b>växeln</b> & fråga',
  });
  expect(Object.keys(block.theme ?? {})).toEqual(['insatsguiden']);
  const text = pageWith(block);
  const folders = { [`/insatsguiden/${projectVersion()}/`]: `${root}dist/` };
  const site = await serveSite((path) => {
    if (path === '/') {
      return {
        text,
        headers: {
          'content-security-policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
        },
      };
    }
    if (path === '/insatsguiden/katalog/katalog.json') return { file: `${root}catalogs/ragunda/catalog.json` };
    return fileIn(folders, path);
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(site.origin);
  const guide = new GuidePage(page);
  await guide.start();
  await guide.chooseTopics(['work']);
  await expect(guide.host.locator('[part=guide]')).toHaveAttribute('lang', 'fi');
  expect(await guide.host.evaluate((element) => element.textContent?.trim())).toBe('Ring <b>växeln</b> & fråga');
  expect(complaints).toEqual([]);
  await site.close();
});

test('the block’s form offers the languages that the guide speaks, and refuses what the guide could not use', async () => {
  const names = Object.fromEntries(LANGUAGES.map(({ code, name }) => [code, name]));
  expect((await filledIn({})).languages).toEqual(names);
  expect((await filledIn({ catalog: 'javascript:alert(1)', accent: 'blå' })).errors).toEqual({
    catalog: 'Adressen börjar med / eller https://.',
    accent: 'Skriv färgen som #0b5b54.',
  });
});
