import { FACTS, type Fact, inVocabularyOrder } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Villkor } from '../catalog/types.js';
import { knownFrom, withValue } from '../rules/answers.js';
import { bracketsFor } from '../rules/brackets.js';
import { factsOf, leavesOf } from '../rules/evaluate.js';
import { INAPPLICABLE, type Known, type Value } from '../rules/known.js';
import { weighAll } from '../rules/weigh.js';

/** More people than this are not imagined: then nothing is claimed. */
const MAX_PEOPLE = 20_000;

const NOBODY = knownFrom([]);

/**
 * People enough to tell whether someone meets, or someone fails, these villkor; `undefined` where that
 * takes too many. Villkor only ask for something in common, so whoever can meet them can do so with as
 * many options and children as possible, and whoever can fail them with as few: both ends are enough.
 */
export function peopleFor(villkor: readonly Villkor[]): readonly Known[] | undefined {
  let people: readonly Known[] = [NOBODY];
  for (const fact of factsToTell(villkor)) {
    const values = valuesOf(fact, villkor);
    if (people.length * values.length > MAX_PEOPLE) return undefined;
    people = people.flatMap((person) =>
      isInapplicable(person, fact) ? person : values.map((value) => withValue(person, fact, value)),
    );
  }
  return people;
}

/** What the villkor name, and what implies the value of what they name: only who has a child can tell its age. */
function factsToTell(villkor: readonly Villkor[]): readonly Fact[] {
  const named = villkor.flatMap(factsOf);
  const implying = named.flatMap((fact) => (FACTS[fact].failsWithPrerequisite && FACTS[fact].waitsFor?.fact) || []);
  return inVocabularyOrder([...named, ...implying]);
}

/** Whether the fact has no value for the person, such as a child's age of someone who has no child. */
export function isInapplicable(person: Known, fact: Fact): boolean {
  return person.values.get(fact) === INAPPLICABLE;
}

/** Whether the person meets all the villkor, those that are checked when one gets in touch left out. */
export function meetsAll(person: Known, villkor: readonly Villkor[]): boolean {
  return weighAll(withoutChecked(villkor), person) === 'met';
}

const withoutChecked = oncePer((villkor: readonly Villkor[]): readonly Villkor[] =>
  villkor
    .filter((one) => !('checked' in one))
    .map((one) => ('anyOf' in one ? { ...one, anyOf: one.anyOf.map(withoutChecked) } : one)),
);

function valuesOf(fact: Fact, villkor: readonly Villkor[]): readonly Value[] {
  const { shape } = FACTS[fact];
  const brackets = bracketsFor(fact, villkor.flatMap(leavesOf), NOBODY);
  switch (shape.kind) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return shape.options;
    case 'area':
      return [...new Set([...placesNamed(villkor), ...shape.options])];
    case 'set': {
      const others = shape.options.filter((option) => option !== shape.exclusive);
      return [[shape.exclusive], ...others.map((option) => [option]), others];
    }
    case 'number':
      return brackets;
    case 'numbers':
      return [...brackets.map((bracket) => [bracket]), brackets];
  }
}

/** The places that some villkor names. */
function placesNamed(villkor: readonly Villkor[]): readonly string[] {
  return villkor
    .flatMap(leavesOf)
    .flatMap((leaf) => (leaf.fact === 'livesIn' && 'is' in leaf ? [leaf.is].flat() : []))
    .filter((place) => typeof place === 'string');
}
