import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { Catalog, Villkor } from '../../../src/catalog/types.js';
import { COLUMNS, readSheet, sheetOf } from '../../../src/draft/sheet.js';
import { readVillkor, writeVillkor } from '../../../src/draft/villkor-notation.js';
import { readPastedSheet, readSheetFile, writeCsv, writeXlsx } from '../../../src/readers/sheet-file.js';
import { smallCatalog } from '../cli/run-main.js';

const SEED = 20260702;

function catalogIn(text: string): Catalog {
  const { catalog, findings } = loadCatalog(JSON.parse(text));
  if (!catalog) throw new Error(JSON.stringify(findings));
  return catalog;
}

const REAL = ['ragunda', 'hallefors', 'sala', 'utkast-004'].map((kommun) =>
  catalogIn(readFileSync(`catalogs/${kommun}/catalog.json`, 'utf8')),
);

const age = fc.integer({ min: 0, max: 120 });
const origin = fc.constantFrom({}, { origin: 'villkor' as const }, { origin: 'malgrupp' as const });
const line = fc
  .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[\p{C}\s<]+/gu, ' ').trim())
  .filter(Boolean);
const leaf: fc.Arbitrary<Villkor> = fc.oneof(
  fc
    .tuple(fc.constantFrom('age' as const, 'childAges' as const), age, age, fc.constantFrom(0, 1, 2, 3), origin)
    .map(([fact, a, b, which, own]) => ({
      fact,
      ...(which % 2 === 1 && { from: Math.min(a, b) }),
      ...(which > 1 && { to: Math.max(a, b) }),
      ...own,
    })),
  fc
    .tuple(fc.constantFrom('resident' as const, 'livesApart' as const, 'crimeAdmitted' as const), fc.boolean(), origin)
    .map(([fact, is, own]) => ({ fact, is, ...own })),
  fc
    .tuple(fc.subarray(['parent', 'expecting', 'otherAdult', 'none'], { minLength: 2 }), origin)
    .map(([is, own]) => ({ fact: 'parenthood' as const, is, ...own })),
  fc
    .tuple(fc.subarray(['F', '1-3', '4-6', '7-9', 'none'], { minLength: 2 }), origin)
    .map(([is, own]) => ({ fact: 'schoolYear' as const, is, ...own })),
  fc
    .tuple(fc.constantFrom('woman', 'man', 'other'), origin)
    .map(([is, own]) => ({ fact: 'gender' as const, is, ...own })),
  fc
    .tuple(line, fc.constantFrom('a', 'bor-ensam'), origin)
    .map(([text, id, own]) => ({ checked: `${id} ${text}`, id, ...own })),
);
const villkor: fc.Arbitrary<Villkor> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  fc
    .tuple(fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), origin)
    .map(([anyOf, own]) => ({ anyOf, ...own })),
);

test('villkor written in words read as what they were', () => {
  fc.assert(
    fc.property(fc.array(villkor, { maxLength: 5 }), (list) => {
      expect(readVillkor(writeVillkor(list))).toEqual(list);
    }),
    { seed: SEED, numRuns: 600 },
  );
});

test.each(REAL.map((catalog) => [catalog.kommun.name, catalog] as const))(
  'out as a spreadsheet and in again, the catalogue is equal: %s',
  async (_, catalog) => {
    for (const rows of [
      sheetOf(catalog),
      await readSheetFile(await writeXlsx(sheetOf(catalog))),
      readPastedSheet(writeCsv(sheetOf(catalog))),
    ]) {
      const { catalog: again, findings } = readSheet(rows, catalog);
      expect(findings).toEqual([]);
      expect(again).toEqual(catalog);
    }
  },
);

/** A spreadsheet as a person fills it in: some columns, in any order. */
const sheet = fc
  .tuple(
    fc.shuffledSubarray(
      COLUMNS.filter(({ name }) =>
        [
          'Sammanfattning',
          'Målgrupp i ord',
          'Villkor',
          'Begränsning',
          'Kostnad',
          'Utförare',
          'Citat',
          'Läsning',
        ].includes(name),
      ),
    ),
    fc.uniqueArray(line, { minLength: 1, maxLength: 5 }),
    fc.array(fc.array(villkor, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
    fc.array(line, { minLength: 10, maxLength: 10 }),
  )
  .map(([columns, names, lists, texts]) => [
    ['Namn', ...columns.map(({ name }) => name)],
    ...names.map((name, row) => [
      `Insats ${name}`,
      ...columns.map((column, at) =>
        column.name === 'Villkor' ? writeVillkor(lists[row % 5] ?? []) : `Text ${texts[(row + at) % 10]}`,
      ),
    ]),
  ]);

test('a spreadsheet that was filled in comes back equal by XLSX and by CSV', async () => {
  const base = catalogIn(smallCatalog({ a: [] }));
  await fc.assert(
    fc.asyncProperty(sheet, async (rows) => {
      expect(await readSheetFile(await writeXlsx(rows))).toEqual(rows);
      expect(readPastedSheet(writeCsv(rows)).slice(0, rows.length)).toEqual(rows);
      const { catalog } = readSheet(rows, base);
      if (!catalog) return;
      const whole = sheetOf(catalog);
      expect(readSheet(whole, base).catalog).toEqual(catalog);
      expect(sheetOf(readSheet(whole, base).catalog ?? base)).toEqual(whole);
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('columns stand in any order and by other names, and an insats keeps what has no column', () => {
  const base = catalogIn(smallCatalog({ larm: [] }));
  const { catalog, findings } = readSheet(
    [
      ['Avgift', 'krav', 'NAMN:'],
      ['Gratis', 'ålder från 75\nfolkbokföring: ja', 'Insats larm'],
    ],
    base,
  );
  expect(findings).toEqual([]);
  expect(catalog?.insatser).toEqual([
    {
      ...base.insatser[0],
      cost: 'Gratis',
      villkor: [
        { fact: 'age', from: 75 },
        { fact: 'resident', is: true },
      ],
    },
  ]);
});

test('each fault is told by its row and its column', () => {
  const base = catalogIn(smallCatalog({ larm: [] }));
  const rows = [
    ['Namn', 'Villkor', 'Öppen för alla', 'Länk', 'Färg'],
    ['Larm', 'ålder gammal', 'kanske', '', ''],
    ['', 'ålder från 75', '', '', ''],
    ['Bil', 'kvinna eller man: kvinna, häst', '', '', 'röd'],
  ];
  expect(readSheet(rows, base).findings.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '1 Färg',
    '2 Villkor',
    '2 Öppen för alla',
    '3 Namn',
    '4 Villkor',
  ]);
  const link = readSheet(
    [
      ['Länk', 'Namn'],
      ['ingen länk', 'Larm'],
    ],
    base,
  );
  expect(link.findings.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 Länk']);
  expect(readSheet([['Villkor'], ['ålder från 75']], base).findings[0]?.message).toContain('Ingen kolumn heter Namn');
});

const [SMALL] = REAL as [Catalog];

test('a table of contacts with names of its own, under a title, is read', () => {
  const [{ id, name } = { id: '', name: '' }] = SMALL.insatser;
  const { catalog, findings } = readSheet(
    [['Kontakter 2026'], [], ['Tel.', 'Insats', 'Mejladress'], ['0123-45 67 00', name, 'stod@kommun.example']],
    SMALL,
  );
  expect(findings).toEqual([]);
  expect(catalog?.insatser).toMatchObject([{ id, contact: { phone: '0123-45 67 00', email: 'stod@kommun.example' } }]);
});

test('a column that nobody knows is told once, and not at each cell under it', () => {
  const rows = SMALL.insatser.map(({ name }) => [name, 'Eva']);
  const { findings } = readSheet([['Namn', 'Kontaktperson'], ...rows], SMALL);
  expect(findings.map(({ row, column }) => ({ row, column }))).toEqual([{ row: 1, column: 'Kontaktperson' }]);
});

test('a cell that is wrong is told in the names of the columns', () => {
  const [{ name } = { name: '' }] = SMALL.insatser;
  const { findings } = readSheet(
    [
      ['Namn', 'Telefon'],
      [name, '1'],
    ],
    SMALL,
  );
  expect(findings.map(({ message }) => message).join(' ')).toContain('i kolumnen Om telefonen');
});
