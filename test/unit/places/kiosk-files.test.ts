import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { kioskSchema } from '../../../scripts/schema.js';
import { checkCatalogFile, checkSettings, type ReadBeside } from '../../../src/places/kiosk/check-files.js';
import { catalogWith } from '../../fixtures/small-catalog.js';

const fits = new Ajv2020({ strict: true, strictTypes: false }).compile(kioskSchema());

const nothingBeside: ReadBeside = async () => undefined;

/** What stands on the screen of each fault. */
function saidOf(text: string): readonly string[] {
  return checkSettings(text, 'kiosk.json').faults.map(({ place, message }) => `${place}: ${message}`);
}

describe('the settings of a tablet', () => {
  test('are right as they are delivered', () => {
    const text = readFileSync('demo/kiosk.json', 'utf8');
    expect(saidOf(text)).toEqual([]);
    expect(fits(JSON.parse(text)), JSON.stringify(fits.errors)).toBe(true);
  });

  test.each<readonly [settings: unknown, said: readonly string[]]>([
    [{}, []],
    [{ kommun: '2303', languages: ['fi'], idleSeconds: 90, countdownSeconds: 30, accent: '#8A0045' }, []],
    [{ handoutUrl: 'https://www.exempel.se/stod', fullScreen: false, printer: true }, []],
    [{ idleSeconds: 0 }, ['idleSeconds: Här står 0. Skriv ett heltal, 1–3600.']],
    [{ idleSeconds: '60' }, ['idleSeconds: Här står "60". Skriv ett heltal, utan citattecken.']],
    [{ idleSeconds: 1.5 }, ['idleSeconds: Här står 1.5. Skriv ett heltal, 1–3600.']],
    [{ countdownSeconds: 5 }, ['countdownSeconds: Här står 5. Skriv ett heltal, 20–3600.']],
    [{ accent: 'teal' }, ['accent: Här står "teal". Skriv som #0b5b54.']],
    [{ kommun: 'Ragunda' }, ['kommun: Här står "Ragunda". Skriv som 2303.']],
    [{ kommun: 2303 }, ['kommun: Här står 2303. Skriv en text inom citattecken: "2303".']],
    [{ accent: 'mörkgrön' }, ['accent: Här står "mörkgrön". Skriv som #0b5b54.']],
    [{ languages: 'sv, en' }, ['languages: Här står "sv, en". Skriv en lista inom [ och ].']],
    [{ printer: 'ja' }, ['printer: Här står "ja". Skriv true eller false, utan citattecken.']],
    [{ kommun: '23' }, ['kommun: Här står "23". Skriv som 2303.']],
    [{ languages: ['sv', 'de'] }, ['languages[1]: Här står "de". Välj bland sv, sv-simple, en, fi, ar, so, uk, prs.']],
    [{ languages: [] }, ['languages: Här står en tom lista. Skriv 1–8 delar.']],
    [{ languages: ['sv', 'sv'] }, ['languages: Här står en lista. Ta bort det som står två gånger.']],
    [{ fullScreen: 'off' }, ['fullScreen: Här står "off". Skriv true eller false, utan citattecken.']],
    [{ handoutUrl: 'exempel.se' }, ['handoutUrl: Här står "exempel.se". Skriv som https://www.exempel.se/stod.']],
    [
      { idleSecond: 60 },
      ['idleSecond: Här står "idleSecond". Det finns inte i formatet. Rätta eller ta bort. Menade du "idleSeconds"?'],
    ],
    [[], [': Här står en tom lista. Skriv ett objekt inom { och }.']],
  ])('%j', (settings, said) => {
    expect(saidOf(JSON.stringify(settings))).toEqual(said);
    expect(fits(settings), 'the schema and the kiosk agree').toBe(said.length === 0);
  });

  test.each([
    [
      'a comma too many',
      '{\n  "idleSeconds": 60,\n}',
      'JSON-fel på rad 3, tecken 1. Det står ett kommatecken för mycket före }.',
    ],
    [
      'a comma too few',
      '{\n  "idleSeconds": 60\n  "kommun": "2303"\n}',
      'JSON-fel på rad 3, tecken 3. Det saknas ett kommatecken före det som står här.',
    ],
    ['a comment', '{\n  // tider\n}', 'JSON-fel på rad 2, tecken 3. Här får inga kommentarer stå. Ta bort dem.'],
    [
      'a name without quotation marks',
      '{ kommun: "2303" }',
      'JSON-fel på rad 1, tecken 3. Namnet ska stå inom raka citattecken (").',
    ],
    [
      'a value with a capital',
      '{ "followUp": True }',
      'JSON-fel på rad 1, tecken 15. Här ska stå ett tal, true eller false med små bokstäver, eller en text inom raka citattecken (").',
    ],
    [
      'quotation marks of Word',
      '{ “kommun”: “2303” }',
      'JSON-fel på rad 1, tecken 3. Här står Word-citattecken (”). Skriv raka citattecken (").',
    ],
    [
      'a semicolon',
      '{ "kommun"; "2303" }',
      'JSON-fel på rad 1, tecken 11. Här står ;. Skriv kolon efter ett namn, och kommatecken efter ett värde.',
    ],
    ['lines of another format', 'kommun=2303', 'JSON-fel på rad 1, tecken 1. Filen ska börja med { och sluta med }.'],
    ['nothing', ' \n', 'Filen är tom. Skriv { och } i den.'],
    [
      'a page to log in on',
      '<!doctype html><title>Logga in</title>',
      'JSON-fel på rad 1, tecken 1. Filen är en webbsida. Spara själva filen i stället.',
    ],
    ['formatted text', '{\\rtf1 kommun}', 'Filen är sparad som formaterad text (RTF). Spara den som vanlig text.'],
  ])('with %s are told of by line, with the cure, and in no words of a catalogue', (_what, text, told) => {
    expect(saidOf(text)).toEqual([`: ${told}`]);
  });

  test('with one of them twice are told of by its name', () => {
    expect(saidOf('{ "idleSeconds": 60, "printer": true, "idleSeconds": 90 }')).toEqual([
      'idleSeconds: Det här står två gånger på samma ställe, och bara det sista används. Ta bort det ena.',
    ]);
  });

  test('with the mark that some editors put first are read', () => {
    expect(saidOf('\uFEFF{ "kommun": "2303" }')).toEqual([]);
  });

  test('with more faults than anybody reads are told of all the same', () => {
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`x${at}`, at]));
    expect(saidOf(JSON.stringify(many)).length).toBeGreaterThan(100);
  });
});

describe('a list that is laid beside the page', () => {
  const overlay = { language: 'fi', of: {}, origin: 'machine' as const, reviewed: false, insatser: {} };

  test('is kept with its translations inside', async () => {
    const list = JSON.stringify(catalogWith({ translations: ['fi'] }));
    const checked = await checkCatalogFile(list, 'catalog.json', async (file) => {
      expect(file).toBe('fi.json');
      return { text: JSON.stringify(overlay) };
    });
    expect(checked?.faults).toEqual([]);
    expect(JSON.parse(checked?.held?.text ?? '')).toMatchObject({ translations: ['fi'], overlays: { fi: overlay } });
  });

  test('is kept as it is where it is a bundle, and again by the same text', async () => {
    const list = JSON.stringify(catalogWith({ translations: ['fi'], overlays: { fi: overlay } }));
    const once = await checkCatalogFile(list, 'catalog.json', nothingBeside);
    const twice = await checkCatalogFile(once?.held?.text ?? '', 'catalog.json', nothingBeside);
    expect(twice?.held?.text).toBe(once?.held?.text);
  });

  test('is not judged where the network ends before its translations', async () => {
    const list = JSON.stringify(catalogWith({ translations: ['fi'] }));
    expect(await checkCatalogFile(list, 'catalog.json', nothingBeside)).toBeUndefined();
  });

  test('lacks a translation that is broken or gone, and says so by the name of its file', async () => {
    const list = JSON.stringify(catalogWith({ translations: ['fi', 'en', 'ar'] }));
    const fault = { file: 'ar.json', place: '', message: 'Filen finns inte på servern.' };
    const beside = new Map<string, Awaited<ReturnType<ReadBeside>>>([
      ['fi.json', { text: JSON.stringify(overlay) }],
      ['en.json', { text: '{}' }],
      ['ar.json', { fault }],
    ]);
    const checked = await checkCatalogFile(list, 'catalog.json', async (file) => beside.get(file));
    expect(new Set(checked?.faults.map(({ file }) => file))).toEqual(new Set(['en.json', 'ar.json']));
    expect(checked?.held?.lacking).toEqual(['en', 'ar']);
    expect(JSON.parse(checked?.held?.text ?? '').overlays).toEqual({ fi: overlay });
  });

  test('is refused where a property stands twice in it, and lacks a translation where one does', async () => {
    const twice = (of: unknown) => JSON.stringify(of).replace(/^\{/, '{"version":"2026-01-01",');
    const list = await checkCatalogFile(twice(catalogWith()), 'catalog.json', nothingBeside);
    expect(list?.held).toBeUndefined();
    expect(list?.faults).toMatchObject([{ file: 'catalog.json', place: 'version' }]);
    const text = JSON.stringify(overlay).replace(/^\{/, '{"reviewed":true,');
    const beside = await checkCatalogFile(
      JSON.stringify(catalogWith({ translations: ['fi'] })),
      'catalog.json',
      async () => ({ text }),
    );
    expect(beside?.held?.lacking).toEqual(['fi']);
    expect(beside?.faults).toMatchObject([{ file: 'fi.json', place: 'reviewed' }]);
  });

  test('is refused with what is wrong in which insats', async () => {
    const { insatser, ...rest } = catalogWith();
    const [first] = insatser;
    const list = { ...rest, insatser: [{ ...first, summary: 7 }] };
    const checked = await checkCatalogFile(JSON.stringify(list), 'catalog.json', nothingBeside);
    expect(checked?.faults).toEqual([
      {
        file: 'catalog.json',
        place: `insatsen ${first?.id}: summary`,
        message: 'Här står 7. Skriv en text inom citattecken: "7".',
      },
    ]);
  });
});
