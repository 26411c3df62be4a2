import { FACTS, type Fact, type FactShape } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Value } from './answers.js';
import type { Interval } from './interval.js';

type SetShape = Extract<FactShape, { readonly kind: 'set' }>;

/** One answer a person may give, and how usual it is: weights of one question sum to 1. */
export interface Outcome {
  readonly value: Value;
  readonly weight: number;
}

/**
 * How usual each answer is, for the order of questions only: it never decides a status. Rough
 * shares for people who turn to a kommun's socialtjänst: most are adults, about half have
 * children, most live where they ask. Options that are not listed share alike.
 */
const USUAL: Partial<Record<Fact, Readonly<Record<string, number>>>> = {
  parenthood: { parent: 45, expecting: 4, otherAdult: 6, none: 45 },
  livesApart: { true: 1, false: 2 },
  courtDecision: { true: 1, false: 6 },
  bothParentsAgree: { true: 3, false: 2 },
  resident: { true: 13, false: 1 },
  childResident: { true: 9, false: 1 },
  guardianConsent: { all: 5, one: 2, none: 3 },
  ownConsent: { true: 2, false: 1 },
  schoolYear: { F: 1, '1-3': 2, '4-6': 2, '7-9': 3, none: 12 },
  compulsorySchoolDone: { true: 6, false: 1 },
  upperSecondary: { enrolled: 3, completed: 5, neither: 2 },
  bornAbroad: { true: 1, false: 3 },
};

/** How many people there are per year of age, from the age given up to the next one. */
const AGE_DENSITY = {
  age: [
    [0, 1],
    [12, 4],
    [15, 10],
    [20, 14],
    [65, 9],
    [90, 1],
  ],
  childAges: [
    [0, 10],
    [19, 3],
    [40, 0],
  ],
} as const;
const LAST_AGE = 105;

/** The answers to a question with these brackets (for a number) or the fact's own options, with weights. */
export function outcomesOf(fact: Fact, brackets: readonly Interval[]): readonly Outcome[] {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return normalise([true, false].map((value) => ({ value, weight: usual(fact, String(value)) })));
    case 'choice':
      return normalise(shape.options.map((value) => ({ value, weight: usual(fact, value) })));
    case 'set':
      return normalise(shape.options.map((value) => ({ value: [value], weight: usual(fact, value) })));
    case 'number':
      return normalise(brackets.map((value) => ({ value, weight: share('age', value) })));
    case 'numbers':
      return normalise(siblings(brackets));
  }
}

/** Every answer to a fact with these options: also every combination where several may be chosen. */
const everyCombination = oncePer(({ options, exclusive }: SetShape): readonly Value[] => [
  ...combinations(options.filter((option) => option !== exclusive)),
  [exclusive],
]);

/** Every answer there is: for a fact with several values also every combination. Unweighted. */
export function everyValue(fact: Fact, brackets: readonly Interval[]): readonly Value[] {
  const shape: FactShape = FACTS[fact].shape;
  switch (shape.kind) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return shape.options;
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
  const chosen: (readonly T[])[] = [];
  for (const item of items) chosen.push(...chosen.map((earlier) => [...earlier, item]), [item]);
  return chosen;
}

/** Children of one age group, or of two: more groups than two are rare. */
function siblings(brackets: readonly Interval[]): readonly Outcome[] {
  const weights = brackets.map((bracket) => share('childAges', bracket));
  const pairs = brackets.flatMap((first, at) =>
    brackets.slice(at + 1).map((second, offset) => ({
      value: [first, second],
      weight: (weights[at] as number) * (weights[at + 1 + offset] as number),
    })),
  );
  return [...brackets.map((bracket, at) => ({ value: [bracket], weight: weights[at] as number })), ...pairs];
}

function usual(fact: Fact, option: string): number {
  return USUAL[fact]?.[option] ?? 1;
}

function share(fact: 'age' | 'childAges', { from, to }: Interval): number {
  const steps = AGE_DENSITY[fact];
  const mass = steps.reduce((sum, [start, density], at) => {
    const end = steps[at + 1]?.[0] ?? LAST_AGE;
    return sum + density * Math.max(0, Math.min(to + 1, end) - Math.max(from, start));
  }, 0);
  const all = steps.reduce(
    (sum, [start, density], at) => sum + density * ((steps[at + 1]?.[0] ?? LAST_AGE) - start),
    0,
  );
  return Math.max(mass / all, 0.001);
}

function normalise(outcomes: readonly Outcome[]): readonly Outcome[] {
  const sum = outcomes.reduce((total, { weight }) => total + weight, 0);
  return outcomes.map(({ value, weight }) => ({ value, weight: weight / sum }));
}
