import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './build/files.js';
import { OWNER_FIELDS, OWNER_FILE, readOwner, refusalOf, unsaid } from './release/owner.js';
import { writeRelease } from './release/write.js';

/**
 * Runs every suite and writes `release/`: the archive for kommuner, and beside it the checksums, the list of what is built
 * in, and the change log of the version. With `--without-tests` it builds and runs no test; with `--public` it refuses
 * while something is missing that a release for the public needs (docs/releasing.md).
 */
const FOLDER = join(ROOT, 'release');

function run(script: string): boolean {
  return spawnSync('npm', ['run', script], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function main(options: readonly string[]): number {
  const owner = readOwner();
  const refusal = refusalOf(options, owner);
  if (refusal !== undefined) {
    console.error(refusal);
    return 2;
  }
  const isTested = !options.includes('--without-tests');
  if (!run(isTested ? 'test:all' : 'build')) {
    console.error(isTested ? 'Nothing was written: a test failed.' : 'Nothing was written: the build failed.');
    return 1;
  }
  if (!run('build:sitevision')) {
    console.error('Nothing was written: the WebApp for Sitevision could not be built.');
    return 1;
  }
  const names = writeRelease(FOLDER);
  for (const name of names) console.log(`release/${name}`);
  const missing = unsaid(owner).map((field) => `${field} (${OWNER_FIELDS[field]})`);
  if (missing.length > 0) console.log(`Not for the public: ${OWNER_FILE} does not say ${missing.join(', ')}.`);
  console.log(isTested ? 'Every suite passed.' : 'NO TEST WAS RUN: --without-tests.');
  return 0;
}

process.exitCode = main(process.argv.slice(2));
