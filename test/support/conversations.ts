import fc from 'fast-check';
import { FACT_NAMES, FACTS, type Fact } from '../../src/catalog/facts.js';
import type { Area, Topic } from '../../src/catalog/types.js';
import { type Answers, type AnswerValue, placesOf } from '../../src/rules/answers.js';
import type { Question } from '../../src/rules/choose.js';
import type { Conversation, Guide } from '../../src/rules/guide.js';
import { formatInterval } from '../../src/rules/interval.js';
import { SOME_AREAS, SOME_TOPICS } from './arbitrary-catalog.js';
import type { Said } from './small-catalog.js';

/** One moment of a conversation, and what was asked in it. */
export interface Moment {
  readonly conversation: Conversation;
  readonly question: Question | undefined;
}

/** More questions than any conversation has: one that goes on longer never ends. */
const ENDLESS = 60;

/**
 * A conversation from its start, or from what was said under other topics, to its end; `picks` says
 * which of the possible answers is given, in turn.
 */
export function walk(
  guide: Guide,
  topics: readonly Topic[],
  picks: readonly number[],
  said: Answers = [],
  isThorough = false,
): readonly Moment[] {
  const moments: Moment[] = [];
  let answers = said;
  for (let turn = 0; ; turn += 1) {
    const conversation = { answers, topics, isThorough };
    const question = guide.next(conversation);
    moments.push({ conversation, question });
    if (!question) return moments;
    if (turn > ENDLESS) throw new Error(`The conversation does not end: ${JSON.stringify(answers)}`);
    const possible = answersTo(question, guide.catalog.areas ?? []);
    const pick = picks[turn % picks.length] ?? 0;
    answers = guide.record(conversation, question.fact, possible[pick % possible.length] as AnswerValue);
  }
}

/** Every answer to a question that the guide's own options allow, with at most two ages of children; skipping last. */
export function answersTo({ fact, brackets }: Question, areas: readonly Area[] = SOME_AREAS): readonly AnswerValue[] {
  const { shape } = FACTS[fact];
  const intervals = brackets.map(formatInterval);
  switch (shape.kind) {
    case 'number':
      return [...intervals, null];
    case 'numbers':
      return [...oneOrTwo(intervals), null];
    case 'boolean':
      return [true, false, null];
    case 'area':
      return [...placesOf(areas), null];
    case 'choice':
      return [...shape.options, null];
    case 'set':
      return [...oneOrTwo(shape.options.filter((option) => option !== shape.exclusive)), [shape.exclusive], null];
  }
}

function oneOrTwo(options: readonly string[]): readonly (readonly string[])[] {
  return options.flatMap((first, at) => [[first], ...options.slice(at + 1).map((second) => [first, second])]);
}

/** Which answers a person gives, whatever is asked. */
export const arbitraryPicks: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 });

/** Topics somebody chooses among those of invented catalogues: often none, which means all. */
export const arbitraryTopics: fc.Arbitrary<readonly Topic[]> = fc.oneof(
  fc.constant([]),
  fc.uniqueArray(fc.constantFrom(...SOME_TOPICS), { maxLength: 2 }),
);

/** Often a fact that others hang on, else any of the vocabulary. */
const spokenOf: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom('age', 'parenthood', 'childAges', 'childResident', 'guardianConsent', 'resident'),
  fc.constantFrom(...FACT_NAMES),
);

/** Facts as another program may give them: any of the vocabulary, any interval, in any order. */
export const arbitrarySaid: fc.Arbitrary<Said> = fc
  .uniqueArray(fc.tuple(spokenOf, fc.nat(10_000), interval(), interval()), {
    selector: ([fact]) => fact,
    maxLength: 9,
  })
  .map((picked) =>
    Object.fromEntries(picked.map(([fact, pick, one, other]) => [fact, valueFor(fact, pick, one, other)])),
  );

function interval(): fc.Arbitrary<string> {
  const age = fc.constantFrom(0, 2, 3, 4, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 40, 66, 67, 90);
  return fc.oneof(
    age.map(String),
    fc.tuple(age, age).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    age.map((from) => `${from}-`),
  );
}

function valueFor(fact: Fact, pick: number, one: string, other: string): AnswerValue {
  const { shape } = FACTS[fact];
  if (pick % 8 === 0) return null;
  switch (shape.kind) {
    case 'number':
      return one;
    case 'numbers':
      return pick % 2 === 0 ? [one] : [one, other];
    case 'boolean':
      return pick % 2 === 0;
    case 'area':
      return placesOf(SOME_AREAS)[pick % placesOf(SOME_AREAS).length] as string;
    case 'choice':
      return shape.options[pick % shape.options.length] as string;
    case 'set': {
      const options = oneOrTwo(shape.options.filter((option) => option !== shape.exclusive));
      return pick % 3 === 0 ? [shape.exclusive] : (options[pick % options.length] as readonly string[]);
    }
  }
}
