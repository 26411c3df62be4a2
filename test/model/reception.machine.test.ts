import { describe, expect, test } from 'vitest';
import { createActor, getNextSnapshot, SimulatedClock, type SnapshotFrom } from 'xstate';
import { createTestModel, getAdjacencyMap } from 'xstate/graph';
import {
  CLEARING_DELAYS,
  type ClearingEvent,
  clearingMachine,
  WARNING_SECONDS,
} from '../../machines/clearing.machine.js';
import { type ReceptionEvent, receptionMachine } from '../../machines/reception.machine.js';

const EVENTS: readonly ReceptionEvent[] = [
  { type: 'visitor.shown' },
  { type: 'staff.shown' },
  { type: 'shortcuts.opened' },
  { type: 'shortcuts.closed' },
  { type: 'keys.switched' },
  { type: 'search.typed', text: 'pengar' },
  { type: 'talk.cleared' },
];

describe('the desk', () => {
  const model = createTestModel(receptionMachine, { events: [...EVENTS] });
  const places = Object.values(model.getAdjacencyMap()).map(({ state }) => state);

  test('comes to each side and to the list of keys, with each setting', () => {
    const found = places.map(({ value, context }) => `${String(value)} ${context.keys} ${context.search}`);
    expect([...new Set(found)].sort()).toEqual(
      ['staff', 'shortcuts', 'visitor']
        .flatMap((side) => ['on', 'off'].flatMap((keys) => ['', 'pengar'].map((text) => `${side} ${keys} ${text}`)))
        .sort(),
    );
  });

  test.each(['staff', 'shortcuts', 'visitor'])(
    'from %s a cleared talk leads to the staff side, with no search left',
    (side) => {
      for (const place of places.filter(({ value }) => value === side)) {
        const next = getNextSnapshot(receptionMachine, place, { type: 'talk.cleared' });
        expect([next.value, next.context.search]).toEqual(['staff', '']);
        expect(next.context.keys, 'how the keys are set is no part of the talk').toBe(place.context.keys);
      }
    },
  );

  test('keeps what is searched for while the screen is turned, and can always come back', () => {
    for (const path of model.getShortestPaths({ toState: ({ value }) => value === 'visitor' })) {
      const back = getNextSnapshot(receptionMachine, path.state, { type: 'staff.shown' });
      expect([back.value, back.context]).toEqual(['staff', path.state.context]);
    }
  });

  test('takes no search on the visitor’s side, where none is shown', () => {
    const turned = getNextSnapshot(receptionMachine, createActor(receptionMachine).getSnapshot(), {
      type: 'visitor.shown',
    });
    expect(getNextSnapshot(receptionMachine, turned, { type: 'search.typed', text: 'x' }).context.search).toBe('');
  });
});

/** A talk's end on a clock of its own; `cleared` counts how often it was cleared. */
function watching(hasNothing = false) {
  const clock = new SimulatedClock();
  let cleared = 0;
  const actor = createActor(
    clearingMachine.provide({
      guards: { hasNothingToClear: () => hasNothing },
      actions: {
        clearTalk: () => {
          cleared += 1;
        },
      },
    }),
    { clock },
  ).start();
  return {
    get value() {
      return actor.getSnapshot().value;
    },
    get left() {
      return actor.getSnapshot().context.left;
    },
    get cleared() {
      return cleared;
    },
    do: (...types: readonly ClearingEvent['type'][]) => {
      for (const type of types) actor.send({ type });
    },
    wait: (time: number) => clock.increment(time),
    waitSeconds: (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) clock.increment(CLEARING_DELAYS.aSecond);
    },
  };
}

const WARNING = { warning: 'second' };

describe('clearing', () => {
  test('rests until somebody does something, however long it takes', () => {
    const desk = watching();
    desk.wait(CLEARING_DELAYS.isIdle * 100);
    expect([desk.value, desk.cleared]).toEqual(['resting', 0]);
    desk.do('person.acted');
    expect(desk.value).toBe('watching');
  });

  test('warns after idleness of the person, not of the page: each sign of somebody starts the clock afresh', () => {
    const desk = watching();
    desk.do('person.acted');
    for (let turn = 0; turn < 5; turn += 1) {
      desk.wait(CLEARING_DELAYS.isIdle - 1);
      expect(desk.value).toBe('watching');
      desk.do('person.acted');
    }
    desk.wait(CLEARING_DELAYS.isIdle);
    expect(desk.value).toEqual(WARNING);
    expect(desk.cleared).toBe(0);
  });

  test('counts the warning down by the second, and clears at its end, once', () => {
    const desk = watching();
    desk.do('person.acted');
    desk.wait(CLEARING_DELAYS.isIdle);
    for (let left = WARNING_SECONDS; left > 0; left -= 1) {
      expect([desk.value, desk.left]).toEqual([WARNING, left]);
      desk.waitSeconds(1);
    }
    expect([desk.value, desk.cleared]).toEqual(['resting', 1]);
    desk.wait(CLEARING_DELAYS.isIdle * 10);
    expect(desk.cleared).toBe(1);
  });

  test('is called off by any sign of somebody, and the next warning counts from the beginning', () => {
    const desk = watching();
    desk.do('person.acted');
    desk.wait(CLEARING_DELAYS.isIdle);
    desk.waitSeconds(WARNING_SECONDS - 1);
    desk.do('person.acted');
    expect([desk.value, desk.cleared]).toEqual(['watching', 0]);
    desk.wait(CLEARING_DELAYS.isIdle);
    expect(desk.left).toBe(WARNING_SECONDS);
  });

  test('warns of nothing where there is nothing to clear', () => {
    const desk = watching(true);
    desk.do('person.acted');
    desk.wait(CLEARING_DELAYS.isIdle);
    expect([desk.value, desk.cleared]).toEqual(['resting', 0]);
  });

  test.each([
    ['before anybody has done anything', []],
    ['in the middle of a talk', ['person.acted']],
  ] as const)('takes two askings %s', (_when, before) => {
    const desk = watching();
    desk.do(...before, 'clearing.asked');
    expect([desk.value, desk.cleared]).toEqual(['asked', 0]);
    desk.do('person.acted', 'clearing.asked');
    expect([desk.value, desk.cleared]).toEqual(['resting', 1]);
  });

  test('forgets the first asking after a while, or when it is taken back', () => {
    const desk = watching();
    desk.do('clearing.asked');
    desk.wait(CLEARING_DELAYS.isForgotten);
    expect([desk.value, desk.cleared]).toEqual(['watching', 0]);
    desk.do('clearing.asked', 'clearing.dropped', 'clearing.asked');
    expect([desk.value, desk.cleared]).toEqual(['asked', 0]);
  });

  test('takes one asking during the warning', () => {
    const desk = watching();
    desk.do('person.acted');
    desk.wait(CLEARING_DELAYS.isIdle);
    desk.do('clearing.asked');
    expect([desk.value, desk.cleared]).toEqual(['resting', 1]);
  });

  test('rests wherever it stands when the talk was cleared from elsewhere, and clears nothing itself', () => {
    const graph = getAdjacencyMap(clearingMachine, {
      events: (snapshot) => clearingEvents(snapshot),
      serializeState: ({ value }) => JSON.stringify(value),
    });
    const places = Object.values(graph).map(({ state }) => state);
    expect(places.map(({ value }) => JSON.stringify(value)).sort()).toEqual(
      ['"asked"', '"resting"', '"watching"', JSON.stringify(WARNING)].sort(),
    );
    for (const place of places) {
      expect(getNextSnapshot(clearingMachine, place, { type: 'talk.cleared' }).value).toBe('resting');
    }
    const desk = watching();
    desk.do('clearing.asked', 'talk.cleared');
    expect([desk.value, desk.cleared]).toEqual(['resting', 0]);
  });
});

/** What can happen where the chart stands, time included. */
function clearingEvents({ value }: SnapshotFrom<typeof clearingMachine>): never[] {
  const done: readonly ClearingEvent['type'][] = ['person.acted', 'clearing.asked', 'clearing.dropped', 'talk.cleared'];
  const passed = value === 'watching' ? ['xstate.after.isIdle.clearing.watching'] : [];
  return [...done, ...passed].map((type) => ({ type })) as never[];
}
