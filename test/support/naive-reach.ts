import { FACT_NAMES, FACTS, type Fact } from '../../src/catalog/facts.js';
import type { Area, Catalog, Insats, Villkor } from '../../src/catalog/types.js';
import {
  isSurelyChildless,
  type NaiveFacts,
  type NaiveValue,
  naiveAges,
  naiveStatus,
  naiveVillkor,
} from './naive-evaluate.js';

/*
 * What the best status of an insats is for someone who keeps nothing back, found by trying everyone
 * there can be, as plainly as possible; it imports no rule.
 */

const BEST_FIRST = ['open', 'checkWithProvider', 'outsideAudience', 'applyInstead'];
const NEEDS_CHILD: readonly Fact[] = ['childAges', 'childResident'];
const NEEDS_PARENT: readonly Fact[] = ['courtDecision', 'bothParentsAgree'];

/** The best status that anyone can come to by answering all that may be asked. */
export function naiveBest(catalog: Catalog, insats: Insats): string {
  const villkor = naiveVillkor(catalog, insats, {}, false);
  const facts = FACT_NAMES.filter((fact) => FACTS[fact].asked && isNamed(fact, villkor));
  let best = BEST_FIRST.length - 1;
  const search = (at: number, said: NaiveFacts): void => {
    const fact = facts[at];
    if (best === 0) return;
    if (fact === undefined) {
      best = Math.min(best, BEST_FIRST.indexOf(naiveStatus(catalog, insats, said)));
    } else if (!makesSense(fact, said)) {
      search(at + 1, said);
    } else {
      for (const value of valuesOf(fact, villkor, catalog.areas)) search(at + 1, { ...said, [fact]: value });
    }
  };
  search(0, {});
  return BEST_FIRST[best] as string;
}

function isNamed(fact: Fact, villkor: readonly Villkor[]): boolean {
  const text = JSON.stringify(villkor);
  const names = (name: Fact) => text.includes(`"fact":"${name}"`);
  if (
    fact === 'parenthood' &&
    [...NEEDS_CHILD, ...NEEDS_PARENT, 'livesApart', 'schoolYear'].some((name) => names(name as Fact))
  )
    return true;
  return names(fact) || (fact === 'age' && names('ownParentsApart'));
}

function makesSense(fact: Fact, said: NaiveFacts): boolean {
  if (NEEDS_CHILD.includes(fact)) return said.parenthood !== undefined && !isSurelyChildless(said);
  if (NEEDS_PARENT.includes(fact)) return [said.parenthood].flat().includes('parent');
  if (fact === 'schoolYear') return said.parenthood !== undefined;
  if (fact === 'livesApart')
    return said.parenthood !== undefined && [said.parenthood].flat().some((one) => one !== 'none');
  if (fact === 'resident' && said.livesIn !== undefined) return false;
  return fact !== 'ownParentsApart' || naiveAges(String(said.age))[1] < 20;
}

function valuesOf(fact: Fact, villkor: readonly Villkor[], areas: readonly Area[] = []): readonly NaiveValue[] {
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
      return ages(villkor);
    case 'numbers':
      return subsets(ages(villkor));
  }
}

/** One age between each two lines that some villkor or the law draws. */
function ages(villkor: readonly Villkor[]): readonly string[] {
  const lines = new Set([0, 15, 20]);
  for (const [, bound, age] of JSON.stringify(villkor).matchAll(/"(from|to)":(\d+)/g)) {
    lines.add(bound === 'from' ? Number(age) : Number(age) + 1);
  }
  return [...lines].map(String);
}

function subsets(items: readonly string[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [];
  for (const item of items) all.push([item], ...all.map((some) => [...some, item]));
  return all;
}
