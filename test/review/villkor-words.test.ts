import { expect, test } from 'vitest';
import { FACT_NAMES, FACTS } from '../../src/catalog/facts.js';
import type { Villkor } from '../../src/catalog/types.js';
import { leafWords, villkorWords } from '../../src/review/villkor-words.js';

const words = (villkor: Villkor): string => villkorWords(villkor, 'Exempelby').markup.replace(/\s+/g, ' ').trim();

test.each<[villkor: Villkor, said: string]>([
  [{ fact: 'age', from: 16, to: 19 }, 'Den som frågar är 16–19 år'],
  [{ fact: 'age', from: 18 }, 'Den som frågar är 18 år eller äldre'],
  [{ fact: 'age', to: 17 }, 'Den som frågar är högst 17 år'],
  [{ fact: 'childAges', from: 3, to: 3 }, 'Minst ett barn är 3 år'],
  [{ fact: 'childAges', from: 0, to: 4 }, 'Minst ett barn är högst 4 år'],
  [{ fact: 'resident', is: true }, 'Den som frågar är folkbokförd i Exempelby'],
  [{ fact: 'courtDecision', is: false }, 'Ingen domstol har beslutat'],
  [{ fact: 'bornAbroad', is: false }, 'Inte: född i ett annat land än Sverige'],
  [
    { fact: 'parenthood', is: ['parent', 'expecting', 'otherAdult'] },
    'Den som frågar är förälder eller vårdnadshavare, väntar barn eller är en viktig vuxen för ett barn',
  ],
  [{ fact: 'schoolYear', is: ['4-6', '7-9'] }, 'Den som frågar, eller barnet, går i årskurs 4–6 eller årskurs 7–9'],
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
    'Något av följande: <ul class="alternatives"><li>Den som frågar är 15 år eller äldre</li><li>Den som frågar är högst 14 år <b>och</b> alla vårdnadshavare säger ja</li></ul>',
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
  expect(words(villkor)).toContain(
    '(Den som frågar är förälder eller vårdnadshavare eller väntar barn) <b>och</b> minst ett barn är högst 5 år',
  );
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
