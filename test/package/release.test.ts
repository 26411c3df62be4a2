import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectVersion } from '../../scripts/build/files.js';
import { readModuleList } from '../../scripts/build/module-list.js';
import { NOT_SET, type Owner, readOwner } from '../../scripts/release/owner.js';
import { releasedFiles } from '../../scripts/release/write.js';
import { parseCatalog } from '../../src/catalog/load.js';
import { ROOT } from './packed.js';

const version = projectVersion();
const ARCHIVE = `insatsguiden-${version}.zip`;
const BILL = `insatsguiden-${version}.cdx.json`;

let released: ReadonlyMap<string, Uint8Array>;
let files: Readonly<Record<string, Uint8Array>>;

function bytesOf(name: string): Uint8Array {
  const bytes = released.get(name);
  if (!bytes) throw new Error(`${name} was not made.`);
  return bytes;
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** The builds that the archive is made of. */
const MODES = ['production', 'single', 'workshop', 'kiosk', 'service-worker', 'wordpress'] as const;

interface Bill {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly properties: readonly { readonly value: string }[];
  }[];
}

function bill(): Bill {
  return JSON.parse(textOf(bytesOf(BILL))) as Bill;
}

beforeAll(() => {
  released = releasedFiles();
  files = unzipSync(bytesOf(ARCHIVE));
});

test('the archive holds what a kommun needs, and nothing that helps only developers', () => {
  const paths = Object.keys(files);
  expect(paths).toEqual(
    expect.arrayContaining([
      'LÄS-MIG-FÖRST.html',
      'verkstad.html',
      `insatsguiden/${version}/insats-guide.js`,
      `insatsguiden/${version}/insats-guide.core.js`,
      `insatsguiden/${version}/insats-guide.single.js`,
      'insatsguiden/katalog/katalog.json',
      'insatsguiden/prova.html',
      'insatsguiden/ram/frame.html',
      'insatsguiden/ram/reception.html',
      'insatsguiden/reception/index.html',
      'insatsguiden/kiosk/index.html',
      'insatsguiden/kiosk/sw.js',
      'kataloger/exempel/katalog.json',
      'kataloger/tom/katalog.json',
      `wordpress/insatsguiden-wordpress-${version}.zip`,
      'drupal/insatsguiden/insatsguiden.info.yml',
      'drupal/insatsguiden/src/Plugin/Block/InsatsguidenBlock.php',
      'dokument/webbredaktor.html',
      'dokument/jurist.html',
      'dokument/inkop-och-it.html',
      'dokument/surfplatta.html',
      'dokument/katalogverkstaden.html',
      'licenser/insatsguiden.txt',
      'licenser/inbyggt.md',
      'CHANGELOG.md',
    ]),
  );
  expect(paths.filter((path) => /\.map$|node_modules|\.tsx?$/.test(path))).toEqual([]);
});

test('every page has an icon in the archive, so that no browser asks a server for one that is not there', () => {
  const pages = Object.keys(files).filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  const kept: string[] = [];
  for (const page of pages) {
    const icon = /<link rel="icon" href="([^"]+)"/.exec(textOf(files[page]))?.[1];
    expect(icon, page).toBeDefined();
    const { protocol, pathname } = new URL(icon ?? '', `file:///${page}`);
    // The others bear their icon in the page.
    if (protocol === 'file:') kept.push(pathname.slice(1));
  }
  expect(kept.length).toBeGreaterThan(0);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(kept));
});

test('the folder for a web server holds files of kinds that every server hands out, besides the licences', () => {
  const unusual = Object.keys(files).filter(
    (path) => path.startsWith('insatsguiden/') && !/\.(?:html|css|js|json|svg|png)$/.test(path),
  );
  expect(unusual).toEqual(['insatsguiden/kiosk/licenses.md']);
});

test('made again, it is the same bytes', () => {
  const again = releasedFiles();
  const hashes = (of: ReadonlyMap<string, Uint8Array>) =>
    [...of].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);
  expect(hashes(again)).toEqual(hashes(released));
});

test('the list of checksums is that of the files beside it', () => {
  const listed = textOf(bytesOf('SHA256SUMS')).trim().split('\n');
  expect(listed).toEqual(
    [...released]
      .filter(([name]) => name !== 'SHA256SUMS')
      .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
      .sort((one, other) => (one.slice(64) < other.slice(64) ? -1 : 1)),
  );
});

describe('the list of what is built in', () => {
  test('holds by the official schema of CycloneDX 1.6', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(textOf(bytesOf(BILL)))).toBeNull();
    expect(
      await validator.validate('{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": 1}'),
    ).not.toBeNull();
  });

  test('has what a list of the dependencies alone would leave out', () => {
    const names = bill().components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'lit-html',
        'xstate',
        'i18next',
        'lean-qr',
        'workbox-precaching',
        'pdfjs-dist',
        'lucide-static',
      ]),
    );
  });

  test('has every part of Workbox that the service worker is built of', () => {
    const modules = Object.values(readModuleList('service-worker')).flat();
    const parts = new Set(modules.flatMap((path) => /^node_modules\/(workbox-[\w-]+)/.exec(path)?.[1] ?? []));
    expect(parts.size).toBeGreaterThan(0);
    expect(bill().components.map(({ name }) => name)).toEqual(expect.arrayContaining([...parts]));
  });

  test('has every part of other people’s: only pdf.js is a finished module, whose parts no list of a bundler has', () => {
    const modules = new Set(
      MODES.flatMap((mode) => Object.values(readModuleList(mode)).flat()).filter((path) =>
        path.startsWith('node_modules/'),
      ),
    );
    const finished = [...modules].filter((path) =>
      /__webpack_require__|MODULE_NOT_FOUND/.test(readFileSync(`${ROOT}${path}`, 'utf8')),
    );
    const packages = new Set(finished.map((path) => path.split('/')[1]));
    expect([...packages]).toEqual(['pdfjs-dist']);
    expect(bill().components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['jszip', 'pako', 'setimmediate']),
    );
  });

  test('names files that are in the archive', () => {
    for (const { name, properties } of bill().components) {
      expect(properties.length, name).toBeGreaterThan(0);
      for (const { value } of properties) expect(Object.keys(files), name).toContain(value);
    }
  });

  test('and each part has its licence in the archive', () => {
    const licences = textOf(files['licenser/inbyggt.md']);
    for (const { name, version: of } of bill().components) expect(licences).toContain(`## ${name} ${of} (`);
  });
});

test('the catalogues that are handed out are one that loads, and one to begin with', () => {
  expect(parseCatalog(textOf(files['insatsguiden/katalog/katalog.json'])).catalog?.kommun.name).toBe('Exempels kommun');
  expect(files['kataloger/exempel/katalog.json']).toEqual(files['insatsguiden/katalog/katalog.json']);
  expect(JSON.parse(textOf(files['kataloger/tom/katalog.json']))).toMatchObject({ insatser: [] });
  const [onTablet, onSite] = ['insatsguiden/kiosk/catalog.json', 'insatsguiden/katalog/katalog.json'].map(
    (path) => JSON.parse(textOf(files[path])) as unknown,
  );
  expect(onTablet).toEqual(onSite);
});

test('the first page is valid, names every thing in the archive, and says what the owner has not said', async () => {
  const page = textOf(files['LÄS-MIG-FÖRST.html']);
  const withoutCode = page.replace(/<script type="module">[\s\S]*?<\/script>/, '');
  const report = await new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] }).validateString(
    withoutCode,
  );
  expect(report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual(
    [],
  );
  const owner = readOwner();
  const isSilent = Object.entries(owner).some(([name, value]) => name !== '$schema' && value === '');
  expect(page.includes(NOT_SET)).toBe(isSilent);
  for (const path of Object.keys(files)) {
    const [top = '', second = ''] = path.split('/');
    const named = [top, `${top}/${second}`, 'insatsguiden'].some((name) => page.includes(`<code>${name}</code>`));
    expect(named || path === 'LÄS-MIG-FÖRST.html', path).toBe(true);
  }
});

test('the documents are valid pages, and every link between them and the first page leads to one', async () => {
  const paths = Object.keys(files).filter((path) => path.startsWith('dokument/'));
  const page = textOf(files['LÄS-MIG-FÖRST.html']);
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
  for (const path of paths) {
    const text = textOf(files[path]);
    const { results } = await validator.validateString(text);
    expect(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${path} ${line}: ${message}`)),
    ).toEqual([]);
    expect(text).not.toContain('claim:');
    expect(page).toContain(`href="${path}"`);
    const links = [...text.matchAll(/href="(?!https?:|data:|mailto:|tel:)([^"]+)"/g)].map(([, link = '']) => link);
    for (const link of links) {
      const target = decodeURI(new URL(link, `http://zip/${path}`).pathname).slice(1);
      expect(Object.keys(files), `${path}: ${link}`).toContain(target);
    }
  }
});

test('what the owner says stands in the first page and in the list', () => {
  const owner: Owner = {
    repository: 'https://kod.exempel.se/insatsguiden',
    maintainer: 'Exempels <kommun>',
    contactForFaults: 'fel@exempel.se',
    supportedUntil: '2027-12-31',
  };
  const made = releasedFiles(owner);
  const page = textOf(unzipSync(made.get(ARCHIVE) ?? new Uint8Array())['LÄS-MIG-FÖRST.html']);
  expect(page).not.toContain(NOT_SET);
  expect(page).toContain('Exempels &lt;kommun&gt;');
  expect(textOf(made.get(BILL))).toContain('Exempels <kommun>');
});

test('the change log is that of the version', () => {
  const log = textOf(bytesOf(`CHANGELOG-${version}.md`));
  expect(log).toContain(`# Insatsguiden ${version}`);
  expect(readFileSync(`${ROOT}CHANGELOG.md`, 'utf8')).toContain(log.split('\n').slice(2).join('\n').trim());
});
