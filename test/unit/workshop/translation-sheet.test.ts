import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogDraft } from '../../../machines/workshop.history.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { Catalog } from '../../../src/catalog/types.js';
import type { Sheet } from '../../../src/draft/sheet.js';
import { readPastedSheet, readSheetFile, writeCsv, writeXlsx } from '../../../src/readers/sheet-file.js';
import { withSheet } from '../../../src/workshop/draft-sheet.js';
import { readDraft } from '../../../src/workshop/files.js';
import { valueAt, withValueAt } from '../../../src/workshop/path.js';
import { readTranslationSheet, translationSheet } from '../../../src/workshop/translation-sheet.js';
import { translationRows, withTranslation } from '../../../src/workshop/translations.js';
import { realCatalog } from '../../support/real-catalogs.js';
import { seeded, underSeed } from '../../support/seed.js';
import { catalogOf, insatsOf } from '../../support/small-catalog.js';

const CHECKED = { checked: 'Båda har fyllt 75 år', id: 'bada' } as const;
const CATALOG: Catalog = {
  ...catalogOf([
    insatsOf('a', [{ anyOf: [[CHECKED], [{ fact: 'age', from: 80 }]] }, { checked: 'Bor ensam', id: 'ensam' }]),
    insatsOf('b', [CHECKED], { howTo: 'Ring oss.' }),
  ]),
  conditions: [
    { text: 'Kom nykter.', quote: 'Nykter.' },
    { text: 'Boka av i tid.', quote: 'Avboka.' },
  ],
};
const DRAFT: CatalogDraft = { ...CATALOG };
const REAL = realCatalog('sala') as unknown as CatalogDraft;

function filled(sheet: Sheet, text: (at: number) => string): Sheet {
  return sheet.map((row, at) => (at === 0 ? row : row.map((cell, column) => (column === 4 ? text(at) : cell))));
}

describe('a translator’s file', () => {
  const sheet = translationSheet(DRAFT, 'en');
  const { catalog } = loadCatalog(DRAFT);

  test('that is only begun says in one line how much is left', () => {
    const begun = filled(sheet, (at) => (at < 3 ? `Text ${at}` : ''));
    const { taken, findings } = readTranslationSheet(begun, DRAFT, 'en', catalog);
    expect(taken).toBe(2);
    expect(findings.map(({ row, message }) => [row, message])).toEqual([
      [0, `${sheet.length - 3} rader har ingen översättning än.`],
    ]);
  });

  test('names the row where only one is left', () => {
    const most = filled(sheet, (at) => (at === 2 ? '' : `Text ${at}`));
    const { findings } = readTranslationSheet(most, DRAFT, 'en', catalog);
    expect(findings.map(({ row, message }) => [row, message])).toEqual([[3, 'Raden har ingen översättning än.']]);
  });
});

describe('every text of a catalogue', () => {
  test('stands once in the table of translations: of insatser, of demands that are checked, and of rules for all', () => {
    const keys = translationRows(DRAFT, 'en').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of ['conditions.0', 'conditions.1', 'checked.bada', 'checked.ensam', 'insatser.b.howTo'])
      expect(keys).toContain(key);
  });

  test.each([
    ['an invented catalogue', DRAFT],
    ['a real one', REAL],
  ])('goes to a translator and comes back, and the catalogue loads with nothing stale: %s', async (_, draft) => {
    const { catalog } = loadCatalog(draft);
    const sheet = filled(translationSheet(draft, 'en'), (at) => `Text ${at}`);
    const {
      draft: translated,
      taken,
      findings,
    } = readTranslationSheet(await readSheetFile(await writeXlsx(sheet)), draft, 'en', catalog);
    expect(findings).toEqual([]);
    expect(taken).toBe(sheet.length - 1);
    expect(translationRows(translated, 'en').every(({ state }) => state === 'current')).toBe(true);
    expect(loadCatalog(translated).findings).toEqual([]);
    // What goes out again is the same file, and reading it changes nothing.
    const again = translationSheet(translated, 'en');
    expect(again.map((row) => row.slice(0, 5))).toEqual(sheet.map((row) => row.slice(0, 5)));
    expect(readTranslationSheet(again, translated, 'en', catalog)).toMatchObject({ draft: translated, taken: 0 });
  });

  test(underSeed('is taken from some rows in any order, and from no other'), () => {
    const rows = translationSheet(DRAFT, 'fi');
    fc.assert(
      fc.property(fc.shuffledSubarray(rows.slice(1), { minLength: 1 }), (some) => {
        const sheet = filled([rows[0] ?? [], ...some], (at) => `Teksti ${at}`);
        const { draft, taken } = readTranslationSheet(sheet, DRAFT, 'fi', CATALOG);
        expect(taken).toBe(some.length);
        const written = new Map(sheet.slice(1).map((row) => [row[0], row[4]]));
        for (const { key, text } of translationRows(draft, 'fi')) expect(text).toBe(written.get(key) ?? '');
      }),
      seeded(100),
    );
  });

  test.each<[string, (row: readonly string[]) => readonly string[], string]>([
    [
      'of another Swedish text',
      ([key = '', of = '', what = '', , text = '']) => [key, of, what, 'Förut', text],
      'Svenska',
    ],
    ['of no text of the catalogue', ([, ...rest]) => ['checked.finns-inte', ...rest], 'Nyckel (ändra inte)'],
    [
      'that is empty',
      ([key = '', of = '', what = '', swedish = '']) => [key, of, what, swedish, ' '],
      'Översättning (en)',
    ],
    [
      'with markup',
      ([key = '', of = '', what = '', swedish = '']) => [key, of, what, swedish, '<b>A</b>'],
      'Översättning (en)',
    ],
    [
      'that is too long',
      ([key = '', of = '', what = '', swedish = '']) => [key, of, what, swedish, 'A'.repeat(9000)],
      'Översättning (en)',
    ],
  ])('%s is told of by row and column, and the others are taken', (_, broken, column) => {
    const sheet = filled(translationSheet(DRAFT, 'en'), (at) => `Text ${at}`);
    const { taken, findings, draft } = readTranslationSheet(
      sheet.map((row, at) => (at === 2 ? broken(row) : row)),
      DRAFT,
      'en',
      CATALOG,
    );
    expect(findings.find(({ row }) => row === 3)).toMatchObject({ column });
    expect(taken).toBe(sheet.length - 2);
    expect(loadCatalog(draft).findings).toEqual([]);
  });

  test('in a file of another language, or of none, is not taken', () => {
    const { draft, findings } = readTranslationSheet(translationSheet(DRAFT, 'fi'), DRAFT, 'en', CATALOG);
    expect(draft).toBe(DRAFT);
    expect(findings[0]?.message).toContain('Översättning (en)');
    expect(readTranslationSheet([], DRAFT, 'en', CATALOG).taken).toBe(0);
  });

  test('of a rule that comes after one without a translation keeps its place', () => {
    const second = translationRows(DRAFT, 'en').find(({ key }) => key === 'conditions.1');
    if (!second) throw new Error('There are two rules.');
    const draft = withTranslation(DRAFT, 'en', second, 'Cancel in time.');
    expect(valueAt(draft, ['overlays', 'en', 'conditions'])).toEqual(['', 'Cancel in time.']);
    expect(loadCatalog(draft).findings).toEqual([]);
    const rows = translationRows(draft, 'en').filter(({ key }) => key.startsWith('conditions'));
    expect(rows.map(({ state }) => state)).toEqual(['missing', 'current']);
    expect(valueAt(withTranslation(draft, 'en', second, ''), ['overlays', 'en', 'conditions'])).toBeUndefined();
  });
});

describe('a spreadsheet', () => {
  const sheet = [
    ['Avgift', 'krav', 'NAMN:'],
    ['Gratis', 'ålder från 75', 'Trygghetslarm'],
  ];

  test('is taken into a draft that does not load, with the columns in any order', () => {
    const { draft, findings } = withSheet({ insatser: [] }, sheet);
    expect(valueAt(draft, ['insatser', 0])).toMatchObject({
      name: 'Trygghetslarm',
      cost: 'Gratis',
      villkor: [{ fact: 'age', from: 75 }],
    });
    expect(findings).toEqual([]);
  });

  test('keeps what has no column, of an insats that is there already', () => {
    const draft = withValueAt(DRAFT, ['insatser', 0, 'codes'], [{ system: 'KSI', code: 'x' }]);
    const read = withSheet(draft, [
      ['Id', 'Namn'],
      ['a', 'Nytt namn'],
    ]);
    expect(valueAt(read.draft, ['insatser', 0])).toMatchObject({
      name: 'Nytt namn',
      codes: [{ system: 'KSI', code: 'x' }],
    });
  });

  test('with a cell that cannot be read changes nothing, and says which', () => {
    const { draft, findings } = withSheet(DRAFT, [sheet[0] ?? [], ['Gratis', 'ålder från sju', 'Trygghetslarm']]);
    expect(draft).toBeUndefined();
    expect(findings).toMatchObject([{ row: 2, column: 'Villkor' }]);
  });

  test.each([
    ['a file of Excel', async () => new File([new Uint8Array(await writeXlsx(sheet))], 'a.xlsx')],
    ['a file with commas', async () => new File([writeCsv(sheet)], 'a.csv')],
    ['a table that was pasted', async () => ({ pasted: sheet.map((row) => row.join('\t')).join('\n') })],
  ])('begins a catalogue: %s', async (_, given) => {
    const { draft, isNew } = await readDraft(await given());
    expect(isNew).toBe(true);
    expect(valueAt(draft, ['insatser', 0, 'name'])).toBe('Trygghetslarm');
  });

  test('that cannot be read says so by row and column when it is opened', async () => {
    const file = new File(['Namn;Villkor\nLarm;ålder från sju\n'], 'a.csv');
    await expect(readDraft(file)).rejects.toThrow(/a\.csv[\s\S]*Rad 2, Villkor/u);
    expect(readPastedSheet('Namn\tVillkor')).toEqual([['Namn', 'Villkor']]);
  });
});
