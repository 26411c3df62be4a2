import { describe, expect, test } from 'vitest';
import { kioskView } from '../../machines/kiosk.view.js';
import { afterStep, type KioskSnapshot, kioskModel, kioskPlace, newKiosk, stepsAt } from '../support/kiosk.js';

const graph = kioskModel().getAdjacencyMap();
const states: readonly KioskSnapshot[] = Object.values(graph).map(({ state }) => state);

const isIdle = (snapshot: KioskSnapshot) => snapshot.matches('attract');

/** The places from which some way leads to one where `isThere` holds, by steps that `isTaken`. */
function leadingTo(
  isThere: (snapshot: KioskSnapshot) => boolean,
  isTaken: (type: string) => boolean,
): ReadonlySet<string> {
  const leading = new Set(states.filter(isThere).map(kioskPlace));
  for (let size = -1; size !== leading.size; ) {
    size = leading.size;
    for (const state of states) {
      const steps = stepsAt(state).filter(({ type }) => isTaken(type));
      if (steps.some((step) => leading.has(kioskPlace(afterStep(state, step))))) leading.add(kioskPlace(state));
    }
  }
  return leading;
}

describe('whatever happens to a kiosk', () => {
  test('it comes to every state of its chart', () => {
    const reached = new Set(states.map(({ value }) => JSON.stringify(value)));
    expect([...reached].sort()).toEqual(
      [{ attract: 'greeting' }, { attract: 'held' }, 'active', 'stillThere', 'reset', 'renewing', 'maintenance']
        .map((value) => JSON.stringify(value))
        .sort(),
    );
  });

  test('time alone brings it back to where nobody is there', () => {
    const all = new Set(states.map(kioskPlace));
    expect(leadingTo(isIdle, (type) => type.startsWith('xstate.'))).toEqual(all);
  });

  test('a visit can be ended at once, by a touch, wherever it stands', () => {
    for (const state of states.filter((one) => kioskView(one).screen === 'guide'))
      expect(afterStep(state, { type: 'visit.ended' }).value).toBe('reset');
  });

  test('nothing of a visit is known where no visit is', () => {
    const others = states.filter((one) => kioskView(one).screen !== 'guide');
    expect(others.length).toBeGreaterThan(4);
    for (const state of others)
      expect(kioskView(state)).toMatchObject({ textSize: 0, link: null, secondsLeft: undefined });
  });

  test('somebody is greeted only after everything was forgotten or the page renewed', () => {
    const leadToGreeting = states.filter(
      (state) => !isIdle(state) && stepsAt(state).some((step) => isIdle(afterStep(state, step))),
    );
    expect(new Set(leadToGreeting.map(({ value }) => value))).toEqual(new Set(['reset', 'renewing', 'maintenance']));
  });

  test('the page is never renewed in the middle of a visit', () => {
    for (const state of states.filter((one) => kioskView(one).screen === 'guide'))
      for (const step of stepsAt(state)) expect(afterStep(state, step).value).not.toBe('renewing');
  });

  test('what it knows is plain data, and holds nothing of what is said', () => {
    const known = Object.keys(newKiosk().context).sort();
    expect(known).toEqual(
      ['countdownSeconds', 'greeting', 'hasUpdate', 'idleSeconds', 'link', 'secondsLeft', 'textSize'].sort(),
    );
    for (const { context } of states) expect(JSON.parse(JSON.stringify(context))).toEqual(context);
  });
});
