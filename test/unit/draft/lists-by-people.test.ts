import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../src/draft/draft.js';
import { blocksOfText } from '../../../src/draft/plain-text.js';

const draftIn = (text: string) => draftOf({ name: 'sida.txt', blocks: blocksOfText(text) });
const villkorIn = (text: string) =>
  Object.fromEntries(
    draftIn(text).insatser.map(({ name, spans }) => [
      name,
      spans.flatMap(({ proposals }) => proposals.flatMap((one) => (one.kind === 'villkor' ? [one.villkor] : []))),
    ]),
  );

describe('lists under lines that say for whom they are', () => {
  const BY_PEOPLE = `Stöd i Ekby kommun

För dig som har fyllt 67 år
• Träffpunkten
• Balansträning, en gång i veckan

För dig som är 13–19 år
• Ungdomsjouren
• Killgruppen (bara killar)

Vill du ha annat stöd? Ring oss.`;

  test('name an insats an item, and each is for those of its list', () => {
    const age = (from: number, to?: number) => ({ fact: 'age', from, ...(to !== undefined && { to }) });
    expect(villkorIn(BY_PEOPLE)).toEqual({
      Träffpunkten: [age(67)],
      Balansträning: [age(67)],
      Ungdomsjouren: [age(13, 19)],
      Killgruppen: [age(13, 19), { fact: 'gender', is: 'man' }],
    });
  });

  test('belong to the insats over them where there is only one, or where the items are sentences', () => {
    const text = `Träffpunkten
Vi ses varje dag.

För dig som har fyllt 67 år
• Kaffe
• Gymnastik

Fixartjänsten
För dig som är:
• Du har fyllt 70 år.
• Du bor i Ekby.`;
    expect(draftIn(text).insatser.map(({ name }) => name)).toEqual(['Träffpunkten', 'Fixartjänsten']);
  });
});
