import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';
import type { Draft } from '../../../src/draft/types.js';

const draftIn = (text: string): Draft => draftOf({ name: 'beslut.txt', blocks: blocksOfText(text) });

/** What is proposed of each insats, by its name; what holds for all stands under `*`. */
function villkorIn({ insatser, general }: Draft): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    [{ name: '*', spans: general.spans }, ...insatser].map(({ name, spans }) => [
      name,
      spans.flatMap(({ proposals }) =>
        proposals.flatMap((one) => (one.kind === 'villkor' && 'fact' in one.villkor ? [one.villkor] : [])),
      ),
    ]),
  );
}

const undecidedIn = ({ insatser, general }: Draft) =>
  [general, ...insatser]
    .flatMap(({ spans }) => spans)
    .filter(({ heap }) => heap === 'undecided')
    .map(({ text }) => text)
    .join(' ');

const LIST = `Socialnämnden beslutar att erbjuda nedanstående insatser utan individuell behovsprövning.

Insatser
1. Telefonronden
2. Matlådor
3. Fönsterputs
4. Träffpunkt Eken

Villkor
`;

test('a villkor of numbered insatser is told of each of them, and of no other', () => {
  const draft = draftIn(`${LIST}För insatserna 1–3 gäller att den enskilde har fyllt 81 år.
Insats 4 är öppen för personer från 66 år.
För insatserna 1 och 3 gäller att personen är folkbokförd i Ekby kommun.`);
  expect(villkorIn(draft)).toEqual({
    '*': [],
    Telefonronden: [
      { fact: 'age', from: 81 },
      { fact: 'resident', is: true },
    ],
    Matlådor: [{ fact: 'age', from: 81 }],
    Fönsterputs: [
      { fact: 'age', from: 81 },
      { fact: 'resident', is: true },
    ],
    'Träffpunkt Eken': [{ fact: 'age', from: 66 }],
  });
});

test('numbers that lead to no insats leave the sentence undecided, in so many words', () => {
  const sentence = 'För insatserna 7–9 gäller att den enskilde har fyllt 81 år.';
  const draft = draftIn(`${LIST}${sentence}`);
  expect(Object.values(villkorIn(draft)).flat()).toEqual([]);
  expect(undecidedIn(draft)).toContain(sentence);
});

test('what holds of a chapter is told of the insatser in it', () => {
  const draft = draftIn(`2 Bosättning

Samtliga insatser i kapitel 3 erbjuds den som är folkbokförd i Ekby.

3 För äldre

3.1 Telefonronden

Telefonronden erbjuds personer som har fyllt 81 år.

3.2 Matlådor

Matlådor erbjuds personer som har fyllt 76 år.

4 För unga

4.1 Ungdomsrummet

Ungdomsrummet vänder sig till ungdomar mellan 13 och 17 år.`);
  expect(villkorIn(draft)).toEqual({
    '*': [],
    Telefonronden: [
      { fact: 'age', from: 81 },
      { fact: 'resident', is: true },
    ],
    Matlådor: [
      { fact: 'age', from: 76 },
      { fact: 'resident', is: true },
    ],
    Ungdomsrummet: [{ fact: 'age', from: 13, to: 17 }],
  });
});

test('what is said of all insatser under a heading of its own makes no insats of that heading', () => {
  const draft = draftIn(`2 Vem riktlinjen gäller

Alla biståndsfria insatser riktar sig till den som är folkbokförd i Ekby kommun.

3 För äldre

3.1 Telefonronden

Telefonronden erbjuds personer som har fyllt 81 år.`);
  expect(villkorIn(draft)).toEqual({
    '*': [{ fact: 'resident', is: true }],
    Telefonronden: [{ fact: 'age', from: 81 }],
  });
});

test('letters name the items of a list, also where their marks were taken off', () => {
  const draft = draftIn(`Nämnden beslutar att följande insatser erbjuds utan individuell behovsprövning:

a) Telefonronden till personer som är 81 år eller äldre,
b) Matlådor till personer som är 76 år eller äldre,
c) Fönsterputs till personer som är 71 år eller äldre.

Insatserna a och c förutsätter att den enskilde är folkbokförd i kommunen.`);
  const resident = { fact: 'resident', is: true };
  expect(villkorIn(draft)).toEqual({
    '*': [],
    Telefonronden: [{ fact: 'age', from: 81 }, resident],
    Matlådor: [{ fact: 'age', from: 76 }],
    Fönsterputs: [{ fact: 'age', from: 71 }, resident],
  });
});

test('a table of contents is no list of insatser', () => {
  const draft = draftIn(`Innehåll
1. Inledning
2. Bakgrund
3. Telefonronden

Telefonronden
Målgrupp: Personer som har fyllt 81 år.`);
  expect(draft.insatser.map(({ name }) => name)).toEqual(['Telefonronden']);
});
