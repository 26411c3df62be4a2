import { test as base } from '@playwright/test';
import { KioskPage } from './kiosk.page.js';
import { KioskServer } from './kiosk-server.js';

/** A person of 40 in Ragunda who wants to see everything. */
export const PERSON = {
  facts: { age: 40, parenthood: ['none'], courtDecision: false, bothParentsAgree: false, compulsorySchoolDone: true },
} as const;

/** A test with a server that holds the kiosk's folder as it was built, and a tablet that has not opened it yet. */
export const test = base.extend<{ server: KioskServer; kiosk: KioskPage }>({
  contextOptions: { reducedMotion: 'reduce' },
  // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other is written so.
  server: async ({}, use) => {
    const server = await new KioskServer().start();
    await use(server);
    await server.stop();
  },
  kiosk: async ({ page }, use) => use(new KioskPage(page)),
});

export { expect } from '@playwright/test';
