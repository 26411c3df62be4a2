import { expect, test } from 'vitest';
import { readCatalog } from '../../../src/catalog/read.js';
import { emptyForm, SHAPES } from '../../../src/draft/start.js';
import { KOMMUNER } from '../../../src/lint/kommuner.js';
import { lintCatalog } from '../../../src/lint/lint.js';
import { catalogWith } from '../../fixtures/small-catalog.js';

const ALL = SHAPES.map(({ id }) => id);

test('each of the 290 kommuner can be chosen', () => {
  expect(KOMMUNER).toHaveLength(290);
  expect(new Set(KOMMUNER.map(({ code }) => code)).size).toBe(290);
  expect(KOMMUNER.find(({ code }) => code === '1981')).toEqual({ code: '1981', name: 'Sala kommun', short: 'Sala' });
});

test('all forms together load as a draft, and those that are owed to whoever asks say so', () => {
  const { guideline } = catalogWith();
  const { catalog, findings } = readCatalog(
    catalogWith({ guideline: { ...guideline, status: 'proposal' }, insatser: ALL.map(emptyForm) }),
  );
  expect(findings).toEqual([]);
  expect(catalog?.insatser.filter(({ onRequest }) => onRequest).map(({ name }) => name)).toEqual([
    'Budget- och skuldrådgivning',
    'Familjerådgivning',
  ]);
});

test.each(ALL)('the form %s cannot pass check in a decided catalogue until it is filled from a decision', (id) => {
  const decided = catalogWith({ insatser: [emptyForm(id)] });
  const errors = lintCatalog(decided, { today: '2026-11-28' }).filter(({ level }) => level === 'error');
  expect(errors.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['$.insatser[0].source.section', '$.insatser[0].source.quote']),
  );
});

test('an id of no form is told', () => {
  expect(() => emptyForm('slott')).toThrow('the id of no form');
});
