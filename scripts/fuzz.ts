import { spawn } from 'node:child_process';

/**
 * The properties of the test command with a hundred times as many catalogues and overlays, and a new seed each time:
 * `npm run fuzz`, or `npm run fuzz -- 42` to have a seed again. A quarter of an hour or more.
 */
const TIMES = 100;
const seed = process.argv[2] ?? String(Math.floor(Math.random() * 2 ** 31));

console.log(`fuzz: ${TIMES} times as many, with the seed ${seed}`);
const vitest = ['vitest', 'run', 'test/fuzz', 'test/browser/fuzz.test.ts', '--testTimeout=0', '--hookTimeout=0'];
const child = spawn('npx', vitest, {
  stdio: 'inherit',
  env: { ...process.env, INSATSGUIDE_RUNS: String(TIMES), INSATSGUIDE_SEED: seed },
});
child.on('exit', (code) => {
  if (code !== 0) console.error(`fuzz: to have this again: npm run fuzz -- ${seed}`);
  process.exitCode = code ?? 1;
});
