import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../src/catalog/types.js';
import { lintWound } from '../../../src/lint/wound.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { WOUND } from '../../support/wound-catalogs.js';

const shapeOf = (part: string): Catalog => {
  const found = WOUND.find(([shape]) => shape.includes(part));
  if (!found) throw new Error(`No wound catalogue is of the shape ${part}`);
  return found[1];
};

describe('villkor that are wound together', () => {
  test.each(['each to be checked', 'hardly anybody meets'])(
    'are told of, with the insats, the facts and what to do: %s',
    (shape) => {
      const [finding, ...others] = lintWound(shapeOf(shape));
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ level: 'warning', rule: 'wound-villkor', path: '$.insatser[0].villkor' });
      expect(finding?.message).toMatch(/till exempel om det här: [a-z]+ \(/i);
      expect(finding?.message).toContain('Dela insatsen i flera');
      expect(finding?.message).toContain('"checked"');
    },
  );

  test.each(KOMMUNER)('are not in the decision of %s', (kommun) => {
    expect(lintWound(realCatalog(kommun))).toEqual([]);
  });
});
