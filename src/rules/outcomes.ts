import { FACTS, type Fact, type PeoplePerYear, type SetShape, type Weights } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Area } from '../catalog/types.js';
import { placesOf } from './answers.js';
import type { Interval } from './interval.js';
import type { SaidValue, Value } from './known.js';

/** One answer a person may give, and how usual it is: weights of one question sum to 1. */
export interface Outcome {
  readonly value: SaidValue;
  readonly weight: number;
}

/** The answers to a question with these brackets (for a number) or the fact's own options, with weights. */
export function outcomesOf(fact: Fact, brackets: readonly Interval[], areas: readonly Area[] = []): readonly Outcome[] {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return normalise([true, false].map((value) => ({ value, weight: weightOf(String(value), shape.usual) })));
    case 'choice':
      return normalise(shape.options.map((value) => ({ value, weight: weightOf(value, shape.usual) })));
    case 'area':
      return normalise(placesOf(areas).map((value) => ({ value, weight: weightOf(value, shape.usual) })));
    case 'set':
      return normalise(shape.options.map((value) => ({ value: [value], weight: weightOf(value, shape.usual) })));
    case 'number':
      return normalise(brackets.map((value) => ({ value, weight: shareWithin(value, shape.usual) })));
    case 'numbers':
      return normalise(siblings(brackets, shape.usual));
  }
}

const everyCombination = oncePer(({ options, exclusive }: SetShape): readonly Value[] => [
  ...combinations(options.filter((option) => option !== exclusive)),
  [exclusive],
]);

/** Every answer there is: for a fact with several values also every combination. Unweighted. */
export function everyValue(fact: Fact, brackets: readonly Interval[], areas: readonly Area[] = []): readonly Value[] {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return shape.options;
    case 'area':
      return placesOf(areas);
    case 'set':
      return everyCombination(shape);
    case 'number':
      return brackets;
    case 'numbers':
      return combinations(brackets);
  }
}

/** Every way to choose at least one of the items, in their order. */
export function combinations<T>(items: readonly T[]): readonly (readonly T[])[] {
  return [...eachCombination(items)];
}

/** The same, made as they are needed, the shortest first. */
export function* eachCombination<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let size = 1; size <= items.length; size += 1) yield* ofSize(items, size);
}

function* ofSize<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) return yield [];
  if (size > items.length) return;
  for (const [place, item] of items.entries()) {
    for (const rest of ofSize(items.slice(place + 1), size - 1)) yield [item, ...rest];
  }
}

/** Children of one age group, or of two: more groups than two are rare. */
function siblings(brackets: readonly Interval[], usual: PeoplePerYear): readonly Outcome[] {
  const groups = brackets.map((bracket) => ({ bracket, weight: shareWithin(bracket, usual) }));
  const pairs = groups.flatMap((one, place) =>
    groups.slice(place + 1).map((other) => ({
      value: [one.bracket, other.bracket],
      weight: one.weight * other.weight,
    })),
  );
  return [...groups.map(({ bracket, weight }) => ({ value: [bracket], weight })), ...pairs];
}

function weightOf(option: string, usual: Weights): number {
  return usual[option] ?? 1;
}

/** No age is so rare that it does not count at all. */
const LEAST_SHARE = 0.001;

/** The year after the last that people are counted for. */
const END = 105;

/** How many of all people are of an age within the bracket. */
function shareWithin({ from, to }: Interval, usual: PeoplePerYear): number {
  let within = 0;
  let all = 0;
  usual.forEach(([start, perYear], place) => {
    const end = usual[place + 1]?.[0] ?? END;
    const years = Math.min(to + 1, end) - Math.max(from, start);
    within += perYear * Math.max(0, years);
    all += perYear * (end - start);
  });
  return Math.max(within / all, LEAST_SHARE);
}

function normalise(outcomes: readonly Outcome[]): readonly Outcome[] {
  const sum = outcomes.reduce((total, { weight }) => total + weight, 0);
  return outcomes.map(({ value, weight }) => ({ value, weight: weight / sum }));
}
