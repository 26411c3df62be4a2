import { FACT_NAMES, FACTS, type Fact } from '../facts.js';
import type { Villkor } from '../types.js';

/** What one imagined person could truly say: a value, or for set facts all that hold. */
type Value = number | boolean | string | readonly number[] | readonly string[];
export type Person = ReadonlyMap<Fact, Value>;

/** More people than this are not imagined: then nothing is claimed. */
const MAX_PEOPLE = 20_000;

/** The facts that the villkor name, in vocabulary order. */
export function factsIn(villkor: readonly Villkor[]): Fact[] {
  const facts = new Set<Fact>();
  const add = (list: readonly Villkor[]): void => {
    for (const each of list) 'anyOf' in each ? each.anyOf.forEach(add) : facts.add(each.fact);
  };
  add(villkor);
  return FACT_NAMES.filter((fact) => facts.has(fact));
}

/**
 * People enough to tell whether someone meets, or someone fails, these villkor; `undefined` where that
 * takes too many. Villkor only ask for something in common, so whoever can meet them can do so with as
 * many options and children as possible, and whoever can fail them with as few: both ends are enough.
 * Only who is a parent, or another adult around a child, has children's ages to say.
 */
export function peopleFor(villkor: readonly Villkor[]): Person[] | undefined {
  const named = factsIn(villkor);
  const facts = FACT_NAMES.filter(
    (fact) => named.includes(fact) || (fact === 'parenthood' && named.includes('childAges')),
  );
  let people: Person[] = [new Map()];
  for (const fact of facts) {
    const values = valuesOf(fact, villkor);
    if (people.length * values.length > MAX_PEOPLE) return undefined;
    people = people.flatMap((person) =>
      (fact === 'childAges' && !hasChildren(person) ? [[]] : values).map((value) => new Map(person).set(fact, value)),
    );
  }
  return people;
}

/** Whether the person is a parent, or another adult around a child. */
export function hasChildren(person: Person): boolean {
  const parenthood = person.get('parenthood');
  return Array.isArray(parenthood) && (parenthood.includes('parent') || parenthood.includes('otherAdult'));
}

/** Whether the person meets the villkor. */
export function meets(person: Person, villkor: Villkor): boolean {
  if ('anyOf' in villkor) return villkor.anyOf.some((branch) => branch.every((each) => meets(person, each)));
  const value = person.get(villkor.fact);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if ('is' in villkor) {
    const wanted: readonly unknown[] = Array.isArray(villkor.is) ? villkor.is : [villkor.is];
    return values.some((each) => wanted.includes(each));
  }
  const { from = 0, to = Number.POSITIVE_INFINITY } = villkor;
  return values.some((each) => typeof each === 'number' && each >= from && each <= to);
}

function valuesOf(fact: Fact, villkor: readonly Villkor[]): readonly Value[] {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return shape.options;
    case 'set': {
      const others = shape.options.filter((option) => option !== shape.exclusive);
      return [[shape.exclusive], ...others.map((option) => [option]), others];
    }
    case 'number':
      return startsOf(fact, villkor);
    case 'numbers': {
      const starts = startsOf(fact, villkor);
      return [...starts.map((start) => [start]), starts];
    }
  }
}

/** The first age of every stretch within which the villkor cannot tell ages apart. */
function startsOf(fact: Fact, villkor: readonly Villkor[]): number[] {
  const starts = new Set([0]);
  const add = (list: readonly Villkor[]): void => {
    for (const each of list) {
      if ('anyOf' in each) each.anyOf.forEach(add);
      else if (each.fact === fact && !('is' in each)) {
        if (each.from !== undefined) starts.add(each.from);
        if (each.to !== undefined) starts.add(each.to + 1);
      }
    }
  };
  add(villkor);
  return [...starts].sort((a, b) => a - b);
}
