/** The cache that holds the kommun's own files as they were last found right; the service worker serves the list from it. */
export const KEPT = 'insatsguiden-kommun';

/** The name of the list, by which the service worker knows it. */
export const CATALOG_FILE = 'catalog.json';

/**
 * The kommun's own files on the device. A browser has a cache on secure pages only; elsewhere they are kept for as long as
 * the page is open.
 */
export class KeptFiles {
  readonly #unsaved = new Map<string, string>();

  /** The text of a file; `undefined` where it is not kept. */
  async read(url: string): Promise<string | undefined> {
    try {
      const response = await (await this.#cache())?.match(url);
      return response ? await response.text() : this.#unsaved.get(url);
    } catch {
      return this.#unsaved.get(url);
    }
  }

  /** @throws where the device has no room for it. */
  async write(url: string, text: string): Promise<void> {
    const cache = await this.#cache();
    if (cache) await cache.put(url, new Response(text, { headers: { 'content-type': 'application/json' } }));
    else this.#unsaved.set(url, text);
  }

  async remove(url: string): Promise<void> {
    this.#unsaved.delete(url);
    await (await this.#cache())?.delete(url);
  }

  async #cache(): Promise<Cache | undefined> {
    return 'caches' in globalThis ? caches.open(KEPT) : undefined;
  }
}
