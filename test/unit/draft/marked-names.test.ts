import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'beslut.txt', blocks: blocksOfText(text) });

/** The names of the insatser, each with what is proposed of an age or a residence. */
const proposed = (text: string) =>
  draftIn(text).insatser.map(({ name, spans }) => [
    name,
    ...spans.flatMap(({ proposals }) =>
      proposals.flatMap((one) =>
        one.kind === 'villkor' && 'fact' in one.villkor && one.villkor.fact !== 'parenthood' ? [one.villkor] : [],
      ),
    ),
  ]);

test('letters stand before names that words in capitals part by what they are about', () => {
  const { insatser } = draftIn(`BESLUT OM INSATSER UTAN INDIVIDUELL BEHOVSPRÖVNING

STÖD TILL ÄLDRE PERSONER

a) Trygghetslarm
Riktar sig till den som har fyllt 75 år.

b) Träffpunkter
Öppna för alla som är 65 år eller äldre.

STÖD TILL BARN OCH FAMILJER

c) Föräldrarådgivning
För föräldrar till barn 0–17 år. Högst fem samtal.

d) Ungdomssamtal
För unga mellan 13 och 20 år.`);
  expect(insatser.map(({ name }) => name)).toEqual([
    'Trygghetslarm',
    'Träffpunkter',
    'Föräldrarådgivning',
    'Ungdomssamtal',
  ]);
  expect(insatser.flatMap(({ parts }) => parts.map(({ text }) => text)).join('\n')).not.toMatch(/STÖD/u);
});

test('letters and names in capitals stand under a numbered heading in capitals', () => {
  expect(
    proposed(`3. INSATSER

A) TRYGGHETSLARM
Målgruppen är den som fyllt 78 år.

B) SERVICETJÄNSTER I HEMMET
Målgruppen är den som fyllt 80 år.

C) FAMILJEBEHANDLING
Målgruppen är föräldrar till barn 0–18 år.`),
  ).toEqual([
    ['Trygghetslarm', { fact: 'age', from: 78 }],
    ['Servicetjänster i hemmet', { fact: 'age', from: 80 }],
    ['Familjebehandling', { fact: 'childAges', to: 18 }],
  ]);
});

test('letters before what is asked for name nothing', () => {
  const { insatser } = draftIn(`Trygghetslarm
Insatsen ges till den som
a) Har fyllt 75 år
b) Är folkbokförd i kommunen
c) Bor i eget boende
Larmet kostar 150 kr i månaden.`);
  expect(insatser.map(({ name }) => name)).toEqual(['Trygghetslarm']);
});

test('items of a list have their name as a sentence of its own before their labels', () => {
  expect(
    proposed(`ÄLDRE

a) Matlåda hem. Målgrupp: personer som är 75 år eller äldre. Villkor: folkbokförd i kommunen.
b) Larmtelefon. Målgrupp: personer som är 70 år eller äldre.

FAMILJER

a) Bebiscafé. Målgrupp: föräldrar med barn 0–2 år.`),
  ).toEqual([
    ['Matlåda hem', { fact: 'age', from: 75 }, { fact: 'resident', is: true }],
    ['Larmtelefon', { fact: 'age', from: 70 }],
    ['Bebiscafé', { fact: 'childAges', to: 2 }],
  ]);
});
