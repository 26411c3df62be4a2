import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureScreenReader, versionsOf } from '../support/browsers/screen-reader.js';
import { Desktop } from './desktop.js';
import { saidAfter, utterances } from './heard.js';
import { MEASURED, serveWalks } from './site.js';
import { differences, readTranscript, type Transcript, writeTranscript } from './transcript.js';

/**
 * Walks through the built guide with Orca and Firefox, and compares what is heard with `transcripts/`. Ends with one line:
 * `N passed, N failed`.
 */
const USAGE = 'npm run test:spoken -- [WALK]… [--update]   (a walk is named as its file in test/spoken/transcripts)';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = fileURLToPath(new URL('transcripts/', import.meta.url));

/** The walk with what was heard on it now. */
async function walk(transcript: Transcript): Promise<Transcript> {
  const site = await serveWalks(transcript.page);
  const desktop = new Desktop(ensureScreenReader());
  onInterrupt = () => desktop.stop();
  const start = Date.now();
  const moments: number[] = [];
  try {
    await desktop.start(`${site.origin}${MEASURED.path}`);
    await desktop.measure('Tab', MEASURED.links);
    console.log(`  a key takes ${desktop.slowness} ms at most`);
    moments.push(Date.now());
    await desktop.press('Return');
    for (const { keys } of transcript.steps.slice(1)) {
      moments.push(Date.now());
      for (const key of keys) await desktop.press(key);
    }
    const debug = await desktop.readSpeech();
    if (values.log) writeFileSync(values.log, debug);
    const heard = saidAfter(utterances(debug, start), moments);
    // Orca reads a page aloud as it comes: how much of it is there by then is a matter of time.
    return {
      ...transcript,
      steps: transcript.steps.map((step, at) => ({ ...step, heard: heard[at === 0 ? -1 : at] ?? [] })),
    };
  } finally {
    await desktop.stop();
    await site.close();
    onInterrupt = undefined;
  }
}

/** Whether what is heard on this walk is what is written down; with `--update` it is written down. */
async function check(name: string): Promise<boolean> {
  const file = `${folder}${name}.txt`;
  const expected = readTranscript(readFileSync(file, 'utf8'));
  console.log(`${name}: ${expected.title}`);
  const heard = await walk(expected);
  if (values.update) writeFileSync(file, writeTranscript(heard));
  const found = values.update ? [] : differences(expected, heard);
  for (const line of found) console.log(`  ${line}`);
  return found.length === 0;
}

let onInterrupt: (() => Promise<void>) | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    const end = () => process.exit(signal === 'SIGINT' ? 130 : 143);
    (onInterrupt?.() ?? Promise.resolve()).then(end, end);
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean' }, log: { type: 'string' } },
});
const all = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? file.slice(0, -4) : []));
const unknown = positionals.find((name) => !all.includes(name));
if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${all.join(', ')}. ${USAGE}`);

const count = { passed: 0, failed: 0 };
try {
  for (const built of ['insats-guide.js', 'kiosk/index.html'])
    if (!existsSync(`${root}dist/${built}`)) throw new Error('There is no build: run "npm run build" first.');
  console.log(versionsOf(ensureScreenReader()).join(', '));
  for (const name of positionals.length > 0 ? positionals : all) {
    try {
      if (await check(name)) count.passed += 1;
      else count.failed += 1;
    } catch (error) {
      console.error(`  ${error instanceof Error ? error.message : String(error)}`);
      count.failed += 1;
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  count.failed += 1;
}
mkdirSync(`${root}test-results/reports`, { recursive: true });
writeFileSync(`${root}test-results/reports/spoken.json`, JSON.stringify(count));
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;
