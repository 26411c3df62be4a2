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
    [{ handoutUrl: 'https://www.exempel.se/stod', fullScreen: false }, []],
    [{ idleSeconds: 0 }, ['idleSeconds: Här står 0. Skriv ett heltal, 1–3600.']],
    [{ idleSeconds: '60' }, ['idleSeconds: Här står "60". Skriv ett heltal.']],
    [{ idleSeconds: 1.5 }, ['idleSeconds: Här står 1.5. Skriv ett heltal, 1–3600.']],
    [{ countdownSeconds: 5 }, ['countdownSeconds: Här står 5. Skriv ett heltal, 20–3600.']],
    [{ accent: 'teal' }, ['accent: Här står "teal". Skriv som #0b5b54.']],
    [{ kommun: 'Ragunda' }, ['kommun: Här står "Ragunda". Skriv högst 4 tecken.']],
    [{ kommun: '23' }, ['kommun: Här står "23". Skriv som 2303.']],
    [{ languages: ['sv', 'de'] }, ['languages[1]: Här står "de". Välj bland sv, sv-simple, en, fi, ar, so, uk, prs.']],
    [{ languages: [] }, ['languages: Här står en tom lista. Skriv 1–8 delar.']],
    [{ languages: ['sv', 'sv'] }, ['languages: Här står en lista. Ta bort det som står två gånger.']],
    [{ fullScreen: 'off' }, ['fullScreen: Här står "off". Skriv true eller false.']],
    [{ handoutUrl: 'exempel.se' }, ['handoutUrl: Här står "exempel.se". Skriv som https://www.exempel.se/stod.']],
    [
      { idleSecond: 60 },
      ['idleSecond: Här står "idleSecond". Det finns inte i formatet. Rätta eller ta bort. Menade du "idleSeconds"?'],
    ],
    [[], [': Här står en tom lista. Skriv ett objekt.']],
  ])('%j', (settings, said) => {
    expect(saidOf(JSON.stringify(settings))).toEqual(said);
    expect(fits(settings), 'the schema and the kiosk agree').toBe(said.length === 0);
  });

  test('that are no JSON are told of by line', () => {
    expect(saidOf('{\n  "idleSeconds": 60,\n}')[0]).toContain('rad');
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

  test('is refused as a whole where a translation is broken, by the name of its file', async () => {
    const list = JSON.stringify(catalogWith({ translations: ['fi'] }));
    const checked = await checkCatalogFile(list, 'catalog.json', async () => ({ text: '{}' }));
    expect(checked?.held).toBeUndefined();
    expect(checked?.faults.map(({ file }) => file)).toContain('fi.json');
  });

  test('is refused with what is wrong in which insats', async () => {
    const { insatser, ...rest } = catalogWith();
    const [first] = insatser;
    const list = { ...rest, insatser: [{ ...first, summary: 7 }] };
    const checked = await checkCatalogFile(JSON.stringify(list), 'catalog.json', nothingBeside);
    expect(checked?.faults).toEqual([
      { file: 'catalog.json', place: `insatsen ${first?.id}: summary`, message: 'Här står 7. Skriv en text.' },
    ]);
  });
});
