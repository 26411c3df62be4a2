import { describe, expect, onTestFinished, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { kioskSettingsMachine, SETTINGS_DELAYS, type SettingsRead } from '../../machines/kiosk-settings.machine.js';

type Read = () => Promise<SettingsRead>;

const right: Read = async () => ({ isUsable: true });
const wrong: Read = async () => ({ isUsable: false });
const failing: Read = async () => {
  throw new Error('The file has not come.');
};
const silent: Read = () => new Promise(() => {});

/** Lets promises that are settled tell those who wait for them. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

/** The settings of a tablet whose reading goes so, each time in turn; the last stays. */
async function settings(...reads: readonly Read[]) {
  const clock = new SimulatedClock();
  let turn = 0;
  const readSettings = fromPromise<SettingsRead>(() => {
    const read = reads[Math.min(turn, reads.length - 1)] ?? silent;
    turn += 1;
    return read();
  });
  const actor = createActor(kioskSettingsMachine.provide({ actors: { readSettings } }), { clock });
  actor.start();
  onTestFinished(() => void actor.stop());
  await settled();
  return {
    get value() {
      return actor.getSnapshot().value;
    },
    retry: async () => {
      actor.send({ type: 'settings.retried' });
      await settled();
    },
    pass: async (milliseconds: number) => {
      clock.increment(milliseconds);
      await settled();
    },
  };
}

describe('a tablet that is started', () => {
  test('greets where its settings are right', async () => {
    expect((await settings(right)).value).toBe('ready');
  });

  test.each([
    ['fails', failing, 0],
    ['takes too long', silent, SETTINGS_DELAYS.isStuck],
  ])('greets without settings where reading them %s', async (_how, read, wait) => {
    const one = await settings(read);
    await one.pass(wait);
    expect(one.value).toBe('ready');
  });

  test('greets nobody while they are wrong, looks again by itself, and when it is asked to', async () => {
    const one = await settings(wrong, wrong, wrong, right);
    expect(one.value).toBe('wrong');
    await one.pass(SETTINGS_DELAYS.retry);
    expect(one.value).toBe('wrong');
    await one.retry();
    expect(one.value).toBe('wrong');
    await one.pass(SETTINGS_DELAYS.retry);
    expect(one.value).toBe('ready');
  });
});
