import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';
import { spacedTableAt } from '../../../src/draft/spaced-tables.js';

const HEAD = 'Nr   Insats            Målgrupp                        Omfattning';
const HEADS = ['Nr', 'Insats', 'Målgrupp', 'Omfattning'];

function tableIn(text: string) {
  const lines = text.split('\n');
  return spacedTableAt(
    lines,
    lines.findIndex((line) => line.startsWith('Nr') || line.startsWith('Insats')),
  );
}

test('cells that begin on one line go on below it', () => {
  const table = tableIn(`${HEAD}
1    Trygghetslarm     Personer som har fyllt          Dygnet runt
                       75 år
2    Förenklad         Personer som har fyllt 80 år    Högst fyra timmar
     hemtjänst                                         i månaden

Uppföljning`);
  expect(table?.rows).toEqual([
    HEADS,
    ['1', 'Trygghetslarm', 'Personer som har fyllt 75 år', 'Dygnet runt'],
    ['2', 'Förenklad hemtjänst', 'Personer som har fyllt 80 år', 'Högst fyra timmar i månaden'],
  ]);
  expect(table?.end).toBe(5);
});

test('cells that stand in the middle of their row have as much above its name as below', () => {
  const table = tableIn(`${HEAD}
                       Personer som har fyllt
1    Trygghetslarm                                     Dygnet runt
                       75 år
2    Träffpunkten      Alla                            Varje dag
                       Personer som har fyllt
3    Matlådor          80 år och är folkbokförda       En gång i veckan
                       i kommunen`);
  expect(table?.rows).toEqual([
    HEADS,
    ['1', 'Trygghetslarm', 'Personer som har fyllt 75 år', 'Dygnet runt'],
    ['2', 'Träffpunkten', 'Alla', 'Varje dag'],
    ['3', 'Matlådor', 'Personer som har fyllt 80 år och är folkbokförda i kommunen', 'En gång i veckan'],
  ]);
});

test('empty lines part rows, and rows that are moved by some characters stay in their columns', () => {
  const table = tableIn(`Insats               Målgrupp              Villkor

Öppen förskola       Föräldrar till        Inga
                     små barn

Ungas           Unga                  Du ska vara
samtal                                minst 15 år`);
  expect(table?.rows).toEqual([
    ['Insats', 'Målgrupp', 'Villkor'],
    ['Öppen förskola', 'Föräldrar till små barn', 'Inga'],
    ['Ungas samtal', 'Unga', 'Du ska vara minst 15 år'],
  ]);
});

test('the foot of a page stands in no row, and the head of the next page is no row', () => {
  const table = tableIn(`${HEAD}
1    Trygghetslarm     Personer från 75 år             Dygnet runt
Förteckning över insatser utan behovsprövning 1
2    Matlådor          Personer från 80 år             Varje vecka
${HEAD}
3    Träffpunkten      Alla                            Varje dag`);
  expect(table?.rows.map(([, name]) => name)).toEqual(['Insats', 'Trygghetslarm', 'Matlådor', 'Träffpunkten']);
  expect(table?.between).toEqual(['Förteckning över insatser utan behovsprövning 1']);
});

test.each([
  ['a sentence with wide gaps', 'Insatsen  är öppen  för alla.'],
  ['what was copied with tabs', 'Insats\tMålgrupp\tVillkor\nLarm\tAlla\tInga'],
  ['a head with nothing under it', `${HEAD}\n\nUppföljning\nNämnden följer upp insatserna varje år.`],
])('%s is no such table', (_, text) => {
  expect(spacedTableAt(text.split('\n'), 0)).toBeUndefined();
});

test('a line alone after an empty one is lost nowhere, however far in it stands, and between whichever rows', () => {
  const rows = [
    'Trygghetslarm       Personer som fyllt 75 år      200 kr',
    'Matlådor            Personer som fyllt 80 år      70 kr',
    'Träffpunkt          Alla som fyllt 65 år          Gratis',
  ];
  const line = 'Gäller bara den som är folkbokförd i Ekby.';
  for (let indent = 0; indent < 60; indent += 3)
    for (let after = 1; after <= rows.length; after++) {
      const parted = [...rows.slice(0, after), '', `${' '.repeat(indent)}${line}`, '', ...rows.slice(after)];
      const text = ['Insats              Målgrupp                      Avgift', ...parted, '', 'Uppföljning'].join(
        '\n',
      );
      const draft = draftOf({ name: 'bilaga.txt', blocks: blocksOfText(text) });
      const placed = [draft.general, ...draft.insatser]
        .flatMap(({ spans }) => spans.map((span) => span.text))
        .join(' ');
      expect(placed.replace(/\s+/gu, ' ')).toContain('folkbokförd i Ekby');
      for (const name of ['Trygghetslarm', 'Matlådor', 'Träffpunkt'])
        expect(draft.insatser.map((insats) => insats.name)).toContain(name);
    }
});
