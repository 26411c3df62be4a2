/** A service worker as the page sees it. */
class FakeWorker extends EventTarget {
  state: ServiceWorkerState;
  readonly #onMessage: (message: unknown) => void;

  constructor(state: ServiceWorkerState, onMessage: (message: unknown) => void) {
    super();
    this.state = state;
    this.#onMessage = onMessage;
  }

  turn(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  postMessage(message: unknown): void {
    this.#onMessage(message);
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  updates = 0;

  async update(): Promise<void> {
    this.updates += 1;
  }
}

/**
 * The service workers of a page whose server has newer versions when the test says so: what a browser does around
 * the page, which a page for tests has not. The real ones are tried end to end.
 */
export class FakeWorkers extends EventTarget {
  readonly registration = new FakeRegistration();
  readonly controller = new FakeWorker('activated', () => {});
  readonly ready: Promise<FakeRegistration>;
  /** What waiting workers have been told. */
  readonly told: unknown[] = [];

  constructor() {
    super();
    this.registration.active = this.controller;
    this.ready = Promise.resolve(this.registration);
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: this });
  }

  async getRegistration(): Promise<FakeRegistration> {
    return this.registration;
  }

  /** A newer version is found, fetched, and waits. */
  async find(): Promise<void> {
    const worker = new FakeWorker('installing', (message) => this.told.push(message));
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event('updatefound'));
    this.registration.installing = null;
    this.registration.waiting = worker;
    worker.turn('installed');
  }

  /** The one that waited takes over. */
  takeOver(): void {
    this.registration.waiting = null;
    this.dispatchEvent(new Event('controllerchange'));
  }

  leave(): void {
    Reflect.deleteProperty(navigator, 'serviceWorker');
  }
}
