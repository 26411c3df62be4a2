import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureCodeReader, ensureFonts, ensureHeadlessShell } from '../support/browsers/browser.js';
import { ensureEngines } from '../support/browsers/engines.js';
import {
  type Count,
  countPlaywright,
  countSpoken,
  countStage,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  secondTriesOfPlaywright,
  sum,
} from './reports.js';
import { runScript } from './run-stage.js';

/**
 * Runs every stage, goes on after a failure, and ends with one line: `N passed, N failed`. With `--systems` the
 * suites of the systems that the guide meets are run too; they install those, or say how (test/README.md). With `--all`
 * they are too, and everybody and every language is gone through.
 */
interface Stage {
  readonly script: string;
  readonly args?: readonly string[];
  /** How to read the stage's report; a stage without one is a single check. */
  readonly report?: Reading;
}

/** How a runner's report is summed, and what failed by it, a line each. */
interface Reading {
  readonly count: (report: unknown) => Count;
  readonly failures?: (report: unknown) => readonly string[];
  /** What passed only on a second try. */
  readonly secondTries?: (report: unknown) => readonly string[];
}

/** What a stage came to. */
interface Outcome {
  readonly script: string;
  readonly count: Count;
  readonly failures: readonly string[];
  readonly secondTries: readonly string[];
  readonly seconds: number;
}

/** Where a stage's output goes, as it comes. */
type Write = (text: string) => void;

const print: Write = (text) => process.stdout.write(text);

const root = fileURLToPath(new URL('../../', import.meta.url));
const reportOf = (name: string): string => `${root}test-results/reports/${name}.json`;
const VITEST: Reading = { count: countVitest, failures: failuresOfVitest };
const PLAYWRIGHT: Reading = {
  count: countPlaywright,
  failures: failuresOfPlaywright,
  secondTries: secondTriesOfPlaywright,
};
const vitestArgs = (name: string): readonly string[] => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(name)}`,
];

/** What needs nothing that is built: it is run beside the build. */
const CHECKS: readonly Stage[] = [
  { script: 'format' },
  { script: 'types' },
  { script: 'layers' },
  { script: 'schema', args: ['--check'] },
  { script: 'manifest', args: ['--check'] },
  { script: 'charts', args: ['--check'] },
  { script: 'licences' },
];

const BUILD: readonly Stage[] = [{ script: 'build' }, { script: 'size' }];

/** Journeys wait for pages, frames and files: what the other suites work out is run beside them, in that time. */
const JOURNEYS: readonly Stage[] = [{ script: 'test:e2e', report: PLAYWRIGHT }];

const SUITES: readonly Stage[] = [
  { script: 'test:package', args: vitestArgs('package'), report: VITEST },
  { script: 'test:engines', args: vitestArgs('engines'), report: VITEST },
  { script: 'test:browser', args: vitestArgs('browser'), report: VITEST },
  { script: 'test:unit', args: vitestArgs('unit'), report: VITEST },
];

/** What `--systems` runs besides: the guide in a real WordPress, and read aloud by Orca. */
const SYSTEMS: readonly Stage[] = [
  { script: 'test:wordpress', report: PLAYWRIGHT },
  { script: 'test:spoken', report: { count: countSpoken } },
];

/** Runs stages one after the other. */
async function inTurn(stages: readonly Stage[], write: Write = print): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stages) outcomes.push(await run(stage, write));
  return outcomes;
}

/** Runs stages beside others. What they write is told of when the others are done, and from then on as it comes. */
async function beside(
  others: Promise<readonly Outcome[]>,
  stages: readonly Stage[],
): Promise<readonly (readonly Outcome[])[]> {
  let held = '';
  let write: Write = (text) => {
    held += text;
  };
  const done = others.then((outcomes) => {
    print(held);
    write = print;
    return outcomes;
  });
  return Promise.all([done, inTurn(stages, (text) => write(text))]);
}

async function run({ script, args = [], report }: Stage, write: Write): Promise<Outcome> {
  const begin = performance.now();
  write(`\n── ${script} ──\n`);
  const file = reportOf(script.replace('test:', ''));
  rmSync(file, { force: true });
  const exitedWell = await runScript(script, args, root, write);
  const seconds = Math.round((performance.now() - begin) / 1_000);
  const outcome = { script, failures: [], secondTries: [], seconds };
  if (report === undefined)
    return { ...outcome, count: exitedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 } };
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return {
      ...outcome,
      count: countStage(report.count(read), exitedWell),
      failures: report.failures?.(read) ?? [],
      secondTries: report.secondTries?.(read) ?? [],
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...outcome, count: { passed: 0, failed: 1 }, failures: [`${script} left no report: ${why}`] };
  }
}

function prepareBrowser(): void {
  try {
    ensureFonts();
    ensureCodeReader();
    console.log(`Chromium: ${ensureHeadlessShell()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  ensureEngines();
}

const isAll = process.argv.includes('--all');
const hasSystems = isAll || process.argv.includes('--systems');
if (isAll) process.env.INSATSGUIDEN_THOROUGH = '1';
prepareBrowser();
const begin = performance.now();
const before = await beside(inTurn(BUILD), CHECKS);
const suites = await beside(inTurn(JOURNEYS), SUITES);
// By itself: what is heard is measured against how busy the machine is.
const systems = hasSystems ? await inTurn(SYSTEMS) : [];
const outcomes = [...before.flat(), ...suites.flat(), ...systems];

// A log that is cut keeps its end: what failed stands there.
console.log('');
const tell = (what: string, tests: readonly string[]): void => {
  for (const test of tests) console.log(`${what}: ${test.replaceAll(root, '')}`);
};
for (const { failures, secondTries } of outcomes) {
  tell('passed on a second try', secondTries);
  tell('failed', failures);
}
for (const { script, count, seconds } of outcomes)
  console.log(`${script}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
// Stages that ran beside each other share their seconds.
console.log(`in all: ${Math.round((performance.now() - begin) / 1_000)} s`);
const { passed, failed } = sum(outcomes.map(({ count }) => count));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
