import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { type SitevisionPage, serverCode, visit, WEBAPP_FOLDER } from '../test/support/hosts/sitevision-server.js';
import { builtElement, projectVersion, ROOT } from './build/files.js';
import { type ArchiveFiles, zipped } from './release/zip.js';

/** Builds the WebApp for Sitevision with Sitevision's own tools, and writes its archive: `npm run build:sitevision`. */
const source = join(ROOT, 'integrations/sitevision');
const dist = join(ROOT, 'dist');

/** What sitevision-scripts writes, and what it reads that is made here; neither is in git. */
const BUILT = join(source, 'dist/insatsguiden.zip');
const RESOURCE = join(source, 'resource');

/** Where the archive of the WebApp lies after a build. */
export const WEBAPP_ARCHIVE = join(dist, `sitevision/insatsguiden-sitevision-${projectVersion()}.zip`);

/** The files that the WebApp hands out, by their names, from the latest build of the element. */
export function resourceFiles(): ArchiveFiles {
  return new Map([
    ...builtElement(),
    ['LICENSE.txt', readFileSync(join(ROOT, 'LICENSE'))] as const,
    ['licenses.md', readFileSync(join(dist, 'insats-guide.licenses.md'))] as const,
  ]);
}

/** What Sitevision is told of the WebApp, with the project's version: it is a part of the addresses of its files. */
export function manifestText(): string {
  const manifest = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')) as object;
  return `${JSON.stringify({ ...manifest, version: projectVersion() }, null, 2)}\n`;
}

function run(command: string, ...words: readonly string[]): void {
  const { status } = spawnSync(command, words, { cwd: source, stdio: 'inherit' });
  if (status !== 0) throw new Error(`"${command} ${words.join(' ')}" failed in integrations/sitevision.`);
}

/**
 * Builds with Sitevision's own scripts, which are installed first where they are not; that alone needs the network.
 *
 * @returns every file of the WebApp by its path in the archive.
 */
function buildWithSitevisionScripts(): ArchiveFiles {
  if (!existsSync(join(source, 'node_modules/@sitevision/sitevision-scripts'))) run('npm', 'ci', '--ignore-scripts');
  rmSync(BUILT, { force: true });
  rmSync(RESOURCE, { recursive: true, force: true });
  mkdirSync(RESOURCE);
  for (const [name, bytes] of resourceFiles()) writeFileSync(join(RESOURCE, name), bytes);
  run('npm', 'run', 'build');
  const built = Object.entries(unzipSync(readFileSync(BUILT))).filter(([path]) => !path.endsWith('/'));
  return new Map([...built, ['manifest.json', new TextEncoder().encode(manifestText())]]);
}

/** Sitevision's scripts end well also where webpack does not, so that what they wrote is tried. */
async function tryBuilt(files: ArchiveFiles): Promise<void> {
  const page: SitevisionPage = { catalog: '/download/18.1/katalog.json', fields: { accent: '#0b5b54' }, nonce: 'abc' };
  const built = visit(new TextDecoder().decode(files.get('index.js')), page);
  if (!built.includes(`src="${WEBAPP_FOLDER}insats-guide.js"`) || built !== visit(await serverCode(), page))
    throw new Error('What sitevision-scripts built does not answer as its source does.');
}

/** Builds the WebApp and writes its archive, the same bytes each time. */
export async function writeWebApp(): Promise<number> {
  const files = buildWithSitevisionScripts();
  await tryBuilt(files);
  const archive = zipped(files);
  mkdirSync(dirname(WEBAPP_ARCHIVE), { recursive: true });
  writeFileSync(WEBAPP_ARCHIVE, archive);
  // Where Sitevision's own scripts look for what is to be signed.
  writeFileSync(BUILT, archive);
  return files.size;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = await writeWebApp();
  console.log(`${WEBAPP_ARCHIVE.slice(ROOT.length)}: ${count} files`);
}
