import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Writes the module list of a service worker, which Workbox bundles by itself: its source map names the modules. The map
 * is then taken away, since whoever puts the folder on a server has no use for it.
 *
 * @param outDir the folder that the service worker is written to
 */
export function serviceWorkerModules(mode: string, outDir: string): Plugin {
  return {
    name: 'insatsguiden:service-worker-modules',
    apply: 'build',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const script = join(outDir, 'sw.js');
        const { sources } = JSON.parse(readFileSync(`${script}.map`, 'utf8')) as {
          readonly sources: readonly string[];
        };
        const modules = sources.flatMap((source) => /node_modules\/.*$/.exec(source)?.[0] ?? []);
        write(mode, new Map([['sw.js', new Set(modules)]]));
        // Named twice: by the bundler, and by what makes the code small.
        const withoutMap = readFileSync(script, 'utf8').replaceAll('//# sourceMappingURL=sw.js.map\n', '');
        writeFileSync(script, withoutMap);
        rmSync(`${script}.map`);
      },
    },
  };
}
