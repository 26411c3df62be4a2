import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalog } from '../../../src/catalog/read.js';
import type { Catalog } from '../../../src/catalog/types.js';
import { lintSources } from '../../../src/lint/sources.js';
import { run, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();
const RAGUNDA = 'catalogs/ragunda/000_96e6738920e71544.txt';

test.each([
  ['ragunda', RAGUNDA, 14],
  ['hallefors', 'catalogs/hallefors/002_9bfa77d4a5bdaeec.txt', 17],
  ['sala', 'catalogs/sala/003_62861e3d73dbec17.txt', 34],
  ['utkast-004', 'catalogs/utkast-004/004_f84a80fe40802d67.txt', 7],
])('a decided guideline becomes a catalogue that loads, its quotes verbatim: %s', async (_, file, least) => {
  const output = join(folder.path, 'katalog.json');
  const { code, err } = await run(['draft', file, '-o', output]);
  expect(code).toBe(0);
  const { catalog, findings } = readCatalog(JSON.parse(readFileSync(output, 'utf8')));
  expect(findings).toEqual([]);
  expect(catalog?.guideline.status).toBe('proposal');
  expect(catalog?.insatser.length).toBeGreaterThanOrEqual(least);
  expect(err).toContain(`${catalog?.insatser.length} insatser`);
  if (!catalog) return;
  const notFound = lintSources(catalog, readFileSync(file, 'utf8')).filter(({ level }) => level === 'error');
  expect(notFound.map(({ message }) => message)).toEqual([]);
});

test('the kommun is told by its text, with the code it has', async () => {
  const { out } = await run(['draft', RAGUNDA]);
  expect((JSON.parse(out) as Catalog).kommun).toEqual({ name: 'Ragunda kommun', code: '2303' });
});

test('what is left undecided is listed by insats, and a judgement is told as one', async () => {
  const file = folder.write(
    'beslut.txt',
    'Trygghetslarm\n\nMålgrupp: Personer som har fyllt 75 år.\n\nVillkor: Handläggaren bedömer om det behövs.\n',
  );
  const { code, err } = await run(['draft', file, '-o', join(folder.path, 'ut.json')]);
  expect(code).toBe(0);
  expect(err).toContain('Trygghetslarm\n  bedömning: ”Handläggaren bedömer om det behövs.”');
  expect(err).toContain('11 kap. 5 §');
});

test('with --json there is one document: spans with their heaps, what is undecided, and the catalogue', async () => {
  const { out } = await run(['draft', RAGUNDA, '--json']);
  const { insatser, undecided, catalog } = JSON.parse(out);
  expect(insatser[0].spans[0]).toMatchObject({ part: 'malgrupp', text: 'Föräldrar', heap: 'villkor' });
  expect(insatser[0].spans[0].villkor).toEqual([{ fact: 'parenthood', is: ['parent'] }]);
  expect(undecided[0]).toMatchObject({ part: 'malgrupp', isJudgement: false });
  expect(catalog.insatser).toHaveLength(14);
});

test('a document without insatser, and one that cannot be read, end in a message and exit code 1', async () => {
  const nothing = await run(['draft', folder.write('brev.txt', 'Hej!\n\nVi ses i morgon.\n')]);
  expect(nothing).toMatchObject({ code: 1, out: '' });
  expect(nothing.err).toContain('Inga insatser hittades.');
  const broken = await run(['draft', folder.write('fel.pdf', '%PDF-1.7 trasig')]);
  expect(broken).toMatchObject({ code: 1, out: '' });
  expect(broken.err).toContain('PDF-filen går inte att läsa');
});

test.each([
  [['draft'], 'FIL saknas'],
  [['draft', 'a.txt', 'b.txt'], 'för mycket'],
  [['draft', 'finns-inte.pdf'], 'Filen finns inte'],
  [['draft', 'src'], 'Det är en mapp'],
  [
    ['draft', RAGUNDA, '-o', 'finns/inte/alls.json'],
    'går inte att skriva till "finns/inte/alls.json". Mappen finns inte.',
  ],
])('wrong use: %j', async (argv, message) => {
  const { code, err } = await run(argv);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
