import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogFile, run, smallCatalog, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();
const sala = catalogFile('sala');
const FORMATS = ['schema.org', 'cpsv-ap', 'hsds'] as const;

describe.each(FORMATS)('export --format %s', (format) => {
  test('writes one JSON document on standard output, and on standard error what it does not hold', async () => {
    const { code, out, err } = await run(['export', sala, '--format', format]);
    expect(code).toBe(0);
    expect(out).toContain('KOMET');
    expect(() => JSON.parse(out)).not.toThrow();
    expect(err).toContain(`Ryms inte i ${format}`);
    expect(err).toContain('Alternativ (”något av”) står bara i ord');
    expect(err).toContain('$.insatser[0].documentation, $.insatser[1].documentation');
    expect(err).toMatch(/och \d+ platser till/);
  });

  test('writes the same to a file', async () => {
    const file = join(folder.path, `${format}.json`);
    const { code, out, err } = await run(['export', sala, '--format', format, '-o', file]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('Ryms inte i');
    expect(readFileSync(file, 'utf8')).toBe((await run(['export', sala, '--format', format])).out);
  });

  test('lists every place with --json, on standard output and nowhere else', async () => {
    const { out, err } = await run(['export', sala, '--format', format, '--json']);
    expect(err).toBe('');
    const { notHeld, document, ...rest } = JSON.parse(out);
    expect(rest).toEqual({ format });
    expect(document).toEqual(JSON.parse((await run(['export', sala, '--format', format])).out));
    const places = notHeld.filter(({ path }: { path: string }) => path.endsWith('.documentation'));
    expect(places).toHaveLength(34);
  });

  test('leaves the document out of --json where it goes to a file', async () => {
    const file = join(folder.path, `${format}-2.json`);
    const { out } = await run(['export', sala, '--format', format, '--json', '-o', file]);
    expect(Object.keys(JSON.parse(out))).toEqual(['format', 'notHeld']);
    expect(readFileSync(file, 'utf8')).toContain('KOMET');
  });
});

test('identifiers begin with the base', async () => {
  const { out } = await run(['export', sala, '--format', 'cpsv-ap', '--base', 'https://www.sala.se/insatser']);
  expect(out).toContain('"https://www.sala.se/insatser#insats-komet-3-11-ar"');
  expect(out).not.toContain('urn:uuid');
});

describe('wrong use', () => {
  test.each([
    ['no file', ['--format', 'hsds'], 'FIL saknas'],
    ['no format', [sala], '--format saknas. Formaten är schema.org, cpsv-ap, hsds.'],
    ['an unknown format', [sala, '--format', 'rdf'], 'Det finns inget format "rdf"'],
    [
      'a format that is a name of every object',
      [sala, '--format', 'constructor'],
      'Det finns inget format "constructor"',
    ],
    ['a base that is no address', [sala, '--format', 'hsds', '--base', 'sala'], '--base är "sala"'],
    ['a base with a fragment', [sala, '--format', 'hsds', '--base', 'https://a.se/#b'], 'utan #'],
    ['a base of another kind', [sala, '--format', 'hsds', '--base', 'file:///a'], '--base är "file:///a"'],
    [
      'a folder that is not there',
      [sala, '--format', 'hsds', '-o', join(folder.path, 'none', 'a')],
      'går inte att skriva',
    ],
  ])('%s is refused with the cure', async (_name, argv, message) => {
    const { code, out, err } = await run(['export', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('a catalogue with errors is not used, and a proposal is, with a note', async () => {
    const broken = folder.write('broken.json', smallCatalog({ samtal: [{ fact: 'needsSupport', is: true }] }));
    expect(await run(['export', broken, '--format', 'hsds'])).toMatchObject({ code: 1, out: '' });
    const proposal = await run(['export', catalogFile('utkast-004'), '--format', 'hsds']);
    expect(proposal.code).toBe(0);
    expect(proposal.err).toContain('är ett förslag');
  });
});
