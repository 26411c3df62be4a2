import { test as base } from '@playwright/test';
import { GuidePage } from './guide.page.js';

/** A test with the guide at hand, in a browser whose visitor wants no motion: nothing then waits for an animation. */
export const test = base.extend<{ guide: GuidePage }>({
  contextOptions: { reducedMotion: 'reduce' },
  guide: async ({ page }, use) => {
    await use(new GuidePage(page));
  },
});

export { expect } from '@playwright/test';
