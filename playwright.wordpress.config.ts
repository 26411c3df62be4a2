import { defineConfig } from '@playwright/test';
import { findHeadlessShell, launchOptions } from './test/support/browsers/browser.js';

/** The plugin on a real WordPress: one site for all tests, which leave it as they found it. */
export default defineConfig({
  testDir: 'test/wordpress',
  testMatch: '**/*.wordpress.ts',
  outputDir: 'test-results/wordpress',
  globalSetup: './test/wordpress/start-site.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Against hanging, not against slowness.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/wordpress.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(findHeadlessShell()),
  },
});
