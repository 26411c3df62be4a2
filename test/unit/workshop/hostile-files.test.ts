import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { type KeptWork, workshopMachine } from '../../../machines/workshop.machine.js';
import { lookAt } from '../../../src/workshop/draft-findings.js';
import { readDraft } from '../../../src/workshop/files.js';
import { realCatalog } from '../../support/real-catalogs.js';
import { lockedPdf, oleFile, rowOf, scannedPdf, wordOf, workbookOf } from '../readers/hostile-files.js';

const CATALOG = JSON.stringify(realCatalog('ragunda'));

function fileOf(name: string, content: Uint8Array | string): File {
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
}

/** A file with its name, what is wrong with it and how to mend it. */
type Refused = readonly [name: string, file: string, content: () => Uint8Array | string, what: RegExp, cure: RegExp];

describe('a file that cannot be opened', () => {
  const cases: readonly Refused[] = [
    ['a login page in place of a catalogue', 'a.json', () => '<!DOCTYPE html><p>Logga in', /webbsida/, /Spara själva/],
    ['an empty catalogue', 'a.json', () => '', /tom/, /Börja/],
    ['a catalogue of 100 MB', 'a.json', () => `{"insatser":["${'x'.repeat(100_000_000)}"]}`, /Högst/, /Högst/],
    ['lists nested 100,000 deep', 'a.json', () => nested('[', ']'), /djupt/, /sparade senast/],
    ['objects nested 100,000 deep', 'a.json', () => nested('{"a":', '}', '1'), /djupt/, /sparade senast/],
    ['a catalogue that was cut off', 'a.json', () => CATALOG.slice(0, 3000), /slutar|saknas/, /rad|saknas|Hämta/],
    ['a PDF with a password, named as a catalogue', 'a.json', lockedPdf, /låst med lösenord/, /utan lösenord/],
    ['a scanned PDF', 'beslut.pdf', () => scannedPdf(2), /bara bilder/, /textigenkänning/],
    ['an old Word file', 'beslut.docx', () => oleFile('WordDocument'), /gammalt format/, /Spara den som/],
    ['a zip', 'paket.zip', () => zipSync({ 'katalog.json': strToU8(CATALOG) }), /packad \(zip\)/, /Packa upp den/],
    ['a Word file without insatser', 'a.docx', () => wordOf('<w:p><w:r><w:t>Hej</w:t></w:r></w:p>'), /Inga/, /rubrik/],
    [
      'work of another version of the workshop',
      'a.json',
      () => JSON.stringify({ insatser: [{ id: 'a', lasning: { version: 9 } }] }),
      /annan version av verkstaden/,
      /Öppna den i den versionen/,
    ],
    [
      'a spreadsheet with a fault in it',
      'a.xlsx',
      () => workbookOf({ name: 'A', rows: rowOf(1, 'Namn', 'Villkor') + rowOf(2, 'Larm', 'gillar kaffe') }),
      /Rad 2, Villkor/,
      /./,
    ],
  ];

  test.each(cases)(
    '%s: the message names it, and says what is wrong and what to do',
    async (_, name, content, what, cure) => {
      const message = await readDraft(fileOf(name, content())).then(
        () => 'It was opened.',
        (error: Error) => error.message,
      );
      expect(message).toContain(name);
      expect(message).toMatch(what);
      expect(message).toMatch(cure);
    },
  );

  test.each(cases)('%s: what was kept of an earlier visit is still there to go on with', async (_, name, content) => {
    const kept = { draft: { insatser: [] }, opened: null, fileName: 'katalog.json', versions: [] };
    const machine = workshopMachine.provide({
      actors: {
        restore: fromPromise<KeptWork | null>(() => Promise.resolve(kept)),
        read: fromPromise(({ input: { file } }) => readDraft(file)),
      },
    });
    const actor = createActor(machine).start();
    await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
    actor.send({ type: 'file.given', file: fileOf(name, content()) });
    const { context } = await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
    expect(context.problem).toContain(name);
    expect(context.kept).toEqual(kept);
    actor.stop();
  });
});

describe('a catalogue that is kept in another way is opened, letter for letter', () => {
  const wanted = JSON.parse(CATALOG);
  const mark = `\ufeff${CATALOG}`;
  test.each([
    ['UTF-8 with its mark', Buffer.from(mark)],
    ['UTF-16', Buffer.from(mark, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(mark, 'utf16le').swap16()],
    ['the encoding of an old Windows', windows(CATALOG)],
  ])('%s', async (_, bytes) => {
    const { draft } = await readDraft(fileOf('katalog.json', bytes));
    expect(draft).toEqual(wanted);
  });
});

test('names that every object has are no ids, and change nothing outside the catalogue', async () => {
  const text = CATALOG.replace(/"id":\s*"[^"]+"/u, '"id":"__proto__"')
    .replace(/^\{/u, '{"__proto__":{"polluted":true},"constructor":{"a":1},')
    .replace('"insatser":', '"overlays":{"__proto__":{"language":"en"}},"insatser":');
  const { draft } = await readDraft(fileOf('katalog.json', text));
  const { catalog, findings } = lookAt(draft, '2026-11-22');
  expect(catalog).toBeUndefined();
  expect(findings.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['$.insatser[0].id', '$.constructor', '$.__proto__']),
  );
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

/** A catalogue's text in Windows-1252. */
function windows(text: string): Buffer {
  const signs: Readonly<Record<string, string>> = { '–': '\u0096', '”': '\u0094', '’': '\u0092', '…': '\u0085' };
  return Buffer.from(
    text.replace(/[–”’…]/gu, (sign) => signs[sign] ?? sign),
    'latin1',
  );
}

function nested(open: string, close: string, inner = ''): string {
  return `{"insatser":[{"a":${open.repeat(100_000)}${inner}${close.repeat(100_000)}}]}`;
}
