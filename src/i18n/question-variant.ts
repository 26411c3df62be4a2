import type { Fact } from '../catalog/facts.js';
import { type AnswerValue, hasChild } from '../rules/answers.js';

/** The other ways to put a question, as they end the key of its text: `question.livesApartOwn`. */
export const QUESTION_VARIANTS = ['Own', 'Child', 'Several', 'Finer'] as const;

export type QuestionVariant = (typeof QUESTION_VARIANTS)[number];

/** How a question is put to somebody of whom this is known; `undefined` where that is as to everybody. */
export function questionVariant(fact: Fact, answers: ReadonlyMap<Fact, AnswerValue>): QuestionVariant | undefined {
  const ages = answers.get('childAges');
  if (fact === 'childResident') return Array.isArray(ages) && ages.length > 1 ? 'Several' : undefined;
  const parenthood = answers.get('parenthood') ?? undefined;
  if (parenthood === undefined) return undefined;
  // Whoever is there for a child of others is not one of the two who have separated.
  const isOfOthers = Array.isArray(parenthood) && parenthood.some((one) => one === 'otherAdult');
  if (fact === 'livesApart') return isOfOthers ? undefined : 'Own';
  if (fact !== 'schoolYear') return undefined;
  return hasChild(parenthood) ? 'Child' : 'Own';
}
