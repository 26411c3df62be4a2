import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright';
import { markdownTable, median } from '../start/figures.js';
import { launchBrowser } from '../start/slow-page.js';
import { longCatalog } from './catalog.js';
import { LEAST_TOLD, typedDurations } from './typing.js';

/**
 * Types into the built workshop, opened from a file as a web editor opens it, and prints how long each key takes until what
 * it does stands on screen. Figures, never assertions.
 */
const USAGE = 'npm run bench:workshop [-- --cpu 4] [--insatser 200]';

/** A key that takes longer is felt. */
const FELT = 50;

/** 40 letters, that is, with the spaces. */
const TEXT = 'Du kan komma hit och prata med en ledare';

/** The fields to type in, by how they are labelled. */
const FIELDS = ['Namn', 'Vad den ger'] as const;

/** Types into what `open` puts the focus on, and tells how that went. */
async function row(browser: Browser, name: string, open: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
  try {
    const page = await context.newPage();
    await open(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    const durations = await typedDurations(page, TEXT);
    const felt = durations.filter((duration) => duration > FELT).length;
    return [name, String(durations.length), told(median(durations)), told(Math.max(...durations)), String(felt)];
  } finally {
    await context.close();
  }
}

/** A page with nothing but a field: what the browser and the machine take by themselves. */
async function openBare(page: Page): Promise<void> {
  await page.setContent('<textarea rows="3" aria-label="Text"></textarea>');
  await page.getByLabel('Text').focus();
}

async function openField(page: Page, label: string): Promise<void> {
  await page.goto(workshop.href);
  const buffer = Buffer.from(JSON.stringify(longCatalog(insatser)));
  await page.getByLabel('Välj fil').setInputFiles({ name: 'catalog.json', mimeType: 'application/json', buffer });
  // The one in the middle of the list, below the catalogue's own entry.
  await page
    .locator('nav.list ul button')
    .nth(Math.ceil(insatser / 2))
    .click();
  const field = page.locator('main.form').getByLabel(label, { exact: true }).first();
  await field.fill('');
  await field.focus();
  // The preview and the findings are there, and all is kept.
  await page.waitForTimeout(5000);
}

function told(duration: number): string {
  return duration <= LEAST_TOLD ? `≤ ${LEAST_TOLD} ms` : `${Math.round(duration)} ms`;
}

const { values } = parseArgs({
  options: {
    cpu: { type: 'string', default: '4' },
    insatser: { type: 'string', default: '200' },
    help: { type: 'boolean', default: false },
  },
});
const [cpu, insatser] = [Number(values.cpu), Number(values.insatser)];
const workshop = new URL('../../../dist/verkstad.html', import.meta.url);

if (values.help) {
  console.log(USAGE);
} else {
  if (!(cpu >= 1) || !(Number.isInteger(insatser) && insatser >= 1))
    throw new Error(`--cpu and --insatser must be numbers from 1. ${USAGE}`);
  if (!existsSync(workshop)) throw new Error('There is no build: run "npm run build" first.');
  const browser = await launchBrowser();
  try {
    const rows = [await row(browser, 'a page with nothing but a field', openBare)];
    for (const label of FIELDS) rows.push(await row(browser, label, (page) => openField(page, label)));
    console.log(`\nKey to screen, ${insatser} insatser, CPU ${cpu} times slower\n`);
    console.log(markdownTable([['field', 'keys', 'median', 'slowest', `over ${FELT} ms`], ...rows]));
  } finally {
    await browser.close();
  }
}
