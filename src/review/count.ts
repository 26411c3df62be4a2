import { type Answers, writeValue } from '../rules/answers.js';
import { outcomesOf } from '../rules/outcomes.js';
import type { Folding } from './fold.js';
import type { Branch, ConversationState, Walk } from './walk.js';

/** How many conversations there are, and how long they are. */
export interface Tally {
  /** Every way to reply to every question, from the start to an end, by whoever goes on as long as there is something to ask. */
  readonly conversations: bigint;
  /** The questions put in all of them, each counted once for all that begin alike. */
  readonly questions: bigint;
  /** The most questions that one of them has until enough has been asked, and what is said in it. */
  readonly longest: number;
  readonly longestExample: Answers;
  /** The questions a conversation has on average, with the weights of `outcomesOf`. */
  readonly mean: number;
}

interface Count {
  readonly conversations: bigint;
  readonly questions: bigint;
  readonly longest: number;
  readonly mean: number;
}

/** Counts the conversations of a walk: exactly, since replies that were folded carry their number. */
export function tally({ start }: Walk, folding: Folding): Tally {
  const counts = new Map<ConversationState, Count>();
  const countOf = (moment: ConversationState): Count => {
    const found = counts.get(moment);
    if (found) return found;
    const count = moment.question ? afterQuestion(moment, countOf, folding) : END;
    counts.set(moment, count);
    return count;
  };
  return { ...countOf(start), longestExample: longestFrom(start, countOf) };
}

const END: Count = { conversations: 1n, questions: 0n, longest: 0, mean: 0 };

function afterQuestion(
  moment: ConversationState,
  countOf: (moment: ConversationState) => Count,
  folding: Folding,
): Count {
  let conversations = 0n;
  let questions = 1n;
  let longest = 0;
  for (const { count, to } of moment.branches) {
    const after = countOf(to);
    conversations += count * after.conversations;
    questions += count * after.questions;
    longest = Math.max(longest, after.longest);
  }
  if (moment.isEnough) return { ...END, conversations, questions };
  return { conversations, questions, longest: longest + 1, mean: 1 + meanAfter(moment, countOf, folding) };
}

function meanAfter(moment: ConversationState, countOf: (moment: ConversationState) => Count, folding: Folding): number {
  const { question, answers, branches } = moment;
  if (!question) return 0;
  const { fact, brackets } = question;
  const byKey = new Map(branches.map((branch) => [branch.key, branch]));
  return outcomesOf(fact, brackets).reduce((sum, { value, weight }) => {
    const said = writeValue(value);
    const branch = byKey.get(folding.leftOf([...answers, { fact, value: said }]).key);
    return branch ? sum + weight * countOf(branch.to).mean : sum;
  }, 0);
}

function longestFrom(start: ConversationState, countOf: (moment: ConversationState) => Count): Answers {
  const answers: Answers[number][] = [];
  for (let moment = start; moment.question && !moment.isEnough && moment.branches.length > 0; ) {
    const left = (branch: Branch) => countOf(branch.to).longest;
    const next = moment.branches.reduce((best, branch) => (left(branch) > left(best) ? branch : best));
    answers.push({ fact: moment.question.fact, value: next.value });
    moment = next.to;
  }
  return answers;
}
