import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';
import type { Block, DraftInsats } from '../../../src/draft/types.js';

const insatserIn = (text: string) => draftOf({ name: 'beslut.txt', blocks: blocksOfText(text) }).insatser;
const wordsOf = (insats: DraftInsats | undefined) => (insats?.spans ?? []).map(({ text }) => text).join(' ');
const factsOf = (insats: DraftInsats | undefined) =>
  (insats?.spans ?? []).flatMap(({ proposals }) =>
    proposals.flatMap((one) => (one.kind === 'villkor' && 'fact' in one.villkor ? [one.villkor] : [])),
  );

describe('a column of exceptions', () => {
  const table = (...cells: readonly (readonly [name: string, exception: string])[]): readonly Block[] => [
    {
      kind: 'table',
      rows: [
        ['Insats', 'Målgrupp', 'Undantag'],
        ...cells.map(([name, exception]) => [name, 'Ungdomar 13–20 år', exception]),
      ],
    },
  ];

  test('says whom the insats is not for: its words are placed, and propose nothing', () => {
    const [first] = draftOf({
      name: 'a',
      blocks: table(['Ungdomsrummet', 'Den som är över 18 år och bor själv']),
    }).insatser;
    expect(wordsOf(first)).toContain('över 18 år');
    expect(factsOf(first)).toEqual([{ fact: 'age', from: 13, to: 20 }]);
  });

  test('says what is left unwritten where it speaks of that', () => {
    const { insatser } = draftOf({
      name: 'a',
      blocks: table(['Ungdomsrummet', 'Undantas'], ['Fältarna', 'Dokumenteras inte']),
    });
    expect(insatser.map(wordsOf)).toEqual(['Ungdomar 13–20 år', 'Ungdomar 13–20 år']);
  });
});

test('the labels of one paragraph part it', () => {
  const [first] = insatserIn(`Matlådor
Målgrupp: Personer från 76 år. Villkor: folkbokförd i kommunen. Omfattning: när det behövs, hela veckan. Kostnad: 71 kronor.`);
  expect(first?.parts.map(({ kind }) => kind)).toEqual(['malgrupp', 'villkor', 'omfattning', 'avgift']);
  expect(wordsOf(first)).not.toContain('hela veckan');
});

test('who gets something stands in the målgrupp, also where the sentence says how much', () => {
  const insatser = insatserIn(`4.1 Avlösning

Anhörig som vårdar en närstående kan få avlösning upp till tio timmar i månaden. Den anhörige ska ha fyllt 18 år.

4.2 Stödperson

Utrikes födda kan få en stödperson under högst sex månader.`);
  expect(insatser.map(wordsOf)).toEqual([
    expect.stringContaining('Anhörig som vårdar en närstående'),
    expect.stringContaining('Utrikes födda'),
  ]);
  expect(insatser.map(factsOf)).toEqual([[{ fact: 'age', from: 18 }], [{ fact: 'bornAbroad', is: true }]]);
});

test('a heading that says that nothing is tried is no chapter of what takes a decision', () => {
  const names = (heading: string) =>
    draftOf({
      name: 'a',
      blocks: [
        { kind: 'heading', level: 1, text: heading },
        {
          kind: 'table',
          rows: [
            ['Insats', 'Målgrupp'],
            ['Matlådor', 'Personer från 76 år'],
          ],
        },
      ],
    }).insatser.map(({ name }) => name);
  expect(names('Förteckning över insatser som inte kräver behovsprövning')).toEqual(['Matlådor']);
  expect(names('Förteckning över insatser som kräver behovsprövning')).toEqual([]);
});

test.each([
  'Programmet är avsett för vuxna anhöriga till någon som dricker för mycket.',
  'En stund i veckan för föräldrar och barn.',
  'Kursen passar ungdomar.',
  'Träffarna är tänkta för nyanlända.',
  'Lokalen är utformad för den med rullstol.',
])('a sentence that bounds no age and has no label is placed by saying whom it is for: %s', (sentence) => {
  const [first] = insatserIn(
    `Insatser utan behovsprövning\n\n1. Kretsen\n\n${sentence} Fika finns.\n\n2. Linan\n\nÖppen för alla.`,
  );
  const words = (text: string) => text.replace(/[^\p{L} ]/gu, '');
  expect(words(wordsOf(first))).toContain(words(sentence));
});
