import type { Fact } from '../catalog/facts.js';
import { hasChild, isInterval, isParent, type Known, type Value } from './answers.js';
import type { Truth } from './kleene.js';

/** What must be known before a question makes sense. */
export interface Prerequisite {
  /** The fact that settles it. */
  readonly fact: Fact;
  /** Whether it holds, as far as is known. */
  readonly truth: (known: Known) => Truth;
}

/** The age from which nobody else agrees on one's behalf (föräldrabalken 9 kap. 1 §). */
export const ADULT_AGE = 18;

const needsParenthood = (fits: (parenthood: Value) => boolean): Prerequisite => ({
  fact: 'parenthood',
  truth: ({ values }) => {
    const parenthood = values.get('parenthood');
    return parenthood === undefined ? 'unknown' : fits(parenthood) ? 'met' : 'unmet';
  },
});

const needsChild = needsParenthood(hasChild);

/** A dispute between parents is not for others around the child to answer for. */
const needsParent = needsParenthood(isParent);

const needsMinor: Prerequisite = {
  fact: 'age',
  truth: ({ values }) => {
    const age = values.get('age');
    if (!isInterval(age)) return 'unknown';
    return age.to < ADULT_AGE ? 'met' : age.from >= ADULT_AGE ? 'unmet' : 'unknown';
  },
};

const PREREQUISITES: Partial<Record<Fact, Prerequisite>> = {
  childAges: needsChild,
  courtDecision: needsParent,
  bothParentsAgree: needsParent,
  childResident: needsChild,
  guardianConsent: needsMinor,
};

/** What the question for `fact` waits for, if anything (design.md, section 4). */
export function prerequisiteOf(fact: Fact): Prerequisite | undefined {
  return PREREQUISITES[fact];
}
