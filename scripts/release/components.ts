import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build/files.js';
import type { ModuleList } from '../build/module-list.js';

/** A program or a set of pictures by somebody else, parts of which are in what we hand out. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly license: string;
  /** The texts that have to go with it. */
  readonly licenseTexts: readonly string[];
  readonly description: string;
  /** The names of other packages that it asks for. */
  readonly dependencies: readonly string[];
  /** The hash of the archive that it was installed from, SHA-512 in hexadecimal; `undefined` where none is known. */
  readonly sha512: string | undefined;
  /** The files that hold parts of it, in order. */
  readonly files: readonly string[];
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What of somebody else's stands in modules of our own, by the beginning of their paths. */
const COPIED = [
  {
    name: 'lucide-static',
    modules: /^src\/elements\/(?:pictures\/|language\/languages-part\.ts)/,
    notice: 'src/elements/pictures/NOTICE.md',
    license: 'ISC',
    description: 'Pictures of the guide, out of Lucide.',
  },
] as const;

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:\.\w+)?$/i;

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The hash that the lock file has of a package's archive. */
function hashOf(folder: string): string | undefined {
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  const hash = /^sha512-(.*)$/.exec(packages[folder]?.integrity ?? '')?.[1];
  return hash === undefined ? undefined : Buffer.from(hash, 'base64').toString('hex');
}

/** @throws Error for a package that does not say its licence: it may not be handed out. */
function componentOf(folder: string, files: readonly string[]): Component {
  const {
    name,
    version,
    license,
    description = '',
    dependencies = {},
  } = JSON.parse(textOf(`${folder}/package.json`)) as PackageFile;
  const licenseTexts = readdirSync(join(ROOT, folder))
    .filter((file) => LICENSE_FILE.test(file))
    .sort()
    .map((file) => textOf(`${folder}/${file}`).trim());
  if (typeof license !== 'string' || licenseTexts.length === 0)
    throw new Error(`${folder} has no licence with a text.`);
  return {
    name,
    version,
    license,
    licenseTexts,
    description,
    dependencies: Object.keys(dependencies),
    sha512: hashOf(folder),
    files,
  };
}

function copiedComponent({ notice, ...copied }: (typeof COPIED)[number], files: readonly string[]): Component {
  const text = textOf(notice);
  const version = /\blucide\S* (\d+\.\d+\.\d+)/.exec(text)?.[1];
  if (version === undefined) throw new Error(`${notice} names no version.`);
  return { ...copied, version, licenseTexts: [text.trim()], dependencies: [], sha512: undefined, files };
}

/**
 * What of other people's is in the files of a build, by the bundler's own lists: a package that is only asked for, and of
 * which nothing is built in, is not among them.
 *
 * @param lists which modules each file is made of
 */
export function componentsOf(lists: readonly ModuleList[]): readonly Component[] {
  const filesOf = new Map<string, Set<string>>();
  const copies = new Map<(typeof COPIED)[number], Set<string>>();
  const add = <Key>(map: Map<Key, Set<string>>, key: Key, file: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(file));
  };
  for (const [file, modules] of lists.flatMap((list) => Object.entries(list))) {
    for (const module of modules) {
      const folder = PACKAGE.exec(module)?.[0];
      if (folder !== undefined) add(filesOf, folder, file);
      for (const copied of COPIED) if (copied.modules.test(module)) add(copies, copied, file);
    }
  }
  return [
    ...[...filesOf].map(([folder, files]) => componentOf(folder, [...files].sort())),
    ...[...copies].map(([copied, files]) => copiedComponent(copied, [...files].sort())),
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The licences of all that is built in, as a text to hand out with it. */
export function licenceNotes(components: readonly Component[]): string {
  const parts = components.map(
    ({ name, version, license, files, licenseTexts }) =>
      `## ${name} ${version} (${license})\n\nI: ${files.join(', ')}\n\n${licenseTexts
        .map((text) => text.replaceAll(/^/gm, '    ').replaceAll(/[ \t]+$/gm, ''))
        .join('\n\n')}\n`,
  );
  return `# Andras program som är inbyggda\n\nListan är gjord ur det som byggverktyget har lagt in i filerna.\n\n${parts.join('\n')}`;
}
