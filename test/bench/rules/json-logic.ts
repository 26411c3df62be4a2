import jsonLogicJs from 'json-logic-js';
import { FACTS } from '../../../src/catalog/facts.js';
import type { Catalog, Insats } from '../../../src/catalog/types.js';
import { type LeafVillkor, rangeOf } from '../../../src/rules/weigh.js';
import { type Assessed, type Contender, jsonBytes, plainFacts, UNDER_CONSENT_AGE } from './contender.js';
import { assessedFrom, type Language, translate, truthFrom } from './translation.js';

type Rule = Readonly<Record<string, unknown>>;

const isUnknown = (fact: string): Rule => ({ '==': [{ var: fact }, null] });

const language: Language<Rule> = {
  all: (rules) => (rules.length === 1 ? (rules[0] as Rule) : { and: rules }),
  any: (rules) => (rules.length === 1 ? (rules[0] as Rule) : { or: rules }),
  holds: (leaf) =>
    match(leaf, (from, to) => [{ '>=': [{ var: from.name }, from.bound] }, { '<=': [{ var: to.name }, to.bound] }]),
  mayHold: (leaf) => ({
    or: [
      isUnknown(leaf.fact),
      match(leaf, (from, to) => [{ '>=': [{ var: to.name }, from.bound] }, { '<=': [{ var: from.name }, to.bound] }]),
    ],
  }),
  constant: (holds) => ({ '===': [holds, true] }),
  isFreeOfLaw: { '!': [{ var: UNDER_CONSENT_AGE }] },
};

interface Bound {
  readonly name: string;
  readonly bound: number | undefined;
}

/** The rule for a value that is known; what compares with a bound that is not there is left out. */
function match(leaf: LeafVillkor, compare: (from: Bound, to: Bound) => readonly Rule[]): Rule {
  const { kind } = FACTS[leaf.fact].shape;
  if ('is' in leaf) {
    const allowed = Array.isArray(leaf.is) ? leaf.is : [leaf.is];
    return kind === 'set'
      ? { some: [{ var: leaf.fact }, { in: [{ var: '' }, allowed] }] }
      : allowed.length === 1
        ? { '===': [{ var: leaf.fact }, allowed[0]] }
        : { in: [{ var: leaf.fact }, allowed] };
  }
  const { from, to } = rangeOf(leaf);
  const path = kind === 'numbers' ? '' : `${leaf.fact}.`;
  const within = {
    and: compare(
      { name: `${path}from`, bound: from },
      { name: `${path}to`, bound: to === Number.POSITIVE_INFINITY ? undefined : to },
    ).filter((rule) => !Object.values(rule).flat().includes(undefined)),
  };
  return kind === 'numbers'
    ? { some: [{ var: leaf.fact }, within] }
    : { and: [{ '!': isUnknown(leaf.fact) }, ...within.and] };
}

/** json-logic-js with the villkor as its rules, read one villkor at a time so that there are reasons. */
export function jsonLogic(catalog: Catalog): Contender {
  const rules = catalog.insatser.map((insats) => translate(language, catalog, insats));
  return {
    name: 'json-logic-js',
    rulesBytes: jsonBytes(rules.map((translated) => translated.map(({ holds, mayHold }) => [holds, mayHold]))),
    prepare: (_before, after) => {
      const facts = plainFacts(after);
      return () => {
        const assessed = rules.map((translated, place) =>
          assessedFrom(catalog, catalog.insatser[place] as Insats, translated, facts, (at) => {
            const { holds, mayHold } = translated[at] as (typeof translated)[number];
            return jsonLogicJs.apply(holds, facts)
              ? 'met'
              : truthFrom(false, Boolean(jsonLogicJs.apply(mayHold, facts)));
          }),
        );
        return (insats) => assessed[insats] as Assessed;
      };
    },
  };
}
