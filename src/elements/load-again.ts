/** How often each file beside the element has been asked for in vain, by its name. */
const lost = new Map<string, number>();

/** Where this module is: the files that lie beside it in the built folder are found from here. */
const here = import.meta.url;

/** A file beside the element has not come: the next try asks for it at another address. */
export function giveUp(file: string): void {
  lost.set(file, (lost.get(file) ?? 0) + 1);
}

/**
 * What a module beside the element holds, by `load`. A browser may keep a failed import for as long as the page is open
 * (the HTML standard has it so, and Firefox does), so that another try asks for the file at an address that has not
 * failed yet.
 *
 * @param file The module's name in the built folder.
 * @throws where it cannot be had; another call is another try.
 */
export async function loadBeside<Held>(file: string, load: () => Promise<Held>): Promise<Held> {
  const times = lost.get(file) ?? 0;
  try {
    if (times === 0) return await load();
    const address = new URL(`${file}?${times}`, here).href;
    return ((await import(/* @vite-ignore */ address)) as { readonly default: Held }).default;
  } catch (error) {
    giveUp(file);
    // Served from source, there is no such file, and the import itself is tried again.
    if (times > 0) return load();
    throw error;
  }
}
