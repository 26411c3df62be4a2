import { describe, expect, test } from 'vitest';
import { placeWords } from '../../../src/draft/place-words.js';
import type { PartKind } from '../../../src/draft/types.js';

function villkorIn(kind: PartKind, text: string): readonly unknown[] {
  return placeWords({ kind, label: '', text, place: 0 }).flatMap(({ proposals }) =>
    proposals.map((proposal) => (proposal.kind === 'villkor' ? proposal.villkor : proposal.kind)),
  );
}

describe('what is plain is proposed', () => {
  test.each([
    [
      'Personer som har fyllt 75 år och är folkbokförda i Ekby kommun.',
      [
        { fact: 'age', from: 75 },
        { fact: 'resident', is: true },
      ],
    ],
    ['Vuxna som vårdar en närstående.', [{ fact: 'age', from: 18 }]],
    [
      'Föräldrar till barn mellan 3–11 år som upplever bråk.',
      [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'childAges', from: 3, to: 11 },
      ],
    ],
    [
      'Föräldrar som har separerat.',
      [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'livesApart', is: true },
      ],
    ],
    ['Ungdomar som har fyllt 16 men inte 20 år.', [{ fact: 'age', from: 16, to: 19 }]],
    ['Den digitala fikan vänder sig till personer över 65 år.', [{ fact: 'age', from: 65 }]],
    ['Personer som inte fyllt 65 år', [{ fact: 'age', to: 64 }]],
    ['Öppen för alla', ['openToAll']],
  ])('%s', (text, expected) => {
    expect(villkorIn('malgrupp', text)).toEqual(expected);
  });
});

describe('what leaves a doubt is left to the editor', () => {
  test.each([
    ['somebody else’s age', 'Anhöriga till personer över 65 år.'],
    ['the age of one who lives there too', 'Den som har en make eller maka som fyllt 75 år.'],
    ['alternatives', 'Den som har fyllt 67 år, eller som har en funktionsnedsättning.'],
    ['an exception', 'Personer mellan 65 och 80 år, i undantagsfall yngre.'],
    ['more people', 'Personer över 65 år och deras anhöriga.'],
    ['children who take part themselves', 'Barn och unga mellan 6 och 20 år.'],
    ['a length of time', 'Personer som varit gifta i minst 10 år.'],
    ['those who wait for a child, beside an age of children', 'Blivande föräldrar och föräldrar till barn 0–6 år.'],
    ['a list of groups', 'Kvinnor över 18 år\nEller\nMän över 65 år'],
  ])('%s', (_, text) => {
    expect(villkorIn('malgrupp', text)).toEqual([]);
  });
});

test.each([
  'Handläggaren bedömer om insatsen behövs.',
  'Efter bedömning av boendestödjare.',
  'Insatsen ges i mån av plats.',
  'Om det finns särskilda skäl.',
])('a judgement is told apart, with the paragraph: %s', (text) => {
  const spans = placeWords({ kind: 'villkor', label: '', text, place: 0 });
  expect(spans.map(({ heap, isJudgement }) => ({ heap, isJudgement }))).toEqual([
    { heap: 'undecided', isJudgement: true },
  ]);
  expect(spans[0]?.why).toContain('11 kap. 5 §');
});

test('a demand that the vocabulary lacks is checked where one gets in touch', () => {
  expect(villkorIn('villkor', 'Båda i hushållet ska ha fyllt 75 år.')).toEqual([
    { checked: 'Båda i hushållet ska ha fyllt 75 år', id: 'bada-i-hushallet-ska-ha-fyllt-75-ar' },
  ]);
});

test.each([
  ['Högst 6 timmar per månad.', 'limit'],
  ['Avgift tas ut enligt taxa.', 'cost'],
  ['Personer som känner sig ensamma.', 'audience'],
  ['Samtycke krävs från vårdnadshavare.', 'undecided'],
  ['Se bilaga 2.', 'notForCard'],
])('%s belongs to %s', (text, heap) => {
  expect(placeWords({ kind: 'malgrupp', label: '', text, place: 0 }).map((span) => span.heap)).toContain(heap);
});

describe('bounds that words around them keep, or open', () => {
  const statedIn = (text: string) =>
    placeWords({ kind: 'malgrupp', label: '', text, place: 0 }, 'self', 'Ekby kommun').flatMap(({ proposals }) =>
      proposals.flatMap((one) => (one.kind === 'villkor' && 'fact' in one.villkor ? [one.villkor] : [])),
    );

  test.each([
    ['Personer över 18 år, dock högst tio samtal', [{ fact: 'age', from: 18 }]],
    ['Personer över 18 år, dock inte studerande', []],
    [
      'Föräldrar och barn 0–5 år',
      [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'childAges', to: 5 },
      ],
    ],
    ['Föräldrar och barn 7–12 år', [{ fact: 'childAges', from: 7, to: 12 }]],
    ['Tjänsten är gratis för dig som fyllt 70 år och är folkbokförd i Ekby kommun.', []],
    ['Beviljas utan prövning den som fyllt 75 år.', [{ fact: 'age', from: 75 }]],
    ['Bara killar', [{ fact: 'gender', is: 'man' }]],
    [
      'Nyblivna mammor',
      [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'gender', is: 'woman' },
      ],
    ],
  ])('%s', (text, villkor) => {
    expect(statedIn(text)).toEqual(villkor);
  });
});
