import { answerFrom } from '../src/rules/answers.js';
import type { Conversation, Guide } from '../src/rules/guide.js';
import { conversationOf } from './intake.machine.js';
import { type IntakeSnapshot, viewOf } from './intake.view.js';

/**
 * What the conversation comes to be by what can be pressed on its screen: everything instead of topics, each option of a
 * question alone, and skipping it. An earlier question that is open again leads to nothing new.
 */
export function conversationsAhead(snapshot: IntakeSnapshot, guide: Guide): readonly Conversation[] {
  const { value, context } = snapshot;
  const conversation = conversationOf(context);
  if (value === 'topics') return [{ ...conversation, topics: [] }];
  const question = typeof value === 'object' ? viewOf(snapshot, guide).question : undefined;
  if (!question || question.isRevision) return [];
  const { fact, options } = question;
  const answers = [...options.map((option) => answerFrom(fact, [option.value])), null];
  return answers.map((answer) => ({ ...conversation, answers: guide.record(conversation, fact, answer) }));
}
