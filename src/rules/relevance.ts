import { FACT_NAMES, type Fact, isAskable } from '../catalog/facts.js';
import type { Origin, Villkor } from '../catalog/types.js';
import { INAPPLICABLE, type Known, type Value, withValue } from './answers.js';
import { bracketsFor, isNumberFact } from './brackets.js';
import type { CompiledCatalog, CompiledVillkor, Profile } from './compile.js';
import {
  isUnderConsentAge,
  LAW_CONSENT,
  type LeafVillkor,
  leavesOf,
  type Reason,
  STATUSES,
  statusOf,
  weigh,
} from './evaluate.js';
import { type Interval, isWithin } from './interval.js';
import { everyValue } from './outcomes.js';
import { ADULT_AGE, prerequisiteOf } from './prerequisites.js';

/** Villkor that are unknown and hang together by their facts; what others come to has no bearing on them. */
interface Part {
  readonly reasons: readonly Reason[];
  readonly leaves: readonly LeafVillkor[];
  /** What they name, and what those questions wait for. */
  readonly facts: ReadonlySet<Fact>;
}

/**
 * Whether the answer to `fact` can still change the status that a combination of villkor comes to:
 * whether there are answers to the other open questions under which two answers to this one, or an
 * answer and none, lead to different statuses. Exact, by search; the first witness ends it, and in
 * practice comes at once.
 *
 * The status is the worst that any part of the villkor comes to. So only the part that hangs on
 * `fact` is searched for a difference, and the others for the best they can come to.
 *
 * The law's villkor for those under 15 counts only where it applies already, so that it alone never
 * makes the guide ask for age (design.md, section 5).
 */
export function canChangeStatus(compiled: CompiledCatalog, profile: Profile, fact: Fact, known: Known): boolean {
  const reasons = reasonsFor(compiled, profile, known);
  const parts = partsOf(reasons.filter(({ truth }) => truth === 'unknown'));
  const own = parts.find(({ facts }) => facts.has(fact));
  if (!own) return false;

  const rankOf = (part: readonly Reason[], assumed: Known): number => {
    const weighed = part.map((reason) => ({ ...reason, truth: weigh(reason.villkor, assumed) }));
    return STATUSES.indexOf(statusOf(weighed, compiled.isGuiding, false));
  };
  const bestOf = (part: Part): number => {
    let best: number = STATUSES.length;
    isSomeAssumption(part, known, undefined, (assumed) => {
      best = Math.min(best, rankOf(part.reasons, assumeAll(known, assumed)));
      return best === 0;
    });
    return best;
  };
  const others = parts.filter((part) => part !== own).map(bestOf);
  const decided = reasons.filter(({ truth }) => truth !== 'unknown');
  const rest = Math.max(profile.isUnstated ? 1 : 0, rankOf(decided, known), ...others);

  const values = valuesWithin(fact, own.leaves, known);
  return isSomeAssumption(own, known, fact, (assumed) => {
    const rankWith = (also: ReadonlyMap<Fact, Value>) => Math.max(rest, rankOf(own.reasons, assumeAll(known, also)));
    const without = rankWith(assumed);
    return values.some((value) => rankWith(new Map(assumed).set(fact, value)) !== without);
  });
}

function reasonsFor(compiled: CompiledCatalog, profile: Profile, known: Known): readonly Reason[] {
  const reason = (villkor: Villkor, origin: Origin | 'law'): Reason => ({
    villkor,
    truth: weigh(villkor, known),
    origin,
  });
  const stated = profile.villkor.map((place) => {
    const { villkor } = compiled.villkor[place] as CompiledVillkor;
    return reason(villkor, villkor.origin ?? 'villkor');
  });
  const hasLaw = !profile.statesConsent && isUnderConsentAge(known);
  return hasLaw ? [...stated, reason(LAW_CONSENT, 'law')] : stated;
}

function partsOf(reasons: readonly Reason[]): readonly Part[] {
  let parts: readonly Part[] = [];
  for (const reason of reasons) {
    const leaves = leavesOf(reason.villkor);
    const facts = new Set(leaves.flatMap((leaf) => [leaf.fact, prerequisiteOf(leaf.fact)?.fact ?? leaf.fact]));
    const linked = parts.filter((part) => [...facts].some((fact) => part.facts.has(fact)));
    const joined: Part = {
      reasons: [...linked.flatMap((part) => part.reasons), reason],
      leaves: [...linked.flatMap((part) => part.leaves), ...leaves],
      facts: new Set([...linked.flatMap((part) => [...part.facts]), ...facts]),
    };
    parts = [...parts.filter((part) => !linked.includes(part)), joined];
  }
  return parts;
}

/** Whether `holds` for some answers, or none, to the open questions of a part, but that to `except`. */
function isSomeAssumption(
  { facts, leaves }: Part,
  known: Known,
  except: Fact | undefined,
  holds: (assumed: ReadonlyMap<Fact, Value>) => boolean,
): boolean {
  const open = [...facts]
    .filter((fact) => fact !== except && isAskable(fact) && !known.skipped.has(fact))
    .filter((fact) => !known.values.has(fact) || isNumberFact(fact))
    .map((fact) => ({ fact, values: valuesWithin(fact, leaves, known) }));
  const search = (at: number, assumed: ReadonlyMap<Fact, Value>): boolean => {
    const next = open[at];
    if (next === undefined) return holds(assumed);
    return (
      next.values.some((value) => search(at + 1, new Map(assumed).set(next.fact, value))) || search(at + 1, assumed)
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
function assumeAll(known: Known, assumed: ReadonlyMap<Fact, Value>): Known {
  return FACT_NAMES.filter((fact) => assumed.has(fact)).reduce((sofar, fact) => {
    const prerequisite = prerequisiteOf(fact);
    return prerequisite && prerequisite.truth(sofar) !== 'met'
      ? sofar
      : withValue(sofar, fact, assumed.get(fact) as Value);
  }, known);
}
