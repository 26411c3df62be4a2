import { FACTS } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Villkor } from '../catalog/types.js';
import { hasChild } from './answers.js';
import { isWithin } from './interval.js';
import { intervalsOf, type Known, type Value } from './known.js';
import { weigh, weighLeaf } from './weigh.js';
import { type LeafVillkor, rangeOf } from './weigh-value.js';

/** The villkor of a list that may be told of one of several children, each once. */
const ofChildren = oncePer((villkor: readonly Villkor[]): readonly Villkor[] => {
  const parts = villkor.filter(isOfOneChild);
  return parts.filter((part, at) => parts.findIndex((other) => isSame(part, other)) === at);
});

/** Whether a villkor may be told of one of several children: by its fact, or in some alternative. */
export function isOfOneChild(villkor: Villkor): boolean {
  if ('anyOf' in villkor) return villkor.anyOf.some((branch) => branch.some(isOfOneChild));
  return 'fact' in villkor && FACTS[villkor.fact].isOfOneChild === true;
}

/** Whether two villkor say the same, so that the child who meets one meets the other. */
function isSame(one: Villkor, other: Villkor): boolean {
  return JSON.stringify({ ...one, origin: undefined }) === JSON.stringify({ ...other, origin: undefined });
}

/**
 * The villkor of a list that are each met, and yet perhaps by different children: one child is of the right age, and
 * another is folkbokförd in the kommun. Together they are certain where all of them but one hold for every child given;
 * then, and where they are fewer than two, the list is empty.
 */
export function partsOfDifferentChildren(villkor: readonly Villkor[], known: Known): readonly Villkor[] {
  const all = ofChildren(villkor);
  if (all.length < 2) return [];
  const met = all.filter((part) => isMetByChild(part, known));
  return met.filter((part) => !holdsForEvery(part, known)).length < 2 ? [] : met;
}

/** Whether a villkor is met, and about a child as things stand. */
function isMetByChild(villkor: Villkor, known: Known): boolean {
  if ('fact' in villkor) return isAboutChild(villkor, known) && weighLeaf(villkor, known) === 'met';
  return 'anyOf' in villkor && weigh(villkor, known) === 'met';
}

/** Whether a villkor that is met holds whichever of the children is meant. */
function holdsForEvery(villkor: Villkor, known: Known): boolean {
  if ('checked' in villkor) return true;
  if ('fact' in villkor) return leafHoldsForEvery(villkor, known);
  return villkor.anyOf.some(
    (branch) =>
      branch.every((part) => weigh(part, known) === 'met') &&
      branch.filter(isOfOneChild).every((part) => !isMetByChild(part, known) || holdsForEvery(part, known)),
  );
}

/** A school year is a child's where a parent answers. */
function isAboutChild({ fact }: LeafVillkor, { values }: Known): boolean {
  const parenthood = values.get('parenthood');
  return fact !== 'schoolYear' || (parenthood !== undefined && hasChild(parenthood));
}

/** Whether a villkor on one fact that is met is met by each child that the person has told of. */
function leafHoldsForEvery(leaf: LeafVillkor, known: Known): boolean {
  const ages = intervalsOf(known.values.get('childAges'));
  const years = isAboutChild({ fact: 'schoolYear', is: [] }, known) ? textsOf(known.values.get('schoolYear')) : [];
  const children = Math.max(ages.length, years.length);
  if (children < 2) return true;
  if (!('is' in leaf)) return ages.every((age) => isWithin(age, rangeOf(leaf)));
  // That no child is registered here is told of all of them.
  if (typeof leaf.is === 'boolean') return !leaf.is;
  const allowed: readonly string[] = typeof leaf.is === 'string' ? [leaf.is] : leaf.is;
  return leaf.fact === 'schoolYear' && years.length === children && years.every((year) => allowed.includes(year));
}

function textsOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
