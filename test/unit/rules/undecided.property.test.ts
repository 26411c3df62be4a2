import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACT_NAMES, isAskable } from '../../../src/catalog/facts.js';
import { knownFrom, withValue } from '../../../src/rules/answers.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { evaluate } from '../../../src/rules/evaluation.js';
import { ALL_AGES, splitInterval } from '../../../src/rules/interval.js';
import { everyValue } from '../../../src/rules/outcomes.js';
import { stakeOf } from '../../../src/rules/stake.js';
import { countUndecided, undecidedAfter } from '../../../src/rules/undecided.js';
import { ANY_SIZE, arbitraryCatalog } from '../../support/arbitrary-catalog.js';
import { arbitrarySaid, arbitraryTopics } from '../../support/conversations.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { seeded, underSeed } from '../../support/seed.js';
import { answersOf } from '../../support/small-catalog.js';

const anyCatalog = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...KOMMUNER.map(realCatalog)) },
  { weight: 3, arbitrary: arbitraryCatalog(ANY_SIZE) },
);
const someBrackets = splitInterval(ALL_AGES, [4, 12, 15, 18, 21]);

test(underSeed('what each answer would leave undecided is what an evaluation of each tells'), () => {
  fc.assert(
    fc.property(anyCatalog, arbitraryTopics, arbitrarySaid, (catalog, topics, said) => {
      const compiled = compileCatalog(catalog);
      const stake = stakeOf(compiled, topics);
      const evaluation = evaluate(compiled, knownFrom(answersOf(said)));
      for (const fact of FACT_NAMES.filter((name) => isAskable(name) && !evaluation.known.values.has(name))) {
        const values = everyValue(fact, someBrackets);
        expect(values.map(undecidedAfter(stake, evaluation, fact))).toEqual(
          values.map((value) => countUndecided(stake, evaluate(compiled, withValue(evaluation.known, fact, value)))),
        );
      }
    }),
    seeded(150),
  );
});
