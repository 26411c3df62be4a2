import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogSchema, overlaySchema, SCHEMAS, writtenSchema } from '../../../scripts/schema.js';
import { FACT_NAMES, isAskable } from '../../../src/catalog/facts.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import { loadOverlay } from '../../../src/catalog/overlay.js';
import { CATALOG, type Form } from '../../../src/catalog/shape.js';
import { fullCatalog } from '../../fixtures/full-catalog.js';
import { catalogWith } from '../../fixtures/small-catalog.js';
import { overlays, readOverlay } from '../../support/locales.js';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: false });
addFormats(ajv);
const isValid = ajv.compile(catalogSchema());

/**
 * What the loader refuses and JSON Schema cannot say: one value measured against another (`from` above
 * `to`, ids that repeat), how deep something is nested, and how much there is in all. (Where a text is
 * longer than allowed the two also count differently: the loader UTF-16 units, the schema characters.)
 */
const BEYOND_SCHEMA: ReadonlySet<string> = new Set(['empty-range', 'duplicate-id', 'too-deep', 'unreadable']);
/** Where the loader stops reading it cannot have seen everything that the schema sees. */
const STOPS: ReadonlySet<string> = new Set(['too-deep', 'unreadable']);

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys: readonly (string | number)[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsOf((value as Record<string, unknown>)[key], [...path, key]))];
}

const PATHS = pathsOf(fullCatalog());
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  17,
  17.5,
  151,
  1e300,
  '',
  ' ',
  'unstated',
  'neither',
  'parent',
  'malgrupp',
  'law',
  'age',
  'ageing',
  'constructor',
  'kebab-case',
  'Å',
  '112',
  '2026-02-30',
  '2024-02-29',
  '2026-13-01',
  '2026-11-22T00:00:00Z',
  'a@b.se',
  'a@b',
  'http://exempel.se',
  'javascript:alert(1)',
  '<b>',
  'a < b',
  'två\nrader',
  '\u202e',
  '\ud83d',
  '😀',
  'a'.repeat(81),
  'a'.repeat(201),
  'a'.repeat(2001),
  [],
  {},
  [[]],
  ['parent'],
  ['parent', 'parent'],
  ['en', 'en'],
  ['none', 'expecting'],
  ['all', 'one', 'none'],
  { fact: 'age', from: 3, to: 2 },
  { fact: 'age' },
  { fact: 'childAges', from: 3, origin: 'malgrupp' },
  { fact: 'age', is: 3 },
  { fact: 'resident', is: true },
  { fact: 'resident', from: 1 },
  { fact: 'gender', is: [] },
  { fact: 'gender', is: 'woman' },
  { fact: 'crimeParty', is: ['victim'] },
  { fact: 'hope', is: true },
  { anyOf: [] },
  { anyOf: [[]] },
  { anyOf: [[{ fact: 'age' }]] },
  { anyOf: [[{ anyOf: [[{ anyOf: [[{ anyOf: [[{ anyOf: [[{ fact: 'age' }]] }]] }]] }]] }]] },
  { kind: 'full' },
  { name: 'Jouren', phone: '112' },
  { section: '', quote: '' },
];
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'villkor',
  'validThrough',
  'is',
  'from',
  'to',
  'anyOf',
  'origin',
  'note',
  'url',
  'x',
];

interface Mutation {
  readonly path: Path;
  readonly kind: 'replace' | 'remove' | 'add' | 'repeat' | 'move';
  readonly value: unknown;
  readonly key: string;
  readonly from: Path;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.constantFrom(...PATHS),
  kind: fc.constantFrom('replace', 'remove', 'add', 'repeat', 'move'),
  value: fc.constantFrom(...VALUES),
  key: fc.constantFrom(...KEYS),
  from: fc.constantFrom(...PATHS),
});

const at = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], root);

function set(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function mutate(root: object, { path, kind, value, key, from }: Mutation): void {
  const last = path.at(-1);
  const parent = at(root, path.slice(0, -1));
  const target = at(root, path);
  if (kind === 'add') {
    if (typeof target === 'object' && target !== null && !Array.isArray(target))
      set(target, key, structuredClone(value));
    return;
  }
  if (last === undefined || typeof parent !== 'object' || parent === null) return;
  if (kind === 'remove') Array.isArray(parent) ? parent.splice(Number(last), 1) : Reflect.deleteProperty(parent, last);
  else if (kind === 'repeat' && Array.isArray(parent)) parent.push(structuredClone(target));
  else if (kind === 'move') set(parent, last, structuredClone(at(root, from) ?? null));
  else set(parent, last, structuredClone(value));
}

test.each(SCHEMAS)('$name is the one that is generated from the types', (schema) => {
  expect(writtenSchema(schema)).toBe(schema.text());
});

describe('the JSON Schema of a catalogue', () => {
  test('accepts the catalogues that load', () => {
    for (const catalog of [catalogWith(), fullCatalog()]) {
      expect(isValid(catalog), JSON.stringify(isValid.errors)).toBe(true);
      expect(loadCatalog(catalog).findings).toEqual([]);
    }
  });

  test('and the loader agree on thousands of catalogues with something changed', () => {
    const seen = { valid: 0, invalid: 0, agreed: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const value = structuredClone(fullCatalog());
        for (const each of mutations) mutate(value, each);
        const rules = loadCatalog(value).findings.map(({ rule }) => rule);
        const said = rules.filter((rule) => !BEYOND_SCHEMA.has(rule));
        const valid = isValid(value);
        seen[valid ? 'valid' : 'invalid']++;
        if (said.length === 0 && rules.some((rule) => STOPS.has(rule))) return;
        seen[said.length === 0 ? 'agreed' : 'refused']++;
        expect(valid, `${rules}: ${JSON.stringify(isValid.errors)}`).toBe(said.length === 0);
      }),
      { numRuns: 6000, seed: 3 },
    );
    expect(seen.valid).toBeGreaterThan(300);
    expect(seen.invalid).toBeGreaterThan(3000);
    expect(seen.agreed).toBeGreaterThan(300);
    expect(seen.refused).toBeGreaterThan(3000);
  });

  test('has exactly the properties that the loader knows, and refuses all others', () => {
    const schema = catalogSchema() as { $defs: Record<string, unknown> };
    const visit = (part: unknown, form: Form): void => {
      const { $ref, ...own } = part as { $ref?: string };
      const name = $ref?.split('/').at(-1);
      const resolved = (name === undefined ? own : schema.$defs[name]) as Record<string, unknown>;
      if (form.type === 'list') visit(resolved.items ?? own, form.items);
      if (form.type !== 'object') return;
      const properties = resolved.properties as Record<string, unknown>;
      expect(Object.keys(properties).sort()).toEqual(Object.keys(form.fields).sort());
      expect(resolved.additionalProperties).toBe(false);
      for (const [key, field] of Object.entries(form.fields)) visit(properties[key], field);
    };
    visit(schema, CATALOG);
  });

  test('says of every fact that is left to the provider that it is never asked', () => {
    const { $defs } = catalogSchema() as {
      $defs: { Villkor: { anyOf: readonly { description?: string; properties?: { fact: { const: string } } }[] } };
    };
    for (const fact of FACT_NAMES) {
      const entry = $defs.Villkor.anyOf.find(({ properties }) => properties?.fact.const === fact);
      expect(entry?.description?.includes('Left to the provider')).toBe(!isAskable(fact));
    }
  });

  test('describes the properties that the types describe', () => {
    expect(JSON.stringify(catalogSchema())).toContain('Where to report worry for a child (SoL 19 kap.).');
  });
});

describe('the JSON Schema of an overlay', () => {
  const fits = ajv.compile(overlaySchema());
  const catalog = catalogWith();
  const id = catalog.insatser[0]?.id ?? '';

  test.each(overlays())('accepts that of $kommun in $language', ({ kommun, language }) => {
    expect(fits(readOverlay(kommun, language)), JSON.stringify(fits.errors)).toBe(true);
  });

  test('accepts the example that the docs show', () => {
    const [, example = ''] =
      /```json\n(\{\n {2}"\$schema".*?)```/s.exec(readFileSync('docs/languages.md', 'utf8')) ?? [];
    expect(fits(JSON.parse(example)), JSON.stringify(fits.errors)).toBe(true);
  });

  test.each<readonly [what: string, changes: object]>([
    ['all that it may hold', {}],
    ['without insatser', { insatser: undefined }],
    ['with a list of insatser', { insatser: [] }],
    ['with something for an insats that is no object', { insatser: { [id]: 'text' } }],
    ['with a text that is empty', { insatser: { [id]: { name: ' ' } } }],
    ['with a text that is no text', { insatser: { [id]: { name: 7 } } }],
    ['with markup', { insatser: { [id]: { name: '<b>x</b>' } } }],
    ['with a text that is too long', { insatser: { [id]: { summary: 'x'.repeat(2001) } } }],
    ['with villkor of its own', { insatser: { [id]: { villkor: [] } } }],
    ['without origin', { origin: undefined }],
    ['of another origin', { origin: 'source' }],
    ['without reviewed', { reviewed: undefined }],
    ['with a word for reviewed', { reviewed: 'yes' }],
    ['without language', { language: undefined }],
    ['in what is no language', { language: 'Finnish' }],
    ['of a day that there is not', { catalogVersion: '2026-02-30' }],
    ['with a misspelt property', { orgin: 'machine' }],
  ])('and the loader agree on one %s', (_what, changes) => {
    const overlay = {
      $schema: '../../src/catalog/overlay.schema.json',
      language: 'fi',
      catalogVersion: catalog.version,
      origin: 'machine',
      reviewed: true,
      reviewer: 'Finska språkkonsulten, 2026-11-22',
      insatser: { [id]: { name: 'Keskustelu', documentation: 'Huomautus' } },
      ...changes,
    };
    const value: unknown = JSON.parse(JSON.stringify(overlay));
    expect(fits(value), JSON.stringify(fits.errors)).toBe(loadOverlay(value, catalog).findings.length === 0);
    expect(fits(value)).toBe(Object.keys(changes).length === 0);
  });
});
