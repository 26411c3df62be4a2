import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import type { Catalog, Insats } from '../../../src/catalog/types.js';
import { type Interval, isOverlapping, isWithin } from '../../../src/rules/interval.js';
import { rangeOf } from '../../../src/rules/weigh.js';
import { type Assessed, type Contender, jsonBytes, plainFacts, UNDER_CONSENT_AGE } from './contender.js';
import { assessedFrom, type Language, translate, truthFrom } from './translation.js';

/** What its operators compare with. */
type Operand = Interval | readonly unknown[];

const language: Language<NestedCondition> = {
  all: (rules) => (rules.length === 1 ? (rules[0] as NestedCondition) : { all: [...rules] }),
  any: (rules) => (rules.length === 1 ? (rules[0] as NestedCondition) : { any: [...rules] }),
  holds: (leaf) => ({ fact: leaf.fact, operator: 'is' in leaf ? 'isAmong' : 'isWithin', value: operandOf(leaf) }),
  mayHold: (leaf) => ({
    fact: leaf.fact,
    operator: 'is' in leaf ? 'mayBeAmong' : 'mayBeWithin',
    value: operandOf(leaf),
  }),
  constant: (holds) => ({ fact: UNDER_CONSENT_AGE, operator: 'in', value: holds ? [true, false] : [] }),
  isFreeOfLaw: { fact: UNDER_CONSENT_AGE, operator: 'equal', value: false },
};

function operandOf(leaf: Parameters<typeof language.holds>[0]): Operand {
  if (!('is' in leaf)) return rangeOf(leaf);
  return Array.isArray(leaf.is) ? leaf.is : [leaf.is];
}

function isAmong(value: unknown, allowed: readonly unknown[]): boolean {
  return Array.isArray(value) ? value.some((item) => allowed.includes(item)) : allowed.includes(value);
}

function someAge(value: Interval | readonly Interval[], test: (age: Interval) => boolean): boolean {
  return Array.isArray(value) ? value.some(test) : test(value as Interval);
}

/**
 * json-rules-engine with two rules per insats: that all its villkor hold, and that all may yet
 * hold. What each villkor came to is read from the conditions in the rules' results.
 */
export function jsonRulesEngine(catalog: Catalog): Contender {
  const translations = catalog.insatser.map((insats) => translate(language, catalog, insats));
  const rules: RuleProperties[] = translations.flatMap((translated, place) => [
    { name: `${place}:holds`, conditions: { all: translated.map(({ holds }) => holds) }, event: { type: 'holds' } },
    {
      name: `${place}:mayHold`,
      conditions: { all: translated.map(({ mayHold }) => mayHold) },
      event: { type: 'mayHold' },
    },
  ]);
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  engine.addOperator('isAmong', isAmong);
  engine.addOperator(
    'mayBeAmong',
    (value: unknown, allowed: readonly unknown[]) => value === undefined || isAmong(value, allowed),
  );
  engine.addOperator(
    'isWithin',
    (value: Interval | undefined, range: Interval) =>
      value !== undefined && someAge(value, (age) => isWithin(age, range)),
  );
  engine.addOperator(
    'mayBeWithin',
    (value: Interval | undefined, range: Interval) =>
      value === undefined || someAge(value, (age) => isOverlapping(age, range)),
  );

  return {
    name: 'json-rules-engine',
    rulesBytes: jsonBytes(rules),
    prepare: (_before, after) => {
      const facts = plainFacts(after);
      return async () => {
        const { results, failureResults } = await engine.run(facts);
        const conditions = new Map([...results, ...failureResults].map(({ name, conditions }) => [name, conditions]));
        const resultOf = (rule: string, at: number) => {
          const top = conditions.get(rule) as { readonly all: readonly { readonly result?: boolean }[] };
          return top.all[at]?.result === true;
        };
        const assessed = translations.map((translated, place) =>
          assessedFrom(catalog, catalog.insatser[place] as Insats, translated, facts, (at) =>
            truthFrom(resultOf(`${place}:holds`, at), resultOf(`${place}:mayHold`, at)),
          ),
        );
        return (insats) => assessed[insats] as Assessed;
      };
    },
  };
}
