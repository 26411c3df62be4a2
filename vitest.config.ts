import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findHeadlessShell, launchOptions } from './test/support/browsers/browser.js';
import { type EngineName, installedEngines } from './test/support/browsers/engines.js';
import { IS_THOROUGH } from './test/support/thorough.js';

/** How many tests run at a time: Vitest alone would leave one core idle. */
const CORES = availableParallelism();

/** Chromium alone holds pages to trusted types, which these try. */
const OF_CHROMIUM = ['test/engines/policy.test.ts', 'test/engines/recipes.test.ts'];

/**
 * What is tried in an engine: in Chromium what only it shows, since `e2e` and `browser` prove the rest in it, and in the
 * others all but the recipes of the documents. Before a release each goes through all of it.
 */
function engineTests(engine: EngineName): { readonly include: string[]; readonly exclude?: string[] } {
  const all = ['test/engines/**/*.test.ts'];
  if (IS_THOROUGH || installedEngines().length === 1) return { include: all };
  return engine === 'chromium' ? { include: OF_CHROMIUM } : { include: all, exclude: ['test/engines/recipes.test.ts'] };
}

/** What of the environment properties read, written into the tests that run in a browser. */
const environment = Object.fromEntries(
  ['INSATSGUIDE_SEED', 'INSATSGUIDE_RUNS', 'INSATSGUIDEN_THOROUGH'].map((name) => [
    `process.env.${name}`,
    process.env[name] === undefined ? 'undefined' : JSON.stringify(process.env[name]),
  ]),
);

/** How long what is waited for may take: against hanging, not against slowness, as all limits here. */
const PATIENCE = { poll: { timeout: 60_000 } };

/** As the build writes them into the code (`vite.config.ts`). */
const BUILD = { __BUILD__: '"test"', __EDITION__: '"folder"' };

export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: CORES,
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/support/build-constants.ts'],
          environment: 'node',
          include: ['unit', 'model', 'review', 'fuzz'].map((folder) => `test/${folder}/**/*.test.ts`),
          expect: PATIENCE,
          testTimeout: 900_000,
          hookTimeout: 600_000,
        },
      },
      {
        // The package as it is published, from the latest build.
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          expect: PATIENCE,
          testTimeout: 900_000,
          hookTimeout: 600_000,
        },
      },
      {
        publicDir: false,
        define: { ...environment, ...BUILD },
        optimizeDeps: { include: ['axe-core', 'fast-check', 'i18next', 'lit', 'xstate'] },
        test: {
          name: 'browser',
          maxWorkers: CORES,
          include: ['test/browser/**/*.test.ts'],
          expect: PATIENCE,
          testTimeout: 900_000,
          hookTimeout: 600_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: launchOptions(findHeadlessShell()),
              contextOptions: { locale: 'sv-SE', timezoneId: 'Europe/Stockholm' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      ...installedEngines().map((engine) => ({
        test: {
          name: `engines-${engine}`,
          environment: 'node',
          ...engineTests(engine),
          provide: { engine },
          expect: PATIENCE,
          // WebKit's driver now and then never answers a press that leaves the page: its answer goes with the page.
          // Firefox over BiDi loses a press now and then on a busy machine: once in some seven hundred tests that were watched.
          ...(engine === 'webkit'
            ? { testTimeout: 120_000, retry: 2 }
            : { testTimeout: 120_000, retry: engine === 'firefox' ? 1 : 0 }),
          hookTimeout: 120_000,
        },
      })),
    ],
  },
});
