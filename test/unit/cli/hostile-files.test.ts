import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lockedPdf, oleFile, rowOf, wordOf, workbookOf } from '../readers/hostile-files.js';
import { catalogFile, run, temporaryFolder } from './run-main.js';

const folder = temporaryFolder();
const OTHER = catalogFile('ragunda');
const MILLIONS = 3_000_000;

/** A broken, huge or hostile catalogue, and what its message says. */
const CATALOGS: readonly (readonly [name: string, content: () => string | Uint8Array, message: RegExp])[] = [
  ['a web page', () => '<!DOCTYPE html><p>Logga in', /Filen är en webbsida. Spara själva katalogen/],
  ['UTF-16', () => Buffer.from('\ufeff{}', 'utf16le'), /UTF-8.*Spara om den/],
  ['a PDF', () => new Uint8Array([...lockedPdf(), 0xff]), /insatsguiden draft/],
  ['100 MB', () => `{"insatser":["${'x'.repeat(100_000_000)}"]}`, /Högst 5000000 kan läsas/],
  ['lists nested 100,000 deep', () => `{"insatser":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, /100 steg djupt/],
  ['lists that never end', () => `{"insatser":${'['.repeat(MILLIONS)}`, /slutar för tidigt/],
];

describe.each(['check', 'bundle', 'diff', 'sheet'])('%s', (command) => {
  test.each(CATALOGS)('of %s ends in a message', async (_, content, message) => {
    const file = folder.write('katalog.json', content());
    const given = { check: [file], bundle: [file], diff: [OTHER, file], sheet: [file, '-o', `${file}.xlsx`] }[command];
    const { code, out, err } = await run([command, ...(given ?? [])]);
    expect(code).toBeGreaterThan(0);
    expect(out + err).toMatch(message);
    expect(out + err).toContain('katalog.json');
  });

  test('of names that every object has ends in a message about each', async () => {
    const file = folder.write('katalog.json', '{"constructor": 1, "__proto__": {"toString": 2}, "insatser": []}');
    const given = { check: [file], bundle: [file], diff: [OTHER, file], sheet: [file, '-o', `${file}.xlsx`] }[command];
    const { code, out, err } = await run([command, ...(given ?? [])]);
    expect(code).toBeGreaterThan(0);
    expect(out + err).toContain('Här står "constructor". Det finns inte i formatet.');
    expect(out + err).not.toMatch(/\[object|native code/u);
  });
});

test('check --fix leaves a file that it cannot read as it was', async () => {
  const text = `{"insatser":[${'['.repeat(1000)}${']'.repeat(1000)}]}`;
  const file = folder.write('djup.json', text);
  await run(['check', file, '--fix']);
  const { out } = await run(['check', file]);
  expect(out).toContain('100 steg djupt');
});

test.each([
  ['a PDF with a password', 'a.pdf', lockedPdf, /låst med lösenord/],
  ['an old Word file', 'a.docx', () => oleFile('WordDocument'), /Spara den som \.docx/],
  ['a Word file of millions of parts', 'a.docx', () => wordOf('<w:p/>'.repeat(MILLIONS)), /för stor/],
  ['an archive without a document', 'a.docx', () => zipSync({ 'a.txt': new Uint8Array(1) }), /Packa upp den/],
  [
    'a spreadsheet with a formula in place of an answer',
    'a.xlsx',
    () => workbookOf({ name: 'Insatser', rows: rowOf(1, 'Namn') + rowOf(2, '<c r="A2"><f>B2</f></c>') }),
    /Bladet ”Insatser”: Cell A2/,
  ],
  ['a catalogue', 'a.json', () => Buffer.from('{"insatser": []}'), /Öppna den som katalog/],
] as const)('draft of %s ends in a message, and no catalogue', async (_, name, content, message) => {
  const { code, out, err } = await run(['draft', folder.write(name, content())]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(name);
  expect(err).toMatch(message);
});
