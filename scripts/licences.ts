import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, isExecutable, onPath } from '../test/support/browsers/browser.js';

/** Checks with `reuse lint` that every file says whose it is and under what licence (`.reuse/dep5`, `LICENSES/`). */
const root = fileURLToPath(new URL('../', import.meta.url));
const HELP = 'Without reuse nothing was checked: apt-get install reuse (Debian), or see https://reuse.software';

function findReuse(): string | undefined {
  return onPath('reuse').find(isExecutable);
}

/** What belongs to a checkout and not to the project: git's own folder, and what `.gitignore` leaves out. */
function leftOut(): (path: string) => boolean {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const names = new Set(['.git', ...lines.map((line) => line.replace(/\/$/, ''))]);
  return (path) => names.has(basename(path)) || names.has(`/${relative(root, path)}`) || path.endsWith('.log');
}

/**
 * What reuse says of the project's own files, and whether it is content. The files are copied first: without a checkout of
 * git, reuse would read what is installed and built, too.
 */
function lint(reuse: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'insatsguiden-licences-'));
  const isLeftOut = leftOut();
  try {
    cpSync(root, folder, { recursive: true, filter: (path) => !isLeftOut(path) });
    const { status, stdout, stderr } = spawnSync(reuse, ['--root', folder, 'lint'], { cwd: folder, encoding: 'utf8' });
    console.log(stdout);
    if (status !== 0) console.error(stderr);
    return status === 0 && /^\* Files with license information: [1-9]/m.test(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (findReuse() === undefined) installPackages('reuse');
const reuse = findReuse();
if (reuse === undefined) console.error(HELP);
process.exitCode = reuse !== undefined && lint(reuse) ? 0 : 1;
