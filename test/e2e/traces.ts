import type { Page, Request } from '@playwright/test';

/** What a page could leave behind or send away without a request of its own being seen. */
declare global {
  interface Window {
    tracesOfTest?: string[];
  }
}

/** What the page shows in its tab, if it has one. */
const ICON = '/demo/icon.svg';

/** Everything that a page asked for, told or kept, from the moment this was made. */
export class Traces {
  readonly #page: Page;
  readonly #requests: Request[] = [];
  readonly #complaints: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
    page.context().on('request', (request) => this.#requests.push(request));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
  }

  /** Starts to record; to be called before the page is opened. */
  static async of(page: Page): Promise<Traces> {
    const traces = new Traces(page);
    await page.addInitScript(recordCalls);
    return traces;
  }

  /** The paths, or the addresses on other sites, that were asked for, in order; not the icon, which not all browsers want. */
  requests(): readonly string[] {
    const { origin } = new URL(this.#page.url());
    return this.#requests.map((request) => request.url().replace(origin, '')).filter((path) => path !== ICON);
  }

  /** Errors and warnings in the console, and what was thrown. */
  complaints(): readonly string[] {
    return this.#complaints;
  }

  /** The calls that keep or send something, whether or not it is still there. */
  async calls(): Promise<readonly string[]> {
    return this.#page.evaluate(() => window.tracesOfTest ?? []);
  }

  /** What the browser holds for the page now. */
  async kept(): Promise<readonly string[]> {
    const cookies = await this.#page.context().cookies();
    const inPage = await this.#page.evaluate(async () => [
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
      ...(await caches.keys()).map((key) => `cache ${key}`),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
      ...(window.name ? [`window.name ${window.name}`] : []),
    ]);
    return [...cookies.map(({ name }) => `cookie ${name}`), ...inPage];
  }

  /** The page's address and how many pages its history holds. */
  async place(): Promise<{ readonly url: string; readonly historyLength: number; readonly title: string }> {
    return this.#page.evaluate(() => ({ url: location.href, historyLength: history.length, title: document.title }));
  }
}

/** Runs in the page before anything else, and notes every call by which a page keeps or sends something. */
function recordCalls(): void {
  window.tracesOfTest = [];
  const note = (name: string): void => {
    window.tracesOfTest?.push(name);
  };
  const watch = (owner: object, ...names: readonly string[]): void => {
    for (const name of names) {
      const original = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      Object.defineProperty(owner, name, {
        configurable: true,
        value(this: unknown, ...given: unknown[]) {
          note(name);
          return original.apply(this, given);
        },
      });
    }
  };
  watch(Storage.prototype, 'setItem');
  watch(IDBFactory.prototype, 'open');
  watch(CacheStorage.prototype, 'open');
  watch(History.prototype, 'pushState', 'replaceState');
  watch(Navigator.prototype, 'sendBeacon');
  watch(ServiceWorkerContainer.prototype, 'register');
  watch(Document.prototype, 'write');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(this: Document, value: string) {
      note('cookie');
      cookie?.set?.call(this, value);
    },
  });
  for (const name of ['WebSocket', 'EventSource', 'BroadcastChannel', 'Worker', 'SharedWorker', 'RTCPeerConnection']) {
    const Original = Reflect.get(window, name) as (new (...given: unknown[]) => object) | undefined;
    if (!Original) continue;
    Reflect.set(
      window,
      name,
      new Proxy(Original, {
        construct(target, given) {
          note(name);
          return Reflect.construct(target, given) as object;
        },
      }),
    );
  }
}
