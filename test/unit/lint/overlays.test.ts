import { describe, expect, test } from 'vitest';
import type { CatalogOverlay, Insats, OverlayTexts } from '../../../src/catalog/types.js';
import { lintOverlay } from '../../../src/lint/overlays.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const INSATS = {
  id: 'foraldrakurs',
  name: 'Föräldrakurs',
  summary: 'Du får träffa andra föräldrar och prata om det som är svårt i vardagen med barn.',
  howTo: 'Ring och säg att det gäller föräldrakursen.',
  limits: 'Högst 5 träffar för barn 3–11 år.',
  documentation: { kind: 'advice', note: 'Inget skrivs ner om dig.' },
} as const;

const TEXTS = {
  name: 'Vanhempainkurssi (föräldrakurs)',
  summary: 'Tapaat muita vanhempia, ja puhutte arjesta lasten kanssa.',
  howTo: 'Soita ja sano, että asia koskee vanhempainkurssia (föräldrakursen).',
  limits: 'Enintään 5 tapaamista, lapset 3–11 vuotta.',
  documentation: 'Sinusta ei kirjoiteta mitään muistiin.',
} as const;

const catalog = catalogWith({ insatser: [insatsWith(), insatsWith(INSATS as Partial<Insats>)] });

const overlayWith = (changes: Partial<CatalogOverlay> = {}): CatalogOverlay => ({
  language: 'fi',
  catalogVersion: catalog.version,
  origin: 'machine',
  reviewed: false,
  insatser: { foraldrakurs: TEXTS },
  ...changes,
});
const withTexts = (texts: OverlayTexts): CatalogOverlay =>
  overlayWith({ insatser: { foraldrakurs: { ...TEXTS, ...texts } } });

test('a translation that says what the Swedish says has no finding', () => {
  expect(lintOverlay(overlayWith(), catalog, { language: 'fi', neverSaid: ['valitettavasti'] })).toEqual([]);
});

test('an insats that is left out is no finding: it is shown in Swedish', () => {
  expect(lintOverlay(overlayWith({ insatser: {} }), catalog, { language: 'fi' })).toEqual([]);
});

describe('a translation is told of where it', () => {
  const LIMITS = '$.insatser.foraldrakurs.limits';
  test.each<readonly [what: string, overlay: CatalogOverlay, finding: object]>([
    [
      'is of another language than its file',
      overlayWith({ language: 'en' }),
      { level: 'error', path: '$.language', rule: 'wrong-language' },
    ],
    [
      'is of another version of the catalogue',
      overlayWith({ catalogVersion: '2025-07-01' }),
      { level: 'error', path: '$.catalogVersion', rule: 'other-version' },
    ],
    [
      'is reviewed by nobody with a name',
      overlayWith({ reviewed: true }),
      { level: 'warning', path: '$.reviewer', rule: 'no-reviewer' },
    ],
    [
      'has an insats by halves',
      overlayWith({ insatser: { foraldrakurs: { name: TEXTS.name, summary: TEXTS.summary } } }),
      { level: 'warning', path: '$.insatser.foraldrakurs', rule: 'half-translated' },
    ],
    [
      'has a text that the insats has not',
      withTexts({ cost: 'Ilmainen.' }),
      { level: 'warning', path: '$.insatser.foraldrakurs.cost', rule: 'surplus-text' },
    ],
    [
      'is still the Swedish text',
      withTexts({ limits: INSATS.limits }),
      { level: 'error', path: LIMITS, rule: 'still-swedish' },
    ],
    [
      'is still the Swedish text but for a word',
      withTexts({ summary: 'Du får träffa andra och prata om det som är svårt med barn.' }),
      { level: 'error', path: '$.insatser.foraldrakurs.summary', rule: 'still-swedish' },
    ],
    [
      'leaves a name as it is and unexplained',
      withTexts({ name: INSATS.name }),
      { level: 'warning', path: '$.insatser.foraldrakurs.name', rule: 'still-swedish' },
    ],
    [
      'has another number',
      withTexts({ limits: 'Enintään 5 tapaamista, lapset 3–12 vuotta.' }),
      { level: 'warning', path: LIMITS, rule: 'other-numbers' },
    ],
    [
      'leaves a number out',
      withTexts({ limits: 'Enintään viisi tapaamista, lapset 3–11 vuotta.' }),
      { level: 'warning', path: LIMITS, rule: 'other-numbers' },
    ],
    [
      'has numbers in other figures',
      withTexts({ limits: 'Enintään ٥ tapaamista, lapset 3–11 vuotta.' }),
      { level: 'warning', path: LIMITS, rule: 'other-numbers' },
    ],
    [
      'adds a telephone number',
      withTexts({ howTo: 'Soita 070-123 45 67 (föräldrakursen).' }),
      { level: 'error', path: '$.insatser.foraldrakurs.howTo', rule: 'added-contact' },
    ],
    [
      'adds a link',
      withTexts({ howTo: 'Katso https://exempel.se (föräldrakursen).' }),
      { level: 'error', path: '$.insatser.foraldrakurs.howTo', rule: 'added-contact' },
    ],
    [
      'adds an address of e-mail',
      withTexts({ howTo: 'Kirjoita osoitteeseen kurs@exempel.se (föräldrakursen).' }),
      { level: 'error', path: '$.insatser.foraldrakurs.howTo', rule: 'added-contact' },
    ],
    [
      'says what is never said',
      withTexts({ summary: 'Valitettavasti kurssi on täynnä.' }),
      { level: 'error', path: '$.insatser.foraldrakurs.summary', rule: 'unkind-word' },
    ],
  ])('%s', (_what, overlay, finding) => {
    const findings = lintOverlay(overlay, catalog, { language: 'fi', neverSaid: ['valitettavasti'] });
    expect(findings).toContainEqual(expect.objectContaining(finding));
    for (const { message } of findings) expect(message).toMatch(/^\p{Lu}.*\.$/u);
  });
});

test('the message says what is missing, and what to do', () => {
  const overlay = overlayWith({ insatser: { foraldrakurs: { name: TEXTS.name } } });
  const [finding] = lintOverlay(overlay, catalog, { language: 'fi' });
  expect(finding?.message).toBe(
    'Här saknas summary, howTo, limits, documentation. Då blir kortet till hälften på svenska. Översätt hela insatsen, eller ta bort den härifrån.',
  );
});

test('easy Swedish may keep a text that is easy already', () => {
  const texts = Object.fromEntries(Object.entries(INSATS).filter(([key]) => key in TEXTS && key !== 'documentation'));
  const overlay = overlayWith({
    language: 'sv-simple',
    insatser: { foraldrakurs: { ...texts, documentation: INSATS.documentation.note } },
  });
  expect(lintOverlay(overlay, catalog, { language: 'sv-simple' })).toEqual([]);
});

test('a number that stands in the Swedish text may stand in the translation', () => {
  const swedish = catalogWith({ insatser: [insatsWith({ howTo: 'Ring 0123-45 67 00.' })] });
  const texts = { name: 'Keskusteluapu', summary: 'Voit puhua.', howTo: 'Soita 0123-45 67 00.' };
  expect(lintOverlay(overlayWith({ insatser: { samtalsstod: texts } }), swedish, { language: 'fi' })).toEqual([]);
});

test('a translation of an older Swedish text is told of once, whatever it says otherwise', () => {
  const stale = overlayWith({
    catalogVersion: '2025-07-01',
    of: {},
    insatser: { foraldrakurs: { ...TEXTS, limits: 'Enintään 7 tapaamista, soita 0123-45 67 00.' } },
  });
  const found = lintOverlay(stale, catalog, { language: 'fi' }).filter(({ path }) => path.endsWith('.limits'));
  expect(found.map(({ rule }) => rule)).toEqual(['stale-translation']);
});

test('of a checked villkor and a condition, too', () => {
  const checked = { checked: 'Båda ska ha fyllt 75 år', id: 'both-75', origin: 'villkor' } as const;
  const of75 = catalogWith({
    conditions: [{ text: 'Du kan få vänta 3 veckor.', quote: 'Väntetid 3 veckor.' }],
    insatser: [insatsWith({ villkor: [checked] })],
  });
  const old = overlayWith({
    of: {},
    insatser: {},
    checked: { 'both-75': 'Kumpikin on täyttänyt 70 vuotta.' },
    conditions: ['Voit joutua odottamaan 2 viikkoa.'],
    ofCatalog: { checked: { 'both-75': '00000000' }, conditions: ['00000000'] },
  });
  const found = lintOverlay(old, of75, { language: 'fi' });
  expect(found.map(({ rule }) => rule)).toEqual(['stale-translation', 'stale-translation']);
});
