import type { Fact } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Villkor } from '../catalog/types.js';
import { impliedBy, withValue } from './answers.js';
import type { Stake } from './choose.js';
import type { CompiledCatalog, CompiledVillkor } from './compile.js';
import { isUnderConsentAge, LAW_CONSENT } from './evaluate.js';
import { type Evaluation, truthOf } from './evaluation.js';
import type { Truth } from './kleene.js';
import type { Known, Value } from './known.js';
import { askableFor, isAsked, pendingFacts } from './live.js';
import { waitingFor } from './prerequisites.js';
import { weigh } from './weigh.js';

/**
 * What a villkor leaves to do, as marks that add up over the villkor of an insats: it is unmet, or
 * someone is outside the målgrupp by it and yet not turned away, or there is a question to ask for it.
 */
const UNMET = 1;
const OUTSIDE = 2;
const OPEN = 4;
const OPEN_IN_AUDIENCE = 8;
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
  for (const [{ villkor }, size] of stake.sizes) {
    const touchedHere: CompiledVillkor[] = [];
    let rest: Marks = 0;
    let key = '';
    for (const item of villkor) {
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

/** Unless it is to be applied for, what is open counts; of the målgrupp only for someone within it. */
function isUndecided(all: Marks): boolean {
  if ((all & UNMET) !== 0) return false;
  return (all & OPEN) !== 0 || ((all & OPEN_IN_AUDIENCE) !== 0 && (all & OUTSIDE) === 0);
}

/** What each villkor leaves to do as things stand. */
const marksIn = oncePer((evaluation: Evaluation): ReadonlyMap<CompiledVillkor, Marks> => {
  const { compiled, known } = evaluation;
  return new Map(
    compiled.villkor.map((item) => [
      item,
      marksFor(
        item.villkor,
        compiled.isGuiding,
        truthOf(evaluation, item),
        () => pendingFacts(item.villkor, known).length > 0,
      ),
    ]),
  );
});

function marksAfter({ villkor }: CompiledVillkor, { isGuiding }: CompiledCatalog, known: Known): Marks {
  return marksFor(villkor, isGuiding, weigh(villkor, known), () => isOpen(villkor, known));
}

function marksFor({ origin }: Villkor, isGuiding: boolean, truth: Truth, hasQuestion: () => boolean): Marks {
  switch (truth) {
    case 'met':
      return 0;
    case 'unmet':
      return isGuiding && origin === 'malgrupp' ? OUTSIDE : UNMET;
    case 'unknown':
      if (!hasQuestion()) return 0;
      return origin === 'malgrupp' ? OPEN_IN_AUDIENCE : OPEN;
  }
}

/** The law's own villkor closes everything to whoever is under 15 and has no consent; nobody is asked for it. */
function lawMarks(known: Known): Marks {
  return isUnderConsentAge(known) && weigh(LAW_CONSENT, known) === 'unmet' ? UNMET : 0;
}

/** Whether a question may be asked for the sake of a villkor that is unknown. */
function isOpen(villkor: Villkor, known: Known): boolean {
  if ('checked' in villkor) return false;
  if (!('anyOf' in villkor)) return isAsked(villkor, known) && askableFor(villkor.fact, known) !== undefined;
  return villkor.anyOf.some(
    (branch) =>
      branch.every((part) => weigh(part, known) !== 'unmet') &&
      branch.some((part) => weigh(part, known) === 'unknown' && isOpen(part, known)),
  );
}
