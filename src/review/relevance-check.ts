import type { Answer, Answers, AnswerValue } from '../rules/answers.js';
import { knownFrom } from '../rules/answers.js';
import { makesSense } from '../rules/prerequisites.js';
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
export function isIdle(moment: ConversationState, standard: Standard): string | undefined {
  const fact = moment.question?.fact;
  if (fact === undefined) return undefined;
  const place = moment.answers.length;
  const seen = new Set<ConversationState>();
  const values: readonly (AnswerValue | undefined)[] = [undefined, ...moment.branches.map(({ value }) => value)];

  const makesDifference = (answers: Answers): boolean => {
    const statuses = standard.atStake(asAsked(answers)).join();
    return values.some((value) => {
      const instead = value === undefined ? answers.toSpliced(place, 1) : answers.with(place, { fact, value });
      return standard.atStake(asAsked(instead)).join() !== statuses;
    });
  };
  const isDecidedBelow = (at: ConversationState, answers: Answers): boolean => {
    if (seen.has(at)) return false;
    seen.add(at);
    if (at.branches.length === 0) return answers.length > place && makesDifference(answers);
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
