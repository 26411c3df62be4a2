import { KIOSK_PATIENCE } from '../../machines/kiosk.machine.js';
import { saidInMemory } from './memory.js';
import { expect, test } from './tablet.fixture.js';

/** A parent in Ragunda. */
const PARENT = {
  topics: ['parenting'],
  facts: { parenthood: ['parent'], childAges: [5], age: 35, courtDecision: false, bothParentsAgree: true },
} as const;

/** How long a visit goes on without anybody, in milliseconds. */
const WAITS = (KIOSK_PATIENCE.idleSeconds + KIOSK_PATIENCE.countdownSeconds) * 1_000;

test('nothing that was said is in the memory of a tablet that has been wiped', async ({ kiosk, page }) => {
  await kiosk.openOnStoppedClock();
  await kiosk.start();
  await kiosk.guide.walk(PARENT);
  expect(await saidInMemory(page)).toBeGreaterThan(0);
  await page.clock.runFor(WAITS);
  await kiosk.see('attract');
  // A screen that has just gone is held by what the browser has yet to do with it, for a moment.
  await expect.poll(() => saidInMemory(page)).toBe(0);
});
