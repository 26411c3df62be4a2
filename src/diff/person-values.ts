import { FACTS, type Fact, isAskable } from '../catalog/facts.js';
import type { Area } from '../catalog/types.js';
import { writeValue } from '../rules/answers.js';
import { isNumberFact } from '../rules/brackets.js';
import { ALL_AGES, formatInterval, splitInterval } from '../rules/interval.js';
import { INAPPLICABLE, type Value } from '../rules/known.js';
import { everyValue } from '../rules/outcomes.js';
import { type LeafVillkor, rangeOf, weighValue } from '../rules/weigh.js';

/** Nothing is known of a fact that is left to the provider: nobody has asked yet. */
export const UNSAID = Symbol('unsaid');

/** What can be so of a person. */
export type PersonValue = Exclude<Value, typeof INAPPLICABLE> | typeof UNSAID;

/** Values of a fact that neither catalogue tells apart; one of them stands for all. */
export interface ValueClass {
  readonly value: PersonValue;
  /** By the place of a literal in {@link FactValues.literals}: whether it holds. */
  readonly holds: readonly boolean[];
}

/** All that can be so of one fact. */
export interface FactValues {
  readonly fact: Fact;
  readonly classes: readonly ValueClass[];
  /** Whether a person has one value of it, and each is a class by itself. */
  readonly isExact: boolean;
  /** Villkor on the fact by which any two of the classes are told apart, those that the catalogues have first. */
  readonly literals: readonly LeafVillkor[];
}

/** More values of one fact than this are not tried one by one. */
const MOST_VALUES = 4_096;

/** A fact has too many values for every person to be looked at. */
export class TooManyPeople extends Error {
  override readonly name = 'TooManyPeople';
}

/** What one of the ages, children or choices is by itself. */
function partsOf(fact: Fact, brackets: readonly { from: number; to: number }[], areas: readonly Area[]) {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return [{ fact, is: true }];
    case 'number':
    case 'numbers':
      return brackets.map(({ from, to }): LeafVillkor => (Number.isFinite(to) ? { fact, from, to } : { fact, from }));
    case 'area':
      return [...areas.map(({ id }) => id), ...shape.options].map((is): LeafVillkor => ({ fact, is }));
    case 'choice':
    case 'set':
      return optionsOf(fact).map((is): LeafVillkor => ({ fact, is }));
  }
}

/** Most people are party to no crime, though no option says so. */
function optionsOf(fact: Fact): readonly string[] {
  const { shape } = FACTS[fact];
  const options = 'options' in shape ? shape.options : [];
  const isForAll = isAskable(fact) || options.some((option) => option === 'none' || option === 'neither');
  return isForAll ? options : [...options, 'none'];
}

/**
 * The values of a fact that people may have, in classes that the villkor given can tell apart.
 *
 * @param isEach whether how many children there are of what matters, so that no two values are alike
 * @throws TooManyPeople where there are too many values to try
 */
export function valuesOf(
  fact: Fact,
  leaves: readonly LeafVillkor[],
  furtherCuts: readonly number[],
  areas: readonly Area[],
  isEach: boolean,
): FactValues {
  const own = distinct(leaves.filter((leaf) => leaf.fact === fact).map(withoutRest));
  const cuts = [...furtherCuts, ...own.flatMap(cutsOf)];
  const brackets = isNumberFact(fact) ? splitInterval(ALL_AGES, cuts) : [];
  if (FACTS[fact].shape.kind === 'numbers' && 2 ** brackets.length > MOST_VALUES) {
    throw new TooManyPeople(`${fact} is cut into ${brackets.length} brackets`);
  }
  const { kind } = FACTS[fact].shape;
  const values: readonly Value[] = kind === 'choice' ? optionsOf(fact) : everyValue(fact, brackets, areas);
  const parts = partsOf(fact, brackets, areas);
  const isSimple = kind === 'boolean' || kind === 'choice' || kind === 'area' || kind === 'number';
  const literals = isSimple ? parts : distinct([...own, ...parts]);
  const told = isSimple || isEach ? literals : own;
  const classes = new Map<string, ValueClass>();
  for (const value of values) {
    if (value === INAPPLICABLE) continue;
    const holds = told.map((leaf) => weighValue(leaf, value) === 'met');
    const key = isSimple || isEach ? JSON.stringify(writeValue(value)) : holds.join();
    if (!classes.has(key)) classes.set(key, { value, holds });
  }
  const unsaid: readonly ValueClass[] = isAskable(fact) ? [] : [{ value: UNSAID, holds: told.map(() => false) }];
  return { fact, classes: [...unsaid, ...classes.values()], isExact: isSimple, literals: told };
}

function cutsOf(leaf: LeafVillkor): readonly number[] {
  if ('is' in leaf) return [];
  const { from, to } = rangeOf(leaf);
  return [from, to + 1];
}

/** The bare villkor: where it comes from and whom it is about does not change what is so of a person. */
function withoutRest(leaf: LeafVillkor): LeafVillkor {
  const { fact } = leaf;
  if ('is' in leaf) return { fact, is: leaf.is };
  return {
    fact,
    ...(leaf.from === undefined ? {} : { from: leaf.from }),
    ...(leaf.to === undefined ? {} : { to: leaf.to }),
  };
}

function distinct(leaves: readonly LeafVillkor[]): readonly LeafVillkor[] {
  const byText = new Map<string, LeafVillkor>();
  for (const leaf of leaves) {
    const key = 'is' in leaf ? [leaf.is].flat().join() : formatInterval(rangeOf(leaf));
    if (!byText.has(key)) byText.set(key, leaf);
  }
  return [...byText.values()];
}
