import { describe, expect, test } from 'vitest';
import type { Insats } from '../../../src/catalog/types.js';
import { lintOpenToAll } from '../../../src/lint/open-to-all.js';
import { catalogWithInsats } from '../../fixtures/small-catalog.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';

const said = (quote: string, changes: Partial<Insats> = {}) =>
  lintOpenToAll(catalogWithInsats({ openToAll: true, source: { section: 'Träffen', quote }, ...changes })).map(
    ({ level, path, rule }) => `${level} ${path} ${rule}`,
  );

describe('an insats that is said to be open to all', () => {
  test.each(['Öppen för alla.', 'Öppet för alla medborgare', 'Alla är välkomna.', 'Vem som helst får komma.'])(
    'has a source that says so: %s',
    (quote) => {
      expect(said(quote)).toEqual([]);
    },
  );

  test.each(['Seniorer', 'Medborgare som utsätts för våld', 'Närstående till personer med demens'])(
    'is not for some: %s',
    (quote) => {
      expect(said(quote)).toEqual(['error $.insatser[0].openToAll open-to-all-not-quoted']);
      expect(lintOpenToAll(catalogWithInsats({ source: { section: 'Träffen', quote } }))).toEqual([]);
    },
  );

  test.each<readonly [what: string, villkor: Insats['villkor']]>([
    ['has no villkor of its own', [{ fact: 'age', from: 65 }]],
    ['is not one of which the source says nothing', 'unstated'],
  ])('%s', (_what, villkor) => {
    expect(said('Öppen för alla.', { villkor })).toEqual(['error $.insatser[0].openToAll open-to-all-with-villkor']);
  });

  test.each(KOMMUNER)('is so in the decision of %s', (kommun) => {
    expect(lintOpenToAll(realCatalog(kommun))).toEqual([]);
  });
});
