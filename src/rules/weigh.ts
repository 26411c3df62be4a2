import type { AnyOfVillkor, Villkor } from '../catalog/types.js';
import { at } from './at.js';
import { allOf, anyOf, type Truth } from './kleene.js';
import type { Known } from './known.js';
import { branchesWithSiblings, leavesOfDifferentChildren } from './siblings.js';
import { weighLeaf } from './weigh-leaf.js';

export { weighLeaf } from './weigh-leaf.js';
export { type LeafVillkor, rangeOf, weighValue } from './weigh-value.js';

/** Whether the villkor holds, as far as is known. */
export function weigh(villkor: Villkor, known: Known): Truth {
  if ('anyOf' in villkor) return anyOf([...villkor.anyOf.keys()], (place) => weighBranch(villkor, place, known));
  return 'checked' in villkor ? 'unknown' : weighLeaf(villkor, known);
}

/** Whether one of the alternatives holds, as far as is known; what is around it on children for the same child. */
export function weighBranch(villkor: AnyOfVillkor, place: number, known: Known): Truth {
  const truth = weighAll(at(villkor.anyOf, place), known);
  if (truth !== 'met') return truth;
  return leavesOfDifferentChildren(at(branchesWithSiblings(villkor), place), known).length > 0 ? 'unknown' : truth;
}

/** Whether all the villkor hold, as far as is known; those on children for one and the same child. */
export function weighAll(villkor: readonly Villkor[], known: Known): Truth {
  const truth = allOf(villkor, (part) => weigh(part, known));
  return truth === 'met' && leavesOfDifferentChildren(villkor, known).length > 0 ? 'unknown' : truth;
}
