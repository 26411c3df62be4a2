import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Catalog } from '../../src/catalog/types.js';
import { compileCatalog } from '../../src/rules/compile.js';
import { disagreement } from '../bench/rules/agreement.js';
import { largeCatalog, readRealCatalogs, realCatalog } from '../bench/rules/catalogs.js';
import { ours, oursFromScratch } from '../bench/rules/guide-rules.js';
import { jsonLogic } from '../bench/rules/json-logic.js';
import { jsonRulesEngine } from '../bench/rules/json-rules-engine.js';
import { drawKnown } from '../bench/rules/people.js';
import { plainLoop } from '../bench/rules/plain-loop.js';
import { randomFrom } from '../bench/rules/random.js';

const SEED = 7;
const real = readRealCatalogs();
const varied = largeCatalog(real, 40, SEED);
const guiding: Catalog = { ...varied, guideline: { ...varied.guideline, malgrupp: 'guiding' } };
const catalogs: readonly (readonly [string, Catalog])[] = [
  ['35 real insatser', realCatalog(real, 35)],
  ['varied insatser', varied],
  ['varied insatser whose målgrupp is guiding', guiding],
];

describe('the catalogues that are measured', () => {
  it.each(catalogs)('are valid: %s', (_, catalog) => {
    expect(loadCatalog(catalog).findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('have the size they are said to have', () => {
    expect(realCatalog(real, 35).insatser).toHaveLength(35);
    expect(largeCatalog(real, 1_000, SEED).insatser).toHaveLength(1_000);
  });

  it('are large without repeating a combination of villkor', () => {
    expect(compileCatalog(largeCatalog(real, 500, SEED)).profiles).toHaveLength(500);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(largeCatalog(real, 40, SEED)).toEqual(varied);
    expect(largeCatalog(real, 40, SEED + 1)).not.toEqual(varied);
  });
});

describe('what the rules are measured against', () => {
  it.each(catalogs)('gives the same statuses for the same reasons: %s', async (_, catalog) => {
    const compiled = compileCatalog(catalog);
    const random = randomFrom(SEED);
    const people = Array.from({ length: 60 }, () => drawKnown(random));
    const contenders = [
      plainLoop(catalog),
      ours(compiled),
      oursFromScratch(compiled),
      jsonLogic(catalog),
      jsonRulesEngine(catalog),
    ];
    expect(await disagreement(catalog, contenders, people)).toBeUndefined();
  });
});
