import { expect, test } from 'vitest';
import { FACT_NAMES, FACTS } from '../../src/catalog/facts.js';
import type { Villkor } from '../../src/catalog/types.js';
import { leafWords, villkorWords } from '../../src/review/villkor-words.js';

const words = (villkor: Villkor): string => villkorWords(villkor, 'Exempelby').markup.replace(/\s+/g, ' ').trim();

test.each<[villkor: Villkor, said: string]>([
  [{ fact: 'age', from: 16, to: 19 }, 'Du är 16–19 år'],
  [{ fact: 'age', from: 18 }, 'Du är minst 18 år'],
  [{ fact: 'age', to: 17 }, 'Du är högst 17 år'],
  [{ fact: 'childAges', from: 3, to: 3 }, 'Barnet är 3 år'],
  [{ fact: 'childAges', from: 0, to: 4 }, 'Barnet är högst 4 år'],
  [{ fact: 'resident', is: true }, 'Du är folkbokförd i Exempelby'],
  [{ fact: 'courtDecision', is: false }, 'Ingen domstol har bestämt att ni ska gå på samarbetssamtal'],
  [{ fact: 'bornAbroad', is: false }, 'Du är född i Sverige'],
  [
    { fact: 'parenthood', is: ['parent', 'expecting', 'otherAdult'] },
    'Du är förälder, väntar barn eller är en viktig vuxen för ett barn',
  ],
  [{ fact: 'schoolYear', is: ['4-6', '7-9'] }, 'Du eller ditt barn går i årskurs 4–9'],
  [{ fact: 'guardianConsent', is: ['all', 'one'] }, 'Minst en vårdnadshavare säger ja'],
  [{ fact: 'childDiagnosis', is: 'adhd' }, 'Barnet har diagnosen adhd'],
])('%j reads "%s"', (villkor, said) => {
  expect(words(villkor)).toBe(said);
});

test('alternatives stand in a list, and what must hold together is joined', () => {
  const villkor: Villkor = {
    anyOf: [
      [{ fact: 'age', from: 15 }],
      [
        { fact: 'age', to: 14 },
        { fact: 'guardianConsent', is: 'all' },
      ],
    ],
  };
  expect(words(villkor)).toBe(
    'Något av det här räcker: <ul class="alternatives"><li>Du är minst 15 år</li><li>Du är högst 14 år <b>och</b> alla vårdnadshavare säger ja</li></ul>',
  );
});

test('an "eller" within what must hold together is kept apart', () => {
  const villkor: Villkor = {
    anyOf: [
      [
        { fact: 'parenthood', is: ['parent', 'expecting'] },
        { fact: 'childAges', to: 5 },
      ],
    ],
  };
  expect(words(villkor)).toContain('(Du är förälder eller väntar barn) <b>och</b> barnet är högst 5 år');
});

test('every value of every fact has words of its own', () => {
  for (const fact of FACT_NAMES) {
    const { shape } = FACTS[fact];
    if (!('options' in shape)) continue;
    const said = shape.options.map((option) => leafWords({ fact, is: option }, 'Exempelby'));
    expect(new Set(said).size).toBe(shape.options.length);
    for (const one of said) expect(one).toMatch(/ /);
  }
});
