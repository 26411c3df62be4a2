import { ELSEWHERE, ELSEWHERE_IN_KOMMUN } from '../catalog/facts.js';
import { hasChild, isOverGrundskola, NO_SCHOOL_YEAR } from './answers.js';
import type { Truth } from './kleene.js';
import type { Known } from './known.js';
import { type LeafVillkor, weighValue } from './weigh-value.js';

/** Whether a villkor on one fact holds, as far as is known. */
export function weighLeaf(villkor: LeafVillkor, known: Known): Truth {
  const isAbout = isAnswerAbout(villkor, known);
  const value = known.values.get(villkor.fact);
  if (isAbout && value !== undefined) return weighValue(villkor, value);
  if (isOfAskersSchool(villkor) && isOverGrundskola(known.values)) return weighValue(villkor, NO_SCHOOL_YEAR);
  if (!isAbout) return 'unknown';
  return villkor.fact === 'livesIn' ? weighPlaces(villkor, known) : 'unknown';
}

/** A school year of one's own, in a branch beside a parent's. */
function isOfAskersSchool(villkor: LeafVillkor): boolean {
  return 'about' in villkor && villkor.about === 'asker' && villkor.fact === 'schoolYear';
}

/** Whether what is known of the fact is about the one whom the villkor is about. */
function isAnswerAbout(villkor: LeafVillkor, { values }: Known): boolean {
  if (!('about' in villkor)) return true;
  const parenthood = values.get('parenthood');
  const isOfChild = parenthood !== undefined && hasChild(parenthood);
  // The place is the asker's own.
  return villkor.about === 'asker' ? !isOfChild : isOfChild && villkor.fact !== 'livesIn';
}

/** Where only the folkbokföring is known, all places that are possible must agree. */
function weighPlaces(villkor: LeafVillkor, { values, areas }: Known): Truth {
  const isResident = values.get('resident');
  if (typeof isResident !== 'boolean') return 'unknown';
  const possible = areas.filter(({ inKommun }) => inKommun === isResident).map(({ id }) => id);
  const truths = [...possible, isResident ? ELSEWHERE_IN_KOMMUN : ELSEWHERE].map((id) => weighValue(villkor, id));
  const [first = 'unknown'] = truths;
  return truths.every((truth) => truth === first) ? first : 'unknown';
}
