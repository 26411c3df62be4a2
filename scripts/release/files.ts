import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isOfAnotherPlace, ROOT } from '../build/files.js';
import { type ModuleList, readModuleList } from '../build/module-list.js';
import { WEBAPP_ARCHIVE } from '../sitevision-webapp.js';
import { PLUGIN_ARCHIVE } from '../wordpress-plugin.js';
import { changesOf, type VersionChanges } from './change-log.js';
import { type Component, componentsOf, licenceNotes } from './components.js';
import { archiveDocuments } from './documents.js';
import { EXAMPLE_DECISION, emptyCatalog, exampleCatalog, exampleDecision } from './example.js';
import type { Owner } from './owner.js';
import { pagesOf } from './pages.js';
import { readMeFirst } from './read-me-first.js';
import type { ArchiveFiles } from './zip.js';

/** The page that is opened first. */
export const FIRST = 'LÄS-MIG-FÖRST.html';

/** The folder for a web server. */
export const FOLDER = 'insatsguiden';

/** What an archive is made from. */
export interface Made {
  readonly version: string;
  readonly owner: Owner;
  /** The folder of a built kiosk that holds the example. */
  readonly kiosk: string;
}

/** What is handed out. */
export interface Release {
  readonly files: ArchiveFiles;
  readonly components: readonly Component[];
  readonly changes: VersionChanges;
}

const dist = join(ROOT, 'dist');

/** The list of a build, with each file by where it lies in the archive. */
function placed(mode: string, place: (file: string) => string): ModuleList {
  const entries = Object.entries(readModuleList(mode));
  const merged = new Map<string, Set<string>>();
  for (const [file, modules] of entries)
    merged.set(place(file), new Set([...(merged.get(place(file)) ?? []), ...modules]));
  return Object.fromEntries([...merged].map(([file, modules]) => [file, [...modules]]));
}

/** What is built into the archive, by the lists of the builds that it is made of. */
function componentsIn(version: string, pluginPath: string, webAppPath: string): readonly Component[] {
  const element = `${FOLDER}/${version}`;
  return componentsOf([
    placed('production', (file) => `${element}/${file}`),
    placed('production', (file) => `${FOLDER}/kiosk/${file}`),
    placed('single', (file) => `${element}/${file}`),
    placed('single', () => FIRST),
    placed('workshop', () => 'verkstad.html'),
    placed('kiosk', (file) => `${FOLDER}/kiosk/${file}`),
    placed('service-worker', () => `${FOLDER}/kiosk/sw.js`),
    ...(existsSync(PLUGIN_ARCHIVE) ? ['production', 'wordpress'].map((mode) => placed(mode, () => pluginPath)) : []),
    ...(existsSync(WEBAPP_ARCHIVE) ? [placed('production', () => webAppPath)] : []),
  ]);
}

/**
 * Every file of the archive, by its path there, from the latest build.
 *
 * @throws Error where something has not been built.
 */
export function releaseOf({ version, owner, kiosk }: Made): Release {
  const files = new Map<string, Uint8Array>();
  const add = (path: string, content: string | Uint8Array): void => {
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  };
  const built = (name: string): Uint8Array => {
    if (!existsSync(join(dist, name))) throw new Error(`dist/${name} is missing: run "npm run build" first.`);
    return readFileSync(join(dist, name));
  };

  const changes = changesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version);
  const catalog = exampleCatalog();
  const pluginPath = `wordpress/insatsguiden-wordpress-${version}.zip`;
  const hasPlugin = existsSync(PLUGIN_ARCHIVE);
  // It is built by tools of its own, so that a build without them has none.
  const webAppPath = `sitevision/insatsguiden-sitevision-${version}.zip`;
  const hasWebApp = existsSync(WEBAPP_ARCHIVE);
  const components = componentsIn(version, pluginPath, webAppPath).map((component) => ({
    ...component,
    files: component.files.filter((file) => !file.startsWith(`${FOLDER}/kiosk/`) || !isOfAnotherPlace(basename(file))),
  }));
  const element = new TextDecoder().decode(built('insats-guide.single.js'));

  const documents = archiveDocuments();
  add(FIRST, readMeFirst({ version, date: changes.date, owner, element, catalog, hasPlugin, hasWebApp, documents }));
  for (const { path, page } of documents) add(path, page);
  add('verkstad.html', built('verkstad.html'));
  for (const name of readdirSync(dist)) {
    if (/^insats-guide.*\.js$/.test(name)) add(`${FOLDER}/${version}/${name}`, built(name));
  }
  add(`${FOLDER}/${version}/integrity.json`, built('integrity.json'));
  add(`${FOLDER}/katalog/katalog.json`, catalog);
  for (const [path, text] of pagesOf(version)) add(`${FOLDER}/${path}`, text);
  for (const entry of readdirSync(kiosk, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) add(`${FOLDER}/kiosk/${path.slice(kiosk.length + 1)}`, readFileSync(path));
  }
  add('kataloger/exempel/katalog.json', catalog);
  add(`kataloger/exempel/${EXAMPLE_DECISION}`, exampleDecision());
  add('kataloger/tom/katalog.json', emptyCatalog(changes.date));
  if (hasPlugin) add(pluginPath, readFileSync(PLUGIN_ARCHIVE));
  if (hasWebApp) add(webAppPath, readFileSync(WEBAPP_ARCHIVE));
  const drupal = join(ROOT, 'integrations/drupal');
  for (const entry of readdirSync(drupal, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) add(`drupal/${path.slice(drupal.length + 1)}`, readFileSync(path));
  }
  add('licenser/insatsguiden.txt', readFileSync(join(ROOT, 'LICENSE')));
  add('licenser/inbyggt.md', licenceNotes(components));
  add('CHANGELOG.md', `# Insatsguiden ${version}, ${changes.date}\n\n${changes.text}\n`);
  return { files, components, changes };
}
