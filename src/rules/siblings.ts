import { FACTS } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { AnyOfVillkor, Origin, Villkor } from '../catalog/types.js';
import { written } from '../catalog/written.js';
import { hasChild } from './answers.js';
import { isWithin } from './interval.js';
import { intervalsOf, type Known, type Value } from './known.js';
import { weighLeaf } from './weigh-leaf.js';
import { type LeafVillkor, rangeOf } from './weigh-value.js';

/** Whether a villkor is on one fact that is told of one of several children. */
export function isOfOneChild(villkor: Villkor): villkor is LeafVillkor {
  return 'fact' in villkor && FACTS[villkor.fact].isOfOneChild === true;
}

/** Whether what a villkor comes to may hang on which of several children it is told of. */
export function hangsOnOneChild(villkor: Villkor): boolean {
  return isOfOneChild(villkor) || ('anyOf' in villkor && villkor.besides !== undefined);
}

/**
 * Whether a villkor on a child is held to those around its list. A school year is not: how many school years there are is
 * no sign of how many children.
 */
function isHeldTogether(villkor: Villkor): villkor is LeafVillkor {
  return isOfOneChild(villkor) && villkor.fact !== 'schoolYear';
}

/** A list in which alternatives on a child know of the villkor on a child around them. */
export function withSiblings(villkor: readonly Villkor[], around: readonly LeafVillkor[] = []): readonly Villkor[] {
  const besides = [...around, ...villkor.filter(isHeldTogether)];
  return villkor.map((part): Villkor => {
    if (!('anyOf' in part)) return part;
    const anyOf = part.anyOf.map((branch) => withSiblings(branch, besides));
    const isOfChild = besides.length > 0 && anyOf.some((branch) => branch.some(isHeldTogether));
    return { ...part, anyOf, ...(isOfChild && { besides }) };
  });
}

/** More alternatives than this are not made of those that stand side by side. */
const MOST_ALTERNATIVES = 64;

/**
 * A list in which alternatives on a child that stand side by side are made into one, each with each: so those that are to
 * hold of the same child stand in one branch. What the list comes to is the same but for siblings. `isGuiding`: whether
 * someone outside the målgrupp is not turned away, so that what is of the målgrupp stands apart.
 */
export function withAlternativesJoined(
  villkor: readonly Villkor[],
  isGuiding: boolean,
  isOfOneChild = true,
): readonly Villkor[] {
  const list = villkor.map((part): Villkor => {
    if (!('anyOf' in part)) return part;
    return { ...part, anyOf: part.anyOf.map((branch) => withAlternativesJoined(branch, false)) };
  });
  const [first, ...others] = list.filter(isAlternativesOnChild);
  const count = others.reduce((product, { anyOf }) => product * anyOf.length, first?.anyOf.length ?? 0);
  if (!isOfOneChild || !first || others.length === 0 || count > MOST_ALTERNATIVES) return list;
  const anyOf = others.reduce<AnyOfVillkor['anyOf']>(
    (joined, other) => joined.flatMap((branch) => other.anyOf.map((more) => [...branch, ...more])),
    first.anyOf,
  );
  const rest = new Set<Villkor>(others);
  const withOne = (origin: Origin) => {
    const joined: Villkor = { anyOf, origin, told: [first, ...others] };
    return list.flatMap((part) => (part === first ? [joined] : rest.has(part) ? [] : [part]));
  };
  const origin = originOf(first.origin);
  if (others.every((other) => originOf(other.origin) === origin)) return withOne(origin);
  return isGuiding ? [...list, { anyOf, origin: 'malgrupp', told: [] }] : withOne('villkor');
}

/** Alternatives of which one hangs on a child, and not on a school year alone. */
function isAlternativesOnChild(villkor: Villkor): villkor is AnyOfVillkor {
  return (
    'anyOf' in villkor &&
    villkor.anyOf.some((branch) => branch.some((part) => isHeldTogether(part) || isAlternativesOnChild(part)))
  );
}

function originOf(origin: Origin | undefined): Origin {
  return origin ?? 'villkor';
}

/** The lists of alternatives, each with what is around it on a child, where it is on a child itself. */
export const branchesWithSiblings = oncePer(({ anyOf, besides = [] }: AnyOfVillkor): readonly (readonly Villkor[])[] =>
  anyOf.map((branch) => (besides.length > 0 && branch.some(isHeldTogether) ? [...branch, ...besides] : branch)),
);

/** The villkor of a list that are told of one of several children. */
const ofChildren = oncePer((villkor: readonly Villkor[]): readonly LeafVillkor[] => {
  const leaves = villkor.filter(isOfOneChild);
  return leaves.filter((leaf, at) => leaves.findIndex((other) => isSame(leaf, other)) === at);
});

/** Whether two villkor say the same, so that the child who meets one meets the other. */
function isSame(one: LeafVillkor, other: LeafVillkor): boolean {
  return written({ ...one, origin: undefined }) === written({ ...other, origin: undefined });
}

/**
 * The villkor of a list that are each met, and yet perhaps by different children: one child is of the right age, and
 * another is folkbokförd in the kommun. Together they are certain where all of them but one hold for every child given;
 * then, and where they are fewer than two, the list is empty.
 */
export function leavesOfDifferentChildren(villkor: readonly Villkor[], known: Known): readonly LeafVillkor[] {
  const all = ofChildren(villkor);
  if (all.length < 2) return [];
  const met = all.filter((leaf) => isAboutChild(leaf, known) && weighLeaf(leaf, known) === 'met');
  return met.filter((leaf) => !holdsForEvery(leaf, known)).length < 2 ? [] : met;
}

/** A school year is a child's where a parent answers. */
function isAboutChild({ fact }: LeafVillkor, { values }: Known): boolean {
  const parenthood = values.get('parenthood');
  return fact !== 'schoolYear' || (parenthood !== undefined && hasChild(parenthood));
}

/** Whether a villkor that is met is met by each child that the person has told of. */
function holdsForEvery(leaf: LeafVillkor, known: Known): boolean {
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
