import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.js';
import { catalogFile, run, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();

test.each(['xlsx', 'csv'])(
  'the insatser go out as %s and come in again, and the catalogue is equal',
  async (ending) => {
    const file = catalogFile('sala');
    const list = join(folder.path, `lista.${ending}`);
    const output = join(folder.path, `katalog-${ending}.json`);
    const out = await run(['sheet', file, '-o', list]);
    expect(out).toMatchObject({ code: 0, out: '' });
    const back = await run(['draft', list, '--catalog', file, '-o', output]);
    expect(back).toMatchObject({ code: 0, out: '' });
    const read = (path: string) => loadCatalog(JSON.parse(readFileSync(path, 'utf8'))).catalog;
    expect(read(output)).toEqual(read(file));
  },
);

test('a list of one’s own becomes a catalogue that is a proposal', async () => {
  const file = folder.write('lista.csv', 'Namn;Villkor;Avgift\nTrygghetslarm;ålder från 75;200 kronor i månaden\n');
  const { code, out } = await run(['draft', file]);
  expect(code).toBe(0);
  const catalog = JSON.parse(out);
  expect(catalog.guideline.status).toBe('proposal');
  expect(catalog.insatser[0]).toMatchObject({
    id: 'trygghetslarm',
    cost: '200 kronor i månaden',
    villkor: [{ fact: 'age', from: 75 }],
  });
});

test('faults of a list are told by row and column, with exit code 1', async () => {
  const file = folder.write('fel.csv', 'Namn;Villkor\nLarm;ålder typ 75\n');
  const { code, out, err } = await run(['draft', file]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('Rad 2, Villkor: Villkoret går inte att läsa från ”typ 75”.');
});

test.each([
  [['sheet', catalogFile('sala')], '.xlsx eller .csv'],
  [['sheet', catalogFile('sala'), '-o', 'a.pdf'], '.xlsx eller .csv'],
  [['draft', 'README.md', '--catalog', catalogFile('sala')], '--catalog gäller bara kalkylark'],
])('wrong use: %j', async (argv, message) => {
  const { code, err } = await run(argv);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
