import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCatalog } from '../../../src/catalog/load.js';
import { textHash } from '../../../src/catalog/text-hash.js';
import type { Catalog, CatalogOverlay } from '../../../src/catalog/types.js';
import { KOMMUNER } from '../../support/real-catalogs.js';
import { catalogFile, run, smallCatalog, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();

const FINNISH = {
  language: 'fi',
  origin: 'machine',
  reviewed: false,
  insatser: { samtal: { name: 'Keskustelu (samtal)', summary: 'Voit puhua jonkun kanssa.' } },
};

const CATALOG = smallCatalog({ samtal: [] }, { translations: ['fi'] });
const [INSATS] = (JSON.parse(CATALOG) as Catalog).insatser;
const HASHES = { name: textHash(INSATS?.name ?? ''), summary: textHash(INSATS?.summary ?? '') };

/** The path of a catalogue with this overlay beside it, in a folder where no other test has written one. */
function withFinnish(overlay: unknown): string {
  folder.write('fi.json', JSON.stringify(overlay));
  return folder.write('catalog.json', CATALOG);
}

async function bundled(file: string): Promise<{ readonly catalog: Catalog; readonly err: string }> {
  const { code, out, err } = await run(['bundle', file]);
  expect(code).toBe(0);
  const { catalog, findings } = parseCatalog(out);
  expect(findings).toEqual([]);
  return { catalog: catalog as Catalog, err };
}

test('a bundle is the catalogue with its translations inside', async () => {
  const file = withFinnish({ ...FINNISH, of: { samtal: HASHES } });
  const { catalog } = await bundled(file);
  const { overlays, ...rest } = catalog;
  expect(rest).toEqual(JSON.parse(CATALOG));
  expect(overlays?.fi?.insatser).toEqual(FINNISH.insatser);
});

test('a text whose Swedish has changed since is left out, and that is said', async () => {
  const file = withFinnish({ ...FINNISH, of: { samtal: { ...HASHES, summary: '00000000' } } });
  const { catalog, err } = await bundled(file);
  expect(catalog.overlays?.fi?.insatser).toEqual({ samtal: { name: 'Keskustelu (samtal)' } });
  expect(err).toContain('fi: 1 text');
});

test('of a translation of another version nothing is left', async () => {
  const { catalog } = await bundled(withFinnish({ ...FINNISH, catalogVersion: '2020-01-01' }));
  expect(catalog.overlays?.fi?.insatser).toEqual({ samtal: {} });
});

test('a bundle of a bundle is the same', async () => {
  const first = await run(['bundle', withFinnish({ ...FINNISH, of: { samtal: HASHES } })]);
  const again = await run(['bundle', folder.write('katalog.json', first.out)]);
  expect(again.out).toBe(first.out);
});

test('nothing is written where a translation has an error', async () => {
  const file = withFinnish({ ...FINNISH, catalogVersion: '2026-11-22', insatser: { annat: {} } });
  const { code, out, err } = await run(['bundle', file]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('unknown-insats');
});

test.each(KOMMUNER)('the bundle of %s checks, renders and reads as its files do', async (kommun) => {
  const file = join(folder.path, `${kommun}.json`);
  expect((await run(['bundle', catalogFile(kommun), '-o', file])).code).toBe(0);
  const findings = async (of: string) => JSON.parse((await run(['check', '--json', of])).out) as object[];
  const withoutFile = (list: readonly object[]) => list.map((one) => ({ ...one, file: '', line: 0 }));
  expect(withoutFile(await findings(file))).toEqual(withoutFile(await findings(catalogFile(kommun))));
  const [of, beside] = await Promise.all(
    [file, catalogFile(kommun)].map((one) => run(['render', one, '--lang', 'so'])),
  );
  expect(of?.out).toBe(beside?.out);
  expect(of?.out).toContain('lang="so"');
});

test('what is wrong with a translation in a bundle is told with its place', async () => {
  const overlays = { fi: { ...FINNISH, of: {}, insatser: { samtel: {} } }, so: 7 };
  const file = folder.write('wrong.json', smallCatalog({ samtal: [] }, { translations: ['fi', 'en'], overlays }));
  const { out } = await run(['check', '--json', file]);
  const found = (JSON.parse(out) as readonly { path: string; rule: string }[]).map(({ path, rule }) => [path, rule]);
  expect(found).toEqual([
    ['$.translations[1]', 'missing-overlay'],
    ['$.overlays.so', 'unnamed-overlay'],
    ['$.overlays.fi.insatser.samtel', 'unknown-insats'],
    ['$.overlays.so', 'wrong-type'],
  ]);
});

test('stamp says that translations are of the Swedish texts as they stand', async () => {
  const file = withFinnish({ ...FINNISH, catalogVersion: '2020-01-01' });
  expect((await run(['stamp', file])).code).toBe(0);
  const read = () => JSON.parse(readFileSync(join(folder.path, 'fi.json'), 'utf8')) as CatalogOverlay;
  expect(read()).toEqual({ ...FINNISH, of: { samtal: HASHES } });
  expect(JSON.parse((await run(['check', '--json', file])).out)).toEqual([]);

  folder.write('fi.json', JSON.stringify({ ...FINNISH, catalogVersion: '2020-01-01' }));
  expect((await run(['stamp', file, '--lang', 'fi', '--insats', 'samtal'])).code).toBe(0);
  expect(read()).toMatchObject({ catalogVersion: '2020-01-01', of: { samtal: HASHES } });
  expect((await run(['stamp', file, '--insats', 'annat'])).code).toBe(2);
});

test('a changed Swedish text is reported where the translation is', async () => {
  const file = withFinnish({ ...FINNISH, of: { samtal: { name: HASHES.name, summary: '00000000' } } });
  expect(JSON.parse((await run(['check', '--json', file])).out)).toMatchObject([
    { path: '$.insatser.samtal.summary', rule: 'stale-translation', level: 'warning' },
  ]);
});

test('a text of which nothing is known is reported, and shown', async () => {
  const file = withFinnish({ ...FINNISH, of: { samtal: { name: HASHES.name } } });
  expect(JSON.parse((await run(['check', '--json', file])).out)).toMatchObject([
    { path: '$.insatser.samtal.summary', rule: 'unknown-origin', level: 'warning' },
  ]);
});

test('a translation of another language than its name is not taken along', async () => {
  const { code, out, err } = await run(['bundle', withFinnish({ ...FINNISH, language: 'so', of: { samtal: HASHES } })]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('wrong-language');
});

test('a language that the guide does not speak is told of', async () => {
  folder.write('xx.json', JSON.stringify({ ...FINNISH, language: 'xx', of: { samtal: HASHES } }));
  const file = folder.write('xx-catalog.json', smallCatalog({ samtal: [] }, { translations: ['xx'] }));
  const checked = JSON.parse((await run(['check', '--json', file])).out) as readonly object[];
  expect(checked).toContainEqual(
    expect.objectContaining({ path: '$.translations[0]', rule: 'unspoken-language', level: 'warning' }),
  );
  const { catalog, err } = await bundled(file);
  expect(err).toContain('xx');
  const again = folder.write('xx-bundle.json', JSON.stringify(catalog));
  const inBundle = JSON.parse((await run(['check', '--json', again])).out) as readonly object[];
  expect(inBundle).toContainEqual(expect.objectContaining({ path: '$.translations[0]', rule: 'unspoken-language' }));
});

test('how large the file is stands beside how large the catalogue is alone', async () => {
  const { err } = await bundled(withFinnish({ ...FINNISH, of: { samtal: HASHES } }));
  expect(err).toMatch(/^1 översättning\. \d+ byte efter komprimering, varav katalogen \d+\.$/mu);
});

test.each(['bundle', 'render', 'export', 'review', 'draft'])(
  '%s does not write over what it reads',
  async (command) => {
    const file = withFinnish({ ...FINNISH, of: { samtal: HASHES } });
    const before = readFileSync(file, 'utf8');
    const { code, err } = await run([command, file, '-o', join(folder.path, '.', 'catalog.json')]);
    expect(code).toBe(2);
    expect(err).toContain('läses härifrån');
    expect(readFileSync(file, 'utf8')).toBe(before);
  },
);

test('a bundle is not written over a translation that it is made of', async () => {
  const file = withFinnish({ ...FINNISH, of: { samtal: HASHES } });
  const { code } = await run(['bundle', file, '-o', join(folder.path, 'fi.json')]);
  expect(code).toBe(2);
  expect(readFileSync(join(folder.path, 'fi.json'), 'utf8')).toContain('Keskustelu');
});

test.each(['bundle', 'render', 'sheet', 'stamp'])('%s says where a fault is as an editor says it', async (command) => {
  const file = folder.write('faulty.json', smallCatalog({ samtal: [] }, { version: 7 }));
  const output = command === 'sheet' ? ['-o', join(folder.path, 'insatser.xlsx')] : [];
  const { code, err } = await run([command, file, ...output]);
  expect(code).toBe(1);
  expect(err).toContain('Version, rad 1');
  expect(err).not.toContain('$.');
});

test('a translation in the place of a catalogue is told apart from one', async () => {
  withFinnish({ ...FINNISH, of: { samtal: HASHES } });
  const { code, err } = await run(['bundle', join(folder.path, 'fi.json')]);
  expect(code).toBe(1);
  expect(err).toContain('overlay-not-catalog');
});

test.each(KOMMUNER)('the bundle of %s says the same as the files that it was made of', async (kommun) => {
  const file = join(folder.path, `same-${kommun}.json`);
  await run(['bundle', catalogFile(kommun), '-o', file]);
  const { code, out } = await run(['diff', file, catalogFile(kommun)]);
  expect([code, out]).toEqual([0, 'Katalogerna säger samma sak.\n']);
});

test('a translation that lies beside the newer of two catalogues is told of where it says something else', async () => {
  const bundle = folder.write('older.json', (await run(['bundle', withFinnish({ ...FINNISH, of: {} })])).out);
  const insatser = { samtal: { ...FINNISH.insatser.samtal, summary: 'Voit soittaa.' } };
  const { code, out } = await run(['diff', bundle, withFinnish({ ...FINNISH, of: {}, insatser })]);
  expect(code).toBe(1);
  expect(out).toContain('Voit soittaa.');
});
