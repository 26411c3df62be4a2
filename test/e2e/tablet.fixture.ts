import { test as base } from '@playwright/test';
import { KioskPage } from './kiosk.page.js';

/** A test on a tablet that lies, with a finger and without motion. */
export const test = base.extend<{ kiosk: KioskPage }>({
  contextOptions: { reducedMotion: 'reduce' },
  hasTouch: true,
  viewport: { width: 1024, height: 768 },
  kiosk: async ({ page }, use) => {
    await use(new KioskPage(page));
  },
});

/** The screens that a kiosk's page is seen on. */
export const SIZES = [
  { name: 'a tablet lying', width: 1024, height: 768 },
  { name: 'a tablet standing', width: 768, height: 1024 },
  { name: 'a telephone', width: 360, height: 740 },
] as const;

/** How large whatever a finger presses is at least, in pixels. */
export const TOUCH = 60;

export { expect } from '@playwright/test';
