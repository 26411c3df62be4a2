import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the code is made from. */
const SOURCES = ['src', 'machines', 'locales', 'package-lock.json', 'vite.config.ts', 'scripts/build'];

/** How many letters of the hash tell one build from another. */
const BUILD_LENGTH = 8;

/** Which build this is: the first letters of a hash over all sources, the same on every machine. */
export function buildOfSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder).sort()) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, BUILD_LENGTH);
}

function filesUnder(path: string): readonly string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  const entries = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length));
}

/** The module that registers `<insats-guide>`: what pages import in development. */
export const DEFINE = join(ROOT, 'src/elements/insats-guide.define.ts');

/** What a conversation needs behind its greeting. */
export const QUESTIONS = join(ROOT, 'src/elements/screens/questions-part.ts');

/** The modules that are built into files of their own beside the element, by the file's name. */
const PARTS: Readonly<Record<string, string>> = {
  core: 'src/elements/insats-guide.define.ts',
  questions: 'src/elements/screens/questions-part.ts',
  results: 'src/elements/screens/results-part.ts',
  overlay: 'src/elements/language/overlay-part.ts',
  chat: 'src/elements/screens/chat-part.ts',
  languages: 'src/elements/language/languages-part.ts',
  'read-aloud': 'src/elements/parts/read-aloud.ts',
  'take-along': 'src/elements/taking-along/take-along.ts',
  mirror: 'src/elements/parts/mirror.ts',
  theme: 'src/elements/theme/theme-part.ts',
  qr: 'src/elements/taking-along/qr-encoder.ts',
  maintenance: 'src/places/kiosk/maintenance-part.ts',
  invitation: 'src/places/kiosk/invitation-part.ts',
  'kommun-files': 'src/places/kiosk/kommun-files.ts',
  'follow-up': 'src/places/follow-up/follow-up-part.ts',
};

/**
 * The name of the part that a module is the first of; a language goes by its code, and a place of use by its folder.
 * `undefined` for other modules.
 */
export function nameOfPart(module: string | null | undefined): string | undefined {
  if (!module) return undefined;
  const language = /\/locales\/([^/]+)\/texts\.ts$/.exec(module)?.[1];
  const place = /\/src\/places\/([^/]+)\/\1-place\.ts$/.exec(module)?.[1];
  return language ?? place ?? Object.keys(PARTS).find((name) => module.endsWith(`/${PARTS[name]}`));
}

/** The places of use that a tablet has: its own, and a list that was taken along. */
const PLACES_OF_KIOSK = ['kiosk', 'handout'];

/** Whether a file of the built element is for a place of use that a tablet has not, such as a reception desk. */
export function isOfAnotherPlace(file: string): boolean {
  const name = /^insats-guide\.(.+)\.js$/.exec(file)?.[1] ?? '';
  return !PLACES_OF_KIOSK.includes(name) && existsSync(join(ROOT, `src/places/${name}/${name}-place.ts`));
}

/** The packages that whoever installs ours installs with it. */
export function packageDependencies(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies);
}

/** The version in package.json, which is the one of all that is built. */
export function projectVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }).version;
}

/**
 * The files of the folder edition from the latest build, by name: all that the element is on a website, a tablet and a desk.
 *
 * @throws Error where nothing has been built.
 */
export function builtElement(): ReadonlyMap<string, Uint8Array> {
  const dist = join(ROOT, 'dist');
  const names = readdirSync(dist).filter((name) => /^insats-guide(?!\.single\.).*\.js$/.test(name));
  if (!names.includes('insats-guide.js'))
    throw new Error('dist/insats-guide.js is missing: run "npm run build" first.');
  return new Map(names.sort().map((name) => [name, readFileSync(join(dist, name))] as const));
}
