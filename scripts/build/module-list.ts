import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './files.js';

/** Which modules a build has put into each of its files: paths from the top of the project, by the file's name. */
export type ModuleList = Readonly<Record<string, readonly string[]>>;

/** Where the list of a build lies, by its `--mode`. */
export function moduleListFile(mode: string): string {
  return join(ROOT, 'dist/modules', `${mode}.json`);
}

/** The list of the latest build in that mode. */
export function readModuleList(mode: string): ModuleList {
  return JSON.parse(readFileSync(moduleListFile(mode), 'utf8')) as ModuleList;
}

/** A module's path from the top of the project; `undefined` for what the bundler itself has made. */
function pathOf(id: string): string | undefined {
  const path = id.replace(/\?.*$/, '');
  return path.startsWith('\0') ? undefined : relative(ROOT, path).split(sep).join('/');
}

function write(mode: string, list: ReadonlyMap<string, ReadonlySet<string>>): void {
  const inOrder = [...list].sort(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify(
    Object.fromEntries(inOrder.map(([file, modules]) => [file, [...modules].sort()])),
    null,
    2,
  );
  mkdirSync(join(ROOT, 'dist/modules'), { recursive: true });
  writeFileSync(moduleListFile(mode), `${text}\n`);
}

/**
 * Makes plugins that write the module list of one build: one for the build itself, and one for each worker in it, which
 * the bundler builds apart.
 */
export function moduleList(mode: string): () => Plugin {
  const list = new Map<string, Set<string>>();
  return () => ({
    name: 'insatsguiden:module-list',
    apply: 'build',
    // Before what joins files or takes them away.
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const paths = file.moduleIds.flatMap((id) => pathOf(id) ?? []);
          list.set(file.fileName, new Set([...(list.get(file.fileName) ?? []), ...paths]));
        }
        write(mode, list);
      },
    },
    writeBundle: () => write(mode, list),
  });
}
