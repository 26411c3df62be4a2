import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guidesInSettings, ownFactories, settingsFor } from '../../src/review/guide-in-setting.js';
import { reviewCatalog } from '../../src/review/review.js';
import { isTextOnly } from '../../src/review/translation-check.js';
import { KOMMUNER, realCatalog } from '../support/real-catalogs.js';
import { EXAMPLE } from '../support/reviewed-catalog.js';

const root = new URL('../../', import.meta.url);
const CORE = [
  ...readdirSync(new URL('src/rules', root)).map((file) => `src/rules/${file}`),
  'machines/intake.machine.ts',
  'machines/intake.view.ts',
];
const LANGUAGES = readdirSync(new URL('locales', root)).filter((one) =>
  existsSync(new URL(`locales/${one}/guide.json`, root)),
);

/** A file without its comments and the texts in it. */
const codeOf = (file: string) =>
  readFileSync(new URL(file, root), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'[^']*'/g, "''");

describe('the same answers give the same statuses in every mode and language', () => {
  test.each(CORE)('since %s knows of neither', (file) => {
    expect(codeOf(file)).not.toMatch(/\b(mode|kiosk|staff|language|lang|locale|i18n)\b/i);
  });

  test('since one machine and one guide serve every setting', () => {
    expect(settingsFor(['sv', 'en', 'fi'])).toHaveLength(5);
    expect(guidesInSettings(EXAMPLE, settingsFor(['sv', 'en', 'fi']), ownFactories())).toHaveLength(1);
  });

  test('and a guide of its own for each is walked in each', () => {
    const seen: string[] = [];
    const own = ownFactories();
    const factories = {
      ...own,
      createGuide: (...[catalog, { mode, language }]: Parameters<typeof own.createGuide>) => {
        seen.push(`${mode} ${language}`);
        return { ...own.createGuide(catalog, { mode, language }) };
      },
    };
    expect(guidesInSettings(EXAMPLE, settingsFor(['sv', 'en']), factories)).toHaveLength(4);
    expect(seen).toEqual(['embed sv', 'kiosk sv', 'staff sv', 'embed en']);
  });
});

const FILES = KOMMUNER.flatMap((kommun) =>
  LANGUAGES.map((language) => ({ kommun, language, file: new URL(`catalogs/${kommun}/${language}.json`, root) })),
).filter(({ file }) => existsSync(file));

describe('a translation', () => {
  test.each(FILES)('of $kommun in $language says nothing that the rules read', ({ kommun, file }) => {
    expect(isTextOnly(realCatalog(kommun), JSON.parse(readFileSync(file, 'utf8')))).toBe(true);
  });

  test.each([
    ['nothing', undefined],
    ['no object', 'text'],
    ['insatser that are none', { insatser: [null, 3] }],
    ['texts', { insatser: { samtal: { name: 'Talk', summary: 'You may talk.' } } }],
    ['an insats the catalogue lacks', { insatser: { dans: { villkor: [] } } }],
  ])('with %s changes no status', (_, translation) => {
    expect(isTextOnly(EXAMPLE, translation)).toBe(true);
  });

  test.each([
    ['villkor', { villkor: [] }],
    ['topics', { topics: ['money'] }],
    ['an id', { id: 'dans' }],
    ['what is owed to whoever asks', { onRequest: true }],
    ['the general villkor', { generalVillkor: false }],
    ['who takes part', { takesPart: 'child' }],
  ])('with %s speaks against the ninth statement', (_, said) => {
    const translations = new Map([['en', { insatser: { samtal: said } }]]);
    const { checks } = reviewCatalog(EXAMPLE, { fingerprint: '', limits: { optimumStates: 0 }, translations });
    expect(checks.filter(({ against }) => against.length > 0)).toMatchObject([
      { number: 9, against: [{ detail: 'the texts in en say something that the rules read' }] },
    ]);
  });
});
