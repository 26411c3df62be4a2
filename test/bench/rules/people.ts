import { FACT_NAMES, FACTS, type Fact } from '../../../src/catalog/facts.js';
import { type Answer, type Answers, knownFrom, writeValue } from '../../../src/rules/answers.js';
import { nextQuestion, type Question } from '../../../src/rules/choose.js';
import type { CompiledCatalog } from '../../../src/rules/compile.js';
import { type Evaluation, evaluate } from '../../../src/rules/evaluation.js';
import { type Interval, isWithin } from '../../../src/rules/interval.js';
import type { Known, Value } from '../../../src/rules/known.js';
import { outcomesOf } from '../../../src/rules/outcomes.js';
import type { Stake } from '../../../src/rules/stake.js';
import { pick, type Random, wholeNumber } from './random.js';

/** What is true of one person, ages to the year. */
export type Person = ReadonlyMap<Fact, Exclude<Value, symbol>>;

/** How often a question is skipped. */
const SHARE_SKIPPED = 0.05;
const SHARE_YOUNG = 0.4;
const LAST_YEAR = 99;
const YEARS: readonly Interval[] = Array.from({ length: LAST_YEAR + 1 }, (_, year) => ({ from: year, to: year }));

/** One answer of a conversation: what was known before and after, and where the guide stood when it asked. */
export interface Step {
  readonly before: Known;
  readonly after: Known;
  readonly evaluation: Evaluation;
}

/** Someone drawn from the answers that the guide takes to be usual. */
export function drawPerson(random: Random): Person {
  return new Map(FACT_NAMES.map((fact) => [fact, drawValue(random, fact)]));
}

function drawValue(random: Random, fact: Fact): Exclude<Value, symbol> {
  let left = random();
  const outcomes = outcomesOf(fact, YEARS);
  const drawn = outcomes.find(({ weight }) => {
    left -= weight;
    return left <= 0;
  });
  return (drawn ?? outcomes[0])?.value as Exclude<Value, symbol>;
}

/** A whole conversation as the guide leads it with this person, about everything the catalogue has. */
export function conversationWith(
  random: Random,
  compiled: CompiledCatalog,
  stake: Stake,
  person: Person,
): readonly Step[] {
  const steps: Step[] = [];
  let answers: Answers = [];
  for (;;) {
    const before = knownFrom(answers);
    const evaluation = evaluate(compiled, before);
    const question = nextQuestion(stake, evaluation);
    if (question === undefined) return steps;
    const { fact } = question;
    const value = random() < SHARE_SKIPPED ? null : writeValue(answerTo(question, person));
    answers = [...answers, { fact, value }];
    steps.push({ before, after: knownFrom(answers), evaluation });
  }
}

function answerTo({ fact, brackets }: Question, person: Person): Exclude<Value, symbol> {
  const value = person.get(fact) as Exclude<Value, symbol>;
  switch (FACTS[fact].shape.kind) {
    case 'number':
      return brackets.find((bracket) => isWithin(value as Interval, bracket)) as Interval;
    case 'numbers':
      return brackets.filter((bracket) => (value as readonly Interval[]).some((age) => isWithin(age, bracket)));
    default:
      return value;
  }
}

/**
 * Anything that could be known of someone: any facts, also those no one asks for, ages to the year
 * or wider. The young, for whom the law has rules of its own, come more often than they are usual. Nobody has two
 * children: that villkor must be met by one and the same child is no other engine's rule.
 */
export function drawKnown(random: Random): Known {
  const share = random();
  const age = wholeNumber(random, 12, 18);
  const person: Person = new Map([
    ...drawPerson(random),
    ...(random() < SHARE_YOUNG ? [['age', { from: age, to: age }] as const] : []),
  ]);
  const answers = FACT_NAMES.filter(() => random() < share).map((fact): Answer => {
    const all = person.get(fact) as Exclude<Value, symbol>;
    const isOfChildren = FACTS[fact].isOfOneChild === true && Array.isArray(all);
    const value = isOfChildren ? (all.slice(0, 1) as typeof all) : all;
    const widened =
      Array.isArray(value) && typeof value[0] === 'object'
        ? (value as readonly Interval[]).map((age) => widen(random, age))
        : isAge(value)
          ? widen(random, value)
          : value;
    return { fact, value: writeValue(widened) };
  });
  return knownFrom(answers);
}

function isAge(value: Exclude<Value, symbol>): value is Interval {
  return typeof value === 'object' && !Array.isArray(value);
}

function widen(random: Random, { from, to }: Interval): Interval {
  const by = wholeNumber(random, 0, pick(random, [0, 3, 20]));
  return random() < 0.1 ? { from, to: Number.POSITIVE_INFINITY } : { from: Math.max(0, from - by), to: to + by };
}
