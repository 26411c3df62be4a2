/** A module of the guide that lies in a file of its own, and says which build it is of. */
export interface PartModule {
  readonly build: string;
}

/** A file beside the element is of another build than the element: one of them was not exchanged, or is an old copy. */
export class VersionMismatch extends Error {
  constructor(file: string, build: unknown) {
    super(`${file} is of build ${String(build)}, and the element of ${__BUILD__}. Put all files of one version there.`);
  }
}

/** How often each file has been asked for in vain, by its name. */
const failures = new Map<string, number>();

/** The file that a part is built into, beside the element. */
export function fileOf(name: string): string {
  return `insats-guide.${name}.js`;
}

/** A file has not come: the next try asks for it at another address. */
export function giveUp(name: string): void {
  failures.set(name, (failures.get(name) ?? 0) + 1);
}

/**
 * Loads a part. A browser may keep a failed import for as long as the page is open (the HTML standard has it so, and
 * Firefox does), and a cache may keep the file of an earlier version: another try asks for the file at an address that
 * has not failed yet. A file of another build is asked for again at once.
 *
 * @param name The part's name in the built folder.
 * @param load Imports the part where it has not failed yet.
 * @throws VersionMismatch where the file is of another build; whatever the import throws where it cannot be had.
 */
export async function loadPart<Held extends PartModule>(name: string, load: () => Promise<Held>): Promise<Held> {
  const isFirst = !failures.has(name);
  try {
    return await tryToLoad(name, load);
  } catch (error) {
    if (isFirst && error instanceof VersionMismatch) return tryToLoad(name, load);
    throw error;
  }
}

async function tryToLoad<Held extends PartModule>(name: string, load: () => Promise<Held>): Promise<Held> {
  const times = failures.get(name) ?? 0;
  try {
    const part = times === 0 ? await load() : await loadAgain(`${fileOf(name)}?${times}`, load);
    if (part.build !== __BUILD__) throw new VersionMismatch(fileOf(name), part.build);
    return part;
  } catch (error) {
    giveUp(name);
    // A file that asks another file for something it does not have cannot be linked: the two are of different builds.
    throw error instanceof SyntaxError ? new VersionMismatch(fileOf(name), error.message) : error;
  }
}

async function loadAgain<Held>(file: string, load: () => Promise<Held>): Promise<Held> {
  try {
    // The address is made up only here: what bundles the page has to leave it alone.
    const { href } = new URL(/* webpackIgnore: true */ file, import.meta.url);
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ href)) as Held;
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    // Where there is no such file, as in a bundle of the page's own, the import itself is tried again.
    return load();
  }
}
