import { describe, expect, test } from 'vitest';
import { FACTS } from '../../../src/catalog/facts.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import { loadOverlay } from '../../../src/catalog/overlay.js';
import { CATALOG_HASHES, OVERLAY_HASHES, OVERLAY_HEAD, OVERLAY_TEXTS } from '../../../src/catalog/overlay-shape.js';
import {
  ANY_OF_FIELDS,
  CATALOG,
  CHECKED_FIELDS,
  type Fields,
  type Form,
  villkorFields,
} from '../../../src/catalog/shape.js';
import { textsOf } from '../../../src/catalog/stale.js';
import { lintCatalog } from '../../../src/lint/lint.js';
import { lintOverlay } from '../../../src/lint/overlays.js';
import { readFacts } from '../../../src/rules/facts-json.js';
import { createGuide } from '../../../src/rules/guide.js';
import { exampleCatalog, exampleDocument } from '../../support/example-catalog.js';

/* The example is what an editor copies from, and what holds every part of the format to all that reads it. */

const catalog = exampleCatalog();
const TODAY = '2026-11-28';

/** The paths of a form that no value of the catalogue fills: a list stands for its items. */
function unused(form: Form, values: readonly unknown[], path: string): readonly string[] {
  const given = values.filter((value) => value !== undefined && value !== null);
  if (given.length === 0) return [path];
  switch (form.type) {
    case 'object':
      return unusedFields(form.fields, given, path);
    case 'list':
      return unused(form.items, given.filter(Array.isArray).flat(), `${path}[]`);
    default:
      return [];
  }
}

function unusedFields(fields: Fields, values: readonly unknown[], path: string): readonly string[] {
  return Object.entries(fields).flatMap(([name, form]) => {
    const parts = values.map((value) => (value as Readonly<Record<string, unknown>>)[name]);
    return unused(form, parts, `${path}.${name}`);
  });
}

/** Every villkor of the catalogue, those inside an `anyOf` too. */
function villkorOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(villkorOf);
  return 'fact' in value || 'anyOf' in value || 'checked' in value
    ? [value as Readonly<Record<string, unknown>>, ...inside]
    : inside;
}

describe('the example catalogue', () => {
  test('uses every property of a catalogue', () => {
    // What a kommun's contact has is there once; where to apply, to report worry and the socialjour have less.
    const ways = /^\$\.(?:apply|worry|emergency)\./;
    expect(unused(CATALOG, [catalog], '$').filter((path) => !ways.test(path))).toEqual([]);
    expect(catalog.insatser.some(({ contact }) => contact?.address === null)).toBe(true);
  });

  test('uses every kind of villkor, and every property of one', () => {
    const all = villkorOf([catalog.villkor, catalog.insatser.map(({ villkor }) => villkor)]);
    const used = new Set(all.flatMap((one) => Object.keys(one)));
    const fields = [ANY_OF_FIELDS, CHECKED_FIELDS, villkorFields('age'), villkorFields('resident')];
    expect([...new Set(fields.flatMap((one) => Object.keys(one)))].filter((name) => !used.has(name))).toEqual([]);
    const kinds = new Set(
      all.flatMap(({ fact }) => (typeof fact === 'string' ? [FACTS[fact as 'age'].shape.kind] : [])),
    );
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['area', 'boolean', 'number', 'numbers', 'set']));
  });

  test('uses every property of a translation', () => {
    const overlay = catalog.overlays?.en;
    if (!overlay) throw new Error('The example has no English.');
    const { $schema: _, ...head } = OVERLAY_HEAD;
    expect(unusedFields(head, [overlay], '$')).toEqual([]);
    expect(unusedFields(OVERLAY_TEXTS, Object.values(overlay.insatser), '$')).toEqual([]);
    expect(unusedFields(OVERLAY_HASHES, Object.values(overlay.of ?? {}), '$')).toEqual([]);
    expect(unusedFields(CATALOG_HASHES, [overlay.ofCatalog], '$')).toEqual([]);
    expect(Object.keys(overlay.checked ?? {})).toEqual(Object.keys(overlay.ofCatalog?.checked ?? {}));
    expect(textsOf(overlay, catalog).length).toBeGreaterThan(20);
  });

  test('loads, and nothing is found in it', () => {
    expect(loadCatalog(catalog).findings).toEqual([]);
    expect(lintCatalog(catalog, { today: TODAY, documentText: exampleDocument() })).toEqual([]);
    const { overlay, findings } = loadOverlay(catalog.overlays?.en, catalog);
    expect(findings).toEqual([]);
    expect(overlay && lintOverlay(overlay, catalog, { language: 'en' })).toEqual([]);
  });
});

describe('what it answers', () => {
  test.each([
    ['oppna-traffen', 'anyone', {}, 'open'],
    ['foraldrakursen', 'a parent in Norrby', { parenthood: ['parent'], childAges: [5], livesIn: 'norrby' }, 'open'],
    [
      'foraldrakursen',
      'a grandmother in another part of the kommun',
      { parenthood: ['otherAdult'], childAges: [5], livesIn: 'elsewhereInKommun' },
      'applyInstead',
    ],
    [
      'foraldrakursen',
      'a parent of a child of 15, outside the målgrupp',
      { parenthood: ['parent'], childAges: [15], livesIn: 'stromnas' },
      'outsideAudience',
    ],
    [
      'barngruppen',
      'a father elsewhere, of a child here',
      { parenthood: ['parent'], childAges: [10], childResident: true, resident: false },
      'open',
    ],
    ['barngruppen', 'a child of 10 who wants to', { age: 10, resident: true }, 'checkWithProvider'],
    ['trygghetslarm', 'someone of 80', { age: 80, resident: true }, 'checkWithProvider'],
    ['trygghetslarm', 'someone of 60', { age: 60, resident: true }, 'applyInstead'],
    ['budget-och-skuldradgivning', 'someone not registered here', { resident: false }, 'checkWithProvider'],
    ['oppna-traffen', 'a child of 10 whose guardians agree', { age: 10, guardianConsent: 'all' }, 'open'],
    [
      'oppna-traffen',
      'a child of 10 of whose guardians one agrees',
      { age: 10, guardianConsent: 'one' },
      'applyInstead',
    ],
    ['oppna-traffen', 'a child of 14 who has not said', { age: 14 }, 'checkWithProvider'],
    ['oppna-traffen', 'somebody of 15 whose guardians disagree', { age: 15, guardianConsent: 'none' }, 'open'],
    ['oppna-traffen', 'somebody of 13 to 16', { age: [13, 16], guardianConsent: 'none' }, 'open'],
    [
      'foraldrakursen',
      'a parent in the kommun, place not told',
      { parenthood: ['parent'], childAges: [5], resident: true },
      'checkWithProvider',
    ],
    [
      'foraldrakursen',
      'a parent who expects another, in Strömnäs',
      { parenthood: ['parent', 'expecting'], childAges: [3], livesIn: 'stromnas' },
      'open',
    ],
    [
      'foraldrakursen',
      'somebody who expects a child',
      { parenthood: ['expecting'], livesIn: 'stromnas' },
      'outsideAudience',
    ],
    [
      'foraldrakursen',
      'somebody who expects a child, elsewhere',
      { parenthood: ['expecting'], livesIn: 'elsewhere' },
      'applyInstead',
    ],
    [
      'foraldrakursen',
      'a parent of a child of 10 to 13',
      { parenthood: ['parent'], childAges: [[10, 13]], livesIn: 'norrby' },
      'checkWithProvider',
    ],
    ['barngruppen', 'a child of 10 whose guardians agree', { age: 10, resident: true, guardianConsent: 'all' }, 'open'],
    [
      'barngruppen',
      'a child of 15 without children',
      { age: 15, parenthood: ['none'], resident: true },
      'outsideAudience',
    ],
    [
      'barngruppen',
      'a grandmother of a child of 10',
      { age: 70, parenthood: ['otherAdult'], childAges: [10], childResident: true },
      'outsideAudience',
    ],
    [
      'barngruppen',
      'a mother here of children of 10 and 25',
      { age: 50, parenthood: ['parent'], childAges: [10, 25], childResident: true },
      'checkWithProvider',
    ],
    ['trygghetslarm', 'someone of 69', { age: 69, resident: true }, 'checkWithProvider'],
    ['trygghetslarm', 'someone of 80 elsewhere', { age: 80, resident: false }, 'applyInstead'],
    [
      'budget-och-skuldradgivning',
      'a child of 12 whose guardians disagree',
      { age: 12, guardianConsent: 'none' },
      'applyInstead',
    ],
    [
      'hembesok',
      'a parent of children of 1 and 4',
      { parenthood: ['parent'], childAges: [1, 4], resident: true },
      'open',
    ],
    [
      'hembesok',
      'a parent of a child of 2',
      { parenthood: ['parent'], childAges: [2], resident: true },
      'outsideAudience',
    ],
    [
      'hembesok',
      'a parent of a baby, elsewhere',
      { parenthood: ['parent'], childAges: [0], resident: false },
      'applyInstead',
    ],
    ['hembesok', 'a parent of a baby', { parenthood: ['parent'], childAges: [0], resident: true }, 'open'],
  ] as const)('%s: %s', (id, _, facts, status) => {
    const reading = readFacts(facts, catalog.areas);
    if ('problems' in reading) throw new Error(reading.problems.join(' '));
    const found = createGuide(catalog)
      .assessKnown(reading.known, [])
      .find(({ insats }) => insats.id === id);
    expect(found?.status).toBe(status);
  });
});
