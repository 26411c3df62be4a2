import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCatalog } from '../../../src/catalog/load.js';
import { lintCatalog } from '../../../src/lint/lint.js';
import type { Status } from '../../../src/rules/evaluate.js';
import { readFacts } from '../../../src/rules/facts-json.js';
import { createGuide } from '../../../src/rules/guide.js';

/*
 * Invented decisions in the shapes that those of other kommuner have: both of two, an age or a disability, home from
 * hospital, the year one turns 67, an age that is the child's, parts of the kommun, whoever stays there. What is right for
 * whom was worked out from the decision's words, not from the catalogue.
 */
const FOLDER = new URL('../../fixtures/other-kommuner/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

const TEXT = read('catalog.json');
const DOCUMENT = read('riktlinje.txt');
const PEOPLE = JSON.parse(read('people.json')) as Readonly<
  Record<string, readonly { readonly facts: object; readonly status: Status }[]>
>;

const { catalog, findings } = parseCatalog(TEXT);

/** The rules of what `check` finds in the catalogue's text. */
function rulesIn(text: string): readonly string[] {
  const loaded = parseCatalog(text);
  if (!loaded.catalog) return loaded.findings.map(({ rule }) => rule);
  return lintCatalog(loaded.catalog, { today: '2026-11-29', documentText: DOCUMENT }).map(({ rule }) => rule);
}

test('each decision can be said, and nothing is found against it', () => {
  expect(findings).toEqual([]);
  expect(Object.keys(PEOPLE)).toEqual(catalog?.insatser.map(({ id }) => id));
  expect(rulesIn(TEXT)).toEqual([]);
});

describe.each(Object.entries(PEOPLE))('%s', (id, people) => {
  test.each(people.map(({ facts, status }) => [JSON.stringify(facts), status] as const))('%s: %s', (facts, status) => {
    const reading = readFacts(JSON.parse(facts), catalog?.areas);
    if ('problems' in reading || !catalog) throw new Error(`The facts cannot be used: ${facts}`);
    const assessed = createGuide(catalog).assessKnown(reading.known, []);
    expect(assessed.find(({ insats }) => insats.id === id)?.status).toBe(status);
  });
});

/** A slip in an insats: what of its lines, without white space, is written instead. */
type Slip = readonly [what: string, id: string, right: string, wrong: string, rule: string];

const AGE_65 = '{"fact":"age","from":65,"origin":"malgrupp"},';
const ORDINARY_HOME = '{"checked":"Du bor i eget hem, inte på särskilt boende","id":"eget-hem","origin":"malgrupp"}';

const SLIPS: readonly Slip[] = [
  [
    'an age that both of two have',
    'forenklad-hemtjanst',
    '{"fact":"age","from":75,"origin":"malgrupp"},',
    '',
    'quote-number',
  ],
  ['where one lives', 'forenklad-hemtjanst', `${ORDINARY_HOME},`, '', 'quote-people'],
  [
    'that one has no hemtjänst',
    'forenklad-hemtjanst',
    ',{"checked":"Du har inte redan beslut om hemtjänst","id":"ingen-hemtjanst","origin":"villkor"}',
    '',
    'quote-people',
  ],
  [
    'the other of two alternatives',
    'trygghetslarm',
    '{"anyOf":[[{"fact":"age","from":65}],[{"checked":"Du har en funktionsnedsättning","id":"funktionsnedsattning"}]],"origin":"malgrupp"}',
    '{"fact":"age","from":65,"origin":"malgrupp"}',
    'quote-people',
  ],
  ['an age one too high', 'trygghetslarm', '"from":65', '"from":66', 'bound-not-quoted'],
  [
    'home from hospital',
    'trygg-hemgang',
    ',{"checked":"Du kom hem från sjukhus för högst 14 dagar sedan","id":"hem-fran-sjukhus","origin":"villkor"}',
    '',
    'quote-people',
  ],
  ['an age', 'trygg-hemgang', AGE_65, '', 'quote-number'],
  ['a cost taken for an age', 'matdistribution', '"from":66,"to":66', '"from":65,"to":66', 'bound-not-quoted'],
  [
    'a year lower without what is checked',
    'matdistribution',
    ',{"checked":"Du fyller 67 år i år","id":"fyller-67"}',
    '',
    'bound-not-quoted',
  ],
  ['a diagnosis', 'dagtraff', '{"fact":"cognitiveImpairment","is":true,"origin":"malgrupp"},', '', 'quote-people'],
  [
    'a yes turned to a no',
    'dagtraff',
    '"cognitiveImpairment","is":true',
    '"cognitiveImpairment","is":false',
    'no-not-quoted',
  ],
  ['one of two parts of the kommun', 'dagtraff', '"is":["sand","as"]', '"is":["sand"]', 'quote-area'],
  ['whose folkbokföring it is', 'barn-som-anhoriga', '"takesPart":"child",', '', 'whose-residence'],
  [
    'the age of the parent’s child',
    'barn-som-anhoriga',
    ',{"fact":"childAges","from":7,"to":17}',
    '',
    'child-of-any-age',
  ],
  [
    'an age of the child that is not the young person’s',
    'barn-som-anhoriga',
    '"childAges","from":7,"to":17',
    '"childAges","from":7,"to":18',
    'ages-differ',
  ],
  ['the parents', 'barn-som-anhoriga', '"is":["parent","otherAdult"]', '"is":["otherAdult"]', 'no-parent'],
  [
    'consent from an age one too low',
    'familjebehandling',
    '"childAges","from":15',
    '"childAges","from":14',
    'bound-not-quoted',
  ],
  ['that one may stay there', 'oppenvard', ',[{"checked":"Du vistas i kommunen","id":"vistas"}]', '', 'no-choice'],
  [
    'all villkor',
    'ungdomsmottagning',
    '"villkor":[{"anyOf":[[{"fact":"age","to":20}],[{"fact":"parenthood","is":["parent"]},{"fact":"childAges","to":20}]],"origin":"malgrupp"}]',
    '"villkor":[]',
    'open-in-spite-of-quote',
  ],
  [
    'a home of one’s own',
    'boendestod',
    '{"checked":"Du har kontrakt på egen bostad","id":"kontrakt","origin":"malgrupp"},',
    '',
    'quote-people',
  ],
  ['a school year', 'laxhjalp', '"is":["F","1-3","4-6"]', '"is":["F","4-6"]', 'quote-school-year'],
  ['the rest of the kommun', 'oppna-forskolan', '"elsewhereInKommun",', '', 'area-left-out'],
  ['another kommun', 'oppna-forskolan', ',"soderby"', '', 'quote-area'],
  ['that both parents take part', 'samarbetssamtal', ',{"fact":"bothParentsAgree","is":true}', '', 'quote-people'],
  [
    'a permit to stay',
    'samhallsstart',
    '{"checked":"Du har uppehållstillstånd","id":"uppehallstillstand","origin":"malgrupp"},',
    '',
    'quote-people',
  ],
  ['that it is for all kommuner', 'gruppen', '"generalVillkor":false,', '', 'residence-in-spite-of-quote'],
];

describe('a slip of the editor is told of', () => {
  test.each(SLIPS)('%s, in %s', (_what, id, right, wrong, rule) => {
    const given = JSON.parse(TEXT) as { readonly insatser: readonly { readonly id: string }[] };
    const insatser = given.insatser.map((insats) => {
      if (insats.id !== id) return insats;
      const text = JSON.stringify(insats);
      expect(text).toContain(right);
      return JSON.parse(text.replace(right, wrong)) as unknown;
    });
    expect(rulesIn(JSON.stringify({ ...given, insatser }))).toContain(rule);
  });
});
