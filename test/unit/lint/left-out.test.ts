import { describe, expect, test } from 'vitest';
import type { Insats, Villkor } from '../../../src/catalog/types.js';
import { lintKommun } from '../../../src/lint/kommuner.js';
import { lintLeftOut } from '../../../src/lint/left-out.js';
import { lintQuotes } from '../../../src/lint/quotes.js';
import { catalogWithInsats } from '../../fixtures/small-catalog.js';

const from = (age: number): Villkor => ({ fact: 'age', from: age });
const PARENT: Villkor = { fact: 'parenthood', is: ['parent'] };

function rules(quote: string, villkor: Insats['villkor'], changes: Partial<Insats> = {}): readonly string[] {
  const catalog = catalogWithInsats({ villkor, source: { section: 'Stöd', quote }, ...changes });
  return lintLeftOut(catalog).map(({ rule }) => rule);
}

describe('people whom a decision tells apart', () => {
  test.each<readonly [quote: string, villkor: Insats['villkor']]>([
    ['Kvinnor från 18 år som lever med våld.', [from(18)]],
    ['Pappor till barn 0–6 år.', [PARENT, { fact: 'childAges', to: 6 }]],
    ['Blivande föräldrar och föräldrar till barn under 1 år.', [PARENT, { fact: 'childAges', to: 0 }]],
    ['Båda makarna ska ha fyllt 75 år.', [from(75)]],
    ['Personer från 75 år som inte redan har hemtjänst.', [from(75)]],
    ['Ensamboende från 70 år.', [from(70)]],
    ['Personer 18–64 år som har insats enligt LSS.', [{ fact: 'age', from: 18, to: 64 }]],
    ['Personer från 18 år med psykisk funktionsnedsättning.', [from(18)]],
    ['Personer i ordinärt boende från 75 år.', [from(75)]],
    ['Personer 21–65 år med kontrakt på egen bostad.', [{ fact: 'age', from: 21, to: 65 }]],
    ['Personer från 65 år, högst 14 dagar efter utskrivning.', [from(65)]],
    ['Anhöriga i samma hushåll.', []],
    ['Personer med uppehållstillstånd.', []],
    ['Personer från 18 år som har bott i kommunen i minst ett år.', [from(18)]],
    ['Den som fyllt 70 år och har parkeringstillstånd.', [from(70)]],
    ['Personer med demensdiagnos.', []],
    ['Föräldrar. Båda föräldrarna ska delta.', [PARENT]],
  ])('are reported where no villkor does: %s', (quote, villkor) => {
    expect(rules(quote, villkor)).toEqual(['quote-people']);
  });

  test.each<readonly [what: string, quote: string, villkor: Insats['villkor'], changes: Partial<Insats>]>([
    ['a fact', 'Kvinnor från 18 år.', [from(18), { fact: 'gender', is: ['woman'] }], {}],
    ['expecting', 'Blivande föräldrar.', [{ fact: 'parenthood', is: ['expecting'] }], {}],
    [
      'what is checked',
      'Båda makarna ska ha fyllt 75 år.',
      [from(75), { checked: 'Båda makarna har fyllt 75 år', id: 'both' }],
      {},
    ],
    ['the audience', 'Ensamboende från 70 år.', [from(70)], { audience: 'Du som är ensamboende.' }],
    [
      'other words for the same',
      'Personer i ordinärt boende från 75 år.',
      [from(75), { checked: 'Du bor i eget hem', id: 'hem' }],
      {},
    ],
    ['both parents', 'Båda föräldrarna ska delta.', [{ fact: 'bothParentsAgree', is: true }], {}],
    ['a note', 'Ensamboende från 70 år.', [from(70)], { editorNote: '”Ensamboende” är ett exempel.' }],
  ])('are taken up by %s', (_what, quote, villkor, changes) => {
    expect(rules(quote, villkor, changes)).toEqual([]);
  });
});

describe('a fact of the vocabulary that the quote names', () => {
  test.each<readonly [quote: string, villkor: Insats['villkor']]>([
    ['Föräldrar till barn.', []],
    ['Vuxna som önskar råd.', []],
    ['Barn och unga som går i grundskolan.', []],
    ['Föräldrar till barn som har fått diagnosen ADHD.', [PARENT]],
    ['Brottet ska vara polisanmält.', [from(12)]],
  ])('is reported where no villkor names it, whatever else a note says of it: %s', (quote, villkor) => {
    expect(rules(quote, villkor, { editorNote: `”${quote}” har lästs som det står.` })).toContain('quote-fact');
  });

  test('is taken up by a villkor, by what is checked, and by a note that it is none', () => {
    expect(rules('Föräldrar till barn.', [PARENT])).toEqual([]);
    expect(rules('Brottet ska vara polisanmält.', [{ checked: 'Brottet är polisanmält', id: 'anmalt' }])).toEqual([]);
    expect(rules('Föräldrar till barn.', [], { editorNote: '”Föräldrar” är ett exempel och inget villkor.' })).toEqual(
      [],
    );
  });
});

describe('an age that is somebody else’s', () => {
  test('of the one who is cared for is not asked of the carer', () => {
    const quote = 'Anhöriga till personer över 65 år.';
    expect(rules(quote, [from(65)])).toEqual(['age-of-another']);
    expect(rules(quote, [{ checked: 'Din närstående är över 65 år', id: 'of-other' }])).toEqual([]);
  });

  test('of a child turns parents away where it is asked of whoever asks', () => {
    const villkor: Insats['villkor'] = [{ fact: 'age', from: 7, to: 12 }];
    expect(rules('Barn mellan 7 och 12 år.', villkor)).toEqual(['closed-to-parents']);
    expect(rules('Barn mellan 7 och 12 år.', villkor, { takesPart: 'child' })).toEqual([]);
  });
});

test('“under” a number is not up to it', () => {
  const found = (to: number) =>
    lintQuotes(
      catalogWithInsats({ villkor: [{ fact: 'age', to }], source: { section: 'Stöd', quote: 'Unga under 20 år.' } }),
    ).map(({ rule }) => rule);
  expect(found(20)).toEqual(['quote-number']);
  expect(found(19)).toEqual([]);
});

test('a bound a year beside the number of the quote is reported', () => {
  const found = (quote: string, age: number) =>
    lintQuotes(catalogWithInsats({ villkor: [from(age)], source: { section: 'Stöd', quote } })).map(({ rule }) => rule);
  expect(found('Personer från 65 år.', 65)).toEqual([]);
  expect(found('Personer från 65 år.', 66)).toContain('bound-not-quoted');
  expect(found('Vuxna som vill ha råd.', 18)).toEqual([]);
  expect(found('Vuxna som vill ha råd.', 19)).toEqual(['bound-not-quoted']);
});

test('a kommun of the 290 has the code that is its own', () => {
  const found = (kommun: { name: string; code: string }) =>
    lintKommun({ ...catalogWithInsats({}), kommun }).map(({ rule }) => rule);
  expect(found({ name: 'Sala kommun', code: '1981' })).toEqual([]);
  expect(found({ name: 'Sala kommun', code: '9981' })).toEqual(['unknown-kommun']);
  expect(found({ name: 'Exempelby', code: '9981' })).toEqual([]);
});

describe('a no that a villkor asks for', () => {
  const APART: Villkor = { fact: 'livesApart', is: false };

  test('is a no of the decision too', () => {
    expect(rules('Om domstol har beslutat om samtal.', [{ fact: 'courtDecision', is: false }])).toEqual([
      'no-not-quoted',
    ]);
    expect(rules('Om domstol inte har beslutat om samtal.', [{ fact: 'courtDecision', is: false }])).toEqual([]);
    expect(rules('Om domstol har beslutat om samtal.', [{ fact: 'courtDecision', is: true }])).toEqual([]);
  });

  test('is none where those who do not live together live apart', () => {
    expect(rules('För den som inte lever tillsammans.', [APART])).toEqual(['no-not-quoted']);
  });
});

test('school years from one to another are all in the villkor', () => {
  const quote = 'Elever i årskurs F–6.';
  expect(rules(quote, [{ fact: 'schoolYear', is: ['F', '1-3', '4-6'] }])).toEqual([]);
  expect(rules(quote, [{ fact: 'schoolYear', is: ['F', '4-6'] }])).toEqual(['quote-school-year']);
  expect(rules('Elever i årskurs 7–9.', [{ fact: 'schoolYear', is: ['7-9'] }])).toEqual([]);
  expect(rules('Elever i åk 3.', [{ fact: 'schoolYear', is: ['1-3'] }])).toEqual([]);
});

test('where one lives is not asked in spite of the decision', () => {
  const quote = 'Vuxna från 18 år oavsett folkbokföringsort. Det är inget villkor.';
  const resident: Villkor = { fact: 'resident', is: true };
  expect(rules(quote, [from(18), resident])).toContain('residence-in-spite-of-quote');
  expect(rules(quote, [from(18)])).not.toContain('residence-in-spite-of-quote');
});
