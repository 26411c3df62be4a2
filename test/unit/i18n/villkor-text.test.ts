import { describe, expect, test } from 'vitest';
import { FACT_NAMES, FACTS, type Fact, isAskable } from '../../../src/catalog/facts.js';
import type { Villkor } from '../../../src/catalog/types.js';
import { answerText, optionText, yearsText } from '../../../src/i18n/answer-text.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { villkorText } from '../../../src/i18n/villkor-text.js';
import type { AnswerValue } from '../../../src/rules/answers.js';
import { SHIPPED, shippedCatalog } from '../../support/shipped-catalogs.js';

const texts = createTexts();
const KOMMUN = 'Exempels kommun';
const textOf = (villkor: Villkor) => villkorText(villkor, texts, KOMMUN);

/** Words that only code has: names of facts and of options with a capital in them, and keys. */
function expectWords(text: string): void {
  expect(text).toMatch(/\p{L}{2}/u);
  expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object|\p{Ll}\p{Lu}|\w\.\w/u);
  for (const fact of FACT_NAMES) expect(text.split(/[^\p{L}]+/u)).not.toContain(fact);
}

/** Every villkor on one fact that says one thing. */
function villkorOn(fact: Fact): readonly Villkor[] {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return [true, false].map((is) => ({ fact, is }));
    case 'area':
    case 'choice':
    case 'set':
      return shape.options.map((is) => ({ fact, is }));
    case 'number':
    case 'numbers':
      return [
        { fact, from: 18 },
        { fact, to: 17 },
        { fact, from: 3, to: 11 },
        { fact, from: 5, to: 5 },
      ];
  }
}

describe('every villkor that can be written has words of its own', () => {
  test.each(FACT_NAMES)('%s', (fact) => {
    const said = villkorOn(fact).map(textOf);
    for (const [at, text] of said.entries()) {
      expectWords(text);
      const { is } = villkorOn(fact)[at] as { readonly is?: unknown };
      // The option `man` is a word of Swedish too.
      expect(text).not.toBe(is === 'man' ? undefined : is);
    }
    expect(new Set(said).size, said.join(' | ')).toBe(said.length);
  });

  test('also those of the real catalogues, part by part', () => {
    for (const name of SHIPPED) {
      const { villkor = [], insatser, kommun } = shippedCatalog(name);
      const all = [...villkor, ...insatser.flatMap((insats) => (insats.villkor === 'unstated' ? [] : insats.villkor))];
      for (const item of all) expectWords(villkorText(item, texts, kommun.name));
    }
  });
});

describe('a villkor reads as a phrase', () => {
  test.each<{ readonly villkor: Villkor; readonly text: string }>([
    { villkor: { fact: 'age', from: 16, to: 19 }, text: 'du är 16–19 år' },
    { villkor: { fact: 'age', from: 18 }, text: 'du är minst 18 år' },
    { villkor: { fact: 'age', to: 17 }, text: 'du är högst 17 år' },
    { villkor: { fact: 'age', from: 65, to: 65 }, text: 'du är 65 år' },
    { villkor: { fact: 'childAges', from: 3, to: 11 }, text: 'barnet är 3–11 år' },
    { villkor: { fact: 'resident', is: true }, text: 'du är folkbokförd i Exempels kommun' },
    { villkor: { fact: 'resident', is: false }, text: 'du är inte folkbokförd i Exempels kommun' },
    {
      villkor: { fact: 'courtDecision', is: false },
      text: 'ingen domstol har bestämt att ni ska gå på samarbetssamtal',
    },
    {
      villkor: { fact: 'parenthood', is: ['parent', 'expecting', 'otherAdult'] },
      text: 'du är förälder, väntar barn eller är en viktig vuxen för ett barn',
    },
    { villkor: { fact: 'childAges', to: 0 }, text: 'barnet har inte fyllt ett år' },
    {
      villkor: { fact: 'schoolYear', is: ['F', '1-3', '4-6'] },
      text: 'du eller ditt barn går i förskoleklass eller i årskurs 1–6',
    },
    {
      villkor: { fact: 'schoolYear', is: ['1-3', '7-9'], about: 'child' },
      text: 'barnet går i årskurs 1–3 eller i årskurs 7–9',
    },
    { villkor: { fact: 'guardianConsent', is: ['all', 'one'] }, text: 'minst en vårdnadshavare säger ja' },
    { villkor: { fact: 'gender', is: 'other' }, text: 'du är varken kvinna eller man' },
    { villkor: { checked: 'Båda har fyllt 75 år', id: 'bada-75' }, text: 'Båda har fyllt 75 år' },
    {
      villkor: {
        anyOf: [
          [
            { fact: 'resident', is: true },
            { checked: 'Båda har fyllt 75 år', id: 'bada-75' },
          ],
        ],
      },
      text: 'du är folkbokförd i Exempels kommun och båda har fyllt 75 år',
    },
    {
      villkor: {
        anyOf: [
          [
            { fact: 'resident', is: true },
            { checked: 'BVC har gett dig ett intyg', id: 'intyg' },
          ],
        ],
      },
      text: 'du är folkbokförd i Exempels kommun och BVC har gett dig ett intyg',
    },
    { villkor: { fact: 'upperSecondary', is: ['neither'] }, text: 'du går inte på gymnasiet' },
    {
      villkor: { anyOf: [[{ fact: 'age', from: 15 }], [{ fact: 'guardianConsent', is: 'all' }]] },
      text: 'du är minst 15 år, eller alla vårdnadshavare säger ja',
    },
    {
      villkor: {
        anyOf: [
          [
            { fact: 'parenthood', is: 'parent' },
            { fact: 'childAges', to: 17 },
          ],
          [{ anyOf: [[{ fact: 'age', to: 17 }]] }],
        ],
      },
      text: 'du är förälder och barnet är högst 17 år, eller du är högst 17 år',
    },
  ])('$text', ({ villkor, text }) => {
    expect(textOf(villkor)).toBe(text);
  });
});

describe('every answer that can be given has words of its own', () => {
  test.each(FACT_NAMES.filter(isAskable))('%s', (fact) => {
    const { shape } = FACTS[fact];
    const values =
      shape.kind === 'boolean'
        ? ['true', 'false']
        : 'options' in shape
          ? [...shape.options]
          : ['0-14', '3-11', '17-17', '67-'];
    const said = values.map((value) => optionText(fact, value, texts));
    for (const text of said) expectWords(text);
    expect(new Set(said).size).toBe(said.length);
    for (const [at, text] of said.entries()) expect(text).not.toBe(values[at]);
  });
});

describe('an answer reads as it was said', () => {
  test.each<{ readonly fact: Fact; readonly value: AnswerValue; readonly text: string }>([
    { fact: 'resident', value: true, text: 'Ja' },
    { fact: 'resident', value: false, text: 'Nej' },
    { fact: 'resident', value: null, text: 'Vet inte / vill inte säga' },
    { fact: 'age', value: '16-19', text: '16–19 år' },
    { fact: 'age', value: '0-14', text: 'Under 15 år' },
    { fact: 'age', value: '67-', text: '67 år eller äldre' },
    { fact: 'childAges', value: ['0-0', '3-11', '12-'], text: 'Under 1 år, 3–11 år och 12 år eller äldre' },
    { fact: 'childAges', value: ['3-3'], text: '3 år' },
    { fact: 'parenthood', value: ['parent', 'expecting'], text: 'Förälder eller vårdnadshavare och Väntar barn' },
    { fact: 'upperSecondary', value: 'completed', text: 'Nej, jag har gått klart' },
    { fact: 'schoolYear', value: ['F', '7-9'], text: 'Förskoleklass och Årskurs 7–9' },
  ])('$fact: $text', ({ fact, value, text }) => {
    expect(answerText(fact, value, texts)).toBe(text);
  });
});

test.each([
  { from: 0, to: 14, text: 'Under 15 år' },
  { from: 0, to: 0, text: 'Under 1 år' },
  { from: 17, to: 17, text: '17 år' },
  { from: 16, to: 19, text: '16–19 år' },
  { from: 67, to: Number.POSITIVE_INFINITY, text: '67 år eller äldre' },
])('years from $from to $to are "$text"', ({ from, to, text }) => {
  expect(yearsText({ from, to }, texts.t)).toBe(text);
});
