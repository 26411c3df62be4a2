import { FACT_NAMES, FACTS, type Fact } from '../../src/catalog/facts.js';
import type { Catalog, Insats, Villkor } from '../../src/catalog/types.js';
import { isSurelyChildless, type NaiveFacts, type NaiveValue, naiveAges, naiveVillkor } from './naive-evaluate.js';

/** What is unsaid, or answers each question that makes sense: with everything else that is so of them. */
const NEEDS_PARENT: readonly Fact[] = ['courtDecision', 'bothParentsAgree'];
const NEEDS_CHILD: readonly Fact[] = ['childAges', 'childResident'];

/**
 * Everyone whom some villkor of these insatser can tell apart, one of each kind: every fact that may be asked and makes
 * sense of them is known, and one that is left to the provider is known, or not.
 */
export function everyPerson(
  insatser: readonly { readonly catalog: Catalog; readonly insats: Insats }[],
): readonly NaiveFacts[] {
  const villkor = insatser.flatMap(({ catalog, insats }) => naiveVillkor(catalog, insats, {}));
  const named = namedIn(villkor);
  const areas = new Set(insatser.flatMap(({ catalog }) => (catalog.areas ?? []).map(({ id }) => id)));
  const facts = FACT_NAMES.filter((fact) => named.has(fact) && !(fact === 'resident' && named.has('livesIn')));
  let people: readonly NaiveFacts[] = [{}];
  for (const fact of facts) {
    const values = valuesOf(fact, villkor, [...areas]);
    people = people.flatMap((person) =>
      makesSenseFor(fact, person)
        ? values.map((value) => (value === undefined ? person : { ...person, [fact]: value }))
        : [person],
    );
  }
  return people;
}

function namedIn(villkor: readonly Villkor[]): ReadonlySet<Fact> {
  const named = new Set<Fact>(['age']);
  for (const [, name] of JSON.stringify(villkor).matchAll(/"fact":"(\w+)"/g)) named.add(name as Fact);
  if ([...NEEDS_CHILD, ...NEEDS_PARENT, 'livesApart' as const, 'schoolYear' as const].some((fact) => named.has(fact)))
    named.add('parenthood');
  return named;
}

function makesSenseFor(fact: Fact, person: NaiveFacts): boolean {
  if (NEEDS_PARENT.includes(fact)) return [person.parenthood].flat().includes('parent');
  if (NEEDS_CHILD.includes(fact)) return !isSurelyChildless(person);
  if (fact === 'livesApart') return !isSurelyChildless(person) || [person.parenthood].flat().includes('expecting');
  return fact !== 'ownParentsApart' || naiveAges(String(person.age))[1] < 20;
}

function valuesOf(
  fact: Fact,
  villkor: readonly Villkor[],
  areas: readonly string[],
): readonly (NaiveValue | undefined)[] {
  const { shape, asked } = FACTS[fact];
  const unsaid = asked ? [] : [undefined];
  switch (shape.kind) {
    case 'boolean':
      return [...unsaid, true, false];
    case 'choice':
      return [...unsaid, ...shape.options, ...(fact === 'crimeParty' ? ['none'] : [])];
    case 'area':
      return [...areas, ...shape.options];
    case 'set':
      return [...unsaid, ...subsets(shape.options.filter((one) => one !== shape.exclusive)), [shape.exclusive]];
    case 'number':
      return ages(fact, villkor, [0, 15, 20]);
    case 'numbers':
      return subsets(ages(fact, villkor, [0]));
  }
}

/** The first age after each line that is drawn. */
function ages(fact: Fact, villkor: readonly Villkor[], lines: readonly number[]): readonly string[] {
  const all = new Set(lines);
  for (const [, from, to] of JSON.stringify(villkor).matchAll(
    new RegExp(`"fact":"${fact}"(?:,"from":(\\d+))?(?:,"to":(\\d+))?`, 'g'),
  )) {
    if (from !== undefined) all.add(Number(from));
    if (to !== undefined) all.add(Number(to) + 1);
  }
  return [...all].sort((a, b) => a - b).map(String);
}

function subsets(items: readonly string[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [];
  for (const item of items) all.push([item], ...all.map((some) => [...some, item]));
  return all;
}
