import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogFile, run, smallCatalog, temporaryFolder } from './run-main.js';

interface FileFinding {
  readonly file: string;
  readonly path: string;
  readonly rule: string;
}

const folder = temporaryFolder();

const FINNISH = {
  language: 'fi',
  catalogVersion: '2026-11-22',
  origin: 'machine',
  reviewed: false,
  insatser: { samtal: { name: 'Keskustelu (samtal)', summary: 'Voit puhua jonkun kanssa.' } },
};

/** A folder with a catalogue that names these languages, and with these files beside it. */
function kommun(name: string, translations: readonly string[], files: Readonly<Record<string, unknown>>): string {
  mkdirSync(join(folder.path, name));
  for (const [file, content] of Object.entries(files))
    folder.write(`${name}/${file}`, content instanceof Uint8Array ? content : JSON.stringify(content));
  return folder.write(`${name}/catalog.json`, smallCatalog({ samtal: [] }, { translations }));
}

async function findingsOf(file: string): Promise<{ code: number; findings: readonly FileFinding[] }> {
  const { code, out, err } = await run(['check', '--json', file]);
  expect(err).toBe('');
  return { code, findings: JSON.parse(out) as readonly FileFinding[] };
}

test('overlays without faults are read, named and otherwise not mentioned', async () => {
  const file = kommun('good', ['fi'], { 'fi.json': FINNISH });
  expect(await findingsOf(file)).toEqual({ code: 0, findings: [] });
  const { out } = await run(['check', file]);
  expect(out).toContain('Lästa översättningar: fi.json.');
  expect(out).not.toContain(join('good', 'fi.json'));
});

test('a finding names the overlay’s file, the place in it, and fails the check', async () => {
  const file = kommun('unknown', ['fi'], { 'fi.json': { ...FINNISH, insatser: { samtel: {} } } });
  const overlay = join(folder.path, 'unknown', 'fi.json');
  const { code, findings } = await findingsOf(file);
  expect(code).toBe(1);
  expect(findings).toMatchObject([{ file: overlay, path: '$.insatser.samtel', rule: 'unknown-insats' }]);
  const { out } = await run(['check', file]);
  expect(out).toContain(`${overlay}\n  fel      Samtel`);
  expect(out).toContain('Menade du "samtal"?');
  expect(out).toMatch(/\n2 filer: 1 fel, 0 varningar\n$/);
});

test('an overlay that a catalogue names and that is not there is an error of the catalogue', async () => {
  const file = kommun('missing', ['fi', 'uk'], { 'fi.json': FINNISH });
  const { code, findings } = await findingsOf(file);
  expect(code).toBe(1);
  expect(findings).toMatchObject([{ file, path: '$.translations[1]', rule: 'missing-overlay' }]);
});

test('an overlay that a catalogue does not name is a warning; another file is none', async () => {
  const file = kommun('unnamed', [], { 'fi.json': FINNISH, 'pl.json': { insatser: [] }, 'so.json': null });
  const { code, findings } = await findingsOf(file);
  expect(code).toBe(0);
  expect(findings).toMatchObject([{ file, path: '$.translations', rule: 'unnamed-overlay' }]);
});

test('what an overlay says is held against the catalogue', async () => {
  const file = kommun('linted', ['fi'], { 'fi.json': { ...FINNISH, catalogVersion: '2025-07-01' } });
  expect((await findingsOf(file)).findings).toMatchObject([{ path: '$.catalogVersion', rule: 'other-version' }]);
});

test('what is never said in a language is not said in an overlay either', async () => {
  const english = {
    ...FINNISH,
    language: 'en',
    insatser: { samtal: { name: 'Talks', summary: 'Unfortunately, talks are short.' } },
  };
  const file = kommun('unkind', ['en'], { 'en.json': english });
  expect((await findingsOf(file)).findings).toMatchObject([{ path: '$.insatser.samtal.summary', rule: 'unkind-word' }]);
});

test('an overlay that is not in UTF-8, or no JSON, is a finding and no crash', async () => {
  const file = kommun('bytes', ['fi', 'uk'], {
    'fi.json': Buffer.from('{"language": "å"}', 'latin1'),
    'uk.json': Buffer.from('{'),
  });
  expect((await findingsOf(file)).findings.map(({ rule }) => rule)).toEqual(['not-utf-8', 'invalid-json']);
});

test.each(['ragunda', 'hallefors', 'sala'] as const)('the seven overlays of %s are read', async (name) => {
  const { out } = await run(['check', catalogFile(name)]);
  expect(out).toContain('Lästa översättningar: sv-simple.json, en.json, fi.json, ar.json, so.json, uk.json, prs.json.');
});
