import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IntakeEvent } from '../../../machines/intake.machine.js';
import { TOPICS } from '../../../src/catalog/types.js';
import { Faults } from '../../../src/elements/faults.js';
import { FollowUp } from '../../../src/places/follow-up/follow-up.js';
import { COUNT_NAME } from '../../../src/places/follow-up/visit-count.js';
import type { AnswerValue } from '../../../src/rules/answers.js';
import { answersTo, arbitraryPicks } from '../../support/conversations.js';
import {
  applyOpened,
  back,
  chose,
  type IntakeSnapshot,
  intakeOf,
  listOpened,
  skipped,
  started,
} from '../../support/intake.js';
import { KOMMUNER, realCatalog } from '../../support/real-catalogs.js';
import { runsOf } from '../../support/thorough.js';

/** Later than any catalogue: a device whose day is earlier than its list goes by the list's. */
const DAY = '2027-01-15';
const store = new Map<string, string>();

beforeAll(() => {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, value: string) => void store.set(name, value),
    removeItem: (name: string) => void store.delete(name),
  });
  vi.useFakeTimers({ now: new Date(`${DAY}T10:00:00`), toFake: ['Date'] });
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

beforeEach(() => store.clear());

/** A tablet or a desk, with the count turned on or not. */
function follower(isOn = true): FollowUp {
  return new FollowUp({ hasAttribute: () => isOn, requestUpdate: () => {} }, new Faults(() => {}));
}

/** What was counted, once it is kept. */
async function counted(number: number): Promise<void> {
  await vi.waitFor(() => expect(Object.fromEntries(store)).toEqual({ [COUNT_NAME]: `{"${DAY}":${number}}` }));
}

/** A visit, up to a list: what is chosen, said and opened before. */
const visit = fc.record({
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
  picks: arbitraryPicks,
  /** Also opened on the way, and left again. */
  detour: fc.constantFrom<readonly IntakeEvent[]>([], [listOpened, back], [applyOpened, back]),
});

describe.each(KOMMUNER)('in %s', (kommun) => {
  const catalog = realCatalog(kommun);
  const intake = intakeOf(catalog);

  /** Walks a visit to its results, and tells the count of every step on the way, as a tablet does. */
  function walk(
    followUp: FollowUp,
    {
      topics,
      picks,
      detour,
    }: { topics: readonly (typeof TOPICS)[number][]; picks: readonly number[]; detour: readonly IntakeEvent[] },
  ): void {
    let snapshot: IntakeSnapshot = intake.start;
    const go = (event: IntakeEvent) => {
      snapshot = intake.reach([event], snapshot);
      followUp.follow(intake.view(snapshot).step, catalog.version);
    };
    for (const event of [started, ...detour, chose(...topics)]) go(event);
    for (let turn = 0; intake.view(snapshot).step === 'questions'; turn += 1) {
      const question = intake.guide.next({ answers: snapshot.context.answers, topics });
      const possible = question ? answersTo(question, catalog.areas ?? []) : [];
      const value: AnswerValue = possible[(picks[turn % picks.length] ?? 0) % possible.length] ?? null;
      go(value === null ? skipped : { type: 'answer.given', value });
    }
    expect(intake.view(snapshot).step).toBe('results');
    followUp.ended();
  }

  test('what is kept is the same number, whatever was answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 4 }), async (visits) => {
        store.clear();
        const followUp = follower();
        for (const one of visits) walk(followUp, one);
        await counted(visits.length);
      }),
      { numRuns: runsOf(40, 12), seed: 15 },
    );
  });
});

test('a visit that reaches no list counts nothing, and one that reaches several counts once', async () => {
  const followUp = follower();
  for (const step of ['welcome', 'topics', 'questions', 'apply'] as const) followUp.follow(step, DAY);
  followUp.ended();
  for (const step of ['list', 'results', 'list', 'apply', 'results'] as const) followUp.follow(step, DAY);
  await counted(1);
});

test('nothing is kept where it is not turned on', async () => {
  const followUp = follower(false);
  followUp.follow('results', DAY);
  await vi.dynamicImportSettled();
  expect(store.size).toBe(0);
});

test('a device that has lost its time counts on the day of the list', async () => {
  const followUp = follower();
  followUp.follow('results', '2027-03-01');
  await vi.waitFor(() => expect(store.get(COUNT_NAME)).toBe('{"2027-03-01":1}'));
});
