import { expect, test } from 'vitest';
import { agesIn } from '../../../src/draft/ages.js';
import { draftOf } from '../../../src/draft/draft.js';
import type { Draft } from '../../../src/draft/types.js';

type Rows = readonly (readonly string[])[];

const draftIn = (rows: Rows): Draft =>
  draftOf({
    name: 'bilaga.docx',
    blocks: [
      { kind: 'heading', level: 1, text: 'Insatser' },
      { kind: 'table', rows },
    ],
  });

const villkorIn = (rows: Rows) =>
  Object.fromEntries(
    draftIn(rows).insatser.map(({ name, spans }) => [
      name,
      spans.flatMap(({ proposals }) => proposals.flatMap((one) => (one.kind === 'villkor' ? [one.villkor] : []))),
    ]),
  );

test('a cross under an age says for whom an insats is, and ages that go on from each other are one', () => {
  expect(
    villkorIn([
      ['Insats', '0–12 år', '13–17 år', '18–24 år', '25 år–', 'Föräldrar'],
      ['Ungdomsjouren', '', 'x', 'x', '', ''],
      ['Vuxenrådgivning', '', '', 'x', 'x', ''],
      ['Öppen mottagning', 'x', 'x', 'x', 'x', ''],
      ['Familjelotsen', '', '', '', '', 'x'],
    ]),
  ).toEqual({
    Ungdomsjouren: [{ fact: 'age', from: 13, to: 24 }],
    Vuxenrådgivning: [{ fact: 'age', from: 18 }],
    'Öppen mottagning': [],
    Familjelotsen: [{ fact: 'parenthood', is: ['parent'] }],
  });
});

test('the ages of crosses that leave a gap are told and not proposed', () => {
  const [insats] = draftIn([
    ['', '0–12 år', '13–17 år', '65 år–'],
    ['Lovläger', 'x', '', 'x'],
    ['Ungdomsjouren', '', 'x', ''],
  ]).insatser;
  expect(insats?.spans.map(({ text, heap }) => [text, heap])).toEqual([
    ['0–12 år', 'undecided'],
    [',', 'notForCard'],
    ['65 år–', 'undecided'],
  ]);
});

test('a column for each bound of an age is one age', () => {
  expect(
    villkorIn([
      ['Insats', 'Ålder fr.o.m.', 'Ålder t.o.m.', 'Folkbokförd'],
      ['Ungdomscoach', '16', '24 år', 'Ja'],
      ['Trygghetslarm', '75', '', 'Nej'],
      ['Fältarna', '', '20', '–'],
    ]),
  ).toEqual({
    Ungdomscoach: [
      { fact: 'resident', is: true },
      { fact: 'age', from: 16, to: 24 },
    ],
    Trygghetslarm: [{ fact: 'age', from: 75 }],
    Fältarna: [{ fact: 'age', to: 20 }],
  });
});

test('what a column of ages says in words is not lost', () => {
  const { insatser } = draftIn([
    ['Insats', 'Lägsta ålder', 'Högsta ålder'],
    ['Ungdomscoach', 'efter grundskolan', '24'],
    ['Trygghetslarm', '75', ''],
  ]);
  expect(insatser[0]?.spans.map(({ text }) => text)).toEqual(['efter grundskolan', '24']);
});

test('the matters of a list of who decides what are insatser where a column says what is asked', () => {
  expect(
    villkorIn([
      ['Nr', 'Ärende', 'Delegat', 'Villkor enligt nämndens beslut'],
      ['7.1', 'Trygghetslarm', 'Assistent', 'Fyllt 70 år. Folkbokförd i kommunen.'],
      ['7.2', 'Föräldrarådgivning', 'Familjebehandlare', 'Föräldrar till barn 0–18 år'],
    ]),
  ).toEqual({
    Trygghetslarm: [
      { fact: 'age', from: 70 },
      { fact: 'resident', is: true },
    ],
    Föräldrarådgivning: [
      { fact: 'parenthood', is: ['parent'] },
      { fact: 'childAges', to: 18 },
    ],
  });
  expect(
    draftIn([
      ['Nr', 'Ärende', 'Delegat'],
      ['4.1', 'Avskrivning av skuld', 'Chef'],
    ]).insatser,
  ).toEqual([]);
});

test.each([
  ['13–15 år och 16–19 år', [{ from: 13, to: 19 }]],
  [
    '13–15 år, 18–19 år',
    [
      { from: 13, to: 15 },
      { from: 18, to: 19 },
    ],
  ],
  [
    '13–15 år eller 16–19 år',
    [
      { from: 13, to: 15 },
      { from: 16, to: 19 },
    ],
  ],
  ['65 år–', [{ from: 65 }]],
])('%s', (text, bounds) => {
  expect(agesIn(text).map((one) => one.bounds)).toEqual(bounds);
});
