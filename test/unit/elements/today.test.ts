import { afterEach, describe, expect, test, vi } from 'vitest';
import { today } from '../../../src/elements/today.js';

const zone = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ');
  else process.env.TZ = zone;
});

describe.each(['Europe/Stockholm', 'Asia/Tokyo', 'America/Los_Angeles'])('a device in %s', (timeZone) => {
  test.each([
    ['2026-03-28T22:59:00Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-10-25T22:59:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2026-12-31T22:59:00Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2027-07-05T22:00:00Z', '2027-07-06'],
  ])('has the day that it is in Sweden at %s: %s', (now, day) => {
    process.env.TZ = timeZone;
    vi.useFakeTimers({ now: new Date(now) });
    expect(today()).toBe(day);
  });
});
