import { FACT_NAMES, type Fact } from '../catalog/facts.js';
import type { Villkor } from '../catalog/types.js';
import { impliedBy, type Known, type Value, withValue } from './answers.js';
import type { CompiledCatalog, CompiledVillkor } from './compile.js';
import { isUnderConsentAge, LAW_CONSENT, weigh } from './evaluate.js';
import type { Evaluation } from './evaluation.js';
import type { Truth } from './kleene.js';
import { askableFor, pendingFacts } from './live.js';
import { prerequisiteOf } from './prerequisites.js';

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
  /** The villkor touched, as places in {@link CompiledCatalog.villkor}. */
  readonly touched: readonly number[];
  readonly hasLaw: boolean;
  /** What the other villkor leave to do, whatever the answer. */
  readonly rest: Marks;
  /** How many insatser at stake. */
  size: number;
}

/**
 * How many insatser (`counts` of each profile) would still have a question after each of these
 * answers: the same as an evaluation for each would tell, but weighing only what the question
 * touches, and counting together what it touches alike.
 */
export function undecidedAfter(
  compiled: CompiledCatalog,
  counts: readonly number[],
  evaluation: Evaluation,
  fact: Fact,
  values: readonly Value[],
): readonly number[] {
  const touched = villkorTouchedBy(compiled, fact);
  const isLawTouched = fact === 'age' || fact === 'guardianConsent';
  const groups = groupsOf(compiled, counts, evaluation, touched, isLawTouched);
  const marks: Marks[] = [];
  return values.map((value) => {
    const known = withValue(evaluation.known, fact, value);
    for (const place of touched) marks[place] = marksOf(compiled, place, known);
    const law = lawMarks(known);
    return groups.reduce((sum, group) => {
      let all = group.hasLaw ? group.rest | law : group.rest;
      for (const place of group.touched) all |= marks[place] as Marks;
      return isUndecided(all) ? sum + group.size : sum;
    }, 0);
  });
}

/** The villkor whose outcome, or whose next question, an answer to the fact can change. */
function villkorTouchedBy({ villkorNaming }: CompiledCatalog, fact: Fact): ReadonlySet<number> {
  const implied = impliedBy(fact);
  const facts = FACT_NAMES.filter(
    (name) => name === fact || implied.includes(name) || prerequisiteOf(name)?.fact === fact,
  );
  return new Set(facts.flatMap((name) => villkorNaming.get(name) ?? []));
}

function groupsOf(
  compiled: CompiledCatalog,
  counts: readonly number[],
  { known, truths }: Evaluation,
  touched: ReadonlySet<number>,
  isLawTouched: boolean,
): readonly Group[] {
  const isTouched = compiled.villkor.map((_, place) => touched.has(place));
  const marks = compiled.villkor.map(({ villkor }, place) =>
    marksFor(villkor, compiled.isGuiding, truths[place] as Truth, pendingFacts(villkor, known).length > 0),
  );
  const law = lawMarks(known);
  const groups = new Map<string, Group>();
  compiled.profiles.forEach((profile, place) => {
    const size = counts[place] as number;
    if (size === 0) return;
    const hasLaw = isLawTouched && !profile.statesConsent;
    const touchedOfProfile = profile.villkor.filter((at) => isTouched[at]);
    const rest = profile.villkor.reduce(
      (all, at) => (isTouched[at] ? all : all | (marks[at] as Marks)),
      isLawTouched || profile.statesConsent ? 0 : law,
    );
    const key = `${rest}:${hasLaw}:${touchedOfProfile.join()}`;
    const group = groups.get(key);
    if (group) group.size += size;
    else groups.set(key, { touched: touchedOfProfile, hasLaw, rest, size });
  });
  return [...groups.values()];
}

/** Unless it is to be applied for, what is open counts; of the målgrupp only for someone within it. */
function isUndecided(all: Marks): boolean {
  if ((all & UNMET) !== 0) return false;
  return (all & OPEN) !== 0 || ((all & OPEN_IN_AUDIENCE) !== 0 && (all & OUTSIDE) === 0);
}

function marksOf(compiled: CompiledCatalog, place: number, known: Known): Marks {
  const { villkor } = compiled.villkor[place] as CompiledVillkor;
  const truth = weigh(villkor, known);
  return marksFor(villkor, compiled.isGuiding, truth, truth === 'unknown' && isOpen(villkor, known));
}

function marksFor({ origin }: Villkor, isGuiding: boolean, truth: Truth, hasQuestion: boolean): Marks {
  switch (truth) {
    case 'met':
      return 0;
    case 'unmet':
      return isGuiding && origin === 'malgrupp' ? OUTSIDE : UNMET;
    case 'unknown':
      return !hasQuestion ? 0 : origin === 'malgrupp' ? OPEN_IN_AUDIENCE : OPEN;
  }
}

/** The law's own villkor applies to whoever is under 15, and binds. */
function lawMarks(known: Known): Marks {
  return isUnderConsentAge(known)
    ? marksFor(LAW_CONSENT, false, weigh(LAW_CONSENT, known), isOpen(LAW_CONSENT, known))
    : 0;
}

/** Whether a question may be asked for the sake of a villkor that is unknown. */
function isOpen(villkor: Villkor, known: Known): boolean {
  if (!('anyOf' in villkor)) return askableFor(villkor.fact, known) !== undefined;
  return villkor.anyOf.some(
    (branch) =>
      branch.every((part) => weigh(part, known) !== 'unmet') &&
      branch.some((part) => weigh(part, known) === 'unknown' && isOpen(part, known)),
  );
}
