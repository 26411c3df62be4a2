import { expect, test } from 'vitest';
import { readCatalog } from '../../../src/catalog/read.js';
import { catalogOf } from '../../../src/draft/catalog.js';
import { ownTable, withContacts } from '../../../src/draft/own-table.js';
import type { Sheet } from '../../../src/draft/sheet.js';
import { readPastedSheet } from '../../../src/readers/sheet-file.js';

/** What a spreadsheet of a kommun's own comes to, each insats by its name. */
function read(text: string) {
  const table = ownTable(readPastedSheet(text), 'insatser.csv');
  if (!table) throw new Error('It was not taken for a table of a kommun’s own.');
  const catalog = catalogOf(table.read, '2026-11-30');
  const insatser = withContacts(catalog.insatser, table.contacts);
  expect(readCatalog({ ...catalog, insatser }).findings).toEqual([]);
  return new Map(insatser.map((insats) => [insats.name, insats]));
}

const rows = (...lines: readonly string[]) => lines.map((line) => line.replaceAll(';', '\t')).join('\n');

test('ages, residence, and whom to call are read from columns that a kommun has named itself', () => {
  const insatser = read(
    rows(
      'Socialförvaltningens insatser utan behovsprövning 2026;;;;;;;;;',
      'Insats;Beskrivning;Vem kan få insatsen?;Lägsta ålder;Högsta ålder;Folkbokförd;Telefon;E-post;Avgift;Kommentar',
      'Trygghetslarm;Larm på armen;Du som fyllt 75 år;75;;Ja;021-12 34 50;kund@kommun.se;250 kr/mån;klart',
      'Ungdomsmottagning;Samtal;Ungdomar 13-25 år;13;25;x;021-12 34 57;;Gratis;',
      'Anhörigstöd;Samtal för dig som vårdar någon;Anhörig;;;Nej;;;0;kolla med Lisa',
      'Föräldragrupp;Kurs;Föräldrar med barn 3-12 år;;;Ja;;;;',
    ),
  );
  expect([...insatser.keys()]).toEqual(['Trygghetslarm', 'Ungdomsmottagning', 'Anhörigstöd', 'Föräldragrupp']);
  expect(insatser.get('Trygghetslarm')).toMatchObject({
    villkor: [
      { fact: 'resident', is: true },
      { fact: 'age', from: 75 },
    ],
    contact: { phone: '021-12 34 50', email: 'kund@kommun.se' },
    cost: '250 kr/mån',
  });
  expect(insatser.get('Ungdomsmottagning')).toMatchObject({
    villkor: [
      { fact: 'resident', is: true },
      { fact: 'age', from: 13, to: 25 },
    ],
    contact: { phone: '021-12 34 57' },
  });
  expect(insatser.get('Anhörigstöd')).toMatchObject({ villkor: [], audience: 'Anhörig' });
  expect(insatser.get('Anhörigstöd')).not.toHaveProperty('contact');
  expect(insatser.get('Föräldragrupp')?.villkor).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ fact: 'parenthood', is: ['parent'] }),
      expect.objectContaining({ fact: 'childAges', from: 3, to: 12 }),
    ]),
  );
});

test('villkor in a sentence are the decision’s words, also where each column has a name that is known', () => {
  const insatser = read(
    rows('Namn;Villkor', 'Trygghetslarm;75 år eller äldre och folkbokförd i kommunen', 'Café;Alla'),
  );
  expect(insatser.get('Trygghetslarm')?.villkor).toEqual([
    expect.objectContaining({ fact: 'age', from: 75 }),
    expect.objectContaining({ fact: 'resident', is: true }),
  ]);
  expect(insatser.get('Café')).toMatchObject({ openToAll: true });
});

test('that something is asked for may be said with the word for it', () => {
  const DEMAND = 'Den enskilde ska ha nyckelskåp';
  const insatser = read(rows(`Namn;Målgrupp;${DEMAND}`, 'Fixartjänst;Äldre;krav', 'Café;Alla;inget krav'));
  expect(insatser.get('Fixartjänst')?.villkor).toEqual([expect.objectContaining({ checked: DEMAND })]);
  expect(insatser.get('Café')).toMatchObject({ openToAll: true });
});

test('where one lives is no folkbokföring yet: an editor says whether that is meant', () => {
  const insatser = read(rows('Namn;Målgrupp;Bor i kommunen', 'Fixartjänst;Äldre;krav', 'Café;Alla;inget krav'));
  expect(insatser.get('Fixartjänst')?.villkor).toEqual([
    expect.objectContaining({ checked: 'Kvar att avgöra: Bor i kommunen' }),
  ]);
  expect(insatser.get('Café')).toMatchObject({ openToAll: true });
});

test('a word alone in its cell is kept, also one that others use as a label', () => {
  const table = ownTable(
    readPastedSheet(rows('Namn;Villkor;Egna pengar', 'Resa;18 år;Kostnad', 'Bio;15 år;')),
    'a.csv',
  );
  const texts = table?.read.insatser.flatMap(({ parts }) => parts.map(({ text }) => text));
  expect(texts).toContain('Kostnad');
});

test('whom an insats is for is read for its ages, and not only shown', () => {
  const insatser = read(rows('Insats;Målgrupp', 'Fixartjänst;Personer över 67 år'));
  expect(insatser.get('Fixartjänst')?.villkor).toEqual([expect.objectContaining({ fact: 'age', from: 67 })]);
});

test.each([
  ['has the catalogue’s ids', 'Id;Namn;Ålder\nlarm;Trygghetslarm;75'],
  [
    'writes villkor as the catalogue does, and has a slip in a column’s name',
    'Namn;Villkor;Telefonn\nLarm;ålder från 75;1',
  ],
  ['has no column of names', 'Tjänst;Villkor\nLarm;75 år'],
  ['has a villkor that nobody can read', 'Namn;Villkor\nLarm;gillar kaffe'],
  ['has nothing to read but what the catalogue has columns for', 'Namn;Telefon\nLarm;021-12 34 50'],
])('a spreadsheet is read as the catalogue’s own where it %s', (_why, text) => {
  const sheet: Sheet = readPastedSheet(text.replaceAll(';', '\t'));
  expect(ownTable(sheet, 'insatser.csv')).toBeUndefined();
});
