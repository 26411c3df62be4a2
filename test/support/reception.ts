import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import type { IntakeContext } from '../../machines/intake.machine.js';
import { type ReceptionView, receptionView } from '../../machines/reception.view.js';
import {
  createReceptionIntake,
  type ReceptionIntake,
  type ReceptionIntakeEvent,
} from '../../machines/reception-intake.machine.js';
import type { Fact } from '../../src/catalog/facts.js';
import type { Catalog, Topic } from '../../src/catalog/types.js';
import type { AnswerValue } from '../../src/rules/answers.js';
import type { Status } from '../../src/rules/evaluate.js';
import { createGuide, type Guide, type InsatsAssessment } from '../../src/rules/guide.js';

export type ReceptionSnapshot = SnapshotFrom<ReceptionIntake>;

/** A talk at a reception desk, by the chart alone: no actor, no clock, no screen. */
export interface Talk {
  readonly guide: Guide;
  readonly machine: ReceptionIntake;
  readonly start: ReceptionSnapshot;
  reach(events: readonly ReceptionIntakeEvent[], from?: ReceptionSnapshot): ReceptionSnapshot;
  view(snapshot: ReceptionSnapshot): ReceptionView;
}

/** A talk about one catalogue. */
export function talkAbout(catalog: Catalog): Talk {
  const guide = createGuide(catalog);
  const machine = createReceptionIntake(catalog, { guide });
  const [start] = initialTransition(machine) as [ReceptionSnapshot, unknown];
  return {
    guide,
    machine,
    start,
    reach: (events, from = start) =>
      events.reduce((snapshot, event) => transition(machine, snapshot, event)[0] as ReceptionSnapshot, from),
    view: (snapshot) => receptionView(snapshot, guide),
  };
}

export function stated(fact: Fact, value: AnswerValue): ReceptionIntakeEvent {
  return { type: 'answer.stated', fact, value };
}

export function withdrawn(fact: Fact): ReceptionIntakeEvent {
  return { type: 'answer.withdrawn', fact };
}

export function about(...topics: readonly Topic[]): ReceptionIntakeEvent {
  return { type: 'topics.chosen', topics };
}

/** What has been said, by fact. */
export function saidIn({ context }: { readonly context: IntakeContext }): Readonly<Partial<Record<Fact, AnswerValue>>> {
  return Object.fromEntries(context.answers.map(({ fact, value }) => [fact, value]));
}

/** What each insats comes to, by id, in the order of the alphabet. */
export function statusesOf(assessed: readonly InsatsAssessment[]): Readonly<Record<string, Status>> {
  return Object.fromEntries(
    assessed.map(({ insats, status }) => [insats.id, status] as const).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
