import { FACT_NAMES, FACTS, type Fact, isAskable } from '../../src/catalog/facts.js';
import type { Catalog, Villkor } from '../../src/catalog/types.js';
import { type Random, randomFrom } from '../bench/rules/random.js';
import { catalogOf, insatsOf } from './small-catalog.js';

/** What is asked without areas. */
const ASKED = FACT_NAMES.filter((fact) => isAskable(fact) && fact !== 'livesIn');

function villkorOn(fact: Fact, random: Random): Villkor {
  const { shape } = FACTS[fact];
  if (shape.kind === 'boolean') return { fact, is: random() < 0.5 };
  if ('options' in shape) return { fact, is: [oneOf(shape.options, random)] };
  const from = Math.floor(random() * 20);
  return { fact, from, to: from + 5 + Math.floor(random() * 30) };
}

function oneOf<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function some<Item>(items: readonly Item[], count: number, random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .slice(0, count)
    .map(({ item }) => item);
}

/** Alternatives, each of so many villkor on different facts. */
function alternatives(count: number, ofEach: number, random: Random): Villkor {
  const branches = Array.from({ length: count }, () => some(ASKED, ofEach, random));
  return { anyOf: branches.map((facts) => facts.map((fact) => villkorOn(fact, random))) };
}

function nested(depth: number, random: Random): Villkor {
  if (depth === 0) return villkorOn(oneOf(ASKED, random), random);
  const [left, right] = [nested(depth - 1, random), nested(depth - 1, random)];
  return { anyOf: [[left, villkorOn(oneOf(ASKED, random), random)], [right]] };
}

const list = <Item>(length: number, make: () => Item): readonly Item[] => Array.from({ length }, make);

const SHAPES: Readonly<Record<string, (random: Random) => readonly (readonly Villkor[])[]>> = {
  'one insats, alternatives on every fact': (random) => [[{ anyOf: ASKED.map((fact) => [villkorOn(fact, random)]) }]],
  'one insats, four alternatives that share every fact': (random) => [
    [
      {
        anyOf: [0, 1, 2, 3].map((branch) =>
          ASKED.filter((_, place) => place % 4 === branch).map((fact) => villkorOn(fact, random)),
        ),
      },
    ],
  ],
  'one insats, alternatives on every fact, each to be checked': (random) => [
    [{ anyOf: ASKED.map((fact) => [villkorOn(fact, random), { checked: 'Ett krav', id: 'krav' }]) }],
  ],
  'one insats, sixteen lists of alternatives': (random) => [list(16, () => alternatives(3, 1, random))],
  'one insats, forty lists of alternatives that hardly anybody meets': (random) => [
    list(40, () => alternatives(3, 1, random)),
  ],
  'one insats, alternatives within alternatives': (random) => [[nested(4, random), nested(4, random)]],
  'one insats, ages of children in thirty brackets': () => [
    [{ anyOf: list(30, () => 0).map((_, place) => [{ fact: 'childAges', from: 2 * place, to: 2 * place }]) }],
  ],
  'one insats, ages of children and where they live in thirty pairs': () => [
    [
      { fact: 'childResident', is: true },
      { anyOf: list(30, () => 0).map((_, place) => [{ fact: 'childAges', from: 2 * place, to: 2 * place }]) },
      { fact: 'schoolYear', is: ['1-3'] },
    ],
  ],
  'twenty insatser, four alternatives of four villkor': (random) => list(20, () => [alternatives(4, 4, random)]),
  'twenty insatser, three lists of three alternatives of two': (random) =>
    list(20, () => list(3, () => alternatives(3, 2, random))),
};

/** Catalogues that load, and whose villkor are wound together more than those of any decision. */
export const WOUND: readonly (readonly [shape: string, catalog: Catalog])[] = Object.entries(SHAPES).map(
  ([shape, villkorOfEach], seed) => [
    shape,
    catalogOf(villkorOfEach(randomFrom(seed + 1)).map((villkor, at) => insatsOf(`insats-${at}`, villkor))),
  ],
);
