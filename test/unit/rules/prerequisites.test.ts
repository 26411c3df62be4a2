import { describe, expect, test } from 'vitest';
import { FACT_NAMES, type Fact } from '../../../src/catalog/facts.js';
import { knownFrom } from '../../../src/rules/answers.js';
import type { Truth } from '../../../src/rules/kleene.js';
import { cutsWaitedFor, makesSense, waitingFor, waitsFor } from '../../../src/rules/prerequisites.js';
import { answersOf, type Said } from '../../support/small-catalog.js';

const truthFor = (fact: Fact, said: Said): Truth => makesSense(fact, knownFrom(answersOf(said)));

describe('what a question waits for', () => {
  test.each<readonly [string, Fact, Said, Truth]>([
    ['one’s own parents before the age is known', 'ownParentsApart', {}, 'unknown'],
    ['one’s own parents at 19', 'ownParentsApart', { age: '19' }, 'met'],
    ['one’s own parents under 20', 'ownParentsApart', { age: '15-17' }, 'met'],
    ['one’s own parents at 20', 'ownParentsApart', { age: '20' }, 'unmet'],
    ['one’s own parents from 20', 'ownParentsApart', { age: '20-' }, 'unmet'],
    ['one’s own parents on either side of 20', 'ownParentsApart', { age: '16-20' }, 'unknown'],
    ['one’s own parents where the age was skipped', 'ownParentsApart', { age: null }, 'unknown'],
    ["a child's age before parenthood is known", 'childAges', {}, 'unknown'],
    ["a child's age of a parent", 'childAges', { parenthood: ['parent'] }, 'met'],
    ["a child's age of another adult", 'childAges', { parenthood: ['otherAdult'] }, 'met'],
    ["a child's age of someone expecting", 'childAges', { parenthood: ['expecting'] }, 'unmet'],
    ["a child's age of someone without", 'childAges', { parenthood: ['none'] }, 'unmet'],
    ['where the child lives, of a parent', 'childResident', { parenthood: ['parent', 'expecting'] }, 'met'],
    ['a decision of a court, of a parent', 'courtDecision', { parenthood: ['parent'] }, 'met'],
    ['a decision of a court, of someone without children', 'courtDecision', { parenthood: ['none'] }, 'unmet'],
    ['whether both parents agree, of a parent', 'bothParentsAgree', { parenthood: ['parent'] }, 'met'],
  ])('%s', (_, fact, said, truth) => expect(truthFor(fact, said)).toBe(truth));

  test('is another question, or none', () => {
    const waiting = FACT_NAMES.filter((fact) => waitsFor(fact));
    expect(waiting).toEqual([
      'childAges',
      'livesApart',
      'ownParentsApart',
      'courtDecision',
      'bothParentsAgree',
      'childResident',
      'schoolYear',
    ]);
    for (const fact of waiting) expect(['age', 'parenthood']).toContain(waitsFor(fact));
    expect(waitingFor('parenthood')).toEqual([
      'childAges',
      'livesApart',
      'courtDecision',
      'bothParentsAgree',
      'childResident',
      'schoolYear',
    ]);
    expect(waitingFor('resident')).toEqual([]);
  });

  test('is nothing for most questions, which always make sense', () => {
    expect(truthFor('resident', {})).toBe('met');
    expect(truthFor('age', { parenthood: ['none'] })).toBe('met');
  });

  test('is told by the age from which one is not asked about one’s own parents', () => {
    expect(cutsWaitedFor('age')).toEqual([20, 15]);
    expect(cutsWaitedFor('childAges')).toEqual([]);
    expect(cutsWaitedFor('parenthood')).toEqual([]);
  });
});
