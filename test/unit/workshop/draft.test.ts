import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogDraft } from '../../../machines/workshop.history.js';
import schema from '../../../src/catalog/catalog.schema.json' with { type: 'json' };
import type { Catalog } from '../../../src/catalog/types.js';
import { SHAPES } from '../../../src/draft/start.js';
import { approvalHash } from '../../../src/lint/approval.js';
import { withoutOldApprovals } from '../../../src/workshop/approvals.js';
import { lookAt } from '../../../src/workshop/draft-findings.js';
import { CATALOG_SECTIONS, type Field, INSATS_SECTIONS } from '../../../src/workshop/fields.js';
import { parseDraft, readDraft } from '../../../src/workshop/files.js';
import { freeId, idFrom, insatsOfShape, newCatalog, newInsats } from '../../../src/workshop/new-catalog.js';
import { pathText, readPath, valueAt, withItemMoved, withValueAt } from '../../../src/workshop/path.js';
import { realCatalog } from '../../support/real-catalogs.js';
import { seeded, underSeed } from '../../support/seed.js';

const SALA = realCatalog('sala') as unknown as CatalogDraft;
const TODAY = '2026-11-22';

describe('a draft', () => {
  test('is changed at a place, and nowhere else', () => {
    const changed = withValueAt(SALA, ['insatser', 0, 'contact', 'phone'], '0224-1');
    expect(valueAt(changed, ['insatser', 0, 'contact', 'phone'])).toBe('0224-1');
    expect(withValueAt(changed, ['insatser', 0, 'contact'], valueAt(SALA, ['insatser', 0, 'contact']))).toEqual(SALA);
  });

  test('has no object left that is empty, but those that it must have', () => {
    const draft = withValueAt({ insatser: [{}] }, ['insatser', 0, 'booking', 'url'], 'https://a.se');
    expect(withValueAt(draft, ['insatser', 0, 'booking', 'url'], undefined)).toEqual({ insatser: [{}] });
    const source = withValueAt({ insatser: [{}] }, ['insatser', 0, 'source', 'quote'], 'Alla.');
    expect(withValueAt(source, ['insatser', 0, 'source', 'quote'], undefined)).toEqual({ insatser: [{ source: {} }] });
  });

  test(underSeed('an item that is moved and moved back stands where it stood'), () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(9), fc.integer({ min: -3, max: 3 }), (list, at, by) => {
        const moved = withItemMoved({ list }, ['list'], at, by);
        const isMoved = at < list.length && at + by >= 0 && at + by < list.length;
        expect(isMoved ? withItemMoved(moved, ['list'], at + by, -by) : moved).toEqual({ list });
      }),
      seeded(200),
    );
  });

  test('a path is read as it is written', () => {
    const path = ['insatser', 3, 'villkor', 0, 'anyOf', 1, 2, 'is'];
    expect(pathText(path)).toBe('$.insatser[3].villkor[0].anyOf[1][2].is');
    expect(readPath(pathText(path))).toEqual(path);
    expect(readPath('$.overlays["sv-simple"].of')).toEqual(['overlays', 'sv-simple', 'of']);
  });
});

describe('what is found in a draft', () => {
  test('stands at its place, also beside something that keeps the draft from loading', () => {
    const draft = withValueAt(withValueAt(SALA, ['insatser', 2, 'name'], undefined), ['insatser', 0, 'topics'], []);
    const { catalog, findings } = lookAt(draft, TODAY);
    expect(catalog).toBeUndefined();
    expect(findings.find(({ at }) => at[1] === 2)).toMatchObject({ level: 'error' });
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'no-topic', at: ['insatser', 0, 'topics'] }));
  });

  test('has a cure where there is one right answer, and is gone with it', () => {
    const path = ['contact', 'url'];
    const { findings } = lookAt(withValueAt(SALA, path, 'www.sala.se'), TODAY);
    const found = findings.find(({ cure }) => cure !== undefined);
    expect(found).toMatchObject({ at: path, cure: 'https://www.sala.se' });
    const cured = lookAt(withValueAt(SALA, path, found?.cure), TODAY).findings;
    expect(cured.some(({ at }) => pathText(at) === '$.contact.url')).toBe(false);
  });

  test.each(SHAPES.map(({ id }) => id))('the empty form %s passes nothing, and says nothing to a jurist', (shape) => {
    const begun = newCatalog('Sala kommun', '1981', TODAY, [shape]);
    const draft = withValueAt(begun, ['guideline', 'title'], 'Riktlinje');
    const errorsIn = (looked: CatalogDraft) =>
      lookAt(looked, TODAY)
        .findings.filter(({ level, at }) => level === 'error' && at[1] === 0)
        .map(({ at }) => at.slice(2).join('.'));
    expect(errorsIn(draft)).toContain('summary');
    // A card is not enough: its words are to be the decision's.
    const described = withValueAt(draft, ['insatser', 0, 'summary'], 'Du får hjälp.');
    expect(errorsIn(described)).toEqual(expect.arrayContaining(['source.section', 'source.quote']));
    expect(valueAt(draft, ['insatser', 0])).not.toHaveProperty('editorNote');
    expect(insatsOfShape(shape, [shape]).id).toBe(`${shape}-2`);
  });

  test('a catalogue from nothing, with an empty insats, passes nothing', () => {
    const begun = newCatalog('Sala kommun', '1981', TODAY);
    const draft = withValueAt(begun, ['insatser', 0], newInsats(freeId('ny-insats', [])));
    expect(lookAt(draft, TODAY).catalog).toBeUndefined();
    expect(lookAt(draft, TODAY).findings.some(({ at }) => at[2] === 'summary')).toBe(true);
  });
});

test('an approval is withdrawn when its text changes, and nothing else is', () => {
  const catalog = SALA as unknown as Catalog;
  const approve = (at: number) => ({ by: 'Anna', on: TODAY, hash: approvalHash(catalog.insatser[at] as never) });
  const one = withValueAt(SALA, ['insatser', 0, 'approved'], approve(0));
  const approved = withValueAt(one, ['insatser', 1, 'approved'], approve(1));
  expect(withoutOldApprovals(approved)).toEqual({ draft: approved, withdrawn: [] });
  const { draft, withdrawn } = withoutOldApprovals(withValueAt(approved, ['insatser', 1, 'summary'], 'Ny text.'));
  expect(valueAt(draft, ['insatser', 0, 'approved', 'by'])).toBe('Anna');
  expect(valueAt(draft, ['insatser', 1, 'approved'])).toBeUndefined();
  expect(withdrawn).toHaveLength(1);
});

describe('a file', () => {
  test.each([
    ['no JSON', 'Hej', 'gick inte att öppna'],
    ['a list', '[]', 'ingen katalog'],
    ['another object', '{"a": 1}', 'ingen katalog'],
    ['a list of numbers', '{"insatser": [1]}', 'ingen katalog'],
    ['too deep', `{"insatser": [${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, 'katalog'],
    ['empty', '', 'gick inte att öppna'],
  ])('that is %s is refused in words', (_, text, message) => {
    expect(() => parseDraft(text, 'fil.json')).toThrow(message);
  });

  test('with curly quotation marks and a comma too many is opened', () => {
    expect(parseDraft('{“insatser”: [],}', 'fil.json')).toEqual({ insatser: [] });
  });

  test('with a property twice is opened with the last, and says so', async () => {
    const file = new File(['{"insatser": [{"name": "Larm", "cost": "50 kr", "cost": "100 kr"}]}'], 'fil.json');
    const { draft, carriedOver } = await readDraft(file);
    expect(draft).toEqual({ insatser: [{ name: 'Larm', cost: '100 kr' }] });
    expect(carriedOver).toEqual([
      'Larm, kostnad står två gånger i filen, och det sista är läst. Se efter att det är det rätta.',
    ]);
  });
});

test('ids are small letters, digits and hyphens, and never twice', () => {
  expect(idFrom('Förenklad hemtjänst, 75+')).toBe('forenklad-hemtjanst-75');
  expect(freeId('larm', ['larm', 'larm-2'])).toBe('larm-3');
  expect(freeId('', [])).toBe('insats');
});

describe('the form', () => {
  const namesIn = (fields: readonly Field[]): readonly string[] => fields.map(({ name }) => name);
  /** What the workshop itself writes, or shows in a place of its own. */
  const BESIDE = ['$schema', 'translations', 'overlays', 'insatser'];

  test.each([
    ['Insats', INSATS_SECTIONS],
    ['Catalog', CATALOG_SECTIONS],
  ] as const)('has a field for every property of %s', (type, sections) => {
    const { properties: all } = type === 'Catalog' ? schema : schema.$defs.Insats;
    const properties = Object.keys(all).filter((name) => !BESIDE.includes(name));
    expect(properties.length).toBeGreaterThan(5);
    expect(namesIn(sections.flatMap(({ fields }) => fields)).toSorted()).toEqual(properties.toSorted());
  });
});
