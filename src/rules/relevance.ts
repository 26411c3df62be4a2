import { FACTS, type Fact, HAS_CHILD, inVocabularyOrder, isAskable } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { AnyOfVillkor, Villkor } from '../catalog/types.js';
import { written } from '../catalog/written.js';
import { fillImplied, impliedBy, TOLD_BY_AGE } from './answers.js';
import { bracketsFor, isNumberFact } from './brackets.js';
import type { CompiledCatalog, Profile } from './compile.js';
import { leavesOf, type Reason, STATUSES, type Status, statusOf, worstOf } from './evaluate.js';
import { assessmentOf, type Evaluation } from './evaluation.js';
import { ALL_AGES, type Interval, isWithin } from './interval.js';
import { intervalsOf, type Known, type Value } from './known.js';
import { askableFor, pendingLeaves } from './live.js';
import { eachCombination, everyValue } from './outcomes.js';
import { cutsWaitedFor, hangsOn, makesSense, waitsFor, withPrerequisites } from './prerequisites.js';
import { hangsOnOneChild, isOfOneChild, leavesOfDifferentChildren } from './siblings.js';
import { type LeafVillkor, weigh, weighBranch, weighValue } from './weigh.js';

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
  /** Every answer that agrees with what is known, made as it is needed: of many ages of children there are too many to list. */
  readonly values: () => Iterable<Value>;
  /** What an answer decides; answers with the same text decide the same. */
  readonly effectOf: (value: Value) => string;
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

/** Whether an answer can still change a status; `unsure` where that would take too long to tell. */
export type Relevance = 'decisive' | 'idle' | 'unsure';

/**
 * Whether the answer to `fact` can still change the status that a combination of villkor comes to, as far as is told
 * without too much work: where it is not told, the question may be asked. See {@link relevanceOf}.
 */
export function canChangeStatus(evaluation: Evaluation, profile: Profile, fact: Fact): boolean {
  return relevanceOf(evaluation, profile, fact) !== 'idle';
}

/**
 * Whether there are answers to the other open questions under which two answers to this one, or an answer and none, lead
 * to different statuses. Exact, by search; the first witness ends it, and in practice comes at once.
 *
 * The status is the worst that any part of the villkor comes to. So only the part that hangs on `fact` is searched for a
 * difference, and the others for the best they can come to.
 *
 * In general no search is short (villkor can say what any formula says). So the work is counted, and the search gives up
 * where villkor are wound together more than any decision is: `check` tells of that. It is counted for each
 * combination of villkor and each fact by itself, and no clock is read, so that the same conversation has the same
 * questions on every device.
 *
 * The law's villkor for those under 15 counts only where it applies already, so that it alone never makes the guide ask
 * for age (design.md, section 5).
 */
export function relevanceOf(evaluation: Evaluation, profile: Profile, fact: Fact): Relevance {
  return relevanceIn(evaluation)(profile)(fact);
}

/** Worked out once per evaluation: insatser share combinations, and combinations share parts. */
const relevanceIn = oncePer((evaluation: Evaluation) => {
  const { known, compiled } = evaluation;
  const questionsOf = oncePer((part: Part) => openQuestions(part, known));
  const movableIn = oncePer((part: Part) => factsMovable(part, questionsOf(part)));

  /** The best that a part can come to; where that is not told, what it cannot be better than. */
  const bestOf = oncePer((part: Part): { readonly status: Status; readonly isSure: boolean } => {
    const limit = bestImaginable(part, known);
    if (isOneLeaf(part)) return { status: limit, isSure: true };
    const found = new Set<Status>();
    const outcome = search(questionsOf(part), effortFor(part, compiled), (assumption) => {
      const assumed = assume(known, part, assumption);
      const status = statusOfPart(part, assumed, compiled.isGuiding);
      found.add(status);
      if (status === limit) return FOUND;
      if (status === 'applyInstead') return [];
      return factsAlive(part, 'open', movableIn(part), assumed).filter((next) => isAskedNext(next, assumed));
    });
    const best = outcome === 'idle' ? STATUSES.find((status) => found.has(status)) : undefined;
    return { status: best ?? limit, isSure: outcome !== 'unsure' };
  });

  /** Whether an answer to `fact` can lead to another status than a different one, or none, beside the rest. */
  const differenceIn = (part: Part, fact: Fact, rest: Status): Relevance => {
    const asked = questionsOf(part).find((question) => question.fact === fact);
    if (!asked || rest === 'applyInstead') return 'idle';
    const told = impliedBy(fact);
    const questions = questionsOf(part).filter((question) => question !== asked);
    const statusOf = (assumed: Known) => worstOf([rest, statusOfPart(part, assumed, compiled.isGuiding)]);

    return search(questions, effortFor(part, compiled), (assumption, effort) => {
      const assumed = assume(known, part, assumption);
      const without = statusOf(assumed);
      const isOverruled = told.some((one) => assumption.has(one) && assumed.values.has(one));
      const alive = isOverruled
        ? part.facts
        : isSettled(without, part)
          ? []
          : factsAlive(part, rest, movableIn(part), assumed);
      if (!alive.includes(fact)) return [];
      for (const value of distinctValues(asked, effort)) {
        effort.left -= effort.ofLook;
        if (statusOf(assume(known, part, new Map(assumption).set(fact, value))) !== without) return FOUND;
      }
      return alive.filter((next) => isAskedNext(next, assumed) || waitsFor(next) === fact);
    });
  };

  const relevanceBeside = (own: Part, fact: Fact, decided: Status, others: readonly Part[]): Relevance => {
    const best = others.map(bestOf);
    const told = differenceIn(own, fact, worstOf([decided, ...best.map(({ status }) => status)]));
    const relevance = told === 'decisive' && best.some(({ isSure }) => !isSure) ? 'unsure' : told;
    // An age is not asked for a second time unless some villkor draws a line through what is known of it.
    const isAgain = relevance === 'unsure' && known.values.has(fact);
    return isAgain && !own.reasons.some(({ villkor }) => drawsLine(villkor, fact, known)) ? 'idle' : relevance;
  };

  return oncePer((profile: Profile) => {
    const { decided, parts } = outlookFor(evaluation, profile);
    const results = new Map<Fact, Relevance>();
    return (fact: Fact): Relevance => {
      const found = results.get(fact);
      if (found !== undefined) return found;
      const own = parts.find(({ facts }) => facts.includes(fact));
      const result = own
        ? relevanceBeside(
            own,
            fact,
            decided,
            parts.filter((part) => part !== own),
          )
        : 'idle';
      results.set(fact, result);
      return result;
    };
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

/** What is looked for was found. */
const FOUND = 'found';

/** However many villkor hang together, so much is looked at. */
const LEAST_LOOKS = 20;

/** How much more may be looked at, in villkor on one fact that are weighed. */
interface Effort {
  left: number;
  /** What one look costs. */
  readonly ofLook: number;
}

function effortFor({ leaves }: Part, { effort }: CompiledCatalog): Effort {
  return { left: Math.max(effort, LEAST_LOOKS * leaves.length), ofLook: leaves.length };
}

/**
 * Looks at the answers, or none, to the questions until what is looked for is found. Each look tells which questions are
 * worth going on with: none where nothing that is assumed besides can make a difference.
 */
function search(
  questions: readonly OpenQuestion[],
  effort: Effort,
  look: (assumption: Assumption, effort: Effort) => typeof FOUND | readonly Fact[],
): Relevance {
  const follow = (start: number, assumption: Assumption): boolean => {
    effort.left -= effort.ofLook;
    if (effort.left <= 0) return false;
    const ahead = look(assumption, effort);
    if (ahead === FOUND) return true;
    for (const [place, next] of questions.entries()) {
      if (place < start || !ahead.includes(next.fact)) continue;
      for (const value of distinctValues(next, effort)) {
        if (follow(place + 1, new Map(assumption).set(next.fact, value))) return true;
      }
    }
    return false;
  };
  if (follow(0, new Map())) return 'decisive';
  return effort.left > 0 ? 'idle' : 'unsure';
}

function drawsLine(villkor: Villkor, fact: Fact, known: Known): boolean {
  return pendingLeaves(villkor, known).some((leaf) => leaf.fact === fact && weigh(leaf, known) === 'unknown');
}

/** Whether an assumption on the fact would count: its question makes sense, and nothing has told it yet. */
function isAskedNext(fact: Fact, assumed: Known): boolean {
  return (!assumed.values.has(fact) || isNumberFact(fact)) && makesSense(fact, assumed) === 'met';
}

/** Whether a status stays whatever else is answered. What is met by one child may not be met by the same one as the rest. */
function isSettled(status: Status, part: Part): boolean {
  return status === 'applyInstead' || (status === 'open' && !hangsOnChildren(part));
}

const hangsOnChildren = oncePer(({ leaves }: Part) => leaves.filter(isOfOneChild).length > 1);

/** What answers can bring a villkor to at most, whatever they are. */
interface Reach {
  readonly canBeMet: boolean;
  readonly canFail: boolean;
}

/**
 * The facts by which answers could still make a difference to the status beside the rest, with those that these wait for
 * or are told by. Where nothing makes it open, only what can make it worse counts.
 */
function factsAlive(part: Part, rest: Status, movable: ReadonlySet<Fact>, known: Known): readonly Fact[] {
  const reachOf = (villkor: Villkor): Reach => {
    const truth = weigh(villkor, known);
    if (truth !== 'unknown') return { canBeMet: truth === 'met', canFail: truth === 'unmet' };
    if ('checked' in villkor) return { canBeMet: false, canFail: false };
    if ('fact' in villkor) return { canBeMet: movable.has(villkor.fact), canFail: movable.has(villkor.fact) };
    const branches = openBranches(villkor, known).map((branch) => branch.map(reachOf));
    return {
      canBeMet: branches.some((parts) => parts.every(({ canBeMet }) => canBeMet)),
      canFail: branches.every((parts) => parts.some(({ canFail }) => canFail)),
    };
  };
  const alive = new Set<Fact>();
  const addFrom = (villkor: Villkor): void => {
    const truth = weigh(villkor, known);
    // What one child meets may no longer be met when more is told of the children.
    if (truth === 'unmet' || (truth === 'met' && !hangsOnChildren(part))) return;
    if ('anyOf' in villkor) for (const branch of openBranches(villkor, known)) branch.forEach(addFrom);
    else if ('fact' in villkor && (truth === 'unknown' || isOfOneChild(villkor))) alive.add(villkor.fact);
  };
  const reasons = part.reasons.map(({ villkor }) => ({ villkor, ...reachOf(villkor) }));
  const canOpen = rest === 'open' && reasons.every(({ canBeMet }) => canBeMet);
  for (const { villkor, canFail } of reasons) if (canOpen || canFail) addFrom(villkor);
  const named = withPrerequisites(alive);
  return part.facts.filter((fact) => named.has(fact) || impliedBy(fact).some((told) => named.has(told)));
}

function openBranches(villkor: AnyOfVillkor, known: Known): readonly (readonly Villkor[])[] {
  return villkor.anyOf.filter((_, place) => weighBranch(villkor, place, known) !== 'unmet');
}

/** The facts of which an answer may tell: they are asked, or what they wait for or are told by is. */
function factsMovable({ facts }: Part, questions: readonly OpenQuestion[]): ReadonlySet<Fact> {
  const asked = questions.map(({ fact }) => fact);
  return new Set(
    facts.filter((fact) =>
      asked.some((one) => one === fact || one === waitsFor(fact) || impliedBy(one).includes(fact)),
    ),
  );
}

/** One value for each that what hangs on the question can tell apart, found as they are needed. */
function* distinctValues({ values, effectOf }: OpenQuestion, effort: Effort): Generator<Value> {
  const seen = new Set<string>();
  for (const value of values()) {
    effort.left -= 1;
    if (effort.left <= 0) return;
    const effect = effectOf(value);
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
      values: () => valuesWithin(fact, leaves, known),
      effectOf: effectsOf(fact, facts, leaves),
    }));
}

/** An answer decides villkor on the fact, and whether questions that wait for it make sense, or are told by it. */
function effectsOf(fact: Fact, facts: readonly Fact[], leaves: readonly LeafVillkor[]): OpenQuestion['effectOf'] {
  // A place tells of the folkbokföring too.
  if (fact === 'livesIn') return written;
  const decides = [...leaves, ...facts.flatMap(toldApartBy)].filter((one) => one.fact === fact);
  const isCounted = facts.includes('schoolYear');
  return (value) => {
    const children: readonly Value[] =
      FACTS[fact].isOfOneChild && Array.isArray(value) ? value.map((one: Value) => [one] as Value) : [];
    const count = isCounted ? children.length : Math.min(children.length, SEVERAL);
    return [
      ...decides.map((villkor) => weighValue(villkor, value)),
      // Of several children it counts what holds for all of them; how many they are is held against their school years.
      ...decides.map((villkor) => children.every((child) => weighValue(villkor, child) === 'met')),
      count,
    ].join();
  };
}

/** As many children as can differ. */
const SEVERAL = 2;

/** What must be met of another fact for the question, and what tells its answer, or whom it is about. */
function toldApartBy(fact: Fact): readonly LeafVillkor[] {
  const cut = TOLD_BY_AGE.get(fact);
  return [
    ...(FACTS[fact].waitsFor ? [FACTS[fact].waitsFor] : []),
    ...(cut === undefined ? [] : [{ fact: 'age', to: cut - 1 } as const]),
    ...(fact === 'schoolYear' ? [HAS_CHILD] : []),
  ];
}

/** Every answer that agrees with what is known: an age within its interval, and no child fewer. */
function* valuesWithin(fact: Fact, leaves: readonly LeafVillkor[], known: Known): Generator<Value> {
  if (!isNumberFact(fact)) return yield* everyValue(fact, [], known.areas);
  const isWaitedFor = leaves.some((leaf) => hangsOn(leaf.fact, fact));
  const brackets = bracketsFor(fact, leaves, known, isWaitedFor ? cutsWaitedFor(fact) : []);
  if (FACTS[fact].shape.kind === 'number') return yield* brackets;
  const before = intervalsOf(known.values.get(fact));
  yield* everyWay(
    (before.length > 0 ? before : [ALL_AGES]).map((all) => brackets.filter((exact) => isWithin(exact, all))),
  );
}

/** Every way to choose at least one from each list. */
function* everyWay([first, ...others]: readonly (readonly Interval[])[]): Generator<readonly Interval[]> {
  if (!first) return yield [];
  for (const rest of everyWay(others)) for (const some of eachCombination(first)) yield [...some, ...rest];
}
