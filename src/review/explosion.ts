import { FACTS, type Fact, isAskable } from '../catalog/facts.js';
import type { Area, Insats } from '../catalog/types.js';
import { knownFrom, placesOf } from '../rules/answers.js';
import { bracketsFor, isNumberFact } from '../rules/brackets.js';
import { type CompiledCatalog, villkorOf } from '../rules/compile.js';
import { factsOf, leavesOf } from '../rules/evaluate.js';
import { withPrerequisites } from '../rules/prerequisites.js';
import type { Stake } from '../rules/stake.js';
import type { LeafVillkor } from '../rules/weigh.js';

/**
 * Which insats at stake has more combinations of answers bearing on it than the limit, in words;
 * `undefined` where none has. The guide itself tries these combinations to tell whether a question
 * matters, so that this must be known before it is asked anything.
 */
export function explosionUnder(compiled: CompiledCatalog, stake: Stake, limit: number): string | undefined {
  const large = stake.insatser.find(({ insats }) => combinationsFor(compiled, insats) > limit);
  return large && `fler än ${limit} kombinationer av svar spelar in för ${large.insats.id}`;
}

function combinationsFor({ catalog }: CompiledCatalog, insats: Insats): number {
  const villkor = villkorOf(catalog, insats);
  const leaves = villkor.flatMap(leavesOf);
  const facts = withPrerequisites(villkor.flatMap(factsOf));
  return [...facts]
    .filter(isAskable)
    .reduce((product, fact) => product * (1 + numberOfValues(fact, leaves, catalog.areas)), 1);
}

function numberOfValues(fact: Fact, leaves: readonly LeafVillkor[], areas: readonly Area[] = []): number {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return 2;
    case 'area':
      return placesOf(areas).length;
    case 'choice':
      return shape.options.length;
    case 'set':
      return 2 ** (shape.options.length - 1);
    case 'number':
    case 'numbers': {
      const brackets = isNumberFact(fact) ? bracketsFor(fact, leaves, knownFrom([])).length : 0;
      return shape.kind === 'number' ? brackets : 2 ** brackets - 1;
    }
  }
}
