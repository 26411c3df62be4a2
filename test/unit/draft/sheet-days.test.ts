import { expect, test } from 'vitest';
import { readSheet } from '../../../src/draft/sheet.js';
import { catalogWith } from '../../fixtures/small-catalog.js';

const read = (cell: string) =>
  readSheet(
    [
      ['Namn', 'Gäller till och med'],
      ['Larm', cell],
    ],
    catalogWith(),
  );

test.each([
  '2026-01-05',
  '2026-1-5',
  '20260105',
  '2026-01-05 00:00:00',
  '5/1 2026',
  '5/1/2026',
  '05.01.2026',
  '5 januari 2026',
  'den 5 jan. 2026',
  '46027',
  '46027,5',
])('a day written %s is the fifth of January', (cell) => {
  expect(read(cell).insatser).toMatchObject([{ validThrough: '2026-01-05' }]);
});

test.each(['12', '31/2 2026', '2026-13-01', 'snart', '99999'])('%s is no day', (cell) => {
  expect(read(cell).findings).toEqual([
    { row: 2, column: 'Gäller till och med', message: expect.stringMatching(/är ingen dag\. Skriv år, månad och dag/) },
  ]);
});
