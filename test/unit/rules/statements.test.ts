import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/catalog/facts.js';
import type { AnswerValue } from '../../../src/rules/answers.js';
import { createGuide } from '../../../src/rules/guide.js';
import { canState, withoutStatement, withStatement } from '../../../src/rules/statements.js';
import { realCatalog } from '../../support/real-catalogs.js';
import { answersOf, catalogOf, insatsOf, type Said } from '../../support/small-catalog.js';

const EMPTY: Said = {};

describe('an answer can be taken in any order', () => {
  const guide = createGuide(realCatalog('sala'));

  test.each<readonly [string, Fact, AnswerValue, Said, boolean]>([
    ['where nothing has been said', 'upperSecondary', 'neither', EMPTY, true],
    ['also that one would rather not say', 'age', null, EMPTY, true],
    ['in the place of an earlier one', 'age', '18-19', { age: '15-15' }, true],
    ['once what its question waits for is known to hold', 'childAges', ['3-11'], { parenthood: ['parent'] }, true],
    ['about one’s own parents, from whoever is under 20', 'ownParentsApart', true, { age: '15-17' }, true],
  ])('%s', (_when, fact, value, said, can) => {
    expect(canState(guide, answersOf(said), fact, value)).toBe(can);
  });

  test.each<readonly [string, Fact, AnswerValue, Said]>([
    ['before what its question waits for is known', 'childAges', ['3-11'], EMPTY],
    ['when what its question waits for was skipped', 'childAges', ['3-11'], { parenthood: null }],
    ['about a child, from someone who has none', 'childAges', ['3-11'], { parenthood: ['none'] }],
    ['about one’s own parents, from someone who may be 20', 'ownParentsApart', true, { age: '15-20' }],
    ['of consent, which the provider asks for', 'guardianConsent', 'all', { age: '15-17' }],
    ['about what is left to the provider', 'childDiagnosis', ['adhd'], { parenthood: ['parent'] }],
    ['about what no villkor of the kommun names', 'gender', 'woman', EMPTY],
    ['that is no answer to the question', 'age', true, EMPTY],
    ['that is no option of the question', 'upperSecondary', 'sometimes', EMPTY],
    ['with nothing in it', 'parenthood', [], EMPTY],
  ])('but not %s', (_when, fact, value, said) => {
    expect(canState(guide, answersOf(said), fact, value)).toBe(false);
  });

  test('nothing can be stated where no villkor asks for anything', () => {
    const open = createGuide(catalogOf([insatsOf('kafe', [])]));
    expect(canState(open, [], 'age', '18-')).toBe(false);
  });
});

describe('stating', () => {
  test.each<readonly [string, Said, Fact, AnswerValue, Said]>([
    ['adds what is new last', { age: '18-' }, 'resident', true, { age: '18-', resident: true }],
    [
      'changes an answer where it stands',
      { age: '18-', resident: true },
      'age',
      '15-17',
      { age: '15-17', resident: true },
    ],
    [
      'keeps what still makes sense',
      { parenthood: ['parent'], childAges: ['3-11'], courtDecision: true },
      'parenthood',
      ['otherAdult'],
      { parenthood: ['otherAdult'], childAges: ['3-11'] },
    ],
    [
      'takes away what no longer makes sense',
      { parenthood: ['parent'], childAges: ['3-11'], childResident: true, resident: true },
      'parenthood',
      ['none'],
      { parenthood: ['none'], resident: true },
    ],
    ['takes away what only the young are asked', { age: '15-17', ownParentsApart: true }, 'age', '20-', { age: '20-' }],
  ])('%s', (_what, before, fact, value, after) => {
    expect(withStatement(answersOf(before), fact, value)).toEqual(answersOf(after));
  });

  test('takes the place of an answer and of what refined it', () => {
    const refined = [...answersOf({ age: '15-' }), ...answersOf({ resident: true }), ...answersOf({ age: '15-17' })];
    expect(withStatement(refined, 'age', '18-')).toEqual(answersOf({ age: '18-', resident: true }));
  });
});

describe('withdrawing', () => {
  test.each<readonly [string, Said, Fact, Said]>([
    ['takes away the answer', { age: '18-', resident: true }, 'age', { resident: true }],
    ['takes away that one would rather not say', { age: null }, 'age', {}],
    [
      'takes away what was asked only because of it',
      { parenthood: ['parent'], childAges: ['3-11'], bothParentsAgree: true, age: '18-' },
      'parenthood',
      { age: '18-' },
    ],
    ['does nothing to what was not said', { age: '18-' }, 'resident', { age: '18-' }],
  ])('%s', (_what, before, fact, after) => {
    expect(withoutStatement(answersOf(before), fact)).toEqual(answersOf(after));
  });
});
