import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadOverlay, parseOverlay } from '../../../src/catalog/overlay.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const LONG = 'samtal-och-stod-till-den-som-ar-anhorig-till-nagon-som-ar-sjuk';

const catalog = catalogWith({ insatser: [insatsWith(), insatsWith({ id: 'foraldrakurs' }), insatsWith({ id: LONG })] });

const base = {
  language: 'fi',
  catalogVersion: catalog.version,
  origin: 'machine',
  reviewed: false,
  insatser: { samtalsstod: { name: 'Keskusteluapu', summary: 'Voit puhua jonkun kanssa, joka kuuntelee.' } },
};

const broken = (changes: object): unknown => ({ ...base, ...changes });
const without = (key: string): unknown => Object.fromEntries(Object.entries(base).filter(([name]) => name !== key));
const withTexts = (texts: unknown): unknown => broken({ insatser: { samtalsstod: texts } });

test('an overlay that fits its catalogue loads as a copy of itself', () => {
  const { overlay, findings } = loadOverlay(base, catalog);
  expect(findings).toEqual([]);
  expect(overlay).toEqual(base);
  expect(overlay).not.toBe(base);
});

test('an overlay may know each Swedish text by a hash instead of the version', () => {
  const value = { ...(without('catalogVersion') as object), of: { samtalsstod: { name: '0123abcd' } } };
  expect(loadOverlay(value, catalog)).toEqual({ overlay: value, findings: [] });
});

describe('an overlay is refused, and the place is named, where it has', () => {
  test.each<readonly [what: string, value: unknown, path: string, rule: string]>([
    ['nothing at all', undefined, '$', 'wrong-type'],
    ['null in its place', null, '$', 'wrong-type'],
    ['a list in its place', [base], '$', 'wrong-type'],
    ['no language', without('language'), '$.language', 'missing-property'],
    ['nothing that its Swedish is known by', without('catalogVersion'), '$.of', 'missing-property'],
    ['a list of what its Swedish is known by', broken({ of: [] }), '$.of', 'wrong-type'],
    ['no hash of a text', broken({ of: { samtalsstod: { name: 'Samtal' } } }), '$.of.samtalsstod.name', 'invalid-hash'],
    ['the hash of no text', broken({ of: { samtalsstod: { namn: '' } } }), '$.of.samtalsstod.namn', 'unknown-property'],
    ['the hash of an insats that the catalogue has not', broken({ of: { annat: {} } }), '$.of.annat', 'unknown-insats'],
    ['no origin', without('origin'), '$.origin', 'missing-property'],
    ['an origin that is none', broken({ origin: 'google' }), '$.origin', 'unknown-option'],
    ['no reviewed', without('reviewed'), '$.reviewed', 'missing-property'],
    ['a word for reviewed', broken({ reviewed: 'nej' }), '$.reviewed', 'wrong-type'],
    ['a date that is no day', broken({ catalogVersion: '2026-02-30' }), '$.catalogVersion', 'invalid-date'],
    ['no insatser', without('insatser'), '$.insatser', 'missing-property'],
    ['a list of insatser', broken({ insatser: [] }), '$.insatser', 'wrong-type'],
    ['null for insatser', broken({ insatser: null }), '$.insatser', 'wrong-type'],
    ['an insats that the catalogue has not', broken({ insatser: { annat: {} } }), '$.insatser.annat', 'unknown-insats'],
    [
      'an insats by the name of what every object has',
      broken({ insatser: { constructor: {} } }),
      '$.insatser.constructor',
      'unknown-insats',
    ],
    ['a text for an insats', withTexts('Keskusteluapu'), '$.insatser.samtalsstod', 'wrong-type'],
    ['a text that is unknown', withTexts({ title: 'x' }), '$.insatser.samtalsstod.title', 'unknown-property'],
    ['villkor of its own', withTexts({ villkor: [] }), '$.insatser.samtalsstod.villkor', 'unknown-property'],
    ['a text that is empty', withTexts({ name: '' }), '$.insatser.samtalsstod.name', 'invalid-text'],
    ['a text of spaces', withTexts({ name: '  ' }), '$.insatser.samtalsstod.name', 'invalid-text'],
    ['a text that is a number', withTexts({ cost: 100 }), '$.insatser.samtalsstod.cost', 'wrong-type'],
    ['a text with markup', withTexts({ name: '<b>x</b>' }), '$.insatser.samtalsstod.name', 'forbidden-text'],
    ['a text in two lines', withTexts({ name: 'a\nb' }), '$.insatser.samtalsstod.name', 'forbidden-text'],
    ['a text without end', withTexts({ summary: 'x'.repeat(2001) }), '$.insatser.samtalsstod.summary', 'too-long'],
    ['a misspelt property', broken({ orgin: 'machine' }), '$.orgin', 'unknown-property'],
  ])('%s', (_what, value, path, rule) => {
    const { overlay, findings } = loadOverlay(value, catalog);
    expect(overlay).toBeUndefined();
    expect(findings).toContainEqual(expect.objectContaining({ level: 'error', path, rule }));
    for (const { message } of findings) expect(message).toMatch(/\p{L}.*[.?]$/u);
  });
});

test.each([
  ['a long insats', broken({ insatser: { [`${LONG}t`]: {} } }), `Menade du "${LONG}"?`],
  ['an insats', broken({ insatser: { foraldrakurser: {} } }), 'Menade du "foraldrakurs"?'],
  ['a text', withTexts({ sumary: 'x' }), 'Menade du "summary"?'],
  ['a property', broken({ orgin: 'machine' }), 'Menade du "origin"?'],
])('the name of %s that is misspelt is guessed', (_what, value, guess) => {
  expect(loadOverlay(value, catalog).findings[0]?.message).toContain(guess);
});

test('the place of a finding has the whole id, however long it is', () => {
  const { findings } = loadOverlay(broken({ insatser: { [LONG]: { name: '' } } }), catalog);
  expect(findings).toMatchObject([{ path: `$.insatser["${LONG}"].name` }]);
});

test('everything that is wrong is told at once', () => {
  const value = { ...(without('origin') as object), insatser: { annat: {}, samtalsstod: { name: '' } } };
  expect(
    loadOverlay(value, catalog)
      .findings.map(({ rule }) => rule)
      .sort(),
  ).toEqual(['invalid-text', 'missing-property', 'unknown-insats']);
});

test('an empty text is told of with what to do', () => {
  const [finding] = loadOverlay(withTexts({ name: '' }), catalog).findings;
  expect(finding?.message).toBe(
    'Texten är tom. Skriv den, eller ta bort hela insatsen härifrån. Då visas den på svenska.',
  );
});

test('text that is no JSON gives one finding, with line and column', () => {
  expect(parseOverlay('{\n  "language": fi\n}', catalog)).toMatchObject({
    overlay: undefined,
    findings: [{ path: '$', rule: 'invalid-json', message: expect.stringContaining('rad 2') as string }],
  });
  expect(parseOverlay(JSON.stringify(base), catalog).overlay).toEqual(base);
});

test('no JSON makes it throw, or touches what every object has', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { overlay, findings } = parseOverlay(text, catalog);
      expect(overlay === undefined).toBe(findings.length > 0);
    }),
    { numRuns: 500, seed: 5 },
  );
  parseOverlay('{"__proto__": {"polluted": true}, "insatser": {"__proto__": {"polluted": true}}}', catalog);
  expect({}).not.toHaveProperty('polluted');
});
