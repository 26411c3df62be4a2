import { spawnSync } from 'node:child_process';

/**
 * The properties of the test command with many more catalogues and overlays, and a new seed each time: `npm run fuzz`, or
 * `npm run fuzz -- 42` to have a seed again. Half an hour or more. A hundred times as many are loaded and shown; the
 * conversations of ten times as many, two thousand, are walked to their ends.
 */
const RUNS = [
  { times: 100, files: ['test/fuzz', 'test/browser/fuzz.test.ts'] },
  { times: 10, files: ['test/review/random-catalogs.property.test.ts'] },
];
const seed = process.argv[2] ?? String(Math.floor(Math.random() * 2 ** 31));

for (const { times, files } of RUNS) {
  console.log(`fuzz: ${times} times as many in ${files.join(', ')}, with the seed ${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', ...files, '--testTimeout=0', '--hookTimeout=0'], {
    stdio: 'inherit',
    env: { ...process.env, INSATSGUIDEN_THOROUGH: '1', INSATSGUIDE_RUNS: String(times), INSATSGUIDE_SEED: seed },
  });
  if (status === 0) continue;
  console.error(`fuzz: to have this again: npm run fuzz -- ${seed}`);
  process.exitCode = status ?? 1;
}
