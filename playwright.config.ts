import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';
import type { Visitor } from './test/e2e/fixture.js';
import { findChromium, findHeadlessShell, launchOptions } from './test/support/browsers/browser.js';
import { IS_THOROUGH } from './test/support/thorough.js';

/** Prints a port that is free now. */
const FIND_PORT = `const server = require('node:net').createServer().listen(0, () => {
  console.log(server.address().port);
  server.close();
})`;

/** Where the demo with the built element is served for the tests. The workers take the port that the first process found. */
process.env.INSATSGUIDEN_PORT ??= execFileSync(process.execPath, ['-e', FIND_PORT], { encoding: 'utf8' }).trim();
const PORT = Number(process.env.INSATSGUIDEN_PORT);

/**
 * Whole journeys through the guide: each is gone in Swedish with a pointer, and before a release by the other visitors
 * below, too. What is asked for and kept, and what is shown where something fails, depends on the language and not on the
 * hand.
 */
const ALL_JOURNEYS = filesOf('help', 'journeys', 'leaving', 'steps', 'privacy', 'failure', 'demo');
/**
 * What `npm test` goes again: in Arabic what depends on words and on their direction, by keyboard what depends on where it
 * is. That each control is reached and pressed by keyboard is proven where all steps are toured (accessibility).
 */
const IN_ARABIC = filesOf('steps', 'failure');
const BY_KEYBOARD = filesOf('steps', 'leaving');
/** Compared dot by dot, and so drawn as a browser with windows draws letters. */
const PICTURES = '**/pictures.e2e.ts';

function filesOf(...names: readonly string[]): string[] {
  return names.map((name) => `**/${name}.e2e.ts`);
}

export default defineConfig<Visitor>({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: 'test/e2e/pictures/{arg}{ext}',
  // One more than there are cores: a page waits now and then for a server, a frame or a file.
  workers: 3,
  // What passes on a second try is told of by name at the end of `npm test`; the thorough run takes none.
  retries: IS_THOROUGH ? 0 : 1,
  fullyParallel: true,
  forbidOnly: true,
  // Against hanging, not against slowness.
  timeout: 900_000,
  expect: {
    timeout: 60_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/aria/{arg}{ext}', children: 'deep-equal' },
  },
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    headless: true,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    launchOptions: launchOptions(findHeadlessShell()),
  },
  projects: [
    { name: 'Swedish', testIgnore: PICTURES },
    { name: 'pictures', testMatch: PICTURES, use: { launchOptions: launchOptions(findChromium()) } },
    { name: 'Arabic', testMatch: IS_THOROUGH ? ALL_JOURNEYS : IN_ARABIC, use: { language: 'ar' } },
    { name: 'easy Swedish', testMatch: IS_THOROUGH ? ALL_JOURNEYS : filesOf('steps'), use: { language: 'sv-simple' } },
    { name: 'keyboard', testMatch: IS_THOROUGH ? ALL_JOURNEYS : BY_KEYBOARD, use: { hand: 'keyboard' } },
  ],
  webServer: {
    command: `npx vite --mode e2e --host localhost --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/index.html`,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    timeout: 300_000,
  },
});
