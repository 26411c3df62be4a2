import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../src/i18n/languages.js';
import { builtElement, projectVersion, ROOT } from './build/files.js';
import { type ArchiveFiles, zipped } from './release/zip.js';

/**
 * Writes the plugin for WordPress as an archive, from `integrations/wordpress/plugin` and what has been built:
 * `npm run build:wordpress`.
 */
const source = join(ROOT, 'integrations/wordpress/plugin');

/** The plugin's folder, and the first part of every path in its archive. */
export const PLUGIN = 'insatsguiden';

/** Where the archive of the plugin lies after a build. */
export const PLUGIN_ARCHIVE = join(ROOT, `dist/wordpress/insatsguiden-wordpress-${projectVersion()}.zip`);

/** Every file of the plugin by its path in the archive, from the latest build. */
export function pluginFiles(): ArchiveFiles {
  const version = projectVersion();
  const files = new Map<string, Uint8Array>();
  const add = (path: string, content: string | Uint8Array): void => {
    files.set(`${PLUGIN}/${path}`, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  };
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    add(path.slice(source.length + 1), readFileSync(path, 'utf8').replaceAll('@version@', version));
  }
  const dist = join(ROOT, 'dist');
  for (const [name, bytes] of builtElement()) add(`guide/${version}/${name}`, bytes);
  add('admin/settings.js', readFileSync(join(dist, 'wordpress/settings.js')));
  add('languages.json', `${JSON.stringify(Object.fromEntries(LANGUAGES.map(({ code, name }) => [code, name])))}\n`);
  add('LICENSE.txt', readFileSync(join(ROOT, 'LICENSE')));
  add('licenses.md', readFileSync(join(dist, 'insats-guide.licenses.md')));
  return files;
}

/** Writes the archive. */
export function writePlugin(): void {
  mkdirSync(dirname(PLUGIN_ARCHIVE), { recursive: true });
  writeFileSync(PLUGIN_ARCHIVE, zipped(pluginFiles()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writePlugin();
  console.log(`${PLUGIN_ARCHIVE.slice(ROOT.length)}: ${pluginFiles().size} files`);
}
