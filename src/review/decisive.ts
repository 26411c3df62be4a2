import { FACTS, type Fact, inVocabularyOrder, isAskable } from '../catalog/facts.js';
import { inSwedish } from '../catalog/in-swedish.js';
import type { Area, Catalog, Insats, Villkor } from '../catalog/types.js';
import { impliedBy, knownFrom, placesOf, withValue } from '../rules/answers.js';
import { bracketsFor, isNumberFact } from '../rules/brackets.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf, leavesOf, statusOf } from '../rules/evaluate.js';
import type { Truth } from '../rules/kleene.js';
import type { Known, Value } from '../rules/known.js';
import { combinations } from '../rules/outcomes.js';
import { cutsWaitedFor, makesSense, waitingFor, withPrerequisites } from '../rules/prerequisites.js';
import { type LeafVillkor, weigh, weighValue } from '../rules/weigh.js';
import { TooLarge } from './limits.js';

/** Two to the power of this many lists of children are still tried. */
const MOST_BRACKETS = 16;

/** What is left to the provider need not have an option for everyone: most are party to no crime. */
const NONE_OF_THEM = '';

/**
 * The villkor of an insats that can never decide, as places in `villkorOf`. One can decide where for
 * some facts, what is left to the provider among them, it is unmet and the status would be another
 * without it. Such as never can are one that everyone meets, one that another includes (from 10 years,
 * and from 15), and one of an insats that is out of everyone's reach anyway.
 *
 * Two things may be unmet together with it and still not make it idle: what it implies (without a
 * child, every villkor on a child's age), and an `anyOf` on the same facts. A guideline may repeat its
 * målgrupp within a villkor on consent, and the catalogue follows it clause by clause.
 *
 * Every combination of exact values is tried that villkor can tell apart; an answer whose question
 * would make no sense is left out.
 *
 * @throws TooLarge where that takes more than `limit` combinations.
 */
export function undecidableVillkor(catalog: Catalog, insats: Insats, limit: number): readonly number[] {
  const villkor = villkorOf(catalog, insats);
  const leaves = villkor.flatMap(leavesOf);
  const facts = inVocabularyOrder(withPrerequisites(villkor.flatMap(factsOf)));
  const valuesOf = new Map(facts.map((fact) => [fact, distinctValues(fact, leaves, catalog.areas)]));
  const isGuiding = catalog.guideline.malgrupp === 'guiding';
  // What is only checked when one gets in touch decides nothing here, and what is owed to whoever asks is never closed.
  const standing = { isUnstated: insats.villkor === 'unstated', isOwed: false };
  const undecided = new Set([...villkor.keys()].filter((place) => !isChecked(villkor[place])));
  let tried = 0;

  const tryOut = (known: Known): void => {
    tried += 1;
    if (tried > limit) throw new TooLarge(`fler än ${limit} kombinationer av uppgifter spelar in för ${insats.id}`);
    const reasons = villkor.map((item) => reasonFor(item, known));
    const status = statusOf(reasons, isGuiding, standing);
    for (const place of undecided) {
      if (reasons[place]?.truth !== worstOfVillkor(villkor[place])) continue;
      const others = reasons.filter(
        ({ truth, villkor: other }, at) => at !== place && !(truth === 'unmet' && isExcused(villkor[place], other)),
      );
      if (statusOf(others, isGuiding, standing) !== status) undecided.delete(place);
    }
  };
  const search = (at: number, known: Known): void => {
    if (undecided.size === 0) return;
    const fact = facts[at];
    if (fact === undefined) tryOut(known);
    else if (makesSense(fact, known) !== 'met') search(at + 1, known);
    else for (const value of valuesOf.get(fact) ?? []) search(at + 1, withValue(known, fact, value));
  };
  search(0, knownFrom([], catalog.areas));
  return [...undecided];
}

/** Whether the other villkor may be unmet beside this one: see {@link undecidableVillkor}. */
function isExcused(villkor: Villkor | undefined, other: Villkor): boolean {
  const facts = villkor ? factsOf(villkor) : [];
  const implied = facts.flatMap(impliedBy);
  return factsOf(other).some((fact) => implied.includes(fact) || ('anyOf' in other && facts.includes(fact)));
}

/** The worst that a villkor can come to: one with an alternative that is checked on the spot is never unmet. */
function worstOfVillkor(villkor: Villkor | undefined): Truth {
  const isChecked = (part: Villkor): boolean => 'checked' in part;
  return villkor && 'anyOf' in villkor && villkor.anyOf.some((branch) => branch.every(isChecked)) ? 'unknown' : 'unmet';
}

/** Whether all of a villkor is checked when one gets in touch. */
function isChecked(villkor: Villkor | undefined): boolean {
  return villkor !== undefined && factsOf(villkor).length === 0;
}

function reasonFor(villkor: Villkor, known: Known) {
  return { villkor, truth: weigh(villkor, known), origin: villkor.origin ?? ('villkor' as const) };
}

/** One value for each that these villkor, or a question that waits for the fact, can tell apart. */
function distinctValues(fact: Fact, leaves: readonly LeafVillkor[], areas: readonly Area[] = []): readonly Value[] {
  const own = leaves.filter((leaf) => leaf.fact === fact);
  const decides = [...own, ...waitingFor(fact).flatMap((name) => FACTS[name].waitsFor ?? [])];
  const tellApart = (value: Value): string => decides.map((one) => weighValue(one, value)).join();
  const brackets = isNumberFact(fact) ? bracketsFor(fact, own, knownFrom([]), cutsWaitedFor(fact)) : [];
  if (brackets.length > MOST_BRACKETS) throw new TooLarge(`${inSwedish(fact)} delas i ${brackets.length} delar`);
  const apart = new Map<string, Value>();
  for (const value of valuesFor(fact, brackets, areas)) apart.set(tellApart(value), value);
  return [...apart.values()];
}

function valuesFor(fact: Fact, brackets: ReturnType<typeof bracketsFor>, areas: readonly Area[]): readonly Value[] {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return isAskable(fact) ? shape.options : [...shape.options, NONE_OF_THEM];
    case 'area':
      return placesOf(areas);
    case 'set':
      return combinations(shape.options);
    case 'number':
      return brackets;
    case 'numbers':
      return combinations(brackets);
  }
}
