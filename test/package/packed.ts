import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const run = promisify(execFile);

/** What a program said, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. */
export async function ended(folder: string, program: string, ...given: readonly string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await run(program, given, { cwd: folder, maxBuffer: 2 ** 26 });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: code ?? -1, out: stdout, err: stderr || String(error) };
  }
}

/** A file of the packed package. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** The package as `npm pack` makes it. */
export interface Packed {
  /** Where the archive lies. */
  readonly archive: string;
  readonly files: readonly PackedFile[];
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is there until the file's tests have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'insatsguiden-'));
  folders.push(folder);
  return folder;
}

/** Packs what has been built. */
export async function pack(folder: string): Promise<Packed> {
  if (!existsSync(`${ROOT}dist/integrity.json`)) throw new Error('There is no build: run "npm run build" first.');
  const { out, err, code } = await ended(
    ROOT,
    'npm',
    'pack',
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    folder,
  );
  if (code !== 0) throw new Error(err);
  const [packed] = JSON.parse(out) as readonly [{ readonly filename: string; readonly files: readonly PackedFile[] }];
  return { archive: join(folder, packed.filename), files: packed.files };
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The package's dependencies, with theirs. */
function dependenciesOf(manifest: string, found = new Set<string>()): ReadonlySet<string> {
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  for (const name of Object.keys(dependencies)) {
    if (found.has(name)) continue;
    found.add(name);
    dependenciesOf(`${ROOT}node_modules/${name}/package.json`, found);
  }
  return found;
}

/** A folder of another project, which has installed the package without a network. */
export async function consumer(): Promise<string> {
  const folder = temporaryFolder();
  const { archive } = await pack(folder);
  for (const name of dependenciesOf(`${ROOT}package.json`))
    cpSync(`${ROOT}node_modules/${name}`, join(folder, 'node_modules', name), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  const install = ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', archive];
  const { code, err } = await ended(folder, 'npm', ...install);
  if (code !== 0) throw new Error(err);
  return folder;
}
