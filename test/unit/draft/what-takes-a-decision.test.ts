import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'stod.txt', blocks: blocksOfText(text) });
const namesIn = (text: string) => draftIn(text).insatser.map(({ name }) => name);

const MIXED = `Familjegruppen
Målgrupp: Föräldrar till barn 3–8 år
Väg in: Direkt, utan behovsprövning

Hemmateamet
Målgrupp: Föräldrar till barn 9–15 år
Väg in: Efter ansökan och utredning

Ungdomssamtal
Målgrupp: Ungdomar 13–18 år
Väg in: Direkt, utan behovsprövning

Veckostöd
Målgrupp: Personer som har fyllt 21 år
Väg in: Biståndsbeslut krävs`;

test('what takes an application by a line of its own is none of the insatser beside it, and its bounds are told', () => {
  const draft = draftIn(MIXED);
  expect(draft.insatser.map(({ name }) => name)).toEqual(['Familjegruppen', 'Ungdomssamtal']);
  expect(draft.general.spans.map(({ text, heap }) => `${heap}: ${text}`)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^undecided: .*21 år/u)]),
  );
});

test('where nothing is said to take none, an application is how one gets in touch', () => {
  expect(namesIn(MIXED.replaceAll('Direkt, utan behovsprövning', 'Ring oss'))).toEqual([
    'Familjegruppen',
    'Hemmateamet',
    'Ungdomssamtal',
    'Veckostöd',
  ]);
});

test('points of a decision begin with a day, and an insats has a name of its own after what it is called', () => {
  expect(
    namesIn(`Nämnden beslutar

att från den 1 januari 2026 erbjuda trygghetslarm utan individuell behovsprövning till personer som har fyllt 75 år,

att erbjuda dagplats på Gården, benämnd Solrummet, till personer med demensdiagnos,

att erbjuda anhörigcirkel till den som vårdar en närstående,

att uppdra åt förvaltningen att följa upp beslutet.`),
  ).toEqual(['Trygghetslarm', 'Solrummet', 'Anhörigcirkel']);
});

test('a question with but one verb names what it asks about', () => {
  expect(
    namesIn(`Vem får anhörigstöd?
Du som hjälper någon du bryr dig om.

Vem får trygghetslarm?
Alla som har fyllt 78 år.

Vem kan få matlådor?
Du som har fyllt 85 år.`),
  ).toEqual(['Anhörigstöd', 'Trygghetslarm', 'Matlådor']);
});

test('an item keeps for whom it is out of its name, and what leads to the items is none', () => {
  const draft = draftIn(`Nämnden beslutar

1. att från och med den 1 mars 2026 tillhandahålla följande insatser:

a) Väntagruppen, för blivande föräldrar. Sex träffar.

b) Samtal för den som använder våld, för personer som har fyllt 18 år. Högst tio samtal.

c) Larmknapp, för personer som har fyllt 75 år. Larm dygnet runt.`);
  expect(draft.insatser.map(({ name, spans }) => [name, spans.map(({ text }) => text).join(' ')])).toEqual([
    ['Väntagruppen', 'för blivande föräldrar.'],
    ['Samtal för den som använder våld', 'för personer som har fyllt 18 år.'],
    ['Larmknapp', 'för personer som har fyllt 75 år.'],
  ]);
});

test('a heading that ends in its verb is over, and a name begins below it', () => {
  expect(
    namesIn(`Familjens hus

Det här kan ni komma till
Lekstugan
För föräldrar med barn 0–5 år. Vi leker, sjunger och fikar tillsammans varje dag i veckan.

Babykafé
För föräldrar med barn 0–1 år. Ett lugnare rum för de minsta, med en gäst varannan vecka.`),
  ).toEqual(['Lekstugan', 'Babykafé']);
});

test.each([
  ['4 § En insats enligt dessa föreskrifter får ges endast den som är folkbokförd i Ekby kommun.'],
  ['Samtliga insatser: ska vara folkbokförd i Ekby kommun.'],
])('what is said of all is a villkor of all: %s', (sentence) => {
  const { general } = draftIn(`# Inledande bestämmelser

${sentence}

# Larmknapp
Målgrupp: Personer som har fyllt 75 år.

# Lekstugan
Målgrupp: Föräldrar med barn 0–5 år.`);
  expect(general.spans.flatMap(({ proposals }) => proposals)).toEqual([
    { kind: 'villkor', villkor: { fact: 'resident', is: true } },
  ]);
});

test('whoever offers it, a sentence that begins with people of an age says for whom', () => {
  const [insats] = draftIn(`# Hembesök
Du som har fyllt 80 år kan få besök av en medarbetare. Det tar en timme.`).insatser;
  expect(insats?.spans.map(({ text, rule }) => [rule, text])).toContainEqual(['age-self', 'har fyllt 80 år']);
});

test('a question of one word is a label, and a name that alone says for whom is left to the editor', () => {
  const { insatser } = draftIn(`# Familjelaget
Råd om vardagen.

Vem? Föräldrar till barn 2–9 år.
Vad? Fem samtal.
Hur? Ring oss.

# Pratstunden 13–18 år
Kom som du är, när du vill.
Innehåll: Samtal och fika.`);
  expect(insatser.map(({ name, spans }) => [name, spans.map(({ text, heap }) => `${heap}: ${text}`)])).toEqual([
    ['Familjelaget', ['villkor: Föräldrar', 'villkor: till barn 2–9 år.']],
    ['Pratstunden 13–18 år', ['undecided: Pratstunden 13–18 år']],
  ]);
});
