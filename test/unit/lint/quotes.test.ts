import { describe, expect, test } from 'vitest';
import type { Insats, Villkor } from '../../../src/catalog/types.js';
import { lintQuotes } from '../../../src/lint/quotes.js';
import { unreadOf } from '../../../src/rules/unread-quote.js';
import { catalogWith, catalogWithInsats, insatsWith } from '../../fixtures/small-catalog.js';

const PARENT: Villkor = { fact: 'parenthood', is: ['parent'] };
const RESIDENT: Villkor = { fact: 'resident', is: true };
const from = (age: number): Villkor => ({ fact: 'age', from: age });

/** The rules of what is found where an insats has this quote and these villkor. */
function rules(quote: string, villkor: Insats['villkor'], changes: Partial<Insats> = {}): readonly string[] {
  const catalog = catalogWithInsats({ villkor, source: { section: 'Stöd', quote }, ...changes });
  return lintQuotes(catalog).map(({ rule }) => rule);
}

describe('a number of the quote', () => {
  test.each<readonly [what: string, quote: string, villkor: Insats['villkor'], changes: Partial<Insats>]>([
    ['a bound', 'Vuxna 18–25 år.', [{ fact: 'age', from: 18, to: 25 }], {}],
    ['under', 'Unga under 20 år.', [{ fact: 'age', to: 19 }], {}],
    ['a word', 'Du ska ha fyllt sjuttiofem år.', [from(75)], {}],
    ['a limit', 'Högst 5 samtal.', [], { limits: 'Högst 5 samtal.' }],
    ['a cost', 'Avgiften är 50 kronor.', [], { cost: '50 kronor.' }],
    ['a note', 'Barn 3-11 år.', [PARENT], { editorNote: '3-11 år läses som tryckfel.' }],
    [
      'what holds from the age under which consent is needed',
      'För barn under 15 år krävs båda vårdnadshavarnas samtycke.',
      [PARENT, { anyOf: [[{ fact: 'childAges', from: 15 }], [{ fact: 'guardianConsent', is: 'all' }]] }],
      {},
    ],
    [
      'the year in which one reaches it',
      'Från och med det år man fyller 67.',
      [
        {
          anyOf: [
            [from(67)],
            [
              { fact: 'age', from: 66, to: 66 },
              { checked: 'Du fyller 67 i år', id: 'i-ar' },
            ],
          ],
        },
      ],
      {},
    ],
    ['a law', 'Enligt SoL 11 kap. 5 § och lag (2016:675).', [], {}],
  ])('is taken up by %s', (_what, quote, villkor, changes) => {
    expect(rules(quote, villkor, changes)).toEqual([]);
  });

  test('that nothing takes up is reported', () => {
    expect(rules('Föräldrar till barn 3-12 år.', [PARENT, { fact: 'childAges', from: 3, to: 11 }])).toEqual([
      'quote-number',
      'bound-not-quoted',
    ]);
    expect(rules('Båda ska ha fyllt 75 år.', [from(65)])).toEqual(['quote-number', 'bound-not-quoted']);
    expect(
      rules('Personer som har fyllt 75 år. Båda ska ha fyllt 75 år.', [{ checked: 'Båda har fyllt 75 år', id: 'b' }]),
    ).toContain('quote-number');
  });

  test.each<readonly [what: string, quote: string, villkor: Insats['villkor']]>([
    ['what something costs', 'Från 67 år. Avgiften är 65 kronor.', [from(67), { fact: 'age', to: 65 }]],
    ['a word that a number follows', 'Barn och unga 7–17 år.', [{ fact: 'age', from: 7, to: 18 }]],
    ['the year in which one reaches it, unless that is checked', 'Det år man fyller 67.', [from(66)]],
    [
      'an age of consent the wrong way round',
      'För barn under 15 år krävs samtycke.',
      [{ anyOf: [[{ fact: 'childAges', from: 14 }], [{ fact: 'guardianConsent', is: 'all' }]] }],
    ],
  ])('does not take up an age by %s', (_what, quote, villkor) => {
    expect(rules(quote, villkor)).toContain('bound-not-quoted');
  });
});

describe('a clause that asks for something', () => {
  test.each<readonly [what: string, quote: string, villkor: Insats['villkor'], changes: Partial<Insats>]>([
    ['a fact', 'Du ska bo i Exempel.', [RESIDENT], {}],
    ['consent', 'Samtycke krävs från vårdnadshavare.', [{ fact: 'guardianConsent', is: 'all' }], {}],
    [
      'its audience',
      'Du ska vilja arbeta i grupp med andra deltagare.',
      [],
      { audience: 'Du som vill arbeta i grupp med andra deltagare' },
    ],
    [
      'a note',
      'Du ska ha hemtjänst sedan tidigare.',
      [],
      { editorNote: 'Hemtjänst sedan tidigare kontrolleras av utföraren.' },
    ],
    ['being owed', 'Kommunen ska ge den till den som begär det.', [], { onRequest: true }],
    ['nothing, since it asks nothing', 'Du får träffa andra.', [], {}],
  ])('is taken up by %s', (_what, quote, villkor, changes) => {
    expect(rules(quote, villkor, changes)).toEqual([]);
  });

  test.each<readonly [quote: string, villkor: Insats['villkor']]>([
    ['Du ska bo i Strömnäs.', []],
    ['Du ska ha fyllt 65 år. Du ska vara folkbokförd i Exempel.', [from(65)]],
    ['Samtycke krävs från vårdnadshavare.', [from(15)]],
    ['Den som deltar måste ha trygghetslarm.', []],
  ])('%s is reported where nothing takes it up', (quote, villkor) => {
    expect(rules(quote, villkor)).toEqual(['quote-clause']);
  });

  test('is met by what is left to the provider to check', () => {
    const checked = { checked: 'Du ska ha trygghetslarm', id: 'larm' } as unknown as Villkor;
    expect(rules('Den som deltar ska ha trygghetslarm.', [checked])).toEqual([]);
  });
});

describe('a bound that can be read in two ways', () => {
  test.each(['Barn upp till 4 år.', 'Vuxna över 18 år.'])('%s is to be named as settled', (quote) => {
    const villkor = [
      { fact: 'age', from: 18 },
      { fact: 'age', to: 4 },
    ] as const;
    const one = quote.includes('18') ? [villkor[0]] : [villkor[1]];
    expect(rules(quote, one)).toEqual(['ambiguous-bound']);
    const word = quote.includes('18') ? 'Över' : 'Upp till';
    expect(rules(quote, one, { editorNote: `”${word}” har lästs så att den åldern är med.` })).toEqual([]);
  });

  test('may be named once for all in the note on the guideline', () => {
    const { guideline } = catalogWith();
    const insats = insatsWith({ villkor: [from(18)], source: { section: 'Stöd', quote: 'Vuxna över 18 år.' } });
    const catalog = catalogWith({
      guideline: { ...guideline, note: '”Över 18” läses som från 18 år.' },
      insatser: [insats],
    });
    expect(lintQuotes(catalog)).toEqual([]);
  });
});

describe('a list without villkor', () => {
  test.each(['Vuxna som vill träffas.', 'Målgrupp: Föräldrar i kris.'])('contradicts "%s"', (quote) => {
    expect(rules(quote, [])).toEqual(['open-in-spite-of-quote']);
  });

  test('contradicts an age', () => {
    expect(rules('Alla från 65 år.', [])).toContain('open-in-spite-of-quote');
    const settled = { editorNote: '”Upp till 20 år” har lästs så att tjugoåringar är med.' };
    expect(rules('Unga upp till 20 år.', [], settled)).toEqual(['open-in-spite-of-quote']);
    const none = { editorNote: '”Upp till 20 år” är ett exempel och inget villkor.' };
    expect(rules('Unga upp till 20 år.', [], none)).toEqual([]);
  });

  test.each(['Öppen för alla.', 'Närstående till personer med demens.', 'Seniorer'])(
    'does not contradict "%s"',
    (quote) => {
      expect(rules(quote, [])).toEqual([]);
    },
  );
});

test('what nothing takes up is told with its place, so that it can be marked', () => {
  const quote = 'Öppet för alla. Du ska ha trygghetslarm.';
  const catalog = catalogWithInsats({ source: { section: 'Stöd', quote } });
  const [unread] = unreadOf(catalog, insatsWith({ source: { section: 'Stöd', quote } }));
  expect(quote.slice(unread?.at, (unread?.at ?? 0) + (unread?.length ?? 0))).toBe('Du ska ha trygghetslarm');
});
