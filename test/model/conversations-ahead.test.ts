import { describe, expect, test } from 'vitest';
import { conversationsAhead } from '../../machines/conversations-ahead.js';
import { conversationOf, type IntakeEvent } from '../../machines/intake.machine.js';
import { answerFrom } from '../../src/rules/answers.js';
import { back, chose, intakeOf, resultsOpened, said, skipped, started } from '../support/intake.js';
import { KOMMUNER, realCatalog } from '../support/real-catalogs.js';

/** More questions than any conversation has. */
const ENOUGH = 40;

describe.each(KOMMUNER)('what can be pressed on a screen is known ahead, in %s', (kommun) => {
  const intake = intakeOf(realCatalog(kommun));
  const { guide } = intake;

  test('everything, where one chooses topics', () => {
    const topics = intake.reach([started]);
    const after = conversationOf(intake.reach([chose()], topics).context);
    expect(conversationsAhead(topics, guide)).toEqual([after]);
  });

  test('each option of each question, and skipping it: what is worked out ahead is found', () => {
    let snapshot = intake.reach([started, chose()]);
    let asked = 0;
    for (; asked < ENOUGH && snapshot.value !== 'results'; asked += 1) {
      const { question } = intake.view(snapshot);
      const events: readonly IntakeEvent[] = [
        ...(question?.options ?? []).map(({ value }) => said(answerFrom(question?.fact ?? 'age', [value]))),
        skipped,
      ];
      const ahead = conversationsAhead(snapshot, guide);
      expect(ahead).toHaveLength(events.length);
      for (const [at, event] of events.entries()) {
        const next = ahead[at] && guide.next(ahead[at]);
        const after = intake.reach([event], snapshot);
        expect(conversationOf(after.context)).toEqual(ahead[at]);
        expect(guide.next(conversationOf(after.context)), 'the very question, not one like it').toBe(next);
      }
      snapshot = intake.reach(events.slice(0, 1), snapshot);
    }
    expect(asked).toBeGreaterThan(2);
  });

  test('nothing on the greeting, on the results, and at a question that is open again', () => {
    const question = intake.reach([started, chose()]);
    const [first] = intake.view(question).question?.options ?? [];
    const fact = intake.view(question).question?.fact ?? 'age';
    const again = intake.reach([said(answerFrom(fact, [first?.value ?? ''])), back], question);
    expect(intake.view(again).question?.isRevision).toBe(true);
    const quiet = [intake.start, intake.reach([resultsOpened], question), again];
    expect(quiet.map((snapshot) => conversationsAhead(snapshot, guide))).toEqual([[], [], []]);
  });
});
