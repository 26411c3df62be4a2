import { describe, expect, test } from 'vitest';
import type { Villkor } from '../../../src/catalog/types.js';
import {
  bindingList,
  guidingList,
  hasLawConsent,
  metList,
  openToAllNote,
  reasonLists,
  villkorNotes,
} from '../../../src/content/villkor-content.js';
import { createTexts } from '../../../src/i18n/texts.js';
import { villkorOf } from '../../../src/rules/compile.js';
import { insatsWith } from '../../fixtures/small-catalog.js';
import { answersOf, assessOne, catalogOf, insatsOf, type Said } from '../../support/small-catalog.js';

const texts = createTexts();
const byFact = (said: Said) => new Map(answersOf(said).map(({ fact, value }) => [fact, value]));
const YOUNG: Villkor = { fact: 'age', from: 16, to: 19 };
const RESIDENT: Villkor = { fact: 'resident', is: true };

/** The lists that a card has for an insats with these villkor after this was said. */
function listsAfter(villkor: readonly Villkor[], said: Said, malgrupp: 'guiding' | 'binding' = 'binding') {
  const source = { catalog: catalogOf([insatsOf('one', villkor)], { malgrupp }), texts };
  return reasonLists(source, assessOne(villkor, said, { malgrupp }), byFact(said));
}

describe('what keeps an insats from being open', () => {
  test('an unmet villkor stands with what was said about it', () => {
    expect(listsAfter([YOUNG], { age: '20-66' })).toEqual([
      { title: 'Villkor:', items: [{ text: 'du: 16–19 år', said: 'Du svarade: 20–66 år' }] },
    ]);
  });

  test('a villkor that nobody has answered is checked by the provider', () => {
    expect(listsAfter([YOUNG, RESIDENT], { age: '16-19' })).toEqual([
      { title: 'Kollas när du hör av dig:', items: [{ text: 'folkbokförd i Exempelby', said: undefined }] },
    ]);
  });

  test('where one villkor is unmet, what is unknown no longer matters', () => {
    const titles = listsAfter([YOUNG, RESIDENT], { age: '20-66' }).map(({ title }) => title);
    expect(titles).toEqual(['Villkor:']);
  });

  test('a målgrupp that only guides says whom the insats is meant for', () => {
    const titles = listsAfter([{ ...YOUNG, origin: 'malgrupp' }], { age: '20-66' }, 'guiding').map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['Tänkt för:']);
  });

  test('an open insats has nothing in the way, and says what is met', () => {
    const said: Said = { age: '16-19' };
    const catalog = catalogOf([insatsOf('one', [YOUNG])]);
    expect(listsAfter([YOUNG], said)).toEqual([]);
    expect(metList({ catalog, texts }, assessOne([YOUNG], said).reasons, byFact(said))).toEqual({
      title: 'Det här stämmer:',
      items: [{ text: 'du: 16–19 år', said: 'Du svarade: 16–19 år' }],
    });
    expect(metList({ catalog, texts }, [], byFact(said))).toBeUndefined();
  });
});

describe('villkor without answers', () => {
  const insats = insatsOf('one', [{ ...YOUNG, origin: 'malgrupp' }]);

  test('what guides stands apart from what binds', () => {
    const catalog = catalogOf([insats], { malgrupp: 'guiding', villkor: [RESIDENT] });
    const lists = [guidingList({ catalog, texts }, insats), bindingList({ catalog, texts }, insats)];
    expect(lists.map((list) => [list?.title, list?.items.map(({ text }) => text)])).toEqual([
      ['Tänkt för:', ['du: 16–19 år']],
      ['Villkor:', ['folkbokförd i Exempelby']],
    ]);
  });

  test('a binding målgrupp is a villkor as any other', () => {
    const catalog = catalogOf([insats], { malgrupp: 'binding' });
    expect(guidingList({ catalog, texts }, insats)).toBeUndefined();
    expect(bindingList({ catalog, texts }, insats)?.items).toHaveLength(1);
  });

  test.each([
    ['the decision says so', insatsWith({ openToAll: true }), [], 'Öppen för alla.'],
    ['no villkor at all', insatsWith(), [], texts.t('card.noVillkor')],
    ['a general villkor', insatsWith(), [RESIDENT], undefined],
    ['villkor that are not stated', insatsWith({ villkor: 'unstated' }), [], undefined],
    ['a villkor of its own', insatsWith({ villkor: [YOUNG] }), [], undefined],
  ])('open to all: %s', (_, one, villkor, note) => {
    expect(openToAllNote({ texts }, one, villkorOf(catalogOf([one], { villkor }), one))).toBe(note);
  });
});

describe('what is said beside the villkor', () => {
  const FOR_CHILDREN: Villkor = { fact: 'age', to: 12 };
  const CHILD = texts.t('card.childConsent');

  test.each([
    ['a villkor for adults', [{ fact: 'age', from: 18 } as const], {}, []],
    ['villkor that are not stated', 'unstated' as const, {}, [texts.t('card.unstated')]],
    ['an insats for children, nothing said', [FOR_CHILDREN], {}, [CHILD]],
    ['an insats for children, an adult without a child asks', [FOR_CHILDREN], { age: '20-66' }, []],
    ['an insats for children, a parent asks', [FOR_CHILDREN], { age: '20-66', parenthood: ['parent'] }, [CHILD]],
    ['a child without consent', [], { age: '0-14', guardianConsent: 'none' }, [texts.t('card.consent')]],
    ['a child with consent', [], { age: '0-14', guardianConsent: 'all' }, []],
  ])('%s', (_, villkor, said: Said, notes) => {
    const { insats, reasons } = assessOne(villkor, said);
    expect(villkorNotes({ texts }, insats, reasons, byFact(said))).toEqual(notes);
  });

  test('an insats that is owed to whoever asks says so', () => {
    expect(villkorNotes({ texts }, insatsWith({ onRequest: true }))).toEqual([texts.t('card.onRequest')]);
  });

  test.each([
    ['none', [], true],
    ['its own', [{ fact: 'guardianConsent', is: ['all', 'one'] }], false],
    ['one among alternatives', [{ anyOf: [[{ fact: 'guardianConsent', is: 'one' }], [YOUNG]] }], false],
  ] as const)("the law's rule of consent holds where the insats states %s", (_, villkor, holds) => {
    const insats = insatsOf('one', villkor);
    expect(hasLawConsent(catalogOf([insats]), insats)).toBe(holds);
  });
});
