import { defineConfig } from '@playwright/test';
import { findChromium, LAUNCH_FLAGS } from './scripts/browser.js';

/** Where the demo with the built element is served for the tests; another port where several run beside each other. */
const PORT = Number(process.env['INSATSGUIDEN_PORT'] ?? 4179);
const chromium = findChromium();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: 'test/e2e/pictures/{arg}{ext}',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    headless: true,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    launchOptions: {
      args: [...LAUNCH_FLAGS],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
  webServer: {
    command: `npx vite --mode e2e --host localhost --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/index.html`,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    timeout: 60_000,
  },
});
