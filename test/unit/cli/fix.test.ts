import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACT_NAMES } from '../../../src/catalog/facts.js';
import { inSwedish } from '../../../src/catalog/in-swedish.js';
import { jsonPlaces, lineOf } from '../../../src/catalog/json-places.js';
import { ACCESS_KINDS, DOCUMENTATION_KINDS, TOPICS } from '../../../src/catalog/types.js';
import { placeInWords } from '../../../src/lint/place-in-words.js';
import { run, smallCatalog, temporaryFolder } from './run-main.js';

interface Found {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly line: number | null;
  readonly insats: string | null;
  readonly fixed: boolean;
}

const folder = temporaryFolder();

/** A catalogue as an editor writes it: on lines of its own. */
const PRETTY = JSON.stringify(JSON.parse(smallCatalog({ samtal: [{ fact: 'age', from: 65 }] })), null, 2).replace(
  'För alla.',
  'Från 65 år.',
);

async function check(
  text: string,
  ...options: readonly string[]
): Promise<{ code: number; found: readonly Found[]; text: string }> {
  const file = folder.write('katalog.json', text);
  const { code, out } = await run(['check', '--json', ...options, file]);
  return { code, found: JSON.parse(out) as readonly Found[], text: readFileSync(file, 'utf8') };
}

describe('what has one right answer is put right', () => {
  test.each<readonly [what: string, right: string, wrong: string, rule: string]>([
    ['a curly quote around a name', '"version"', '”version”', 'curly-quote'],
    ['a curly quote at the end only', '"Riktlinje"', '"Riktlinje”', 'curly-quote'],
    ['a comma too many', '', ',', 'extra-comma'],
    ['a hard space', 'Du får prata', 'Du\u00a0får prata', 'hard-space'],
    ['an invisible character', 'Du får prata', 'Du\u00ad får prata', 'invisible-character'],
    ['a dash in a telephone number', '0123-45 67 00', '0123–45 67 00', 'dash'],
    ['a zero after the number of Sweden', '"0123-45 67 00"', '"+46 0123-45 67 00"', 'phone-with-zero'],
    ['a dash in a date', '"2026-03-24"', '"2026–03–24"', 'dash'],
    ['mailto', '"stod@provkoping.se"', '"mailto:stod@provkoping.se"', 'mailto'],
    ['www', '"https://www.provkoping.se/stod"', '"www.provkoping.se/stod"', 'www'],
    ['a number in quotes', '"from": 65', '"from": "65"', 'quoted-number'],
  ])('%s', async (_what, right, wrong, rule) => {
    const text =
      rule === 'extra-comma' ? PRETTY.replace(/\n\s*\}\n\s*\]\n\}$/, `${wrong}$&`) : PRETTY.replace(right, wrong);
    expect(text).not.toBe(PRETTY);
    const { code, found, text: written } = await check(text, '--fix');
    expect(found.map((one) => [one.rule, one.fixed])).toEqual([[rule, true]]);
    expect(code).toBe(0);
    expect(JSON.parse(written)).toEqual(JSON.parse(PRETTY));
    expect((await check(written)).found).toEqual([]);
  });

  test('a sentence of what is checked there keeps its dash', async () => {
    const text = PRETTY.replace('"from": 65', '"checked": "Barnet fyller 7–12 år i år", "id": "i-ar"').replace(
      '"fact": "age",',
      '',
    );
    expect(text).toContain('7–12');
    const { found, text: written } = await check(text, '--fix');
    expect(found.map(({ rule }) => rule)).not.toContain('dash');
    expect(written).toContain('7–12 år i år');
  });

  test('and what has not stays as it is', async () => {
    const text = PRETTY.replace('"Provköping"', '"Provköping" "stad"');
    const { found, text: written } = await check(text, '--fix');
    expect(found).toMatchObject([{ rule: 'invalid-json', fixed: false }]);
    expect(written).toBe(text);
  });

  test('only where it is asked for', async () => {
    const text = PRETTY.replace('Du får prata', 'Du\u00a0får prata');
    const { found, text: written } = await check(text);
    expect(found).toMatchObject([{ rule: 'hard-space', fixed: false, insats: 'samtal' }]);
    expect(written).toBe(text);
  });

  test('and shown to a person', async () => {
    const file = folder.write('visa.json', PRETTY.replace('"stod@', '"mailto:stod@'));
    const { out } = await run(['check', '--fix', file]);
    expect(out).toMatch(/ {2}rättat {3}Kontakt, e-post, rad \d+ {2}\(mailto\)/);
    expect(out).toContain('0 fel, 0 varningar, 1 rättade');
    const again = await run(['check', '--fix', file]);
    expect(again.out).toContain('0 fel, 0 varningar, inget att rätta åt dig');
  });
});

describe('a file that is no catalogue says what it is', () => {
  test.each([
    ['nothing', '  \n', 'Filen är tom'],
    ['RTF', '{\\rtf1\\ansi hej}', 'RTF'],
    ['a pasted table of two columns', 'Namn\tÅlder\nKafé\tAlla\n', 'tabell'],
    ['a table from a file', 'Namn;Ålder\nKafé;Alla\n', 'tabell'],
    ['a pasted table', 'Namn\tMålgrupp\tÅlder\nKafé\tAlla\t\n', 'tabell'],
    ['a web page', '<!doctype html>', 'webbsida'],
    ['a comma too many', '{"a": 1,}', 'kommatecken för mycket'],
    ['a comma too few', '{"a": 1 "b": 2}', 'saknas ett kommatecken'],
    ['Word’s quotation marks', '{“a”: 1}', 'Word-citattecken'],
    ['Word’s quotation mark at the end', '{"a": "hej”,\n"b": 1}', 'Word-citattecken'],
    ['an end too early', '{"a": 1', 'slutar för tidigt'],
    ['an end in the middle of a text', '{\n"a": "läst som ”ung” och', 'slutar mitt i en text'],
    [
      'a line break in a text with quotation marks',
      '{\n"a": "läst som ”ung” och\ngammal"}',
      'slutar inte på samma rad',
    ],
    ['a comment', '{ // hej\n}', 'kommentarer'],
    ['the same file twice', '{"a": 1}\n{"a": 1}', 'klistrats in två gånger'],
    ['a bracket too many', '{"a": [1]}}', 'Det står ett } för mycket'],
    ['a path of Windows', '{"a": "C:\\mapp\\fil"}', 'omvänt snedstreck'],
    ['a tab in a text', '{"a": "hej\tdå"}', 'tabbtecken'],
    ['half a year', '{"from": 18,5}', 'inget kommatecken i sig'],
  ])('%s', async (_what, text, message) => {
    const { found } = await check(text);
    expect(found[0]).toMatchObject({ rule: 'invalid-json', path: '$' });
    expect(found[0]?.message).toContain(message);
  });
});

describe('a message is for an editor', () => {
  test.each([
    [
      'a day that is none',
      PRETTY.replace('"checked": "2026-11-22"', '"checked": "2026-11-31"'),
      '31 november finns inte',
    ],
    ['an invisible character', PRETTY.replace('Du får prata', 'Du får\u200b prata'), 'osynliga mellanslaget'],
    ['a line break', PRETTY.replace('Du får prata', 'Du får\\nprata'), 'radbrytningen efter "Du får"'],
    ['a tag', PRETTY.replace('Du får prata', '<b>Du får prata'), 'taggen "<b>'],
    [
      'an age that Excel made a date of',
      PRETTY.replace('"from": 65', '"from": "3-nov"'),
      'Excel gör om åldrar som 3-11',
    ],
    [
      'a yes as Excel writes it',
      PRETTY.replace('"fact": "age",', '"fact": "resident", "is": "SANT",'),
      'Menade du true',
    ],
    [
      'an alternative without its list',
      PRETTY.replace(/\{\s*"fact": "age",\s*"from": 65\s*\}/, '{ "anyOf": [{ "fact": "age", "from": 65 }, []] }'),
      'Varje alternativ är en lista',
    ],
    ['a fact in Swedish', PRETTY.replace('"fact": "age"', '"fact": "Ålder"'), 'Menade du "age"?'],
    [
      'a date as a number',
      PRETTY.replace('"version": "2026-11-22"', '"version": "46105"'),
      'gjort om datumet till ett tal',
    ],
    [
      'a date with a time',
      PRETTY.replace('"version": "2026-11-22"', '"version": "2026-11-22 00:00:00"'),
      'Skriv bara datumet: 2026-11-22.',
    ],
    [
      'a number where Excel took a zero',
      PRETTY.replace(/"phone": "[^"]+"/, '"phone": 123456700'),
      'nollor som Excel tar bort',
    ],
    [
      'a number without its zero',
      PRETTY.replace(/"phone": "[^"]+"/, '"phone": "123456700"'),
      'börjar varken med 0 eller +',
    ],
    ['villkor as a text', PRETTY.replace(/"villkor": \[[^\]]*\]/, '"villkor": "65 år"'), 'en lista inom [ och ]'],
    ['a dash in an id', PRETTY.replace(/"id": "[^"]+"/, '"id": "komet-3–11"'), 'Där står ett tankstreck'],
    ['a whole tag', PRETTY.replace('Du får prata', '<p>Du får <b>prata'), 'Ta bort taggen "<p>"'],
    ['an unknown topic', PRETTY.replace('"talk"', '"talks"'), 'talk (någon att prata med)'],
  ])('%s', async (_what, text, message) => {
    const { found } = await check(text);
    expect(
      found.some((one) => one.message.includes(message)),
      JSON.stringify(found),
    ).toBe(true);
  });

  test('in which each fact, topic and choice has a name in Swedish', () => {
    for (const name of [...FACT_NAMES, ...TOPICS, ...ACCESS_KINDS, ...DOCUMENTATION_KINDS])
      expect(inSwedish(name), name).toMatch(/^\w+ \(.+\)$/);
  });

  test('and all kinds of findings come in one round', async () => {
    const text = PRETTY.replace('"version"', '”version”')
      .replace('"2026-11-22",\n  "guideline"', '"2026-11-31",\n  "guideline"')
      .replace('Från 65 år.', 'Från 75 år.');
    const { found } = await check(text);
    expect(found.map(({ rule }) => rule)).toEqual(['invalid-json', 'invalid-date', 'quote-number', 'bound-not-quoted']);
  });

  test.each([
    ['phone', '0123-45 67 00/01'],
    ['url', 'htp:/exempel'],
  ])('and a kommun’s %s that is wrong is told once, not for each insats that lacks one then', async (way, wrong) => {
    const catalog = JSON.parse(PRETTY) as { contact: object };
    const only = { phone: undefined, email: undefined, url: undefined, address: undefined, [way]: wrong };
    const { found } = await check(JSON.stringify({ ...catalog, contact: { ...catalog.contact, ...only } }, null, 2));
    expect(found.map(({ path }) => path)).toEqual([`$.contact.${way}`]);
  });

  test('about the insats that it is about, also beside one that is broken', async () => {
    const catalog = JSON.parse(PRETTY) as { insatser: object[] };
    const [insats] = catalog.insatser;
    const insatser = [
      { ...insats, id: 'trasig', topics: ['x'] },
      { ...insats, summary: 'Vi bedömer.' },
    ];
    const { found } = await check(JSON.stringify({ ...catalog, insatser }, null, 2));
    expect(found.map(({ rule, insats, path }) => [rule, insats, path])).toEqual([
      ['unknown-option', 'trasig', '$.insatser[0].topics[0]'],
      ['assessing-word', 'samtal', '$.insatser[1].summary'],
    ]);
  });
});

describe('the place of a finding', () => {
  test('is the line of what it is about, or of what that lies in', () => {
    const text = '{\n  "a": {\n    "b": [1,\n      {"c": "x\\"y"}]\n  }\n}';
    const places = jsonPlaces(text);
    expect(
      ['$', '$.a', '$.a.b[0]', '$.a.b[1].c', '$.a.missing', '$.nowhere'].map((path) => lineOf(places, path)),
    ).toEqual([1, 2, 3, 4, 2, 1]);
    expect(text.slice(places.get('$.a.b[1].c')?.start, places.get('$.a.b[1].c')?.end)).toBe('"x\\"y"');
    expect(lineOf(jsonPlaces('{'), '$.a')).toBeNull();
  });

  const value = { insatser: [{ id: 'larm', name: 'Trygghetslarm' }, { id: 'kafe' }] };

  test.each([
    ['$', 1, 'Hela filen'],
    ['$.version', 3, 'Version, rad 3'],
    ['$.insatser[0].villkor[0].from', 64, 'Trygghetslarm, villkor 1, från-ålder, rad 64'],
    ['$.insatser[1].villkor[1].anyOf[0][2].is', 7, 'Kafe, villkor 2, alternativ 1, villkor 3, värde, rad 7'],
    ['$.insatser[0].places[1].opening[0]', 9, 'Trygghetslarm, plats 2, öppettid 1, rad 9'],
    ['$.insatser[5].name', null, 'Insats 6, namn'],
    ['$.insatser["larm"].summary', 12, 'Larm, sammanfattning, rad 12'],
    ['$.guideline.malgrupp', 8, 'Riktlinje, hur målgruppen binder, rad 8'],
  ])('%s is told in words', (path, line, words) => {
    expect(placeInWords(path, value, line)).toBe(words);
  });
});
