import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'brev.txt', blocks: blocksOfText(text) });

test('lines with a name, a dash and for whom it is are insatser, also where no line is full and none is marked', () => {
  const { insatser } = draftIn(`Till alla i Ekby

Från nyår får du det här utan att ansöka:
Larmknapp – du som har fyllt 75 år. Den kostar 150 kr i månaden. Ring Eva på 11 22 33.
Middag på Gården – alla över 65. 75 kr. Varje vardag klockan tolv på Gårdens matsal.
Barnträff – föräldrar med barn 0–5 år.
Alkoholråd – från 18 år. Inget skrivs ner.

Annat söker du hos Eva.`);
  expect(insatser.map(({ name }) => name)).toEqual(['Larmknapp', 'Middag på Gården', 'Barnträff', 'Alkoholråd']);
  expect(insatser[0]?.spans.flatMap(({ proposals }) => proposals)).toEqual([
    { kind: 'villkor', villkor: { fact: 'age', from: 75 } },
  ]);
  expect(insatser[1]?.spans.flatMap(({ proposals }) => proposals)).toEqual([
    { kind: 'villkor', villkor: { fact: 'age', from: 65 } },
  ]);
});

test('a dash between a name and what one does there makes no list', () => {
  const { insatser } = draftIn(`Träffpunkten
Öppen för dig som har fyllt 65 år.
Måndag – gymnastik
Tisdag – kaffe och bullar
Onsdag – högläsning för oss alla`);
  expect(insatser.map(({ name }) => name)).toEqual(['Träffpunkten']);
});
