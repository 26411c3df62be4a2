import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureCodeReader, ensureFonts, ensureHeadlessShell } from './browsers/browser.js';
import { ensureEngines } from './browsers/engines.js';
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
} from './test/reports.js';
import { runScript } from './test/run-stage.js';

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
}

const root = fileURLToPath(new URL('../', import.meta.url));
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

const STAGES: readonly Stage[] = [
  { script: 'format' },
  { script: 'types' },
  { script: 'layers' },
  { script: 'schema', args: ['--check'] },
  { script: 'manifest', args: ['--check'] },
  { script: 'charts', args: ['--check'] },
  { script: 'licences' },
  { script: 'build' },
  { script: 'size' },
  { script: 'test:unit', args: vitestArgs('unit'), report: VITEST },
  { script: 'test:package', args: vitestArgs('package'), report: VITEST },
  { script: 'test:browser', args: vitestArgs('browser'), report: VITEST },
  { script: 'test:engines', args: vitestArgs('engines'), report: VITEST },
  { script: 'test:e2e', report: PLAYWRIGHT },
];

/** What `--systems` runs besides: the guide in a real WordPress, and read aloud by Orca. */
const SYSTEMS: readonly Stage[] = [
  { script: 'test:wordpress', report: PLAYWRIGHT },
  { script: 'test:spoken', report: { count: countSpoken } },
];

async function run({ script, args = [], report }: Stage): Promise<Outcome> {
  console.log(`\n── ${script} ──`);
  const file = reportOf(script.replace('test:', ''));
  rmSync(file, { force: true });
  const exitedWell = await runScript(script, args, root);
  const outcome = { script, failures: [], secondTries: [] };
  if (report === undefined)
    return { ...outcome, count: exitedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 } };
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return {
      script,
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
const outcomes: Outcome[] = [];
const stages = hasSystems ? [...STAGES, ...SYSTEMS] : STAGES;
for (const stage of stages) outcomes.push(await run(stage));

// A log that is cut keeps its end: what failed stands there.
console.log('');
const tell = (what: string, tests: readonly string[]): void => {
  for (const test of tests) console.log(`${what}: ${test.replaceAll(root, '')}`);
};
for (const { failures, secondTries } of outcomes) {
  tell('passed on a second try', secondTries);
  tell('failed', failures);
}
for (const { script, count } of outcomes) console.log(`${script}: ${count.passed} passed, ${count.failed} failed`);
const { passed, failed } = sum(outcomes.map(({ count }) => count));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
