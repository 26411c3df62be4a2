import { readFileSync } from 'node:fs';
import { FACTS } from '../../../src/catalog/facts.js';
import type { Catalog, Insats, Villkor } from '../../../src/catalog/types.js';
import { factsOf } from '../../../src/rules/evaluate.js';
import { pick, type Random, randomFrom, wholeNumber } from './random.js';

/** An insats whose guideline states what holds for it, so that its villkor can be varied. */
type StatedInsats = Insats & { readonly villkor: readonly Villkor[] };

/** How far an insats' ages move, in years, either way. */
const LARGEST_SHIFT = 6;
/** How much longer or shorter an age range becomes, in years. */
const LARGEST_STRETCH = 2;
const OLDEST = 99;
/** How often an insats takes over one villkor more from another. */
const SHARE_WITH_BORROWED = 0.6;

/** The adopted guidelines of the repository, as far as other engines can say them; the first is Sala's. */
export function readRealCatalogs(): readonly Catalog[] {
  return ['sala', 'ragunda', 'hallefors'].map((folder) => {
    const file = new URL(`../../../catalogs/${folder}/catalog.json`, import.meta.url);
    return comparable(JSON.parse(readFileSync(file, 'utf8')) as Catalog);
  });
}

/** Whose folkbokföring counts, and what is owed to whoever asks, are rules of ours beside the villkor. */
function comparable(catalog: Catalog): Catalog {
  return {
    ...catalog,
    insatser: catalog.insatser.map(({ takesPart: _whose, onRequest: _owed, ...insats }) => insats),
  };
}

/** Sala's catalogue with insatser from the others, until it has `size` of them. */
export function realCatalog(real: readonly Catalog[], size: number): Catalog {
  const [first] = real as readonly [Catalog];
  const others = real.slice(1).flatMap(({ insatser }) => insatser);
  const ids = new Set(first.insatser.map(({ id }) => id));
  const added = others.filter(({ id, villkor }) => villkor.length > 1 && !ids.has(id));
  return { ...first, insatser: [...first.insatser, ...added].slice(0, size) };
}

/**
 * A catalogue of `size` insatser that are like the real ones, no two with the same villkor: each is
 * a real insats whose ages have moved, often with one villkor borrowed from another. General
 * villkor and whether the målgrupp binds are as in the first of the real catalogues.
 */
export function largeCatalog(real: readonly Catalog[], size: number, seed: number): Catalog {
  const [first] = real as readonly [Catalog];
  const stated = real.flatMap(({ insatser }) => insatser).filter(isStated);
  const random = randomFrom(seed);
  const combinations = new Set<string>();
  const insatser: Insats[] = [];
  while (insatser.length < size) {
    const insats = vary(random, stated);
    const combination = JSON.stringify([insats.generalVillkor, insats.villkor]);
    if (combinations.has(combination)) continue;
    combinations.add(combination);
    insatser.push({ ...insats, id: `${insats.id}-${insatser.length + 1}` });
  }
  return { ...first, insatser };
}

function isStated(insats: Insats): insats is StatedInsats {
  return insats.villkor !== 'unstated';
}

function vary(random: Random, stated: readonly StatedInsats[]): StatedInsats {
  const insats = pick(random, stated);
  const own = shift(random, insats.villkor);
  if (random() > SHARE_WITH_BORROWED) return { ...insats, villkor: own };
  const facts = new Set(own.flatMap(factsOf));
  const borrowed = pick(random, stated).villkor.filter(
    (villkor) =>
      !factsOf(villkor).some((fact) => facts.has(fact)) &&
      !(isAlternativesOnChild(villkor) && own.some(isAlternativesOnChild)),
  );
  return { ...insats, villkor: [...own, ...shift(random, borrowed.slice(0, 1))] };
}

/** Two of these beside each other are held to one child: a rule of ours that the other contenders do not have. */
function isAlternativesOnChild(villkor: Villkor): boolean {
  return 'anyOf' in villkor && factsOf(villkor).some((fact) => FACTS[fact].isOfOneChild === true);
}

/** Moves the ages of one insats together, so that what belongs together stays so. Rules of consent stand in law. */
function shift(random: Random, villkor: readonly Villkor[]): readonly Villkor[] {
  const by = wholeNumber(random, -LARGEST_SHIFT, LARGEST_SHIFT);
  const stretch = wholeNumber(random, -LARGEST_STRETCH, LARGEST_STRETCH);
  const move = (item: Villkor): Villkor => {
    if ('anyOf' in item) return { ...item, anyOf: item.anyOf.map((branch) => branch.map(move)) };
    if ('is' in item || 'checked' in item) return item;
    const from = item.from === undefined ? undefined : clamp(item.from + by, 0);
    const to = item.to === undefined ? undefined : clamp(item.to + by + stretch, from ?? 0);
    return { ...item, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  };
  return villkor.map((item) => (factsOf(item).includes('guardianConsent') ? item : move(item)));
}

function clamp(age: number, least: number): number {
  return Math.min(Math.max(age, least), OLDEST);
}
