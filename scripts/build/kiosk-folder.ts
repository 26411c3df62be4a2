import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { checkCatalogFile } from '../../src/places/kiosk/check-files.js';
import { CATALOG_FILE } from '../../src/places/kiosk/kept-files.js';
import { builtElement, isOfAnotherPlace, ROOT } from './files.js';
import { moduleList } from './module-list.js';

const dist = join(ROOT, 'dist');

/** How many letters of the hash tell one build from another. */
const FINGERPRINT_LENGTH = 8;

/** A file of the built kiosk, by its path there. */
type Files = ReadonlyMap<string, Uint8Array>;

/** The built element with all that lies beside it, but the places of use that a tablet has not. */
function elementFiles(): Files {
  return new Map([...builtElement()].filter(([name]) => !isOfAnotherPlace(name)));
}

/** The kommun's own files, which can be exchanged without a build: the list with its translations, and the settings. */
async function kommunFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const checked = await checkCatalogFile(textOf(join(folder, CATALOG_FILE)), CATALOG_FILE, async (file) => ({
    text: textOf(join(folder, file)),
  }));
  const faults = (checked?.faults ?? []).map(({ file, place, message }) => `${file}: ${place} ${message}`);
  if (!checked?.held) throw new Error(`${folder} cannot be used.\n${faults.join('\n')}`);
  return new Map([
    [CATALOG_FILE, checked.held.text],
    ['kiosk.json', textOf(join(ROOT, 'demo/kiosk.json'))],
    ['kiosk.schema.json', textOf(join(ROOT, 'src/places/kiosk/kiosk.schema.json'))],
  ]);
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

function iconFiles(): Files {
  const folder = join(ROOT, 'demo/icons');
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [`icons/${name}`, readFileSync(join(folder, name))] as const));
}

/** The licences of the code that is in the folder: the element's parts, and the service worker's. */
function licenses(): string {
  const ours = ['insats-guide.licenses.md'];
  const texts = ours.map((name) => readFileSync(join(dist, name), 'utf8'));
  const workbox = readFileSync(join(ROOT, 'node_modules/workbox-core/LICENSE'), 'utf8');
  return [...texts, `# Workbox, in sw.js\n\n${workbox}`].join('\n');
}

/**
 * The manifest, for a page that is its folder's own. It ends in `.json`: a server that does not know an ending (IIS, of
 * `.webmanifest`) hands the file out to nobody, and the self-test then says for ever that a file is missing.
 */
function manifest(): string {
  const given = JSON.parse(readFileSync(join(ROOT, 'demo/manifest.json'), 'utf8')) as object;
  return `${JSON.stringify({ ...given, id: './', start_url: './' }, null, 2)}\n`;
}

/** What the maintenance panel tells of the build: not by git, which a kommun that builds may not have. */
function versionFile(files: ReadonlyMap<string, string | Uint8Array>): string {
  const names = [...files.keys()].sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(files.get(name) ?? '');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
  const build = hash.digest('hex').slice(0, FINGERPRINT_LENGTH);
  return `${JSON.stringify({ version, build, files: [...names, 'version.json'] })}\n`;
}

/**
 * `dist/kiosk/`: a folder to put on a web server as it is, with the kiosk page, the built element, one catalogue in all
 * its languages, the settings, and a service worker that keeps every file of it for when there is no network.
 *
 * @param catalog The folder of the catalogue, from where the build is started.
 */
export function kioskFolder(catalog: string): PluginOption[] {
  return [
    kioskPage(catalog),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,json,svg,png}'],
        // The kommun exchanges its own files without a build: the kiosk looks for them, checks them and keeps them.
        globIgnores: [CATALOG_FILE, 'kiosk.json', 'kiosk.schema.json'],
        sourcemap: false,
        buildPlugins: { vite: [moduleList('service-worker')()] },
      },
    }),
    moduleList('kiosk')(),
  ];
}

/**
 * Makes a folder of the demo's kiosk page that can be deployed: the page refers to the very element that was built and
 * tested, instead of a bundle of its own, and to the catalogue beside it.
 */
function kioskPage(catalog: string): Plugin {
  return {
    name: 'insatsguiden:kiosk-page',
    apply: 'build',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      handler: (source) =>
        source.includes('insats-guide.define') ? { id: './insats-guide.js', external: 'absolute' } : null,
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(/catalog="[^"]*"/, `catalog="${CATALOG_FILE}" settings="kiosk.json" version-url="version.json"`),
    },
    async generateBundle(_options, bundle) {
      const page = bundle['kiosk.html'];
      if (page) page.fileName = 'index.html';
      const beside = new Map<string, string | Uint8Array>([
        ...elementFiles(),
        ...iconFiles(),
        ['manifest.json', manifest()],
      ]);
      const own = Object.values(bundle).map(
        (file) => [file.fileName, 'code' in file ? file.code : file.source] as const,
      );
      beside.set('version.json', versionFile(new Map([...own, ...beside])));
      // The tablet does not need the licences, and does not keep them.
      beside.set('licenses.md', licenses());
      for (const [name, text] of await kommunFiles(resolve(ROOT, catalog))) beside.set(name, text);
      for (const [fileName, source] of beside) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
