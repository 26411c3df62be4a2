import { FACT_NAMES, type Fact, isAskable } from '../catalog/facts.js';
import { INAPPLICABLE, type Known, type Value, withValue } from './answers.js';
import { bracketsFor, isNumberFact } from './brackets.js';
import type { CompiledCatalog, CompiledVillkor, Profile } from './compile.js';
import {
  isUnderConsentAge,
  LAW_CONSENT,
  type LeafVillkor,
  leavesOf,
  type Status,
  statusOf,
  weigh,
} from './evaluate.js';
import { type Interval, isWithin } from './interval.js';
import { everyValue } from './outcomes.js';
import { ADULT_AGE, prerequisiteOf } from './prerequisites.js';

/**
 * Whether the answer to `fact` can still change the status that a combination of villkor comes to:
 * whether there are answers to the other open questions under which two answers to this one, or an
 * answer and none, lead to different statuses. Exact, by search; the first witness ends it, and in
 * practice comes at once.
 *
 * The law's villkor for those under 15 counts only where it applies already, so that it alone never
 * makes the guide ask for age (design.md, section 5).
 */
export function canChangeStatus(compiled: CompiledCatalog, profile: Profile, fact: Fact, known: Known): boolean {
  const villkor = profile.villkor.map((place) => (compiled.villkor[place] as CompiledVillkor).villkor);
  const hasLaw = !profile.statesConsent && isUnderConsentAge(known);
  const open = [...villkor, ...(hasLaw ? [LAW_CONSENT] : [])].filter((item) => weigh(item, known) === 'unknown');
  const leaves = open.flatMap(leavesOf);

  const statusFor = (assumed: ReadonlyMap<Fact, Value>): Status => {
    const assumedKnown = assume(known, assumed);
    const reasons = villkor.map((item) => ({
      villkor: item,
      truth: weigh(item, assumedKnown),
      origin: item.origin ?? ('villkor' as const),
    }));
    const law = hasLaw
      ? [{ villkor: LAW_CONSENT, truth: weigh(LAW_CONSENT, assumedKnown), origin: 'law' as const }]
      : [];
    return statusOf([...reasons, ...law], compiled.isGuiding, profile.isUnstated);
  };
  const named = new Set(leaves.map((leaf) => leaf.fact));
  for (const leaf of [...named]) {
    const waitsFor = prerequisiteOf(leaf)?.fact;
    if (waitsFor) named.add(waitsFor);
  }
  const isOpen = (other: Fact) =>
    named.has(other) &&
    isAskable(other) &&
    !known.skipped.has(other) &&
    (!known.values.has(other) || isNumberFact(other));
  const others = FACT_NAMES.filter((other) => other !== fact && isOpen(other)).map((other) => ({
    other,
    values: valuesWithin(other, leaves, known),
  }));
  const answers = valuesWithin(fact, leaves, known);

  const search = (at: number, assumed: ReadonlyMap<Fact, Value>): boolean => {
    const next = others[at];
    if (next === undefined) {
      const without = statusFor(assumed);
      return answers.some((value) => statusFor(new Map(assumed).set(fact, value)) !== without);
    }
    return (
      next.values.some((value) => search(at + 1, new Map(assumed).set(next.other, value))) || search(at + 1, assumed)
    );
  };
  return search(0, new Map());
}

/** Every answer that agrees with what is known: an age within its interval, and no child fewer. */
function valuesWithin(fact: Fact, leaves: readonly LeafVillkor[], known: Known): readonly Value[] {
  if (!isNumberFact(fact)) return everyValue(fact, []);
  const hangsOnAdulthood = leaves.some((leaf) => prerequisiteOf(leaf.fact)?.fact === fact);
  const values = everyValue(fact, bracketsFor(fact, leaves, known, hangsOnAdulthood ? [ADULT_AGE] : []));
  const before = known.values.get(fact);
  if (fact === 'age' || before === undefined || before === INAPPLICABLE) return values;
  const children = before as readonly Interval[];
  return values.filter((value) =>
    children.every((child) => (value as readonly Interval[]).some((exact) => isWithin(exact, child))),
  );
}

/** What would be known: an answer counts only where its question would have been asked. */
function assume(known: Known, assumed: ReadonlyMap<Fact, Value>): Known {
  return FACT_NAMES.filter((fact) => assumed.has(fact)).reduce((sofar, fact) => {
    const prerequisite = prerequisiteOf(fact);
    return prerequisite && prerequisite.truth(sofar) !== 'met'
      ? sofar
      : withValue(sofar, fact, assumed.get(fact) as Value);
  }, known);
}
