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
import { createGuide } from '../../../src/rules/guide.js';
import { insatsWith } from '../../fixtures/small-catalog.js';
import { answersOf, assessOne, catalogOf, insatsOf, type Said } from '../../support/small-catalog.js';
import { NOTHING_TRANSLATED } from './nothing-translated.js';

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
      { title: 'Villkor:', items: [{ text: 'du är 16–19 år', branches: [], said: 'Du svarade: 20–66 år' }] },
    ]);
  });

  test('a villkor that nobody has answered is checked by the provider', () => {
    expect(listsAfter([YOUNG, RESIDENT], { age: '16-19' })).toEqual([
      {
        title: 'Kollas när du hör av dig:',
        items: [{ text: 'du är folkbokförd i Exempelby', branches: [], said: undefined }],
      },
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
    expect(metList({ catalog, texts }, assessOne([YOUNG], said), byFact(said))).toEqual({
      title: 'Det här stämmer:',
      items: [{ text: 'du är 16–19 år', branches: [], said: 'Du svarade: 16–19 år' }],
    });
    expect(metList({ catalog, texts }, { ...assessOne([YOUNG], said), reasons: [] }, byFact(said))).toBeUndefined();
  });
});

describe('alternatives', () => {
  const EITHER: Villkor = {
    anyOf: [
      [{ fact: 'age', from: 16, to: 19 }],
      [
        { fact: 'parenthood', is: 'parent' },
        { fact: 'childAges', to: 12 },
      ],
      [
        { fact: 'resident', is: true },
        { checked: 'Du kommer från sjukhuset', id: 'sjukhus' },
      ],
    ],
  };
  const itemAfter = (said: Said) => listsAfter([EITHER], said)[0]?.items[0];

  test('stand under what says that one is enough, a line each', () => {
    expect(itemAfter({})).toEqual({
      text: 'något av det här räcker:',
      branches: [
        'du är 16–19 år',
        'du är förälder och barnet är högst 12 år',
        'du är folkbokförd i Exempelby och du kommer från sjukhuset',
      ],
      said: undefined,
    });
  });

  test('that can no longer hold are left out', () => {
    expect(itemAfter({ age: '20-66' })?.branches).toEqual([
      'du är förälder och barnet är högst 12 år',
      'du är folkbokförd i Exempelby och du kommer från sjukhuset',
    ]);
  });

  test('of which one is left read as that one', () => {
    const left = itemAfter({ age: '20-66', parenthood: ['none'] });
    expect(left?.text).toBe('du är folkbokförd i Exempelby och du kommer från sjukhuset');
    expect(left?.branches).toEqual([]);
  });

  test('that hold are what is told of a villkor that is met', () => {
    const said: Said = { age: '16-19' };
    const source = { catalog: catalogOf([insatsOf('one', [EITHER])]), texts };
    expect(metList(source, assessOne([EITHER], said), byFact(said))?.items[0]?.text).toBe('du är 16–19 år');
  });

  test('all of which are unmet are all told', () => {
    const none: Villkor = { anyOf: [[YOUNG], [{ fact: 'resident', is: true }]] };
    const [list] = listsAfter([none], { age: '20-66', resident: false });
    expect(list?.items[0]?.branches).toEqual(['du är 16–19 år', 'du är folkbokförd i Exempelby']);
  });
});

describe("the kommun's own wording", () => {
  const PARENT: Villkor = { fact: 'parenthood', is: 'parent', origin: 'malgrupp' };
  const WORDING = 'För föräldrar till unga på gymnasiet.';
  const insats = { ...insatsOf('one', [YOUNG, PARENT]), wording: WORDING };
  const catalog = catalogOf([insats], { malgrupp: 'guiding', villkor: [RESIDENT] });
  const source = { catalog, texts, language: undefined };
  const assessed = (reasons: readonly Villkor['origin'][], truths: readonly ('met' | 'unmet' | 'unknown')[]) => ({
    ...assessOne([YOUNG], {}),
    insats,
    reasons: [RESIDENT, YOUNG, PARENT].map((villkor, at) => ({
      villkor: structuredClone(villkor),
      truth: truths[at] ?? 'met',
      origin: reasons[at] ?? ('villkor' as const),
    })),
  });

  test('stands for all villkor of the insats, and the general ones beside it', () => {
    expect(bindingList(source, insats)?.items.map(({ text }) => text)).toEqual([
      'du är folkbokförd i Exempelby',
      WORDING,
    ]);
    expect(guidingList(source, insats)).toBeUndefined();
  });

  test('is said once, with what was answered, where some of it is not known', () => {
    const one = { ...assessed([], ['met', 'met', 'unknown']), status: 'checkWithProvider' as const };
    expect(reasonLists(source, one, byFact({ age: '16-19' }))).toEqual([
      { title: 'Kollas när du hör av dig:', items: [{ text: WORDING, branches: [], said: undefined }] },
    ]);
    expect(metList(source, one, new Map())?.items.map(({ text }) => text)).toEqual(['du är folkbokförd i Exempelby']);
  });

  test('stands with what is met when all of it is', () => {
    const one = { ...assessed([], ['met', 'met', 'met']), status: 'open' as const };
    expect(reasonLists(source, one, new Map())).toEqual([]);
    expect(metList(source, one, byFact({ age: '16-19' }))?.items.map(({ text, said }) => [text, said])).toEqual([
      ['du är folkbokförd i Exempelby', undefined],
      [WORDING, 'Du svarade: 16–19 år'],
    ]);
  });

  test('is marked as Swedish in a language that has it not', () => {
    expect(bindingList({ ...source, language: NOTHING_TRANSLATED }, insats)?.items.at(-1)).toMatchObject({
      text: WORDING,
      lang: 'sv',
      untranslatedLabel: 'In Swedish',
    });
  });
});

describe('villkor without answers', () => {
  const insats = insatsOf('one', [{ ...YOUNG, origin: 'malgrupp' }]);

  test('what guides stands apart from what binds', () => {
    const catalog = catalogOf([insats], { malgrupp: 'guiding', villkor: [RESIDENT] });
    const lists = [guidingList({ catalog, texts }, insats), bindingList({ catalog, texts }, insats)];
    expect(lists.map((list) => [list?.title, list?.items.map(({ text }) => text)])).toEqual([
      ['Tänkt för:', ['du är 16–19 år']],
      ['Villkor:', ['du är folkbokförd i Exempelby']],
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
    expect(villkorNotes({ catalog: catalogOf([insats]), texts }, insats, reasons, byFact(said))).toEqual(notes);
  });

  test('an insats that is owed to whoever asks says so', () => {
    const insats = insatsWith({ onRequest: true });
    expect(villkorNotes({ catalog: catalogOf([insats]), texts }, insats)).toEqual([texts.t('card.onRequest')]);
  });

  describe('of those of 15 to 17, where the decision says that they take part without consent', () => {
    const NOTE = texts.t('card.from15');

    /** Whether the card says it, of an insats with these villkor, after this was said. */
    function isSaid(villkor: readonly Villkor[], said: Said, from15: 'suitable' | 'unstated' = 'suitable'): boolean {
      const { insats, reasons } = assessOne(villkor, said);
      const one = { ...insats, from15 };
      return villkorNotes({ catalog: catalogOf([one]), texts }, one, reasons, byFact(said)).includes(NOTE);
    }

    test.each<[string, readonly Villkor[], Said]>([
      ['nothing said', [], {}],
      ['one of them asks', [], { age: '15-17' }],
      ['one of them asks, of an insats for the young', [YOUNG], { age: '16-17' }],
      ['an age that may be theirs', [], { age: '15-19' }],
      ['an insats for them or for parents', [{ anyOf: [[YOUNG], [{ fact: 'parenthood', is: ['parent'] }]] }], {}],
    ])('it is said: %s', (_, villkor, said) => {
      expect(isSaid(villkor, said)).toBe(true);
      expect(isSaid(villkor, said, 'unstated')).toBe(false);
    });

    test.each<[string, readonly Villkor[], Said]>([
      ['to a child', [], { age: '0-14' }],
      ['to an adult', [], { age: '18-66' }],
      ['to a parent', [], { parenthood: ['parent'] }],
      ['of an insats for adults', [{ fact: 'age', from: 18 }], {}],
      ['of an insats for parents', [{ fact: 'parenthood', is: ['parent'] }], {}],
      ['where something is otherwise', [RESIDENT], { age: '15-17', resident: false }],
      ['where the insats has a rule of its own', [{ fact: 'guardianConsent', is: 'one' }], { age: '15-17' }],
    ])('it is not said %s', (_, villkor, said) => {
      expect(isSaid(villkor, said)).toBe(false);
    });

    test('what an insats says goes before what the guideline says', () => {
      const insats = insatsWith({ villkor: [], from15: 'unstated' });
      const catalog = catalogOf([insats]);
      const said = { ...catalog, guideline: { ...catalog.guideline, from15: 'suitable' as const } };
      expect(villkorNotes({ catalog: said, texts }, insats)).not.toContain(NOTE);
      expect(villkorNotes({ catalog: said, texts }, insatsWith({ villkor: [] }))).toContain(NOTE);
    });
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

describe('what the rules have made of several villkor', () => {
  const RESIDENT_HERE = 'du är folkbokförd i Exempelby';
  const WHO_ASKS: Villkor = {
    anyOf: [
      [{ fact: 'age', from: 8, to: 20 }],
      [
        { fact: 'parenthood', is: ['parent'] },
        { fact: 'childAges', from: 8, to: 20 },
      ],
    ],
  };
  const WHO_ASKS_LINES = ['du är 8–20 år', 'du är förälder och barnet är 8–20 år'];
  const APART_LINES = [
    'barnet är folkbokfört i Exempelby',
    `du är 8–20 år och ${RESIDENT_HERE}`,
    `du väntar barn eller har inget barn och ${RESIDENT_HERE}`,
  ];
  const sourceOf = (villkor: readonly Villkor[], malgrupp: 'guiding' | 'binding', takesPart: 'asker' | 'child') => ({
    catalog: catalogOf([insatsOf('one', villkor, { takesPart })], { malgrupp }),
    texts,
  });
  const linesOf = (list: ReturnType<typeof guidingList>) =>
    list?.items.map(({ text, branches }) => (branches.length > 0 ? branches : [text]));
  /** What guides, what binds, and what is still to be checked where nothing is answered. */
  const toldOf = (source: ReturnType<typeof sourceOf>) => {
    const insats = source.catalog.insatser[0] ?? insatsWith();
    const [assessment] = createGuide(source.catalog).assess({ answers: [], topics: [] });
    return {
      guides: linesOf(guidingList(source, insats)),
      binds: linesOf(bindingList(source, insats)),
      checked: assessment && reasonLists(source, assessment, new Map()).flatMap((list) => linesOf(list) ?? []),
    };
  };

  test('a villkor on residence beside a målgrupp that guides is told once', () => {
    const source = sourceOf([RESIDENT, { ...WHO_ASKS, origin: 'malgrupp' }], 'guiding', 'child');
    expect(toldOf(source)).toEqual({
      guides: [WHO_ASKS_LINES],
      binds: [APART_LINES],
      checked: [WHO_ASKS_LINES, APART_LINES],
    });
  });

  test('so is residence of the målgrupp beside villkor on who asks', () => {
    const source = sourceOf([{ ...RESIDENT, origin: 'malgrupp' }, WHO_ASKS], 'guiding', 'child');
    expect(toldOf(source)).toEqual({
      guides: [APART_LINES],
      binds: [WHO_ASKS_LINES],
      checked: [WHO_ASKS_LINES, APART_LINES],
    });
  });

  const CASE: Villkor = {
    anyOf: [[{ fact: 'childResident', is: true }], [{ fact: 'socialServicesContact', is: true }]],
  };
  const CASE_LINES = ['barnet är folkbokfört i Exempelby', 'det finns redan en kontakt med socialtjänsten'];

  test('two lists of alternatives are told as the two that the decision has', () => {
    expect(toldOf(sourceOf([WHO_ASKS, CASE], 'binding', 'asker'))).toEqual({
      guides: undefined,
      binds: [WHO_ASKS_LINES, CASE_LINES],
      checked: [WHO_ASKS_LINES, CASE_LINES],
    });
  });

  test('of the two the one that is not met is told, and both where two children meet one each', () => {
    const linesAfter = (said: Said) =>
      listsAfter([WHO_ASKS, CASE], said).map((list) => [list.title, linesOf(list)] as const);
    const mother: Said = { age: '35', parenthood: ['parent'], childAges: ['9'] };
    expect(linesAfter(mother)).toEqual([['Kollas när du hör av dig:', [CASE_LINES]]]);
    expect(linesAfter({ ...mother, childAges: ['3'] })).toEqual([['Villkor:', [WHO_ASKS_LINES]]]);
    expect(linesAfter({ ...mother, childResident: true })).toEqual([]);
    const two = linesAfter({ ...mother, childAges: ['3', '9'], childResident: true, socialServicesContact: false });
    expect(two).toEqual([['Kollas när du hör av dig:', [[WHO_ASKS_LINES[1]], [CASE_LINES[0]]]]]);
  });

  test('alternatives within an alternative are told as they stand', () => {
    const within: Villkor = { anyOf: [[{ fact: 'bornAbroad', is: true }, WHO_ASKS, CASE], [RESIDENT]] };
    expect(toldOf(sourceOf([within], 'binding', 'asker')).binds).toEqual([
      [
        `du är född i ett annat land än Sverige, ${WHO_ASKS_LINES.join(', eller ')} och ${CASE_LINES.join(', eller ')}`,
        RESIDENT_HERE,
      ],
    ]);
  });
});
