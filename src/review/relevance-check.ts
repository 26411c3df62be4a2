import type { Answer, Answers, AnswerValue } from '../rules/answers.js';
import { knownFrom } from '../rules/answers.js';
import { makesSense } from '../rules/prerequisites.js';
import type { Folding } from './fold.js';
import type { Standard } from './standard.js';
import type { ConversationState } from './walk.js';

/**
 * Statement 2: whether some conversation that goes on from here ends with a status that another
 * answer to this question, or none, would have made another. Such a conversation is looked for among
 * all that go on from here; the first one found is enough.
 *
 * That none is found where one exists cannot be: of two answers that lead to different statuses with
 * the same answers to all else, one leads to `open`, `applyInstead` or `outsideAudience`. What is
 * `open` or `applyInstead` stays so whatever is said further, and what is `outsideAudience` becomes at
 * most `applyInstead`; so at the end of the conversation with that answer, the other answer in its
 * place makes a difference already.
 */
export function isIdle(moment: ConversationState, standard: Standard, folding: Folding): string | undefined {
  const fact = moment.question?.fact;
  if (fact === undefined) return undefined;
  const place = moment.answers.length;
  const values: readonly (AnswerValue | undefined)[] = [undefined, ...moment.branches.map(({ value }) => value)];

  const instead = (answers: Answers, value: AnswerValue | undefined): Answers =>
    asAsked(value === undefined ? answers.toSpliced(place, 1) : answers.with(place, { fact, value }));
  const makesDifference = (answers: Answers): boolean => {
    const statuses = standard.atStake(asAsked(answers)).join();
    return values.some((value) => standard.atStake(instead(answers, value)).join() !== statuses);
  };
  /** What has come, and can come, of each answer to the question: with the same text no way on makes another difference. */
  const outlookFor = (answers: Answers): string =>
    values
      .map((value) => instead(answers, value))
      .map((said) => `${folding.leftOf(said).key} ${standard.atStake(said)}`)
      .join(' | ');
  const firstAt = new Map<ConversationState, Answers>();
  const outlooksAt = new Map<ConversationState, Set<string>>();
  const isSeen = (at: ConversationState, answers: Answers): boolean => {
    const first = firstAt.get(at);
    if (!first) firstAt.set(at, answers);
    // Most often one way on is enough, and nothing is worked out.
    if (!first) return false;
    const outlooks = outlooksAt.get(at) ?? new Set([outlookFor(first)]);
    outlooksAt.set(at, outlooks);
    return outlooks.size === outlooks.add(outlookFor(answers)).size;
  };
  const isDecidedBelow = (at: ConversationState, answers: Answers): boolean => {
    if (at.branches.length === 0) return answers.length > place && makesDifference(answers);
    if (answers.length > place && isSeen(at, answers)) return false;
    const asked = at.question?.fact ?? fact;
    return at.branches.some(({ value, to }) => isDecidedBelow(to, [...answers, { fact: asked, value }]));
  };
  return isDecidedBelow(moment, moment.answers) ? undefined : `no answer to ${fact} changes a status`;
}

/** What would have been said: an answer counts only where its question makes sense. */
function asAsked(answers: Answers): Answers {
  const kept: Answer[] = [];
  for (const answer of answers) {
    if (makesSense(answer.fact, knownFrom(kept)) === 'met') kept.push(answer);
  }
  return kept;
}
