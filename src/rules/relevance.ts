import { FACTS, type Fact, inVocabularyOrder, isAskable } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import { written } from '../catalog/written.js';
import { fillImplied, impliedBy } from './answers.js';
import { bracketsFor, isNumberFact } from './brackets.js';
import type { CompiledCatalog, Profile } from './compile.js';
import { leavesOf, type Reason, STATUSES, type Status, statusOf, worstOf } from './evaluate.js';
import { assessmentOf, type Evaluation } from './evaluation.js';
import { isWithin } from './interval.js';
import { intervalsOf, type Known, type Value } from './known.js';
import { askableFor } from './live.js';
import { everyValue } from './outcomes.js';
import { cutsWaitedFor, hangsOn, makesSense, withPrerequisites } from './prerequisites.js';
import { hangsOnOneChild, leavesOfDifferentChildren } from './siblings.js';
import { type LeafVillkor, weigh, weighValue } from './weigh.js';

/** Villkor that are unknown and hang together by their facts; what others come to has no bearing on them. */
interface Part {
  readonly reasons: readonly Reason[];
  readonly leaves: readonly LeafVillkor[];
  /** What they name, and what those questions wait for, in vocabulary order. */
  readonly facts: readonly Fact[];
}

/** A question that may still be asked for a part. */
interface OpenQuestion {
  readonly fact: Fact;
  /** Every answer that agrees with what is known. */
  readonly values: readonly Value[];
  /** What the answer decides: villkor on the fact, and whether the questions that wait for it make sense. */
  readonly decides: readonly LeafVillkor[];
}

/** What is left to decide of a combination of villkor. */
interface Outlook {
  /** What its villkor that are known come to. */
  readonly decided: Status;
  readonly parts: readonly Part[];
}

/** A part of the villkor says nothing of what the guideline leaves out, and nothing that is owed hangs on a question. */
const STATED = { isUnstated: false, isOwed: false };

/** What was assumed of the open questions. */
type Assumption = ReadonlyMap<Fact, Value>;

/**
 * Whether the answer to `fact` can still change the status that a combination of villkor comes to:
 * whether there are answers to the other open questions under which two answers to this one, or an
 * answer and none, lead to different statuses. By search; the first witness ends it, and in
 * practice comes at once. Where a catalogue is so wound that it does not, the answer is taken to matter.
 *
 * The status is the worst that any part of the villkor comes to. So only the part that hangs on
 * `fact` is searched for a difference, and the others for the best they can come to.
 *
 * The law's villkor for those under 15 counts only where it applies already, so that it alone never
 * makes the guide ask for age (design.md, section 5).
 */
export function canChangeStatus(evaluation: Evaluation, profile: Profile, fact: Fact): boolean {
  return relevanceIn(evaluation)(profile).has(fact);
}

/** Worked out once per evaluation: insatser share combinations, and combinations share parts. */
const relevanceIn = oncePer((evaluation: Evaluation) => {
  const { known, compiled } = evaluation;
  const statusUnder = (part: Part, assumption: Assumption) =>
    statusOfPart(part, assume(known, part, assumption), compiled.isGuiding);
  const questionsOf = oncePer((part: Part) => openQuestions(part, known));
  const bestOf = oncePer((part: Part): Status => {
    const limit = bestImaginable(part, known);
    if (isOneLeaf(part)) return limit;
    const found = new Set<Status>();
    const outcome = search(questionsOf(part), effortFor(compiled), (assumption) => {
      const status = statusUnder(part, assumption);
      found.add(status);
      return status === limit ? 'found' : isSettled(status, part) ? 'settled' : 'open';
    });
    return (outcome === 'nowhere' ? STATUSES.find((status) => found.has(status)) : undefined) ?? limit;
  });
  /** Whether an answer to `fact` can lead to another status than a different one, or none, beside the rest. */
  const makesDifference = (part: Part, fact: Fact, rest: Status, effort: Effort): boolean => {
    const statusWith = (assumption: Assumption) => worstOf([rest, statusUnder(part, assumption)]);
    const asked = questionsOf(part).find((question) => question.fact === fact);
    if (!asked) return false;
    const tellsOthers = impliedBy(fact).some((told) => part.facts.includes(told));
    const outcome = search(
      questionsOf(part).filter((question) => question !== asked),
      effort,
      (assumption) => {
        const own = statusUnder(part, assumption);
        if (!tellsOthers && isSettled(own, part)) return 'settled';
        const without = worstOf([rest, own]);
        const differs = asked.values.some((value) => statusWith(new Map(assumption).set(fact, value)) !== without);
        return differs ? 'found' : 'open';
      },
    );
    return outcome === 'found' || (outcome === 'givenUp' && tellsMore(asked, known));
  };

  return oncePer((profile: Profile): ReadonlySet<Fact> => {
    const { decided, parts } = outlookFor(evaluation, profile);
    const effort = effortFor(compiled);
    const decisive = new Set<Fact>();
    for (const part of parts) {
      const rest = worstOf([decided, ...parts.filter((other) => other !== part).map(bestOf)]);
      for (const { fact } of questionsOf(part)) if (makesDifference(part, fact, rest, effort)) decisive.add(fact);
    }
    return decisive;
  });
});

function outlookFor(evaluation: Evaluation, profile: Profile): Outlook {
  const { reasons } = assessmentOf(evaluation, profile);
  const unknown = reasons.filter(({ truth }) => truth === 'unknown');
  // What is met on a child counts beside what is open on a child: both must hold for the same one.
  const ofChildren = unknown.some(({ villkor }) => hangsOnOneChild(villkor))
    ? reasons.filter(({ truth, villkor }) => truth === 'met' && hangsOnOneChild(villkor))
    : [];
  const decided = reasons.filter((one) => one.truth !== 'unknown' && !ofChildren.includes(one));
  return {
    decided: statusOf(decided, evaluation.compiled.isGuiding, profile),
    parts: joinLinked([...unknown, ...ofChildren].map(partOfOne)),
  };
}

const partOfOne = oncePer((reason: Reason) => partOf([reason], leavesOf(reason.villkor)));

function partOf(reasons: readonly Reason[], leaves: readonly LeafVillkor[]): Part {
  return { reasons, leaves, facts: inVocabularyOrder(withPrerequisites(leaves.map(({ fact }) => fact))) };
}

/** The parts, those that have a fact in common made into one. */
function joinLinked(separate: readonly Part[]): readonly Part[] {
  let parts: readonly Part[] = [];
  for (const part of separate) {
    const linked = parts.filter((other) => isLinked(other, part));
    parts =
      linked.length === 0 ? [...parts, part] : [...parts.filter((one) => !linked.includes(one)), join(linked, part)];
  }
  return parts;
}

/** Whether an answer for one part may bear on the other. */
function isLinked(one: Part, other: Part): boolean {
  if ([one, other].every(({ reasons }) => reasons.some(({ villkor }) => hangsOnOneChild(villkor)))) return true;
  return one.facts.some(
    (fact) => other.facts.includes(fact) || impliedBy(fact).some((told) => other.facts.includes(told)),
  );
}

function join(parts: readonly Part[], last: Part): Part {
  const all = [...parts, last];
  return partOf(
    all.flatMap(({ reasons }) => reasons),
    all.flatMap(({ leaves }) => leaves),
  );
}

function isOneLeaf({ reasons }: Part): boolean {
  return reasons.length === 1 && reasons.every(({ villkor }) => !('anyOf' in villkor));
}

/**
 * What a part cannot come to better than. A villkor on one fact can be met wherever its question can be
 * asked; where it cannot, the villkor stays for the provider to check.
 */
function bestImaginable({ reasons }: Part, known: Known): Status {
  const mayBeMet = reasons.every(
    ({ villkor, truth }) =>
      truth === 'met' || 'anyOf' in villkor || ('fact' in villkor && askableFor(villkor.fact, known) !== undefined),
  );
  return mayBeMet ? 'open' : 'checkWithProvider';
}

function statusOfPart({ reasons }: Part, known: Known, isGuiding: boolean): Status {
  const ofSiblings = leavesOfDifferentChildren(
    reasons.map(({ villkor }) => villkor),
    known,
  );
  const weighed = reasons.map((reason): Reason => {
    const { villkor } = reason;
    const isOfSiblings = 'fact' in villkor && ofSiblings.includes(villkor);
    return { ...reason, truth: isOfSiblings ? 'unknown' : weigh(villkor, known) };
  });
  return statusOf(weighed, isGuiding, STATED);
}

/** What would be known under an assumption. An answer counts only where its question would have been asked. */
function assume({ values: before, ...rest }: Known, { facts }: Part, assumption: Assumption): Known {
  const values = new Map(before);
  const assumed = { values, ...rest };
  for (const fact of facts) {
    const value = assumption.get(fact);
    const isTold = values.has(fact) && !isNumberFact(fact);
    if (value === undefined || isTold || makesSense(fact, assumed) !== 'met') continue;
    values.set(fact, value);
    fillImplied(values, rest.areas);
  }
  return assumed;
}

/** What is seen of an assumption: what is looked for; nothing, whatever is assumed besides; nothing yet. */
type Sight = 'found' | 'settled' | 'open';

/** How many assumptions may still be looked at. */
interface Effort {
  left: number;
}

/** How many are looked at for a whole catalogue, shared between its combinations of villkor. */
const MOST_ASSUMPTIONS = 40_000;

/** No more than this for one combination, all its questions together. */
const MOST_FOR_ONE = 4_000;

/** How many assumptions are looked at for one combination of villkor: more than a decided catalogue takes. */
function effortFor({ profiles }: CompiledCatalog): Effort {
  return { left: Math.min(MOST_FOR_ONE, Math.ceil(MOST_ASSUMPTIONS / profiles.length)) };
}

/**
 * Looks at the answers, or none, to the questions until what is looked for is found. Its work is bounded, so that no
 * catalogue makes a visitor wait; by what is counted and not by time, so that the same questions come on every device.
 */
function search(
  questions: readonly OpenQuestion[],
  effort: Effort,
  look: (assumption: Assumption) => Sight,
): 'found' | 'nowhere' | 'givenUp' {
  const follow = (place: number, assumption: Assumption): boolean => {
    if (effort.left <= 0) return false;
    effort.left -= 1;
    const sight = look(assumption);
    if (sight !== 'open') return sight === 'found';
    for (let at = place; at < questions.length; at += 1) {
      const next = questions[at];
      if (!next) break;
      for (const value of distinctValues(next)) {
        if (follow(at + 1, new Map(assumption).set(next.fact, value))) return true;
      }
    }
    return false;
  };
  if (follow(0, new Map())) return 'found';
  return effort.left > 0 ? 'nowhere' : 'givenUp';
}

/** Whether a status stays whatever else is answered. What is met by one child may not be met by the same one as the rest. */
function isSettled(status: Status, { reasons }: Part): boolean {
  if (status === 'applyInstead') return true;
  return status === 'open' && !reasons.some(({ villkor }) => hangsOnOneChild(villkor));
}

/** Whether an answer would tell more than is known: of an age, where villkor tell parts of what is known of it apart. */
function tellsMore({ fact, values }: OpenQuestion, { values: before }: Known): boolean {
  return !before.has(fact) || values.length > 1;
}

/** One value for each that what hangs on the question can tell apart, found as they are needed. */
function* distinctValues({ fact, values, decides }: OpenQuestion): Generator<Value> {
  const seen = new Set<string>();
  for (const value of values) {
    // A place tells of the folkbokföring too, and how many children there are of what holds for all of them.
    const isWhole = fact === 'livesIn' || FACTS[fact].isOfOneChild === true;
    const effect = isWhole ? written(value) : decides.map((villkor) => weighValue(villkor, value)).join();
    if (seen.has(effect)) continue;
    seen.add(effect);
    yield value;
  }
}

function openQuestions({ facts, leaves }: Part, known: Known): readonly OpenQuestion[] {
  return facts
    .filter((fact) => isAskable(fact) && !known.skipped.has(fact))
    .filter((fact) => !known.values.has(fact) || isNumberFact(fact))
    .map((fact) => ({
      fact,
      values: valuesWithin(fact, leaves, known),
      decides: [...leaves, ...facts.flatMap((other) => FACTS[other].waitsFor ?? [])].filter((one) => one.fact === fact),
    }));
}

/** Every answer that agrees with what is known: an age within its interval, and no child fewer. */
function valuesWithin(fact: Fact, leaves: readonly LeafVillkor[], known: Known): readonly Value[] {
  if (!isNumberFact(fact)) return everyValue(fact, [], known.areas);
  const isWaitedFor = leaves.some((leaf) => hangsOn(leaf.fact, fact));
  const values = everyValue(fact, bracketsFor(fact, leaves, known, isWaitedFor ? cutsWaitedFor(fact) : []));
  const before = intervalsOf(known.values.get(fact));
  return values.filter((value) => before.every((all) => intervalsOf(value).some((exact) => isWithin(exact, all))));
}
