import type { Fact } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Villkor } from '../catalog/types.js';
import { impliedBy, withValue } from './answers.js';
import type { CompiledCatalog, CompiledVillkor, Profile } from './compile.js';
import { isUnderConsentAge, LAW_CONSENT } from './evaluate.js';
import { type Evaluation, truthOf } from './evaluation.js';
import type { Truth } from './kleene.js';
import type { Known, Value } from './known.js';
import { askableFor, isAsked } from './live.js';
import { waitingFor } from './prerequisites.js';
import type { Stake } from './stake.js';
import { weigh } from './weigh.js';

/**
 * What a villkor leaves to do, as marks that add up over the villkor of an insats: it is unmet, or someone is outside
 * the målgrupp by it and yet not turned away; no question can make it met; there is a question to ask for it; and one
 * whose answer can make it unmet.
 */
const UNMET = 1;
const OUTSIDE = 2;
const STUCK = 4;
const OPEN = 8;
const OPEN_IN_AUDIENCE = 16;
const CAN_FAIL = 32;
const CAN_FAIL_IN_AUDIENCE = 64;
type Marks = number;

/** Combinations of villkor that the answer touches alike, and that stand alike otherwise. */
interface Group {
  /** The villkor that the answer touches. */
  readonly touched: readonly CompiledVillkor[];
  /** What the other villkor leave to do, whatever the answer. */
  readonly rest: Marks;
  /** How many insatser at stake. */
  size: number;
}

/** How many of the insatser at stake still have a question that may be asked for their sake. */
export function countUndecided({ sizes }: Stake, evaluation: Evaluation): number {
  const marks = marksIn(evaluation);
  const law = lawMarks(evaluation.known);
  let count = 0;
  for (const [profile, size] of sizes) {
    let all = standingMarks(profile) | law;
    for (const villkor of profile.villkor) all |= marks.get(villkor) ?? 0;
    if (isUndecided(all)) count += size;
  }
  return count;
}

/** Whether the provider has something to check in any case, so that an answer can only close what has these villkor. */
export function isForProvider(evaluation: Evaluation, profile: Profile): boolean {
  const marks = marksIn(evaluation);
  const own = profile.villkor.map((villkor) => marks.get(villkor) ?? 0);
  return [standingMarks(profile), lawMarks(evaluation.known), ...own].some((one) => (one & STUCK) !== 0);
}

/**
 * Tells how many insatser at stake would still have a question after an answer to the fact: the same
 * as an evaluation for each answer would tell, but weighing only what the question touches, and
 * counting together what it touches alike.
 */
export function undecidedAfter(stake: Stake, evaluation: Evaluation, fact: Fact): (value: Value) => number {
  const touched = villkorTouchedBy(evaluation.compiled, fact);
  const groups = groupsOf(stake, evaluation, touched);
  return (value) => {
    const known = withValue(evaluation.known, fact, value);
    const marks = new Map<CompiledVillkor, Marks>();
    for (const villkor of touched) marks.set(villkor, marksAfter(villkor, evaluation.compiled, known));
    const law = lawMarks(known);
    let undecided = 0;
    for (const group of groups) {
      let all = group.rest | law;
      for (const villkor of group.touched) all |= marks.get(villkor) ?? 0;
      if (isUndecided(all)) undecided += group.size;
    }
    return undecided;
  };
}

/** The facts whose villkor, or whose questions, hang on the answer to a fact. */
function touchedBy(fact: Fact): readonly Fact[] {
  return [fact, ...waitingFor(fact), ...impliedBy(fact)];
}

/** The villkor whose outcome, or whose next question, an answer to the fact can change. */
function villkorTouchedBy({ villkorNaming }: CompiledCatalog, fact: Fact): ReadonlySet<CompiledVillkor> {
  return new Set(touchedBy(fact).flatMap((name) => villkorNaming.get(name) ?? []));
}

function groupsOf(stake: Stake, evaluation: Evaluation, touched: ReadonlySet<CompiledVillkor>): readonly Group[] {
  const marks = marksIn(evaluation);
  const groups = new Map<string, Group>();
  for (const [profile, size] of stake.sizes) {
    const touchedHere: CompiledVillkor[] = [];
    let rest: Marks = standingMarks(profile);
    let key = '';
    for (const item of profile.villkor) {
      if (touched.has(item)) {
        touchedHere.push(item);
        key += `,${item.place}`;
      } else rest |= marks.get(item) ?? 0;
    }
    key += `:${rest}`;
    const group = groups.get(key);
    if (group) group.size += size;
    else groups.set(key, { touched: touchedHere, rest, size });
  }
  return [...groups.values()];
}

/**
 * Unless it is to be applied for, what is open counts; of the målgrupp only for someone within it. Where the provider has
 * something to check in any case, only what an answer can close it by.
 */
function isUndecided(all: Marks): boolean {
  if ((all & UNMET) !== 0) return false;
  const [own, ofAudience] = (all & STUCK) === 0 ? [OPEN, OPEN_IN_AUDIENCE] : [CAN_FAIL, CAN_FAIL_IN_AUDIENCE];
  return (all & own) !== 0 || ((all & ofAudience) !== 0 && (all & OUTSIDE) === 0);
}

/** The provider has something to check in any case where the guideline does not say whom an insats is for. */
function standingMarks({ isUnstated }: Profile): Marks {
  return isUnstated ? STUCK : 0;
}

/** What each villkor leaves to do as things stand. */
const marksIn = oncePer((evaluation: Evaluation): ReadonlyMap<CompiledVillkor, Marks> => {
  const { compiled, known } = evaluation;
  return new Map(compiled.villkor.map((item) => [item, marksFor(item, compiled, truthOf(evaluation, item), known)]));
});

function marksAfter(item: CompiledVillkor, compiled: CompiledCatalog, known: Known): Marks {
  return marksFor(item, compiled, weigh(item.villkor, known), known);
}

function marksFor({ villkor }: CompiledVillkor, { isGuiding }: CompiledCatalog, truth: Truth, known: Known): Marks {
  if (truth === 'met') return 0;
  const isOfAudience = villkor.origin === 'malgrupp';
  if (truth === 'unmet') return isGuiding && isOfAudience ? OUTSIDE : UNMET;
  const { hasQuestion, canBeMet, canFail } = prospectOf(villkor, known);
  return (
    (canBeMet ? 0 : STUCK) |
    (hasQuestion ? (isOfAudience ? OPEN_IN_AUDIENCE : OPEN) : 0) |
    (canFail ? (isOfAudience ? CAN_FAIL_IN_AUDIENCE : CAN_FAIL) : 0)
  );
}

/** The law's own villkor closes everything to whoever is under 15 and has no consent; nobody is asked for it. */
function lawMarks(known: Known): Marks {
  if (!isUnderConsentAge(known)) return 0;
  const truth = weigh(LAW_CONSENT, known);
  if (truth === 'met') return 0;
  return truth === 'unmet' ? UNMET : STUCK;
}

/** What questions can come to for a villkor that is unknown. */
interface Prospect {
  readonly hasQuestion: boolean;
  /** Whether answers can make it met. */
  readonly canBeMet: boolean;
  /** Whether answers can make it unmet. */
  readonly canFail: boolean;
}

const LEFT_TO_PROVIDER: Prospect = { hasQuestion: false, canBeMet: false, canFail: false };
const ASKED: Prospect = { hasQuestion: true, canBeMet: true, canFail: true };

function prospectOf(villkor: Villkor, known: Known): Prospect {
  if ('checked' in villkor) return LEFT_TO_PROVIDER;
  if (!('anyOf' in villkor))
    return isAsked(villkor, known) && askableFor(villkor.fact, known) !== undefined ? ASKED : LEFT_TO_PROVIDER;
  const branches = villkor.anyOf
    .filter((branch) => branch.every((part) => weigh(part, known) !== 'unmet'))
    .map((branch) => branch.filter((part) => weigh(part, known) === 'unknown').map((part) => prospectOf(part, known)));
  return {
    hasQuestion: branches.some((parts) => parts.some(({ hasQuestion }) => hasQuestion)),
    // Parts that are all met, and yet not the branch, are met by different children.
    canBeMet: branches.some((parts) => parts.length > 0 && parts.every(({ canBeMet }) => canBeMet)),
    canFail: branches.every((parts) => parts.some(({ canFail }) => canFail)),
  };
}
