import { FACT_NAMES, FACTS, type Fact } from '../../src/catalog/facts.js';
import type { Area, Catalog, Insats, Villkor } from '../../src/catalog/types.js';
import {
  isSurelyChildless,
  isSurelyUnder15,
  type NaiveFacts,
  type NaiveValue,
  naiveAges,
  naiveFacts,
  naiveStatus,
  naiveTold,
  naiveVillkor,
} from './naive-evaluate.js';

type Said = readonly { readonly fact: Fact; readonly value: NaiveValue }[];

/**
 * Whether an answer to `fact` can change the status of the insats, found by trying every answer to
 * every open question there is: two sets of answers that differ in this one only, with different
 * statuses. The law's villkor counts only for someone who is known to be under 15.
 */
export function canChangeByBruteForce(catalog: Catalog, insats: Insats, answers: Said, fact: Fact): boolean {
  const facts = naiveFacts(answers);
  const skipped = new Set(answers.filter(({ value }) => value === null).map((answer) => answer.fact));
  const villkor = naiveVillkor(catalog, insats, facts);
  const hasLaw = isSurelyUnder15(facts);
  const named = namedFacts(villkor);
  const open = FACT_NAMES.filter((name) => named.has(name) && !skipped.has(name) && isStillOpen(name, facts));
  if (!open.includes(fact)) return false;

  const choices = open.map((name) => ({
    name,
    values: [undefined, ...possibleValues(name, villkor, facts, catalog.areas)],
  }));
  const others = choices.filter(({ name }) => name !== fact);
  const values = choices.find(({ name }) => name === fact)?.values ?? [];
  const statusOf = (said: NaiveFacts): string =>
    naiveStatus(catalog, insats, { ...facts, ...askedOnly(facts, said) }, hasLaw);
  const isDecidedBy = (at: number, said: NaiveFacts): boolean => {
    const other = others[at];
    if (other) return other.values.some((value) => isDecidedBy(at + 1, { ...said, [other.name]: value }));
    const [without, ...statuses] = values.map((value) => statusOf({ ...said, [fact]: value }));
    return statuses.some((status) => status !== without);
  };
  return isDecidedBy(0, {});
}

/** The facts that are named, and what their questions wait for. */
function namedFacts(villkor: readonly Villkor[]): ReadonlySet<Fact> {
  const named = new Set<Fact>();
  const collect = (item: Villkor): void => {
    if ('anyOf' in item) {
      for (const part of item.anyOf.flat()) collect(part);
      return;
    }
    if ('checked' in item) return;
    named.add(item.fact);
    if ([...NEEDS_CHILD, ...NEEDS_PARENT, 'livesApart', 'schoolYear'].includes(item.fact)) named.add('parenthood');
    if (item.fact === 'ownParentsApart') named.add('age');
  };
  for (const item of villkor) collect(item);
  return named;
}

const NEEDS_PARENT: readonly Fact[] = ['courtDecision', 'bothParentsAgree'];
const NEEDS_CHILD: readonly Fact[] = ['childAges', 'childResident'];

/** Whether the guide could ask it: never what is left to the provider, and what is known only to refine an age. */
function isStillOpen(fact: Fact, facts: NaiveFacts): boolean {
  const isAge = fact === 'age' || fact === 'childAges';
  if (fact === 'childAges' && isSurelyChildless(facts)) return false;
  if (fact === 'resident' && typeof facts.livesIn === 'string') return false;
  return FACTS[fact].asked && (naiveTold(facts)[fact] === undefined || isAge);
}

/** Whether the question makes sense for a person who has said this. */
function hasPrerequisite(fact: Fact, facts: NaiveFacts): boolean {
  if (NEEDS_PARENT.includes(fact)) return Array.isArray(facts.parenthood) && facts.parenthood.includes('parent');
  if (NEEDS_CHILD.includes(fact)) return facts.parenthood !== undefined && !isSurelyChildless(facts);
  if (fact === 'schoolYear') return facts.parenthood !== undefined && facts.parenthood !== null;
  if (fact === 'livesApart')
    return (
      facts.parenthood !== undefined && (!isSurelyChildless(facts) || [facts.parenthood].flat().includes('expecting'))
    );
  return fact !== 'ownParentsApart' || (typeof facts.age === 'string' && naiveAges(facts.age)[1] < 20);
}

/** What would be said if only questions that make sense are put. */
function askedOnly(facts: NaiveFacts, said: NaiveFacts): NaiveFacts {
  const kept: Partial<Record<Fact, NaiveValue>> = {};
  for (const fact of FACT_NAMES) {
    const value = said[fact];
    const before = { ...facts, ...kept };
    const isTold = facts[fact] === undefined && naiveTold(before)[fact] !== undefined;
    if (value !== undefined && !isTold && hasPrerequisite(fact, before)) kept[fact] = value;
  }
  return kept;
}

function possibleValues(
  fact: Fact,
  villkor: readonly Villkor[],
  facts: NaiveFacts,
  areas: readonly Area[] = [],
): readonly NaiveValue[] {
  const { shape } = FACTS[fact];
  switch (shape.kind) {
    case 'boolean':
      return [true, false];
    case 'area':
      return [...areas.map(({ id }) => id), ...shape.options];
    case 'choice':
      return shape.options;
    case 'set':
      return [...subsets(shape.options.filter((option) => option !== shape.exclusive)), [shape.exclusive]];
    case 'number':
      return ownAges(exactAges(fact, villkor, String(facts[fact] ?? '0-')), facts);
    case 'numbers':
      return everyWay(
        ([facts[fact] ?? '0-'].flat() as string[]).map((item) => subsets(exactAges(fact, villkor, item))),
      );
  }
}

/** Whoever has a child is asked for no finer age of their own below 15. */
function ownAges(ages: readonly string[], facts: NaiveFacts): readonly string[] {
  const hasChild = Array.isArray(facts.parenthood) && !isSurelyChildless(facts);
  const [first] = ages;
  if (!hasChild || first === undefined || Number(first) >= 15) return ages;
  const [low, high] = naiveAges(typeof facts.age === 'string' ? facts.age : '0-');
  return [`${low}-${Math.min(high, 14)}`, ...ages.filter((age) => Number(age) >= 15)];
}

/** One age between each two lines that any villkor or the law draws, within what is said already. */
function exactAges(fact: Fact, villkor: readonly Villkor[], within: string): readonly string[] {
  const [low, high] = naiveAges(within);
  const lines = new Set([low, 15, 20]);
  for (const [, from, to] of JSON.stringify(villkor).matchAll(
    new RegExp(`"fact":"${fact}"(?:,"from":(\\d+))?(?:,"to":(\\d+))?`, 'g'),
  )) {
    if (from !== undefined) lines.add(Number(from));
    if (to !== undefined) lines.add(Number(to) + 1);
  }
  return [...lines].filter((age) => age >= low && age <= high).map(String);
}

function subsets(items: readonly string[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [];
  for (const item of items) all.push([item], ...all.map((some) => [...some, item]));
  return all;
}

/** One choice from each list, joined: every child stays, at a more exact age. */
function everyWay(choices: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (all, next) => all.flatMap((some) => next.map((more) => [...some, ...more])),
    [[]],
  );
}
