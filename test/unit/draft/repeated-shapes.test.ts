import { expect, test } from 'vitest';
import { blocksOfText } from '../../../src/draft/plain-text.js';
import { sectionsOf } from '../../../src/draft/sections.js';

/** The insatser of a text, each with the words under its målgrupp and its villkor. */
function readIn(text: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    sectionsOf(blocksOfText(text)).insatser.map(({ name, parts }) => [
      name,
      parts.filter(({ kind }) => kind === 'malgrupp' || kind === 'villkor').map((part) => part.text),
    ]),
  );
}

test('a label that nobody knows is one where it comes again and again, by what stands after it', () => {
  const text = ['Larm', 'Passar: personer över 75 år', 'Bra att veta: högst ett larm', ''].join('\n');
  const other = (name: string, age: number) => text.replace('Larm', name).replace('75', String(age));
  expect(readIn([other('Larm', 75), other('Städning', 80), other('Inköp', 70)].join('\n'))).toEqual({
    Larm: ['personer över 75 år'],
    Städning: ['personer över 80 år'],
    Inköp: ['personer över 70 år'],
  });
});

test('a line that comes again word for word is a label of what stands under it', () => {
  const of = (name: string, age: number) =>
    `${name}\nVi vänder oss till\nDu som har fyllt ${age} år.\nDet här behöver du\nDu är folkbokförd i kommunen.\n`;
  expect(readIn([of('Digital tillsyn', 75), of('Matlåda', 80), of('Promenad', 65)].join('\n'))).toEqual({
    'Digital tillsyn': ['Du som har fyllt 75 år.', 'Du är folkbokförd i kommunen.'],
    Matlåda: ['Du som har fyllt 80 år.', 'Du är folkbokförd i kommunen.'],
    Promenad: ['Du som har fyllt 65 år.', 'Du är folkbokförd i kommunen.'],
  });
});

test('numbered paragraphs that begin with a name have one each', () => {
  const text = [
    '2.1 Trygghetslarm. Ges till personer som är 75 år eller äldre.',
    '2.2 Dagträff. Ges till personer som är 65 år eller äldre. Maten betalas på plats.',
    '2.3 Stödsamtal. Ges till personer över 18 år.',
  ];
  expect(Object.keys(readIn(text.join('\n\n')))).toEqual(['Trygghetslarm', 'Dagträff', 'Stödsamtal']);
});

test('a paragraph that tells of insats after insats is parted where the next one is named', () => {
  const text =
    'Trygghetslarm ges till personer som har fyllt 70 år. Larmet är gratis. Matdistribution ges till personer som har fyllt 75 år. Telefonservice erbjuds till personer över 65 år.';
  expect(Object.keys(readIn(`Beslut om insatser\n\n${text}`))).toEqual([
    'Trygghetslarm',
    'Matdistribution',
    'Telefonservice',
  ]);
});

test('a list with whom each is for in brackets names an insats an item', () => {
  const text = '- Boskola (18–29 år)\n- Hemmafixaren (från 65 år)\n- Vardagskraft (70 år och äldre)';
  expect(readIn(`Vuxna\n\n${text}`)).toEqual({
    Boskola: ['18–29 år'],
    Hemmafixaren: ['från 65 år'],
    Vardagskraft: ['70 år och äldre'],
  });
});

test('a table between paragraphs is one', () => {
  const text =
    'Bilaga 2\n\nNr\tInsats\tFör\n1\tRinga\tpersoner från 70 år\n2\tCoach\tunga 10–17 år\n\nTabellen gäller 2026.';
  expect(readIn(text)).toEqual({ Ringa: ['personer från 70 år'], Coach: ['unga 10–17 år'] });
});

test('a column that says yes or no asks what its head says, of those with a yes', () => {
  const text =
    'Insats\tÅlder\tMåste vara folkbokförd\nStödet\t12–20 år\tJa\nRådgivning\tFrån 18 år\tNej\nPromenadvän\t65+\tx';
  expect(readIn(text)).toEqual({
    Stödet: ['12–20 år', 'Måste vara folkbokförd'],
    Rådgivning: ['Från 18 år'],
    Promenadvän: ['65+', 'Måste vara folkbokförd'],
  });
});

test('what holds for all is no insats, and its list is read', () => {
  const text = [
    'Gemensamt för alla insatser',
    'För samtliga insatser gäller att den som vill ha insatsen ska',
    '• vara folkbokförd i kommunen,',
    '• ha fyllt 70 år.',
    '',
    'Trygghetslarm',
    'Målgrupp: Den som bor i eget hem.',
  ].join('\n');
  const { insatser, general } = sectionsOf(blocksOfText(text));
  expect(insatser.map(({ name }) => name)).toEqual(['Trygghetslarm']);
  expect(general.map((part) => part.text)).toEqual(['vara folkbokförd i kommunen,', 'ha fyllt 70 år.']);
});

test('what stands over page after page labels nothing', () => {
  const page = (body: string) => `Socialförvaltningen Ekeby kommun\n${body}\n`;
  const text = [
    page('Trygghetslarm\nMålgrupp: Den som har fyllt 75 år.'),
    page('Inköp\nMålgrupp: Den som har fyllt 80 år.'),
    page('Städning\nMålgrupp: Den som har fyllt 85 år.'),
  ].join('\n');
  expect(Object.keys(readIn(text))).toEqual(['Trygghetslarm', 'Inköp', 'Städning']);
});
