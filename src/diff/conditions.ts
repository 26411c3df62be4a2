import type { Fact } from '../catalog/facts.js';
import { type LeafVillkor, rangeOf } from '../rules/weigh.js';
import { type FactValues, UNSAID, type ValueClass } from './person-values.js';

/** Something that is so of a person, or that is not so of them; or that nobody has asked them yet. */
export type Literal = LeafVillkor | { readonly not: LeafVillkor } | { readonly unsaid: Fact };

/** What people have in common: one thing, or at least one of several lists of things. */
export type PersonCondition = Literal | { readonly anyOf: readonly (readonly Literal[])[] };

/** The fact that a condition is on. */
export function factOf(condition: PersonCondition): Fact {
  const [literal] = 'anyOf' in condition ? condition.anyOf.flat() : [condition];
  if (literal === undefined) throw new RangeError('A condition names something.');
  if ('unsaid' in literal) return literal.unsaid;
  return 'not' in literal ? literal.not.fact : literal.fact;
}

/**
 * What the people have in common whose fact is of one of the classes: `undefined` where that is everyone.
 *
 * Each list of literals is as short as it can be made by leaving one out after another, the refined ones first.
 */
export function conditionOn(values: FactValues, chosen: ReadonlySet<ValueClass>): PersonCondition | undefined {
  const { classes } = values;
  if (chosen.size === classes.length) return undefined;
  const simple = simpleCondition(values, chosen);
  if (simple) return simple;
  const lists: (readonly Literal[])[] = [];
  const left = new Set(chosen);
  for (const one of chosen) {
    if (!left.has(one)) continue;
    const { list, covers } = shortest(values, chosen, one);
    lists.push(list);
    for (const covered of covers) left.delete(covered);
  }
  const [first] = lists;
  if (lists.length === 1 && first?.length === 1) return first[0];
  return { anyOf: lists };
}

/** Of a fact with one value each: the values that are chosen, and ages joined where they meet. */
function simpleCondition({ fact, classes, isExact, literals }: FactValues, chosen: ReadonlySet<ValueClass>) {
  if (!isExact) return undefined;
  const isBoolean = classes.some(({ value }) => typeof value === 'boolean');
  const parts: Literal[] = [];
  if (isBoolean) {
    const truths = [true, false].filter((is) => [...chosen].some(({ value }) => value === is));
    if (truths.length === 1) parts.push({ fact, is: truths[0] === true });
    else if (truths.length === 2) parts.push({ fact, is: true }, { fact, is: false });
  } else {
    const options: string[] = [];
    let open: { fact: Fact; from?: number; to?: number } | undefined;
    for (const one of classes) {
      const leaf = literals[one.holds.indexOf(true)];
      if (!leaf || !chosen.has(one)) {
        open = undefined;
      } else if ('is' in leaf) {
        options.push(String(leaf.is));
      } else if (open) {
        if (leaf.to === undefined) delete open.to;
        else open.to = leaf.to;
      } else {
        open = { fact, ...(leaf.from ? { from: leaf.from } : {}), ...(leaf.to === undefined ? {} : { to: leaf.to }) };
        parts.push(open);
      }
    }
    if (options.length > 0) parts.push({ fact, is: options.length === 1 ? (options[0] ?? '') : options });
  }
  if ([...chosen].some(({ value }) => value === UNSAID)) parts.unshift({ unsaid: fact });
  const [first] = parts;
  return parts.length === 1 && first ? first : { anyOf: parts.map((part) => [part]) };
}

/** The things that hold of one class and of no class that was not chosen, with all the classes they hold of. */
function shortest({ fact, classes, literals }: FactValues, chosen: ReadonlySet<ValueClass>, one: ValueClass) {
  if (one.value === UNSAID) return { list: [{ unsaid: fact }], covers: [one] };
  let kept: readonly number[] = literals.map((_, at) => at);
  const coveredBy = (places: readonly number[]) =>
    classes.filter(
      ({ value, holds }) => value !== UNSAID && places.every((place) => holds[place] === one.holds[place]),
    );
  // What does not hold says less than what does, and a bracket less than a villkor of the catalogue.
  const order = [...kept].reverse().sort((a, b) => Number(one.holds[a]) - Number(one.holds[b]));
  // Of whom nobody has asked yet, nothing holds and nothing does not: one thing must be left to tell them apart by.
  const least = classes.some(({ value }) => value === UNSAID) ? 1 : 0;
  for (const place of order) {
    if (kept.length === least) break;
    const without = kept.filter((other) => other !== place);
    if (coveredBy(without).every((covered) => chosen.has(covered))) kept = without;
  }
  const list = kept.flatMap((place): readonly Literal[] => {
    const leaf = literals[place];
    if (!leaf) return [];
    return [one.holds[place] ? leaf : { not: leaf }];
  });
  return { list: withoutOverlap(list), covers: coveredBy(kept) };
}

/** Who has a child of one age and none of another has one of the ages that only the first names: said so, where that is one range. */
function withoutOverlap(list: readonly Literal[]): readonly Literal[] {
  const not = list.flatMap((literal) => ('not' in literal && !('is' in literal.not) ? [rangeOf(literal.not)] : []));
  return list.map((literal) => {
    if (!('fact' in literal) || 'is' in literal) return literal;
    let { from, to } = rangeOf(literal);
    for (const none of not) {
      if (none.from <= from && none.to >= from) from = none.to + 1;
      else if (none.to >= to && none.from <= to) to = none.from - 1;
    }
    const { fact } = literal;
    return to === Number.POSITIVE_INFINITY ? { fact, from } : { fact, from, to };
  });
}
