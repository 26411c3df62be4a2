import { describe, expect, test } from 'vitest';
import type { Villkor } from '../../../src/catalog/types.js';
import { knownFrom } from '../../../src/rules/answers.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { evaluate } from '../../../src/rules/evaluation.js';
import { stakeOf } from '../../../src/rules/stake.js';
import { countUndecided } from '../../../src/rules/undecided.js';
import { answersOf, catalogOf, insatsOf, type Said } from '../../support/small-catalog.js';

/** How many insatser with these villkor, of one, still have a question after this was said. */
function undecided(villkor: readonly Villkor[], said: Said, malgrupp: 'guiding' | 'binding' = 'binding'): number {
  const compiled = compileCatalog(catalogOf([insatsOf('one', villkor)], { malgrupp }));
  return countUndecided(stakeOf(compiled, []), evaluate(compiled, knownFrom(answersOf(said))));
}

const UNDER_26: Villkor = { fact: 'age', to: 25, origin: 'malgrupp' };
const WOMAN: Villkor = { fact: 'gender', is: ['woman'] };

describe('outside a målgrupp that turns nobody away', () => {
  test('what else is of the målgrupp is not asked for any more', () => {
    const ofAudience: Villkor = { ...WOMAN, origin: 'malgrupp' };
    expect(undecided([UNDER_26, ofAudience], {}, 'guiding')).toBe(1);
    expect(undecided([UNDER_26, ofAudience], { age: '20-25' }, 'guiding')).toBe(1);
    expect(undecided([UNDER_26, ofAudience], { age: '40-44' }, 'guiding')).toBe(0);
  });

  test('a villkor of its own is still asked for', () => {
    expect(undecided([UNDER_26, WOMAN], { age: '40-44' }, 'guiding')).toBe(1);
    expect(undecided([UNDER_26, WOMAN], { age: '40-44' }, 'binding')).toBe(0);
  });
});

describe('under 15', () => {
  test('what can close an insats is asked for while consent is not known', () => {
    expect(undecided([WOMAN], { age: '12-14' })).toBe(1);
  });

  test('nothing is left to ask of whoever lacks it', () => {
    expect(undecided([WOMAN], { age: '12-14', guardianConsent: 'none' })).toBe(0);
    expect(undecided([WOMAN], { age: '15-17', guardianConsent: 'none' })).toBe(1);
  });
});
