import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import { createIntakeMachine, type IntakeEvent, type IntakeMachine } from '../../machines/intake.machine.js';
import { type IntakeView, viewOf } from '../../machines/intake.view.js';
import type { Fact } from '../../src/catalog/facts.js';
import type { Catalog, Topic } from '../../src/catalog/types.js';
import type { AnswerValue } from '../../src/rules/answers.js';
import { createGuide, type Guide } from '../../src/rules/guide.js';

export type IntakeSnapshot = SnapshotFrom<IntakeMachine>;

/** The chart of one catalogue, and how to walk it. */
export interface Intake {
  readonly guide: Guide;
  readonly machine: IntakeMachine;
  readonly start: IntakeSnapshot;
  /** Where these events lead, from the start or from where one stands. */
  reach(events: readonly IntakeEvent[], from?: IntakeSnapshot): IntakeSnapshot;
  /** What is on screen there. */
  view(snapshot: IntakeSnapshot): IntakeView;
}

/** Walks a catalogue's chart with xstate's pure functions: no actor, no clock. */
export function intakeOf(catalog: Catalog): Intake {
  const guide = createGuide(catalog);
  const machine = createIntakeMachine(catalog, { guide });
  const [start] = initialTransition(machine);
  return {
    guide,
    machine,
    start,
    reach: (events, from = start) =>
      events.reduce<IntakeSnapshot>((snapshot, event) => transition(machine, snapshot, event)[0], from),
    view: (snapshot) => viewOf(snapshot, guide),
  };
}

/** `welcome`, or the fact of the question on screen. */
export function placeOf({ value }: IntakeSnapshot): string {
  return typeof value === 'string' ? value : String(value.questions);
}

export const started: IntakeEvent = { type: 'intake.started' };
export const skipped: IntakeEvent = { type: 'answer.skipped' };
export const back: IntakeEvent = { type: 'step.back' };
export const resultsOpened: IntakeEvent = { type: 'results.opened' };
export const resumed: IntakeEvent = { type: 'questions.resumed' };
export const topicsOpened: IntakeEvent = { type: 'topics.opened' };
export const listOpened: IntakeEvent = { type: 'list.opened' };
export const applyOpened: IntakeEvent = { type: 'apply.opened' };
export const restarted: IntakeEvent = { type: 'intake.restarted' };

export function chose(...topics: readonly Topic[]): IntakeEvent {
  return { type: 'topics.chosen', topics };
}

/** The facts that have a state, in the chart's order; `deciding` is none. */
export function questionStates({ machine }: Intake): readonly string[] {
  return Object.keys(machine.states.questions?.states ?? {}).filter((key) => key !== 'deciding');
}

export function said(value: Exclude<AnswerValue, null>): IntakeEvent {
  return { type: 'answer.given', value };
}

export function changed(fact: Fact): IntakeEvent {
  return { type: 'answer.changed', fact };
}
