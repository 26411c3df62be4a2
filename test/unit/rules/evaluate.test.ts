import { describe, expect, test } from 'vitest';
import type { Insats, Villkor } from '../../../src/catalog/types.js';
import { knownFrom } from '../../../src/rules/answers.js';
import { decidingLeaves, type Status } from '../../../src/rules/evaluate.js';
import type { Truth } from '../../../src/rules/kleene.js';
import { weigh } from '../../../src/rules/weigh.js';
import {
  answersOf,
  assessOne,
  catalogOf,
  insatsOf,
  type Said,
  statusesAfter,
  statusOfOne,
} from '../../support/small-catalog.js';

const parent: Villkor = { fact: 'parenthood', is: ['parent'] };
const resident: Villkor = { fact: 'resident', is: true };
const adult: Villkor = { fact: 'age', from: 18 };
const toddler: Villkor = { fact: 'childAges', from: 3, to: 11 };
const inContact: Villkor = { fact: 'socialServicesContact', is: true };

type Row = readonly [name: string, villkor: Villkor, said: Said, truth: Truth];

describe('each kind of villkor against each kind of answer', () => {
  test.each<Row>([
    ['a yes that is wanted', resident, { resident: true }, 'met'],
    ['a no where yes is wanted', resident, { resident: false }, 'unmet'],
    ['a no that is wanted', { fact: 'courtDecision', is: false }, { courtDecision: false }, 'met'],
    ['a yes where no is wanted', { fact: 'courtDecision', is: false }, { courtDecision: true }, 'unmet'],
    ['nothing said of a yes or no', resident, {}, 'unknown'],
    ['a yes or no that was skipped', resident, { resident: null }, 'unknown'],

    ['the option that is wanted', { fact: 'gender', is: 'woman' }, { gender: 'woman' }, 'met'],
    ['another option', { fact: 'gender', is: 'woman' }, { gender: 'man' }, 'unmet'],
    [
      'one of the options wanted',
      { fact: 'upperSecondary', is: ['completed', 'neither'] },
      { upperSecondary: 'neither' },
      'met',
    ],
    [
      'none of the options wanted',
      { fact: 'upperSecondary', is: ['completed', 'neither'] },
      { upperSecondary: 'enrolled' },
      'unmet',
    ],
    ['nothing said of options', { fact: 'gender', is: 'woman' }, {}, 'unknown'],
    ['options that were skipped', { fact: 'gender', is: 'woman' }, { gender: null }, 'unknown'],

    ['one in common of several', parent, { parenthood: ['expecting', 'parent'] }, 'met'],
    ['none in common', parent, { parenthood: ['expecting'] }, 'unmet'],
    ['none of all', parent, { parenthood: ['none'] }, 'unmet'],
    [
      'a set wanted by one word',
      { fact: 'parenthood', is: 'expecting' },
      { parenthood: ['expecting', 'parent'] },
      'met',
    ],
    ['nothing said of a set', parent, {}, 'unknown'],
    ['a set that was skipped', parent, { parenthood: null }, 'unknown'],

    ['an age within', { fact: 'age', from: 16, to: 19 }, { age: '16-19' }, 'met'],
    ['an age that lies partly within', { fact: 'age', from: 16, to: 19 }, { age: '15-19' }, 'unknown'],
    ['an age that takes in all of it and more', { fact: 'age', from: 16, to: 19 }, { age: '0-' }, 'unknown'],
    ['an age outside', { fact: 'age', from: 16, to: 19 }, { age: '20-' }, 'unmet'],
    ['nothing said of age', adult, {}, 'unknown'],
    ['an age that was skipped', adult, { age: null }, 'unknown'],

    ['one child within', toddler, { parenthood: ['parent'], childAges: ['3-11'] }, 'met'],
    ['one child within and one not', toddler, { parenthood: ['parent'], childAges: ['0-2', '3-11'] }, 'met'],
    [
      'one child outside and one partly within',
      toddler,
      { parenthood: ['parent'], childAges: ['0-2', '10-14'] },
      'unknown',
    ],
    ['one child partly within', toddler, { parenthood: ['parent'], childAges: ['10-14'] }, 'unknown'],
    ['all children outside', toddler, { parenthood: ['parent'], childAges: ['0-2', '12-'] }, 'unmet'],
    ['no child counted', toddler, { parenthood: ['parent'], childAges: [] }, 'unmet'],
    ['nothing said of children', toddler, { parenthood: ['parent'] }, 'unknown'],
    ['children’s ages that were skipped', toddler, { parenthood: ['parent'], childAges: null }, 'unknown'],

    ['a fact left to the provider that is given', inContact, { socialServicesContact: true }, 'met'],
    ['a fact left to the provider that differs', inContact, { socialServicesContact: false }, 'unmet'],
    ['a fact left to the provider', inContact, {}, 'unknown'],
  ])('%s', (_name, villkor, said, truth) => {
    expect(weigh(villkor, knownFrom(answersOf(said)))).toBe(truth);
  });
});

describe('both ends of a range count in the person’s favour', () => {
  test.each<[string, Villkor, string, Truth]>([
    ['the first year', { fact: 'age', from: 18 }, '18', 'met'],
    ['the year before the first', { fact: 'age', from: 18 }, '17', 'unmet'],
    ['the last year', { fact: 'age', to: 18 }, '18', 'met'],
    ['the year after the last', { fact: 'age', to: 18 }, '19', 'unmet'],
    ['a range of one year', { fact: 'age', from: 0, to: 0 }, '0', 'met'],
    ['no upper end, no limit', { fact: 'age', from: 18 }, '105', 'met'],
    ['no lower end, from birth', { fact: 'age', to: 18 }, '0', 'met'],
    ['no end at all', { fact: 'age' }, '40', 'met'],
    ['an open answer in an open range', { fact: 'age', from: 18 }, '18-', 'met'],
    ['an open answer in a closed range', { fact: 'age', from: 18, to: 66 }, '18-', 'unknown'],
  ])('%s', (_name, villkor, age, truth) => {
    expect(weigh(villkor, knownFrom(answersOf({ age })))).toBe(truth);
  });
});

describe('one of several ways in is enough', () => {
  const young: Villkor = { anyOf: [[{ fact: 'age', to: 18 }], [parent, { fact: 'childAges', to: 18 }]] };
  const nested: Villkor = {
    anyOf: [[adult, { anyOf: [[resident], [inContact]] }], [{ fact: 'withChildren', is: true }]],
  };

  test.each<Row>([
    ['the young person’s way', young, { age: '0-18' }, 'met'],
    ['the parent’s way', young, { age: '19-', parenthood: ['parent'], childAges: ['3-5'] }, 'met'],
    ['neither way', young, { age: '19-', parenthood: ['parent'], childAges: ['19-'] }, 'unmet'],
    ['one way closed, the other not known', young, { age: '19-' }, 'unknown'],
    ['one way closed, the other half open', young, { age: '19-', parenthood: ['parent'] }, 'unknown'],
    ['one way open, the other not known', young, { age: '0-18', parenthood: null }, 'met'],
    ['one way closed by what an answer implies', young, { age: '19-', parenthood: ['none'] }, 'unmet'],
    ['nothing said', young, {}, 'unknown'],
    ['a way within a way, open', nested, { age: '18-', resident: true }, 'met'],
    [
      'a way within a way, left to the provider',
      nested,
      { age: '18-', resident: false, withChildren: false },
      'unknown',
    ],
    ['a way within a way, closed', nested, { age: '0-17', resident: true, withChildren: false }, 'unmet'],
    ['no way at all', { anyOf: [] }, {}, 'unmet'],
  ])('%s', (_name, villkor, said, truth) => {
    expect(weigh(villkor, knownFrom(answersOf(said)))).toBe(truth);
  });

  test.each<[string, Villkor, Said, string[]]>([
    ['what is open on a way that is not closed', young, { age: '19-' }, ['parenthood', 'childAges']],
    ['what is open on every way', young, {}, ['age', 'parenthood', 'childAges']],
    ['nothing where one way is open', young, { age: '0-18' }, []],
    [
      'what differs where no way is open',
      young,
      { age: '19-', parenthood: ['none'] },
      ['age', 'parenthood', 'childAges'],
    ],
    [
      'only what differs, not what holds',
      young,
      { age: '19-', parenthood: ['parent'], childAges: ['19-'] },
      ['age', 'childAges'],
    ],
    [
      'what is open deeper down',
      nested,
      { age: '18-', resident: false, withChildren: false },
      ['socialServicesContact'],
    ],
  ])('it hangs on %s', (_name, villkor, said, facts) => {
    expect(decidingLeaves(villkor, knownFrom(answersOf(said))).map(({ fact }) => fact)).toEqual(facts);
  });
});

describe('what an answer implies', () => {
  test.each<[string, Said]>([
    ['without children', { parenthood: ['none'] }],
    ['expecting the first', { parenthood: ['expecting'] }],
    ['without children, against an age given for one', { parenthood: ['none'], childAges: ['3-11'] }],
    ['without children, against a child said to live here', { parenthood: ['none'], childResident: true }],
  ])('%s, every villkor on a child is unmet', (_name, said) => {
    const known = knownFrom(answersOf(said));
    expect(weigh(toddler, known)).toBe('unmet');
    expect(weigh({ fact: 'childAges' }, known)).toBe('unmet');
    expect(weigh({ fact: 'childResident', is: true }, known)).toBe('unmet');
    expect(weigh({ fact: 'childResident', is: false }, known)).toBe('unmet');
  });

  test('as another important adult one may have a child’s age to give', () => {
    expect(weigh(toddler, knownFrom(answersOf({ parenthood: ['otherAdult'], childAges: ['3-11'] })))).toBe('met');
  });

  test('who would rather not say whether they are a parent implies nothing', () => {
    expect(weigh(toddler, knownFrom(answersOf({ parenthood: null })))).toBe('unknown');
  });
});

describe('from villkor to status', () => {
  const audience = (villkor: Villkor): Villkor => ({ ...villkor, origin: 'malgrupp' });
  const guiding = { malgrupp: 'guiding' } as const;
  const binding = { malgrupp: 'binding' } as const;

  test.each<[string, Insats['villkor'], Said, typeof guiding | typeof binding, Status]>([
    ['open to all', [], {}, binding, 'open'],
    ['all met', [adult, resident], { age: '18-', resident: true }, binding, 'open'],
    ['all met where the målgrupp guides', [audience(adult), resident], { age: '18-', resident: true }, guiding, 'open'],
    ['some unknown', [adult, resident], { age: '18-' }, binding, 'checkWithProvider'],
    ['all unknown', [adult, resident], {}, binding, 'checkWithProvider'],
    ['some skipped', [adult, resident], { age: '18-', resident: null }, binding, 'checkWithProvider'],
    ['left to the provider', [inContact], {}, guiding, 'checkWithProvider'],
    ['neither villkor nor målgrupp stated', 'unstated', {}, binding, 'checkWithProvider'],
    [
      'neither stated, where the målgrupp guides',
      'unstated',
      { age: '18-', resident: true },
      guiding,
      'checkWithProvider',
    ],
    ['outside a målgrupp that guides', [audience(adult)], { age: '0-17' }, guiding, 'outsideAudience'],
    [
      'outside it in two ways',
      [audience(adult), audience(parent)],
      { age: '15-17', parenthood: ['none'] },
      guiding,
      'outsideAudience',
    ],
    ['outside it, and something unknown', [audience(adult), resident], { age: '15-17' }, guiding, 'outsideAudience'],
    ['outside a målgrupp that binds', [audience(adult)], { age: '0-17' }, binding, 'applyInstead'],
    ['a stated villkor unmet where the målgrupp guides', [resident], { resident: false }, guiding, 'applyInstead'],
    [
      'both unmet where the målgrupp guides',
      [audience(adult), resident],
      { age: '15-17', resident: false },
      guiding,
      'applyInstead',
    ],
    ['one unmet, the rest unknown', [adult, resident, parent], { resident: false }, binding, 'applyInstead'],
    ['one unmet, the rest skipped', [adult, resident], { resident: false, age: null }, binding, 'applyInstead'],
    [
      'a way in of the målgrupp closed',
      [{ anyOf: [[adult], [parent]], origin: 'malgrupp' }],
      { age: '15-17', parenthood: ['none'] },
      guiding,
      'outsideAudience',
    ],
    [
      'a way in says for itself where it stands',
      [{ anyOf: [[audience(adult)], [audience(parent)]] }],
      { age: '15-17', parenthood: ['none'] },
      guiding,
      'applyInstead',
    ],
  ])('%s', (_name, villkor, said, details, status) => {
    expect(statusOfOne(villkor, said, details)).toBe(status);
  });

  test('each villkor comes with what came of it and where it stands', () => {
    const { reasons, unmet, unknown } = assessOne([audience(adult), resident, parent], {
      age: '15-17',
      resident: true,
    });
    expect(reasons).toEqual([
      { villkor: audience(adult), truth: 'unmet', origin: 'malgrupp' },
      { villkor: resident, truth: 'met', origin: 'villkor' },
      { villkor: parent, truth: 'unknown', origin: 'villkor' },
    ]);
    expect(unmet).toEqual(['age']);
    expect(unknown).toEqual(['parenthood']);
  });

  test('what the person experiences and what they want to talk about change nothing', () => {
    const plain = insatsOf('one', [adult]);
    const shown = { ...plain, audience: 'Du som känner dig ensam', topics: ['meeting'] } as const;
    expect(statusesAfter(catalogOf([shown]), { age: '18-' })).toEqual(
      statusesAfter(catalogOf([plain]), { age: '18-' }),
    );
  });
});

describe('villkor that hold for the whole catalogue', () => {
  const catalog = catalogOf(
    [
      insatsOf('own', [adult]),
      insatsOf('all', []),
      insatsOf('unstated', 'unstated'),
      insatsOf('exempt', [adult], { generalVillkor: false }),
      insatsOf('explicit', [adult], { generalVillkor: true }),
    ],
    { villkor: [resident] },
  );

  test('hold for every insats that is not exempt', () => {
    expect(statusesAfter(catalog, { age: '18-', resident: false })).toEqual({
      exempt: 'open',
      own: 'applyInstead',
      all: 'applyInstead',
      unstated: 'applyInstead',
      explicit: 'applyInstead',
    });
  });

  test('are met with what is said of them', () => {
    expect(statusesAfter(catalog, { age: '18-', resident: true })).toEqual({
      own: 'open',
      all: 'open',
      exempt: 'open',
      explicit: 'open',
      unstated: 'checkWithProvider',
    });
  });

  test('come before those of the insats', () => {
    const facts = assessOne([adult], {}, { villkor: [resident] }).reasons.map(({ villkor }) => villkor);
    expect(facts).toEqual([resident, adult]);
  });
});

describe('under 15 years a vårdnadshavare agrees', () => {
  const ownRule: Villkor = { anyOf: [[{ fact: 'age', from: 15 }], [{ fact: 'guardianConsent', is: ['all', 'one'] }]] };

  test.each<[string, Insats['villkor'], Said, Status]>([
    ['under 15, nothing said of consent', [], { age: '0-14' }, 'checkWithProvider'],
    ['under 15, all agree', [], { age: '0-14', guardianConsent: 'all' }, 'open'],
    ['under 15, one of two agrees', [], { age: '0-14', guardianConsent: 'one' }, 'applyInstead'],
    ['under 15, none agrees', [], { age: '0-14', guardianConsent: 'none' }, 'applyInstead'],
    ['under 15, consent skipped', [], { age: '0-14', guardianConsent: null }, 'checkWithProvider'],
    ['14 years to the day', [], { age: '14', guardianConsent: 'none' }, 'applyInstead'],
    ['15 years to the day', [], { age: '15', guardianConsent: 'none' }, 'open'],
    ['15 to 17 without consent', [], { age: '15-17', guardianConsent: 'none' }, 'open'],
    ['perhaps under 15', [], { age: '14-15', guardianConsent: 'none' }, 'open'],
    ['age not said', [], { guardianConsent: 'none' }, 'open'],
    ['age skipped', [], { age: null, guardianConsent: 'none' }, 'open'],
    [
      'under 15, the insats has a rule of its own, which holds: the law holds beside it',
      [ownRule],
      { age: '0-14', guardianConsent: 'one' },
      'applyInstead',
    ],
    [
      'under 15, the insats has a rule of its own, which does not hold',
      [ownRule],
      { age: '0-14', guardianConsent: 'none' },
      'applyInstead',
    ],
    ['under 15, nothing stated, all agree', 'unstated', { age: '0-14', guardianConsent: 'all' }, 'checkWithProvider'],
    ['under 15, nothing stated, none agrees', 'unstated', { age: '0-14', guardianConsent: 'none' }, 'applyInstead'],
  ])('%s', (_name, villkor, said, status) => {
    expect(statusOfOne(villkor, said)).toBe(status);
  });

  test('the law binds where the målgrupp only guides', () => {
    const villkor: Villkor[] = [{ ...adult, origin: 'malgrupp' }];
    expect(statusOfOne(villkor, { age: '0-14' }, { malgrupp: 'guiding' })).toBe('outsideAudience');
    expect(statusOfOne(villkor, { age: '0-14', guardianConsent: 'none' }, { malgrupp: 'guiding' })).toBe(
      'applyInstead',
    );
  });

  test('the card can say that it is the law', () => {
    const { reasons, unmet } = assessOne([resident], { resident: true, age: '0-14', guardianConsent: 'none' });
    expect(reasons.at(-1)).toEqual({
      villkor: { fact: 'guardianConsent', is: 'all' },
      truth: 'unmet',
      origin: 'law',
    });
    expect(unmet).toEqual(['guardianConsent']);
  });

  test('from 15 years the law is not mentioned', () => {
    expect(assessOne([resident], { age: '15-17' }).reasons.map(({ origin }) => origin)).toEqual(['villkor']);
  });

  test('a rule of consent for the whole catalogue stands beside the law', () => {
    expect(statusOfOne([], { age: '0-14', guardianConsent: 'one' }, { villkor: [ownRule] })).toBe('applyInstead');
    expect(statusOfOne([], { age: '0-14', guardianConsent: 'all' }, { villkor: [ownRule] })).toBe('open');
  });
});
