import { expect, test } from 'vitest';
import { readCatalog } from '../../../src/catalog/read.js';
import { emptyForm, KOMMUNER, SHAPES, startCatalog } from '../../../src/draft/start.js';
import { lintCatalog } from '../../../src/lint/lint.js';

const ALL = SHAPES.map(({ id }) => id);

test('each of the 290 kommuner can be chosen, by name in Swedish order', () => {
  expect(KOMMUNER).toHaveLength(290);
  expect(new Set(KOMMUNER.map(({ code }) => code)).size).toBe(290);
  expect(KOMMUNER[0]?.name).toBe('Ale kommun');
  expect(startCatalog('1981', [], '2026-11-28').kommun).toEqual({ name: 'Sala kommun', code: '1981' });
});

test('all forms together load as a draft, and those that are owed to whoever asks say so', () => {
  const { catalog, findings } = readCatalog(startCatalog('1981', ALL, '2026-11-28'));
  expect(findings).toEqual([]);
  expect(catalog?.insatser.filter(({ onRequest }) => onRequest).map(({ name }) => name)).toEqual([
    'Budget- och skuldrådgivning',
    'Familjerådgivning',
  ]);
});

test.each(ALL)(
  'the form %s cannot pass check, in a decided catalogue either, until it is filled from a decision',
  (id) => {
    const started = startCatalog('1981', [id], '2026-11-28');
    const decided = {
      ...started,
      guideline: { ...started.guideline, status: 'adopted' as const, adopted: '2026-03-01' },
      contact: { phone: '0224-74 70 00', source: 'sala.se', checked: '2026-11-28' },
    };
    const errors = lintCatalog(decided, { today: '2026-11-28' }).filter(({ level }) => level === 'error');
    expect(errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['$.insatser[0].source.section', '$.insatser[0].source.quote']),
    );
  },
);

test('a code of no kommun, and an id of no form, are told', () => {
  expect(() => startCatalog('0000', [], '2026-11-28')).toThrow('the code of no kommun');
  expect(() => emptyForm('slott')).toThrow('the id of no form');
});
