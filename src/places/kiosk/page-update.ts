import { NowAndThen } from './now-and-then.js';

/** How often the server is asked for a newer version, at most, in milliseconds. */
const BETWEEN_LOOKS = 30 * 60_000;

/** What a service worker made by Workbox takes for "take over now". */
const TAKE_OVER = { type: 'SKIP_WAITING' };

/** What the kiosk's service worker takes for "fetch what is missing of your files". */
const MEND = { type: 'MEND' };

/** Notices newer versions of the page through its service worker, and takes them when the kiosk says so. */
export class PageUpdate {
  readonly #onUpdate: () => void;
  #watch: AbortController | undefined;
  readonly #looks = new NowAndThen(BETWEEN_LOOKS, false);

  /** @param onUpdate Called when a newer version has been fetched and waits, or has taken over. */
  constructor(onUpdate: () => void) {
    this.#onUpdate = onUpdate;
  }

  start(): void {
    this.#watch = new AbortController();
    void this.#follow(this.#watch.signal);
  }

  stop(): void {
    this.#watch?.abort();
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const workers = workersOf();
    if (!workers) return;
    // A page that has had none is not renewed by getting its first.
    if (workers.controller) workers.addEventListener('controllerchange', this.#onUpdate, { signal });
    const registration = await workers.ready;
    if (signal.aborted) return;
    const followWorker = (worker: ServiceWorker | null) => {
      const tell = () => {
        if (worker?.state === 'installed' && registration.active) this.#onUpdate();
      };
      worker?.addEventListener('statechange', tell, { signal });
      tell();
    };
    followWorker(registration.waiting);
    followWorker(registration.installing);
    registration.addEventListener('updatefound', () => followWorker(registration.installing), { signal });
  }

  /** Asks the server for a newer version, unless that was done lately. */
  async look(): Promise<void> {
    if (!this.#looks.take()) return;
    try {
      const registration = await workersOf()?.getRegistration();
      registration?.active?.postMessage(MEND);
      await registration?.update();
    } catch {}
  }

  /**
   * Loads the page anew, in the version that waits where one does. A page that could not be loaded is kept.
   *
   * @throws where neither the network nor the cache has the page.
   */
  async renew(signal: AbortSignal): Promise<void> {
    const workers = workersOf();
    const registration = await workers?.getRegistration();
    if (workers && registration?.waiting) {
      const taken = new Promise((resolve) =>
        workers.addEventListener('controllerchange', resolve, { once: true, signal }),
      );
      registration.waiting.postMessage(TAKE_OVER);
      await taken;
    } else await registration?.update().catch(() => {});
    const { ok, status } = await fetch(location.href, { signal });
    if (!ok) throw new Error(`The page answers ${status}.`);
    if (!signal.aborted) location.reload();
  }
}

/** Browsers have service workers on secure pages only. */
function workersOf(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}
