import { describe, expect, test } from 'vitest';
import type { Insats } from '../../../src/catalog/types.js';
import { accessContent, cardRows, frontRows, outOfDateNote } from '../../../src/content/card-content.js';
import { type CatalogTranslation, type ContentSource, textOfInsats } from '../../../src/content/content-text.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { catalogWith, insatsWith } from '../../fixtures/small-catalog.js';

const TODAY = '2026-11-22';

/** An overlay that has the name of one insats and nothing else. */
const ENGLISH: CatalogTranslation = {
  overlay: new Map([['samtalsstod', new Map([['name', 'Support talks']])]]),
  checked: new Map(),
  conditions: new Map(),
  inSwedish: 'In Swedish',
  cardNotice: 'Translated by machine.',
};

const sourceWith = (changes: Partial<ContentSource> = {}): ContentSource => ({
  catalog: catalogWith(),
  texts: createTexts(),
  language: undefined,
  today: TODAY,
  ...changes,
});

/** The texts of the row with this label; none where there is no such row. */
function rowOf(label: string, insats: Insats, source = sourceWith()): readonly string[] {
  const rows = cardRows(source, insats).filter((row) => row.label === label);
  return rows.flatMap(({ texts }) => texts.map(({ text }) => text));
}

describe('a text of an insats', () => {
  test('stands as it is in Swedish', () => {
    expect(textOfInsats(sourceWith(), insatsWith(), 'name')).toEqual({ text: 'Samtalsstöd' });
  });

  test('is translated where the overlay has it', () => {
    expect(textOfInsats({ language: ENGLISH }, insatsWith(), 'name')).toEqual({ text: 'Support talks' });
  });

  test('is Swedish, and says so, where the overlay lacks it', () => {
    expect(textOfInsats({ language: ENGLISH }, insatsWith({ cost: '50 kronor.' }), 'cost')).toEqual({
      text: '50 kronor.',
      lang: 'sv',
      untranslatedLabel: 'In Swedish',
    });
  });

  test.each([undefined, ENGLISH])('is none where the catalogue has none', (language) => {
    expect(textOfInsats({ language }, insatsWith(), 'cost')).toBeUndefined();
  });
});

describe('how an insats begins', () => {
  test.each([
    ['contact', undefined, 'Hör av dig.', undefined],
    ['contact', 'Ring Anna.', undefined, 'Ring Anna.'],
    ['dropIn', undefined, 'Ingen anmälan behövs. Ring och fråga när det är öppet.', undefined],
    ['dropIn', 'Kom som du är.', 'Ingen anmälan behövs. Ring och fråga när det är öppet.', 'Kom som du är.'],
    ['dropIn', 'Öppet på tisdagar.', 'Ingen anmälan behövs.', 'Öppet på tisdagar.'],
    ['throughOther', 'Fråga BVC.', 'Börjar genom någon annan.', 'Fråga BVC.'],
  ] as const)('%s with the words %s', (access, howTo, kind, words) => {
    const insats = insatsWith({ access, ...(howTo ? { howTo } : {}) });
    const content = accessContent(sourceWith(), insats);
    expect(content.kind).toBe(kind);
    expect(content.howTo?.text).toBe(words);
  });
});

describe('just coming', () => {
  const kind = (changes: Partial<Insats>, catalog = catalogWith()) =>
    accessContent(sourceWith({ catalog }), insatsWith({ access: 'dropIn', ...changes })).kind;

  test.each<readonly [what: string, changes: Partial<Insats>]>([
    ['a place', { places: [{ name: 'Huset' }] }],
    ['an address of its own', { contact: { address: 'Storgatan 1' } }],
    ['hours of its own', { contact: { opening: ['Mo 10:00-12:00'] } }],
    ['a time in words', { howTo: 'Öppet 10–12.' }],
  ])('needs no question where the insats has %s', (_what, changes) => {
    expect(kind(changes)).toBe('Ingen anmälan behövs.');
  });

  test('is asked about in another way where there is no telephone', () => {
    const { phone, ...contact } = catalogWith().contact;
    expect(kind({}, catalogWith({ contact }))).toBe('Ingen anmälan behövs. Hör av dig.');
  });
});

describe('what one decides by', () => {
  const rows = (changes: Partial<Insats>, source = sourceWith()) =>
    frontRows(source, insatsWith(changes)).map(({ label, texts }) => [label, ...texts.map(({ text }) => text)]);

  test('is how much, what it costs, and when it starts', () => {
    const starts = [
      { date: '2027-03-01', note: 'På kvällar.' },
      { date: '2027-02-01', register: '2027-01-15' },
    ];
    expect(rows({ limits: 'Fem träffar.', cost: '100 kronor.', costChecked: '2026-11-01', starts })).toEqual([
      ['Hur mycket', 'Fem träffar.'],
      ['Kostnad', '100 kronor.', 'Kollat 1 november 2026.'],
      ['Startar', '1 februari 2027.', 'Anmäl dig senast 15 januari 2027.', '1 mars 2027.', 'På kvällar.'],
    ]);
  });

  test('is not what has been', () => {
    const starts = [{ date: '2026-11-21' }, { date: '2026-12-01', register: '2026-11-21' }];
    expect(rows({ starts })).toEqual([]);
    expect(rows({ starts: [{ date: TODAY }] })).toEqual([['Startar', '22 november 2026.']]);
  });

  test('says of a note that it is in Swedish', () => {
    const [row] = frontRows(
      sourceWith({ language: ENGLISH }),
      insatsWith({ starts: [{ date: '2027-03-01', note: 'På kvällar.' }] }),
    );
    expect(row?.texts.at(-1)).toEqual({ text: 'På kvällar.', lang: 'sv', untranslatedLabel: 'In Swedish' });
  });
});

describe('the rows of a card', () => {
  test('leave out what the catalogue does not say', () => {
    const labels = cardRows(sourceWith(), insatsWith()).map(({ label }) => label);
    expect(labels).toEqual(['Det som skrivs ner om dig', 'Källa']);
  });

  test('stand in a fixed order', () => {
    const insats = insatsWith({ limits: 'Fem samtal.', cost: 'Gratis.', provider: 'Komvux', legalBasis: 'HSL' });
    const labels = cardRows(sourceWith(), insats).map(({ label }) => label);
    expect(labels).toEqual([
      'Hur mycket',
      'Kostnad',
      'Vem som håller i det',
      'Det som skrivs ner om dig',
      'Lag',
      'Källa',
    ]);
  });

  test.each([
    ['in force', '2026-11-22', ['Det gäller till och med 22 november 2026.']],
    ['past', '2026-11-21', []],
  ])('claim an exemption from documentation only while it holds: %s', (_, until, said) => {
    const insats = insatsWith({ documentation: { kind: 'exempt', until, note: 'Bara antal skrivs ner.' } });
    expect(rowOf('Det som skrivs ner om dig', insats)).toEqual([
      createTexts().t(said.length > 0 ? 'documentation.exempt' : 'documentation.unstated'),
      ...said,
      'Bara antal skrivs ner.',
      createTexts().t('documentation.worry'),
    ]);
  });

  test('claim no exemption that ends by the clock of a device that has lost its time', () => {
    const insats = insatsWith({ documentation: { kind: 'exempt', until: '2027-12-31' } });
    const said = (today: string) =>
      cardRows(sourceWith({ today, catalog: catalogWith({ version: '2026-11-22' }) }), insats)
        .flatMap(({ texts }) => texts.map(({ text }) => text))
        .includes(createTexts().t('documentation.exempt'));
    expect(['1970-01-01', '2026-11-21', '2026-11-22', '2027-12-31', '2028-01-01'].map(said)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test('name the guideline, and quote it word by word', () => {
    const insats = insatsWith({ editorNote: 'Rubriken är felstavad.' });
    const { adopted, ...guideline } = catalogWith().guideline;
    const row = cardRows(sourceWith({ language: ENGLISH, catalog: catalogWith({ guideline }) }), insats).at(-1);
    expect(row?.texts).toEqual([
      { text: 'Riktlinje för insatser, Samtalsstöd.', lang: 'sv' },
      { text: 'Exempels kommuns lista från 22 november 2026.' },
      { text: 'Insatsen är öppen för alla.', lang: 'sv', isQuote: true },
      { text: 'Translated by machine.' },
    ]);
  });

  test('say how the text was read, in Swedish', () => {
    const insats = insatsWith({ reading: '”Över 18 år” har lästs så att du som är 18 år är med.' });
    expect(rowOf('Så har kommunens text lästs', insats)).toEqual([insats.reading]);
    const { texts } =
      cardRows(sourceWith({ language: ENGLISH }), insats).find(
        ({ texts: [first] }) => first?.text === insats.reading,
      ) ?? {};
    expect(texts).toEqual([{ text: insats.reading, lang: 'sv', untranslatedLabel: ENGLISH.inSwedish }]);
  });

  test('say when the guideline was adopted, where it says so', () => {
    const { guideline } = catalogWith();
    const catalog = catalogWith({ guideline: { ...guideline, adopted: '2026-06-01' } });
    expect(rowOf('Källa', insatsWith(), sourceWith({ catalog }))).toContain('Beslut 1 juni 2026.');
  });
});

describe('a card may be out of date', () => {
  test.each([
    [undefined, undefined],
    ['2026-11-22', undefined],
    ['2026-11-21', 'Uppgifterna gällde till och med 21 november 2026. Fråga kommunen vad som gäller nu.'],
  ])('valid through %s', (validThrough, note) => {
    expect(outOfDateNote(sourceWith(), validThrough)).toBe(note);
  });
});
