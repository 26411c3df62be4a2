import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACT_NAMES, isAskable } from '../../../src/catalog/facts.js';
import type { Villkor } from '../../../src/catalog/types.js';
import { knownFrom } from '../../../src/rules/answers.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { evaluate } from '../../../src/rules/evaluation.js';
import { canChangeStatus } from '../../../src/rules/relevance.js';
import { canChangeByBruteForce } from '../../support/brute-force.js';
import { seeded, underSeed } from '../../support/seed.js';
import { answersOf, catalogOf, insatsOf } from '../../support/small-catalog.js';

/*
 * Which questions the parent of several children is still asked: what one child meets may not serve another, so that an
 * answer can leave a status as it was although the villkor it is about is met.
 */

const childVillkor = fc.constantFrom<Villkor>(
  { fact: 'childAges', from: 3, to: 12 },
  { fact: 'childAges', from: 13 },
  { fact: 'childResident', is: true },
  { fact: 'childDiagnosis', is: ['adhd'] },
  { fact: 'schoolYear', is: ['4-6'] },
);
const otherVillkor = fc.constantFrom<Villkor>(
  { fact: 'gender', is: ['woman'] },
  { fact: 'bornAbroad', is: true },
  { fact: 'socialServicesContact', is: true },
);
const alternatives = fc
  .array(fc.array(fc.oneof(childVillkor, otherVillkor), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map((anyOf): Villkor => ({ anyOf }));
const list = fc.array(
  fc.oneof({ weight: 4, arbitrary: childVillkor }, { weight: 1, arbitrary: otherVillkor }, alternatives),
  { minLength: 2, maxLength: 3 },
);
const said = fc.record(
  {
    childAges: fc.constantFrom(['5', '14'], ['2', '9'], ['9', '10'], ['14']),
    childResident: fc.boolean(),
    childDiagnosis: fc.constant(['adhd']),
    gender: fc.constantFrom('woman', 'man'),
  },
  { requiredKeys: ['childAges'] },
);

/** Whether the child of the right age lives here is not told: no answer opens this, and so none about gender either. */
const NEVER_OPEN: readonly Villkor[] = [
  { fact: 'childAges', from: 3, to: 12 },
  { fact: 'childResident', is: true },
  { anyOf: [[{ fact: 'gender', is: ['woman'] }], [{ fact: 'socialServicesContact', is: true }]] },
];

test(underSeed('what can change a status for the parent of several children is what every answer shows'), () => {
  let changing = 0;
  let still = 0;
  fc.assert(
    fc.property(list, said, fc.constantFrom('binding' as const, 'guiding' as const), (villkor, more, malgrupp) => {
      const insats = insatsOf('one', villkor);
      const catalog = catalogOf([insats], { malgrupp });
      const compiled = compileCatalog(catalog);
      const answers = answersOf({ parenthood: ['parent'], ...more });
      const evaluation = evaluate(compiled, knownFrom(answers));
      const [profile] = compiled.profiles;
      if (!profile) throw new Error('An insats has villkor.');
      for (const fact of FACT_NAMES.filter(isAskable)) {
        if (evaluation.known.values.has(fact)) continue;
        const canChange = canChangeStatus(evaluation, profile, fact);
        expect([fact, canChange]).toEqual([fact, canChangeByBruteForce(catalog, insats, answers, fact)]);
        if (canChange) changing += 1;
        else still += 1;
      }
    }),
    { ...seeded(400), examples: [[[...NEVER_OPEN], { childAges: ['5', '14'] }, 'binding']] },
  );
  expect(changing).toBeGreaterThan(50);
  expect(still).toBeGreaterThan(50);
});
