import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { Catalog, Insats } from '../../../src/catalog/types.js';
import { lintVillkor } from '../../../src/lint/villkor.js';
import { STATUSES } from '../../../src/rules/evaluate.js';
import { readFacts } from '../../../src/rules/facts-json.js';
import { createGuide } from '../../../src/rules/guide.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const README = readFileSync(new URL('../../../catalogs/README.md', import.meta.url), 'utf8');

interface Recipe {
  readonly name: string;
  readonly catalog: unknown;
  readonly rows: readonly (readonly [who: string, facts: string, status: string])[];
}

/** The recipes of the README: what an insats holds, and a table of what it answers whom. */
const RECIPES: readonly Recipe[] = README.slice(README.indexOf('## Recipes'))
  .split(/^### /m)
  .slice(1)
  .map((part) => {
    const [name = ''] = part.split('\n');
    const json = /```json\n([\s\S]*?)```/.exec(part)?.[1] ?? '';
    const { areas, ...insats } = JSON.parse(json) as Partial<Insats> & Pick<Catalog, 'areas'>;
    const rows = [...part.matchAll(/^\| ([^|`]+) \| `(\{.*?\})` \| `(\w+)` \|$/gm)].map(
      ([, who = '', facts = '', status = '']) => [who, facts, status] as const,
    );
    return { name, rows, catalog: catalogWith({ insatser: [insatsWith(insats)], ...(areas && { areas }) }) };
  });

test('there is a recipe for each shape of support to older people and carers', () => {
  expect(RECIPES.map(({ name }) => name)).toEqual([
    'Both have turned 75',
    'One of two has turned 75',
    'Disability, or age',
    'The year one turns 67',
    'Registered, or staying',
    'Those who care for somebody',
    'Home from hospital',
    'Part of the kommun',
    'Several kommuner',
  ]);
});

describe.each(RECIPES)('$name', ({ catalog: given, rows }) => {
  const { catalog, findings } = loadCatalog(given);

  test('loads, and its villkor have nothing wrong with them', () => {
    expect(findings).toEqual([]);
    expect(catalog && lintVillkor(catalog)).toEqual([]);
    expect(rows.length).toBeGreaterThan(1);
  });

  test.each(rows)('%s: %s', (_, facts, status) => {
    const reading = readFacts(JSON.parse(facts), catalog?.areas);
    if ('problems' in reading || !catalog) throw new Error('The recipe cannot be used.');
    expect(STATUSES).toContain(status);
    expect(createGuide(catalog).assessKnown(reading.known, [])[0]?.status).toBe(status);
  });
});
