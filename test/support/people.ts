import { FACT_NAMES, type Fact } from '../../src/catalog/facts.js';
import type { Catalog } from '../../src/catalog/types.js';
import type { AnswerValue } from '../../src/rules/answers.js';
import type { Status } from '../../src/rules/evaluate.js';
import { createGuide } from '../../src/rules/guide.js';
import { formatInterval, type Interval, isWithin, parseInterval } from '../../src/rules/interval.js';
import { answersOf, type Said } from './small-catalog.js';

/** What each status is to be for somebody: the ids of the insatser. A status that is left out has none. */
export type Expected = Readonly<Partial<Record<Status, readonly string[]>>>;

/** Every question skipped. */
export const SKIPS_EVERYTHING: Said = Object.fromEntries(FACT_NAMES.map((fact) => [fact, null]));

/** The insatser by status, as {@link Expected} writes them, for someone of whom all this is known. */
export function matched(catalog: Catalog, said: Said): Expected {
  return byStatus(createGuide(catalog).assess({ answers: answersOf(said), topics: [] }));
}

/** The same for someone who answers the guide's own questions, and skips those they have no answer to. */
export function guided(catalog: Catalog, person: Said): Expected {
  const guide = createGuide(catalog);
  let conversation = { answers: answersOf({}), topics: [] };
  for (let question = guide.next(conversation); question; question = guide.next(conversation)) {
    const value = answerOf(person, question.fact, question.brackets);
    conversation = { ...conversation, answers: guide.record(conversation, question.fact, value) };
  }
  return byStatus(guide.assess(conversation));
}

/** The expected ids in the order of the alphabet, so that a table may list them as it likes. */
export function sorted(expected: Expected): Expected {
  return Object.fromEntries(
    Object.entries(expected)
      .filter(([, ids]) => ids.length > 0)
      .map(([status, ids]) => [status, [...ids].sort()]),
  );
}

function byStatus(
  assessed: readonly { readonly insats: { readonly id: string }; readonly status: Status }[],
): Expected {
  const ids: Partial<Record<Status, string[]>> = {};
  for (const { insats, status } of assessed) ids[status] = [...(ids[status] ?? []), insats.id];
  return sorted(ids);
}

function answerOf(person: Said, fact: Fact, brackets: readonly Interval[]): AnswerValue {
  const value = person[fact] ?? null;
  const bracketOf = (age: string) =>
    brackets.filter((bracket) => isWithin(parseInterval(age) as Interval, bracket)).map(formatInterval)[0];
  if (fact === 'age' && typeof value === 'string') return bracketOf(value) ?? null;
  if (fact === 'childAges' && Array.isArray(value)) {
    return [...new Set((value as readonly string[]).map(bracketOf))].filter((bracket) => bracket !== undefined);
  }
  return value;
}
