import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../src/i18n/languages.js';
import { projectVersion } from './build/files.js';
import { type ArchiveFiles, zipped } from './release/zip.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const source = join(root, 'integrations/wordpress/plugin');

/** The plugin's folder, and the first part of every path in its archive. */
export const PLUGIN = 'insatsguiden';

/** Where the archive of the plugin lies after a build. */
export const PLUGIN_ARCHIVE = join(root, `dist/wordpress/insatsguiden-wordpress-${projectVersion()}.zip`);

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
  const dist = join(root, 'dist');
  const element = readdirSync(dist).filter((name) => /^insats-guide(?!\.single\.).*\.js$/.test(name));
  if (!element.includes('insats-guide.js'))
    throw new Error('dist/insats-guide.js is missing: run "npm run build" first.');
  for (const name of element) add(`guide/${version}/${name}`, readFileSync(join(dist, name)));
  add('admin/settings.js', readFileSync(join(dist, 'wordpress/settings.js')));
  add('languages.json', `${JSON.stringify(Object.fromEntries(LANGUAGES.map(({ code, name }) => [code, name])))}\n`);
  add('LICENSE.txt', readFileSync(join(root, 'LICENSE')));
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
  console.log(`${PLUGIN_ARCHIVE.slice(root.length)}: ${pluginFiles().size} files`);
}
