import { describe, expect, it } from 'vitest';
import { FACT_NAMES } from '../../../src/catalog/facts.js';
import type { Catalog } from '../../../src/catalog/types.js';
import { knownFrom, withValue } from '../../../src/rules/answers.js';
import { questionFor } from '../../../src/rules/choose.js';
import { compileCatalog } from '../../../src/rules/compile.js';
import { evaluate } from '../../../src/rules/evaluation.js';
import type { Known } from '../../../src/rules/known.js';
import { outcomesOf } from '../../../src/rules/outcomes.js';
import { stakeOf } from '../../../src/rules/stake.js';
import { countUndecided, undecidedAfter } from '../../../src/rules/undecided.js';
import { largeCatalog, readRealCatalogs } from '../../bench/rules/catalogs.js';
import { drawKnown } from '../../bench/rules/people.js';
import { type Random, randomFrom } from '../../bench/rules/random.js';

const SEED = 11;
const PEOPLE = 30;
const real = readRealCatalogs();
const varied = largeCatalog(real, 40, SEED);
const guiding: Catalog = { ...varied, guideline: { ...varied.guideline, malgrupp: 'guiding' } };
const furtherOutside: Catalog = {
  ...guiding,
  villkor: [],
  insatser: varied.insatser.slice(0, 1).map((insats) => ({
    ...insats,
    villkor: [
      { fact: 'gender', is: 'woman', origin: 'malgrupp' },
      { fact: 'age', from: 18, to: 66, origin: 'malgrupp' },
      { anyOf: [[{ fact: 'age', from: 20 }], [{ fact: 'socialServicesContact', is: true }]] },
    ],
  })),
};
const catalogs: readonly (readonly [string, Catalog])[] = [
  ...real.map((catalog) => [catalog.kommun.name, catalog] as const),
  ['varied insatser', varied],
  ['varied insatser whose målgrupp is guiding', guiding],
  ['an insats whose målgrupp one can be outside of twice', furtherOutside],
];

/** Someone who has said some things, and skipped some. */
function drawWithSkipped(random: Random): Known {
  const { values } = drawKnown(random);
  const share = random() / 2;
  const skipped = new Set(FACT_NAMES.filter((fact) => !values.has(fact) && random() < share));
  return { values, skipped, asked: [...values.keys(), ...skipped], areas: [] };
}

function peopleFor(run: (known: Known) => void): void {
  const random = randomFrom(SEED);
  run({ values: new Map(), skipped: new Set(), asked: [], areas: [] });
  run(knownFrom([{ fact: 'age', value: '14' }]));
  for (let person = 0; person < PEOPLE; person += 1) run(drawWithSkipped(random));
}

describe('what makes a large catalogue fast tells the same as the plain way', () => {
  it.each(catalogs)('how many insatser each answer would leave undecided: %s', (_, catalog) => {
    const compiled = compileCatalog(catalog);
    const stake = stakeOf(compiled, []);
    peopleFor((known) => {
      const evaluation = evaluate(compiled, known);
      for (const fact of FACT_NAMES) {
        const { brackets } = questionFor(stake, evaluation, fact);
        const values = outcomesOf(fact, brackets).map(({ value }) => value);
        const oneByOne = values.map((value) =>
          countUndecided(stake, evaluate(compiled, withValue(known, fact, value), evaluation)),
        );
        expect(values.map(undecidedAfter(stake, evaluation, fact))).toEqual(oneByOne);
      }
    });
  });
});
