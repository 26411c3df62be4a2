import { expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'beslut.txt', blocks: blocksOfText(text) });

test('names in a sentence, each with whom it is for in brackets, are insatser', () => {
  const { insatser, general } = draftIn(`Insatser utan behovsprövning

Insats och åldersgräns: trygghetslarm (från 75 år), hemservice (från 80 år) samt fixartjänst (från 65 år).

Gemensamt för samtliga insatser är att den enskilde är folkbokförd i kommunen.`);
  expect(insatser.map(({ name, spans }) => [name, ...spans.flatMap(({ proposals }) => proposals)])).toEqual([
    ['Trygghetslarm', { kind: 'villkor', villkor: { fact: 'age', from: 75 } }],
    ['Hemservice', { kind: 'villkor', villkor: { fact: 'age', from: 80 } }],
    ['Fixartjänst', { kind: 'villkor', villkor: { fact: 'age', from: 65 } }],
  ]);
  expect(general.parts.map(({ text }) => text).join()).toContain('folkbokförd i kommunen');
});

test('a cell of a table holds several such names', () => {
  const { insatser, general, rest } = draftIn(`Område | Insatser | Kontakt
Äldre | larm (från 75 år), hemservice (från 80 år) | Äldreenheten
Familj | föräldrakurs (föräldrar till barn 3–12 år) | Familjeenheten

Alla insatser förutsätter folkbokföring i kommunen.`);
  expect(insatser.map(({ name }) => name)).toEqual(['Larm', 'Hemservice', 'Föräldrakurs']);
  expect(general.parts.map(({ text }) => text).join()).toContain('folkbokföring');
  expect(rest.join()).toContain('Äldreenheten');
});

test('brackets that say nothing of whom leave a sentence as it is', () => {
  const { insatser } = draftIn(`Anhörigstöd
För den som vårdar en närstående. Stödet är samtal (enskilda), grupper (högst åtta), kurser (två per år).`);
  expect(insatser.map(({ name }) => name)).toEqual(['Anhörigstöd']);
});
