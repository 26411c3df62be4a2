import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import { TestModel } from 'xstate/graph';
import {
  KIOSK_PATIENCE,
  type KioskEvent,
  type KioskMachine,
  type KioskPatience,
  kioskMachine,
} from '../../machines/kiosk.machine.js';

export type KioskSnapshot = SnapshotFrom<KioskMachine>;

/** What happens to a kiosk: what people do, and what time and errands do of themselves. */
export type KioskStep = KioskEvent | { readonly type: `xstate.${string}` };

/** Few seconds to count down, so that every one of them is a state of its own. */
export const SHORT_PATIENCE = { ...KIOSK_PATIENCE, countdownSeconds: 2 };

/** An address that somebody may want on their own telephone. */
export const ADDRESS = 'https://www.ragunda.se/';

/** What a visitor, whoever looks after the tablet, or the server may do. */
const DEEDS: readonly KioskEvent[] = [
  { type: 'visit.started', language: 'fi' },
  { type: 'visit.continued' },
  { type: 'visit.ended' },
  { type: 'person.acted' },
  { type: 'text.resized' },
  { type: 'link.opened', link: ADDRESS },
  { type: 'link.closed' },
  { type: 'corner.pressed' },
  { type: 'corner.released' },
  { type: 'maintenance.closed' },
  { type: 'page.renewed' },
  { type: 'update.found' },
];

/** Everything that this state heeds: deeds, and what xstate tells of itself when time is up or an errand has ended. */
export function stepsAt(snapshot: KioskSnapshot): readonly KioskStep[] {
  const heeded = new Set(snapshot._nodes.flatMap(({ ownEvents }) => ownEvents as readonly string[]));
  const ownWaits = [...heeded].filter((type): type is `xstate.${string}` => type.startsWith('xstate.'));
  return [...DEEDS.filter(({ type }) => heeded.has(type)), ...ownWaits.map((type) => ({ type }))];
}

/** Which state this is, as far as a person can tell; greetings go round and round. */
export function kioskPlace({ value, context }: KioskSnapshot): string {
  return JSON.stringify([value, { ...context, greeting: context.greeting % 3 }]);
}

/** The kiosk's chart as a model to walk: by `TestModel` itself, since `createTestModel` refuses charts with time in them. */
export function kioskModel() {
  return new TestModel<KioskSnapshot, KioskEvent, KioskPatience>(kioskMachine, {
    input: SHORT_PATIENCE,
    events: (snapshot) => stepsAt(snapshot) as readonly KioskEvent[],
    serializeState: (snapshot) => kioskPlace(snapshot),
    stateMatcher: (_snapshot, key) => key === 'anywhere',
    limit: 20_000,
  });
}

/** The kiosk as it is switched on. */
export function newKiosk(): KioskSnapshot {
  return initialTransition(kioskMachine, SHORT_PATIENCE)[0];
}

/** The kiosk after something has happened. */
export function afterStep(snapshot: KioskSnapshot, step: KioskStep): KioskSnapshot {
  return transition(kioskMachine, snapshot, step as KioskEvent)[0];
}
