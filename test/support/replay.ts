import {
  begin,
  type GuideInSetting,
  goingOn,
  placeOf,
  reply,
  type Snapshot,
} from '../../src/review/guide-in-setting.js';
import type { Conversation } from '../../src/rules/guide.js';

/**
 * Goes through a conversation on the machine once more: chooses the topics, and gives each answer to
 * the question it was an answer to, going on where enough has been asked.
 *
 * @throws Error where the machine asks for something else.
 */
export function replay(inSetting: GuideInSetting, { topics, answers }: Conversation): Snapshot {
  return answers.reduce(
    (snapshot, { fact, value }) => {
      const asking = goingOn(inSetting, snapshot);
      if (placeOf(asking) !== fact) throw new Error(`The machine asks for ${placeOf(asking)}, not for ${fact}.`);
      return reply(inSetting, asking, value);
    },
    begin(inSetting, topics),
  );
}
