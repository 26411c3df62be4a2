import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../../src/draft/catalog.js';
import { draftOf } from '../../../src/draft/draft.js';
import type { Draft } from '../../../src/draft/types.js';
import { readDocument } from '../../../src/readers/read-document.js';
import { MAX_BYTES, UnreadableDocument } from '../../../src/readers/unreadable.js';
import { wordPackage } from '../../support/word-package.js';
import { wordFile } from './word-file.js';

const FOLDER = 'test/fixtures/guidelines';

async function draftFrom(bytes: Uint8Array, name: string): Promise<Draft> {
  return draftOf(await readDocument(bytes, name, { secondsPerPage: 600 }));
}

function read(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

/** What a reader of the catalogue goes by: names, and villkor on facts. */
function factsOf(draft: Draft): unknown {
  return catalogOf(draft, '2026-11-28').insatser.map(({ name, villkor }) => ({
    name,
    villkor: villkor === 'unstated' ? villkor : villkor.filter((one) => 'fact' in one),
  }));
}

describe('the same guideline gives the same insatser', () => {
  test.each(['numrerade-rubriker', 'tabell'])('as a PDF and as a text: %s', async (name) => {
    const text = await draftFrom(read(`${FOLDER}/${name}.txt`), `${name}.txt`);
    const pdf = await draftFrom(read(`${FOLDER}/${name}.pdf`), `${name}.pdf`);
    expect(pdf.insatser.length).toBeGreaterThan(6);
    expect(factsOf(pdf)).toEqual(factsOf(text));
  });

  test('in UTF-16 and in the encoding of an old Windows', async () => {
    const text = readFileSync(`${FOLDER}/lopande-text.txt`, 'utf8');
    const wanted = factsOf(await draftFrom(strToU8(text), 'a.txt'));
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const windows = new Uint8Array(Buffer.from(text.replaceAll('–', '-'), 'latin1'));
    expect(factsOf(await draftFrom(utf16, 'a.txt'))).toEqual(wanted);
    expect(factsOf(await draftFrom(windows, 'a.txt'))).toEqual(wanted);
  });
});

test('what stands on every page of a PDF, and its page numbers, are no part of any insats', async () => {
  const { insatser, rest } = await draftFrom(read(`${FOLDER}/numrerade-rubriker.pdf`), 'a.pdf');
  const all = JSON.stringify([insatser.map(({ parts }) => parts), rest]);
  expect(all).not.toMatch(/Granvik|Sida \d/);
});

test('what a Word file has over its pages says who decided, and is no part of any insats', async () => {
  const body = strToU8(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Fixartjänst</w:t></w:r></w:p><w:p><w:r><w:t>Målgrupp: Personer som har fyllt 67 år.</w:t></w:r></w:p></w:body></w:document>',
  );
  const header = strToU8(
    '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t xml:space="preserve">Fastställd av social</w:t></w:r><w:r><w:t>nämnden</w:t></w:r><w:r><w:tab/><w:t>2025-06-12 § 84</w:t></w:r></w:p></w:hdr>',
  );
  const word = zipSync({ ...unzipSync(wordPackage('')), 'word/document.xml': body, 'word/header1.xml': header });
  const { insatser, rest, decision } = await draftFrom(word, 'a.docx');
  expect(decision.map(({ field, value }) => `${field} ${value}`)).toEqual([
    'adopted 2025-06-12',
    'adoptedBy Socialnämnden, § 84',
  ]);
  expect(JSON.stringify([insatser, rest])).not.toContain('Fastställd');
});

test.each([
  ['whose cells are centred', 'tabell-centrerade-celler', ['Familjecentralen', 'Seniorguiden']],
  ['with a cell that spans rows', 'tabell-sammanslagen-cell', ['Kontaktcenter', 'Kontaktcenter']],
])('a table of a PDF %s keeps each column apart', async (_, name, contacts) => {
  const { blocks } = await readDocument(read(`test/fixtures/documents/${name}.pdf`), 'a.pdf');
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(rows.length).toBe(8);
  expect(rows.slice(0, 3)).toEqual([
    ['Insats', 'Målgrupp', 'Innehåll', 'Omfattning', 'Ansökan och kontakt'],
    [
      'Råd och stöd till föräldrar i separation',
      'Föräldrar som bor isär',
      'Samtal om barnens vardag med en familjerådgivare på familjecentralen',
      'Högst fem samtal',
      contacts[0],
    ],
    [
      'Följeslagare till läkare och tandläkare',
      'Personer som har fyllt 75 år',
      'En person följer med till besöket och väntar där',
      'Två besök i månaden',
      contacts[1],
    ],
  ]);
});

test('a table of a PDF that goes on over pages keeps its cells whole', async () => {
  const { insatser } = await draftFrom(read(`${FOLDER}/tabell.pdf`), 'a.pdf');
  const text = insatser.find(({ name }) => name === 'Samtal för män som använder våld')?.parts.map((part) => part.text);
  expect(text).toEqual([
    'Män som vill sluta använda våld.',
    'Den som deltar ska ha fyllt 18 år.',
    'Samtal enskilt eller i grupp.',
    'Kostnadsfritt',
    'Undantag 14 kap. 5 § SoL',
  ]);
});

test('a Word document is read by its headings, lists and tables', async () => {
  const bytes = wordFile([
    ['Heading1', 'Riktlinje för insatser utan behovsprövning'],
    ['Heading2', 'Bakgrund'],
    ['', 'Nämnden får erbjuda insatser utan att pröva behovet.'],
    ['Heading2', 'Förenklad hemtjänst'],
    ['bold', 'Målgrupp'],
    ['', 'Personer som har fyllt 75 år.'],
    ['bold', 'Villkor'],
    ['list', 'Den enskilde ska vara folkbokförd i Ekby kommun.'],
    ['list', 'Hushållet ska bo i ordinärt boende.'],
    {
      table: [
        ['Insats', 'Målgrupp', 'Avgift'],
        ['Fixartjänst', 'Den som har fyllt 67 år.', 'Gratis'],
        ['Anhörigstöd', 'Målgrupp: Vuxna som vårdar någon.\nVillkor: Du ska vara folkbokförd i Ekby kommun.', ''],
      ],
    },
  ]);
  expect(factsOf(await draftFrom(bytes, 'riktlinje.docx'))).toEqual([
    {
      name: 'Förenklad hemtjänst',
      villkor: [
        { fact: 'age', from: 75, origin: 'malgrupp' },
        { fact: 'resident', is: true, origin: 'villkor' },
      ],
    },
    { name: 'Fixartjänst', villkor: [{ fact: 'age', from: 67, origin: 'malgrupp' }] },
    {
      name: 'Anhörigstöd',
      villkor: [
        { fact: 'age', from: 18, origin: 'malgrupp' },
        { fact: 'resident', is: true, origin: 'villkor' },
      ],
    },
  ]);
});

describe('what cannot be read ends in a message that says what to do', () => {
  const pdf = read(`${FOLDER}/tabell.pdf`);
  const word = wordFile([['', 'Text']]);
  const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
  const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
  const cases: readonly (readonly [name: string, bytes: () => Uint8Array, message: RegExp])[] = [
    ['an empty file', () => new Uint8Array(), /tom/],
    ['white space only', () => strToU8(' \n\n '), /tom/],
    ['noise', () => noise, /varken text, PDF eller Word/],
    ['a PDF that is cut off', () => pdf.subarray(0, 900), /PDF-filen går inte att läsa/],
    ['a PDF in name only', () => strToU8('%PDF-1.7\nhej'), /PDF-filen går inte att läsa/],
    ['a Word file that is cut off', () => word.subarray(0, word.length / 2), /trasig/],
    [
      'a Word file of broken XML',
      () => zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }),
      /Word-filen går inte att läsa/,
    ],
    ['a Word file without text', () => wordFile([['', ' ']]), /ingen text/],
    ['another archive', () => zipSync({ 'a.txt': strToU8('a') }), /varken en Word-fil eller ett kalkylark/],
    ['an archive that grows without end', bomb, /för stor när den packas upp/],
    ['a file that is too large', () => new Uint8Array(MAX_BYTES + 1), /för stor/],
    ['an old or locked Office file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /lösenord/],
    ['RTF', () => strToU8('{\\rtf1 hej}'), /RTF/],
    ['a page', () => strToU8('<!DOCTYPE html><p>hej'), /webbsida/],
  ];
  test.each(cases)('%s', async (_, bytes, message) => {
    const reading = readDocument(bytes(), 'fil');
    await expect(reading).rejects.toBeInstanceOf(UnreadableDocument);
    await expect(reading).rejects.toThrow(message);
  });
});

test('characters that hide or turn text do not come along, and markup is text', async () => {
  const text = 'Larm<script>\n\nMålgrupp: Personer\u202e över\u200b 65 år <img src=x onerror=alert(1)>.\n';
  const catalog = catalogOf(await draftFrom(strToU8(text), 'a.txt'), '2026-11-28');
  expect(JSON.stringify(catalog)).not.toMatch(/[\u200b\u202e]|<[a-z]/u);
  expect(catalog.insatser[0]?.villkor).toContainEqual({ fact: 'age', from: 65, origin: 'malgrupp' });
});

test('a note at the foot of a Word page is read where it is pointed to, in a cell too', async () => {
  const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const line = (text: string, more = '') => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r>${more}</w:p>`;
  const files = unzipSync(
    wordPackage(
      `${line('Jobbspåret')}${line('Målgrupp: Unga 18–29 år.', note(2))}<w:tbl><w:tr><w:tc>${line('Insats')}</w:tc><w:tc>${line('Målgrupp')}</w:tc></w:tr><w:tr><w:tc>${line('Larm')}</w:tc><w:tc>${line('Personer som fyllt 70 år.', note(3))}</w:tc></w:tr></w:tbl>`,
    ),
  );
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const bytes = zipSync({
    ...files,
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${W}><w:footnote w:id="2">${line('Den som är under 18 år hänvisas till skolan.')}</w:footnote><w:footnote w:id="3">${line('Makar prövas var för sig.')}</w:footnote></w:footnotes>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    ),
  });
  const { insatser } = await draftFrom(bytes, 'beslut.docx');
  expect(insatser.map(({ name, spans }) => [name, spans.map(({ text }) => text).join(' ')])).toEqual([
    ['Jobbspåret', 'Unga 18–29 år. Den som är under 18 år hänvisas till skolan.'],
    ['Larm', 'Personer som fyllt 70 år. Makar prövas var för sig.'],
  ]);
});
