import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureCodeReader, ensureFonts, ensureHeadlessShell } from './browsers/browser.js';
import { ensureEngines } from './browsers/engines.js';
import { type Count, countPlaywright, countSpoken, countStage, countVitest, sum } from './test/reports.js';
import { runScript } from './test/run-stage.js';

/**
 * Runs every stage, goes on after a failure, and ends with one line: `N passed, N failed`. With `--all` the suites of
 * systems that the guide is put into are run too; they need those systems (test/README.md).
 */
interface Stage {
  readonly script: string;
  readonly args?: readonly string[];
  /** How to sum the stage's report; a stage without one is a single check. */
  readonly count?: (report: unknown) => Count;
}

const root = fileURLToPath(new URL('../', import.meta.url));
const reportOf = (name: string): string => `${root}test-results/reports/${name}.json`;
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
  { script: 'test:unit', args: vitestArgs('unit'), count: countVitest },
  { script: 'test:package', args: vitestArgs('package'), count: countVitest },
  { script: 'test:browser', args: vitestArgs('browser'), count: countVitest },
  { script: 'test:engines', args: vitestArgs('engines'), count: countVitest },
  { script: 'test:e2e', count: countPlaywright },
];

/** What `--all` runs besides. */
const SYSTEMS: readonly Stage[] = [
  { script: 'test:wordpress', count: countPlaywright },
  { script: 'test:spoken', count: countSpoken },
];

async function run({ script, args = [], count }: Stage): Promise<Count> {
  console.log(`\n── ${script} ──`);
  const report = reportOf(script.replace('test:', ''));
  rmSync(report, { force: true });
  const exitedWell = await runScript(script, args, root);
  if (count === undefined) return exitedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    return countStage(count(JSON.parse(readFileSync(report, 'utf8'))), exitedWell);
  } catch (error) {
    console.error(`${script} left no report: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
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

prepareBrowser();
const counts: (readonly [string, Count])[] = [];
const stages = process.argv.includes('--all') ? [...STAGES, ...SYSTEMS] : STAGES;
for (const stage of stages) counts.push([stage.script, await run(stage)]);

console.log('');
for (const [script, { passed, failed }] of counts) console.log(`${script}: ${passed} passed, ${failed} failed`);
const { passed, failed } = sum(counts.map(([, count]) => count));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
