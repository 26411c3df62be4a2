import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { writeProblem } from './file-problems.js';
import { UsageError } from './usage-error.js';

/** The file that names what `export --publish` has written, so that it takes away what it wrote before and nothing else. */
export const LIST_FILE = 'export.json';

/**
 * Makes a folder hold these files and nothing else, apart from the list of them.
 *
 * @returns the paths of all that was written, in order.
 * @throws UsageError where something is in the folder that was not written by an earlier run, or where it cannot be written.
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const paths = [...files.keys()].sort();
  const present = await filesIn(folder);
  const own = new Set([LIST_FILE, ...(await readList(folder, present))]);
  const foreign = present.filter((path) => !own.has(path));
  if (foreign.length > 0) {
    throw new UsageError(
      `Mappen ${JSON.stringify(folder)} innehåller annat än det som skrevs förra gången: ${named(foreign)}. ` +
        'Välj en tom mapp, eller flytta undan filerna.',
    );
  }
  try {
    for (const path of present) if (path !== LIST_FILE && !files.has(path)) await rm(join(folder, path));
    // The list comes first: whatever is written after it is known as our own, also where a later file cannot be written.
    await write(folder, LIST_FILE, `${JSON.stringify({ files: paths }, null, 2)}\n`);
    for (const path of paths) await write(folder, path, files.get(path) ?? '');
  } catch (error) {
    throw new UsageError(`Filerna går inte att skriva i ${JSON.stringify(folder)}. ${writeProblem(error)}`);
  }
  return [...paths, LIST_FILE].sort();
}

async function write(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Every file below a folder, with `/` between the parts of its path; none where the folder is not there. */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new UsageError(`Mappen ${JSON.stringify(folder)} går inte att läsa. ${writeProblem(error)}`);
  }
}

/** What an earlier run says that it wrote; a list that is not one of ours names nothing. */
async function readList(folder: string, present: readonly string[]): Promise<readonly string[]> {
  if (!present.includes(LIST_FILE)) return [];
  try {
    const list: unknown = JSON.parse(await readFile(join(folder, LIST_FILE), 'utf8'));
    if (typeof list !== 'object' || list === null || !('files' in list) || !Array.isArray(list.files))
      throw new Error();
    return list.files.filter((path) => typeof path === 'string');
  } catch {
    throw new UsageError(
      `Mappen ${JSON.stringify(folder)} har en ${LIST_FILE} som inte är skriven av export --publish. Välj en tom mapp.`,
    );
  }
}

function named(paths: readonly string[]): string {
  const most = 3;
  const more = paths.length > most ? ` och ${paths.length - most} till` : '';
  return `${paths.slice(0, most).join(', ')}${more}`;
}
