import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Absence } from '../../../src/places/kiosk/absence.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const YEAR = 365 * 24 * HOUR;

/** The waits of a kiosk together. */
const WAITS = 80 * SECOND;

/** A device: its time of day can be set, and its other clock may stand still while it sleeps. */
class Device {
  wall: number;
  steady = 0;
  readonly stopsInSleep: boolean;

  constructor(wall: number, stopsInSleep: boolean) {
    this.wall = wall;
    this.stopsInSleep = stopsInSleep;
  }

  get clocks() {
    return { wall: () => this.wall, steady: () => this.steady };
  }

  sleep(milliseconds: number): void {
    this.wall += milliseconds;
    if (!this.stopsInSleep) this.steady += milliseconds;
  }

  /** The page is open and looks at the clock every second. */
  wake(milliseconds: number, absence: Absence): void {
    for (let gone = 0; gone < milliseconds; gone += SECOND) {
      this.wall += SECOND;
      this.steady += SECOND;
      absence.beat();
    }
  }
}

const NOW = Date.UTC(2026, 10, 28);

/** Whether a kiosk that is woken wipes. */
function wipes(absence: Absence): boolean {
  return absence.isLongerThan(WAITS) || absence.isUnknown;
}

const TIMES: readonly (readonly [name: string, wall: number])[] = [
  ['the right time', NOW],
  ['1970', 0],
  ['a year ahead', NOW + YEAR],
];

describe.each(TIMES)('a tablet whose clock shows %s', (_name, wall) => {
  test.each([true, false])(
    'wipes when it wakes after its waits, and not before (its clock stops in sleep: %s)',
    (stops) => {
      const device = new Device(wall, stops);
      const absence = new Absence(device.clocks);
      device.sleep(WAITS);
      expect(wipes(absence)).toBe(false);
      device.sleep(1);
      expect(wipes(absence)).toBe(true);
    },
  );

  test.each([-HOUR, -YEAR, YEAR, -wall])('wipes when it wakes with its clock set by %d ms', (shift) => {
    const device = new Device(wall, true);
    const absence = new Absence(device.clocks);
    device.sleep(5 * SECOND);
    device.wall += shift || YEAR;
    expect(wipes(absence)).toBe(true);
  });
});

test('a clock that is set back while somebody is there takes nothing away, and wipes nothing by itself', () => {
  const device = new Device(NOW, true);
  const absence = new Absence(device.clocks);
  device.wake(10 * SECOND, absence);
  device.wall -= HOUR;
  absence.beat();
  expect(wipes(absence)).toBe(false);
  device.sleep(WAITS - 10 * SECOND + 1);
  expect(wipes(absence)).toBe(true);
});

test('whatever is done to the clock of a tablet that is awake, it is never too late', () => {
  let longer = 0;
  fc.assert(
    fc.property(
      fc.array(fc.record({ awake: fc.integer({ min: 0, max: 30 }), shift: fc.integer({ min: -YEAR, max: YEAR }) }), {
        maxLength: 12,
      }),
      fc.boolean(),
      (times, stops) => {
        const device = new Device(NOW, stops);
        const absence = new Absence(device.clocks);
        let gone = 0;
        for (const { awake, shift } of times) {
          device.wake(awake * SECOND, absence);
          gone += awake * SECOND;
          device.wall += shift;
          absence.beat();
          if (gone <= WAITS) continue;
          longer += 1;
          expect(absence.isLongerThan(WAITS)).toBe(true);
        }
      },
    ),
    { seed: 15 },
  );
  expect(longer).toBeGreaterThan(0);
});

test('sleep for longer than the waits is noticed, however often the clock was set back before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -YEAR, max: 0 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: YEAR }),
      (shifts, longer) => {
        const device = new Device(NOW, true);
        const absence = new Absence(device.clocks);
        for (const shift of shifts) {
          device.wake(SECOND, absence);
          device.wall += shift;
          absence.beat();
        }
        device.sleep(WAITS + longer);
        expect(absence.isLongerThan(WAITS)).toBe(true);
      },
    ),
    { seed: 15 },
  );
});
