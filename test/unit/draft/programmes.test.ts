import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'brev.txt', blocks: blocksOfText(text) });
const agesIn = (text: string) =>
  draftIn(text).insatser.map(({ name, spans }) => {
    const villkor = spans.flatMap(({ proposals }) =>
      proposals.flatMap((one) => (one.kind === 'villkor' && 'fact' in one.villkor ? [one.villkor.fact] : [])),
    );
    return [name, ...villkor];
  });

const PROSE = `# Så arbetar vi i Ekby

## Äldre och anhöriga

Kaffestugan Duvan har funnits länge och drivs av föreningar. Den är öppen för alla som har fyllt 65 år. Besöken är gratis. Handyhjälpen hjälper till med gardiner och lampor. Tjänsten får användas av den som är folkbokförd i Ekby kommun och har fyllt 72 år. Handyhjälpen kommer tre gånger om året.

Anhörigcirkeln ges till den som vårdar någon som står en nära. Cirkeln är liten.

## Barn, unga och familjer

Familjekompassen vänder sig till föräldrar som har barn i åldern 2–9 år. Familjebehandlarna har tystnadsplikt. Pluggkvällar ordnas för unga 13–17 år. Kuratorn är på plats för den som vill prata.`;

test('a chapter that is called by its people tells of an insats where a sentence begins with its name', () => {
  expect(agesIn(PROSE)).toEqual([
    ['Kaffestugan Duvan', 'age'],
    ['Handyhjälpen', 'resident', 'age'],
    ['Anhörigcirkeln'],
    ['Familjekompassen', 'parenthood', 'childAges'],
    ['Pluggkvällar', 'age'],
  ]);
});

test('a chapter that is called by an insats is one, whatever its sentences begin with', () => {
  const names = draftIn(`# Stöd i Ekby

## Trygghetslarm

Trygghetslarm ges till den som har fyllt 75 år. Larmcentralen är öppen för alla som har larm dygnet runt. Nyckelgömman finns för den som vill ha en.

## Fixartjänst

Fixartjänsten är till för den som har fyllt 70 år.`).insatser.map(({ name }) => name);
  expect(names).toEqual(['Trygghetslarm', 'Fixartjänst']);
});
