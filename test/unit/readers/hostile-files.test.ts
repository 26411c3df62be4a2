import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/readers/read-document.js';
import { readSheetFile } from '../../../src/readers/sheet-file.js';
import { UnreadableDocument } from '../../../src/readers/unreadable.js';
import { circularPdf, endlessPdf, lockedPdf, oleFile, rowOf, scannedPdf, wordOf, workbookOf } from './hostile-files.js';

/** A file, and what its message says: what is wrong, and how to mend it. */
type Refused = readonly [name: string, bytes: () => Uint8Array, what: RegExp, cure: RegExp];

const MB = 1024 * 1024;
const HEAD = rowOf(1, 'Namn', 'Sammanfattning', 'Kostnaden kollad');
const LARM = rowOf(2, 'Trygghetslarm', 'Du får ett larm.', '<c r="C2" s="1"><v>46082</v></c>');
const READ = [
  ['Namn', 'Sammanfattning', 'Kostnaden kollad'],
  ['Trygghetslarm', 'Du får ett larm.', '2026-03-01'],
];
const CSV = 'Namn;Sammanfattning\r\nTrygghetslarm för äldre;"Du får\r\nett larm; på ”väggen”"\r\n';
const CSV_READ = [
  ['Namn', 'Sammanfattning'],
  ['Trygghetslarm för äldre', 'Du får\nett larm; på ”väggen”'],
];

/** An archive whose head says that a part grows to terabytes: nothing of it is there to be unpacked. */
function boastingWord(): Uint8Array {
  const bytes = wordOf('');
  const name = Buffer.from(bytes).indexOf('word/document.xml');
  // In a local head the size when unpacked stands 8 bytes before the name.
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(name - 8, 0xff_ff_ff_00, true);
  return bytes;
}

describe('a document that cannot be read', () => {
  const pdf = new Uint8Array(readFileSync('test/fixtures/guidelines/tabell.pdf'));
  const cases: readonly Refused[] = [
    ['a PDF with a password', lockedPdf, /låst med lösenord/, /utan lösenord/],
    ['a PDF of pictures', () => scannedPdf(3), /ingen text, bara bilder/, /textigenkänning/],
    ['a PDF of 2,000 pages', () => scannedPdf(2000), /2000 sidor/, /Välj bara de sidor/],
    ['half of a PDF', () => pdf.subarray(0, pdf.length / 2), /trasig/, /spara om den/],
    ['a PDF that goes round in itself', circularPdf, /trasig/, /spara om den/],
    ['an old Word file', () => oleFile('WordDocument'), /gammalt format/, /Spara den som \.docx/],
    ['a Word file with a password', () => oleFile('EncryptedPackage'), /låst med lösenord/, /utan lösenord/],
    ['an old Excel file', () => oleFile('Workbook'), /gammalt format \(\.xls\)/, /Spara den som \.xlsx/],
    ['another old file', () => oleFile('PowerPoint Document'), /gammalt format/, /\.docx eller \.xlsx/],
    ['a file of OpenDocument', () => zipSync({ 'content.xml': strToU8('<a/>') }), /OpenDocument/, /\.docx.*\.xlsx/],
    ['a file of Pages', () => zipSync({ 'Index/Document.iwa': strToU8('a') }), /Pages/, /Exportera/],
    ['a zip without a document', () => zipSync({ 'katalog.json': strToU8('{}') }), /zip/, /Packa upp den/],
    ['a Word file that says it is huge', boastingWord, /för stor när den packas upp/, /Välj ett mindre dokument/],
    [
      'a Word file with a part that grows without end',
      () => wordOf('<w:p/>', { 'word/styles.xml': new Uint8Array(80 * MB) }),
      /för stor när den packas upp/,
      /Välj ett mindre dokument/,
    ],
    [
      'a Word file of millions of empty paragraphs',
      () => wordOf('<w:p/>'.repeat(2_000_000)),
      /för stor när den packas upp/,
      /Välj ett mindre dokument/,
    ],
    ['a Word file nested 100,000 deep', () => wordOf(nested('w:p', 100_000)), /trasig/, /spara om den som \.docx/],
    ['a catalogue', () => strToU8('{"insatser": []}'), /katalog/, /Öppna den som katalog/],
  ];
  test.each(cases)('%s: the message says what is wrong and what to do', async (_, bytes, what, cure) => {
    await seeRefused(readDocument(bytes(), 'fil'), what, cure);
  });

  test('a PDF that draws without end stops with a message, and lets the page answer meanwhile', async () => {
    let answers = 0;
    const asked = setInterval(() => answers++, 1);
    await seeRefused(
      readDocument(endlessPdf(), 'fil', { secondsPerPage: 2 }),
      /tar för lång tid/,
      /kopiera texten och klistra in/,
    );
    clearInterval(asked);
    expect(answers).toBeGreaterThan(5);
  });

  test('a Word file with a picture that grows to 200 MB is read without it', async () => {
    const words = '<w:p><w:r><w:t>Trygghetslarm</w:t></w:r></w:p>';
    const bytes = wordOf(words, { 'word/media/bild.png': new Uint8Array(200 * MB) });
    expect(await readDocument(bytes, 'a.docx')).toMatchObject({ blocks: [{ text: 'Trygghetslarm' }] });
  });
});

describe('a spreadsheet that cannot be read', () => {
  const named = (...rows: readonly string[]) => workbookOf({ name: 'Insatser', rows: HEAD + rows.join('') });
  const cases: readonly Refused[] = [
    ['an old Excel file', () => oleFile('Workbook'), /gammalt format/, /Spara den som \.xlsx/],
    [
      'one with a part that grows without end',
      () => zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/sharedStrings.xml': new Uint8Array(80 * MB) }),
      /för stor när den packas upp/,
      /Välj ett mindre/,
    ],
    [
      'one with a word in its very last cell',
      () => named(LARM, rowOf(1_048_576, '<c r="XFD1048576" t="str"><v>x</v></c>')),
      /”Insatser”: Tabellen har för många rader.*XFD1048576/,
      /Ta bort det/,
    ],
    [
      'one of 100,000 rows',
      () => named(...Array.from({ length: 100_000 }, (_, at) => rowOf(at + 2, 'x'))),
      /för många rader/,
      /högst 20000/i,
    ],
    [
      'a formula that nothing has reckoned out',
      () => named(rowOf(2, '<c r="A2"><f>B2</f></c>', 'Text')),
      /Cell A2 har en formel utan svar/,
      /som text/,
    ],
    [
      'a formula that went wrong',
      () => named(rowOf(2, 'Larm', '<c r="B2" t="e"><f>X9</f><v>#REF!</v></c>')),
      /Cell B2 har .* fel/,
      /rätta formeln/,
    ],
    [
      'cells made into one over several rows',
      () =>
        workbookOf({
          name: 'Insatser',
          rows: HEAD + LARM,
          after: '<mergeCells><mergeCell ref="B2:B4"/></mergeCells>',
        }),
      /Cell B2:B4 är sammanslagna/,
      /Dela upp dem/,
    ],
    [
      'two sheets of insatser',
      () => workbookOf({ name: 'Äldre', rows: HEAD + LARM }, { name: 'Unga', rows: HEAD + LARM }),
      /”Äldre”, ”Unga”/,
      /Samla raderna på ett blad/,
    ],
    ['a workbook without sheets', () => workbookOf(), /tom/, /./],
    [
      'rows that a filter hides',
      () => workbookOf({ name: 'Insatser', rows: HEAD + LARM.replace('<row r="2"', '<row r="2" hidden="1"') }),
      /Rad 2 är dold/,
      /Visa alla rader/,
    ],
    [
      '100,000 rows of CSV',
      () => strToU8(`Namn\n${'Larm\n'.repeat(100_000)}`),
      /för många rader/,
      /Högst 20000 insatser ryms/,
    ],
    ['a quotation mark without its other', () => strToU8('Namn;Text\nLarm;"Du\nx;y\n'), /Rad 2/, /rätta raden/],
    ['a column too many', () => strToU8(`Namn${';x'.repeat(300)}\n`), /för många kolumner/, /Ta bort/],
  ];
  test.each(cases)('%s: the message says what is wrong, where, and what to do', async (_, bytes, what, cure) => {
    await seeRefused(readSheetFile(bytes()), what, cure);
  });
});

describe('a spreadsheet that is unlike ours but whole is read as one sees it', () => {
  const sheet = { name: 'Insatser', rows: HEAD + LARM };
  test.each([
    ['dates that are kept as numbers', workbookOf(sheet)],
    [
      'an empty row that is hidden',
      workbookOf({ ...sheet, rows: `${sheet.rows}<row r="3" hidden="1"><c r="A3" s="1"/></row>` }),
    ],
    ['a hidden sheet first', workbookOf({ name: 'Listor', rows: rowOf(1, 'Ämnen'), isHidden: true }, sheet)],
    ['a page of instructions first', workbookOf({ name: 'Läs mig', rows: rowOf(1, 'Så här gör du') }, sheet)],
    ['the same rows hidden on another sheet', workbookOf(sheet, { ...sheet, name: 'Gammal', isHidden: true })],
    [
      'cells that are coloured to the very end',
      workbookOf({ ...sheet, rows: `${sheet.rows}<row r="1048576"><c r="XFD1048576" s="1"/></row>` }),
    ],
    [
      'answers of formulas',
      workbookOf({
        ...sheet,
        rows: HEAD + LARM.replace(/<c r="A2".*?<\/c>/u, '<c r="A2" t="str"><f>"Trygg"</f><v>Trygghetslarm</v></c>'),
      }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await readSheetFile(bytes)).toEqual(READ);
  });

  test.each([
    ['the encoding of an old Windows', Buffer.from(CSV.replaceAll('”', '\u0094'), 'latin1')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(CSV, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16()],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${CSV}`)],
  ])('CSV in %s, with a line break within quotation marks', async (_, bytes) => {
    const rows = await readSheetFile(new Uint8Array(bytes));
    expect(rows.slice(0, 2).map((row) => row.map((cell) => cell.replace(/\r\n/gu, '\n')))).toEqual(CSV_READ);
  });
});

/** Markup in itself, so many times. */
function nested(tag: string, depth: number): string {
  return `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth);
}

async function seeRefused(reading: Promise<unknown>, what: RegExp, cure: RegExp): Promise<void> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableDocument);
  expect((error as Error).message).toMatch(what);
  expect((error as Error).message).toMatch(cure);
}
