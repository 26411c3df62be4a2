import { begin, type GuideInSetting, placeOf, reply, type Snapshot } from '../../src/review/guide-in-setting.js';
import type { Conversation } from '../../src/rules/guide.js';

/**
 * Goes through a conversation on the machine once more: chooses the topics, and gives each answer to
 * the question it was an answer to.
 *
 * @throws Error where the machine asks for something else.
 */
export function replay(inSetting: GuideInSetting, { topics, answers }: Conversation): Snapshot {
  return answers.reduce(
    (snapshot, { fact, value }) => {
      if (placeOf(snapshot) !== fact) throw new Error(`The machine asks for ${placeOf(snapshot)}, not for ${fact}.`);
      return reply(inSetting, snapshot, value);
    },
    begin(inSetting, topics),
  );
}
