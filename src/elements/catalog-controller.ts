import type { ReactiveController } from 'lit';
import { fromPromise, type SnapshotFrom } from 'xstate';
import { createLoaderMachine, type LoaderMachine, type LoadFailure } from '../../machines/loader.machine.js';
import type { Catalog } from '../catalog/types.js';
import { ActorController } from './actor-controller.js';
import type { Faults } from './faults.js';
import { type AskedCatalog, checkCatalog, fetchCatalog } from './fetch-catalog.js';
import type { ShadowHost } from './guide-host.js';

/** An element that a catalogue is given to. */
export interface CatalogHost extends ShadowHost {
  /** The address of the catalogue, or the catalogue itself. */
  readonly catalog: string | Catalog | undefined;
  /** What the page's entry has asked for before there was an element. */
  asked: AskedCatalog | undefined;
}

/** Gets the catalogue of an element, and tells the embedder where it cannot be had. */
export class CatalogController implements ReactiveController {
  readonly #host: CatalogHost;
  readonly #faults: Faults;
  readonly #onLoaded: (catalog: Catalog) => void;
  readonly #loader: ActorController<LoaderMachine>;
  /** The catalogue that is shown; `undefined` while there is none. */
  loaded: Catalog | undefined;
  #requested: string | Catalog | undefined;
  #isLoading = false;
  /** What calls off the fetch that is on its way; `undefined` while none is. */
  #fetching: AbortSignal | undefined;

  /** @param onLoaded Told when another catalogue is there. */
  constructor(host: CatalogHost, faults: Faults, onLoaded: (catalog: Catalog) => void) {
    this.#host = host;
    this.#faults = faults;
    this.#onLoaded = onLoaded;
    this.#loader = new ActorController(
      host,
      createLoaderMachine(fromPromise(({ input, signal }) => this.#fetch(input.url, signal))),
      (snapshot) => this.#onChange(snapshot),
    );
    host.addController(this);
  }

  /** Whether a file is on its way. */
  get isFetching(): boolean {
    return this.#fetching !== undefined;
  }

  /** Whether it takes longer than a visitor should wait in silence. */
  get isSlow(): boolean {
    return this.#loader.snapshot?.matches({ loading: 'slow' }) ?? false;
  }

  /** Why there is no catalogue; `undefined` where there is one, or may yet be. */
  get failure(): LoadFailure | undefined {
    const loader = this.#loader.snapshot;
    return loader?.matches('failed') ? (loader.context.failure ?? undefined) : undefined;
  }

  /** Asks for the file once more; `undefined` where no address has been named. */
  get retry(): (() => void) | undefined {
    const isNamed = this.#loader.snapshot?.context.url !== null;
    return isNamed ? () => this.#loader.send({ type: 'load.retried' }) : undefined;
  }

  hostDisconnected(): void {
    // A loader that is brought back has lost its timers, and would wait for ever: it begins anew.
    if (!this.#isLoading) return;
    this.#loader.forget();
    this.#requested = undefined;
  }

  /** Asks for the catalogue that the element has been given, unless it has been asked for. */
  request(): void {
    const { catalog, isConnected } = this.#host;
    // A script may set anything: 0 and false have been given, and are no catalogue.
    const isGiven = catalog !== undefined && catalog !== null && catalog !== '';
    if (!isConnected || !isGiven || Object.is(catalog, this.#requested)) return;
    this.#requested = catalog;
    this.#loader.send(
      typeof catalog === 'string'
        ? { type: 'catalog.named', url: catalog }
        : { type: 'catalog.given', outcome: checkCatalog(catalog) },
    );
  }

  /**
   * A page's editor may have taken the attribute away: nobody is to wait for a list that nobody has named.
   *
   * @returns whether none has been named.
   */
  failIfUnnamed(): boolean {
    if (this.#requested !== undefined) return false;
    this.#faults.report('catalog-missing', 'catalog', 'none has been named');
    this.#loader.send({ type: 'catalog.given', outcome: { failure: { code: 'catalog-missing' } } });
    return true;
  }

  async #fetch(url: string, signal: AbortSignal): ReturnType<typeof fetchCatalog> {
    this.#fetching = signal;
    const { asked } = this.#host;
    // Another try asks anew.
    this.#host.asked = undefined;
    // Error monitors and inspectors take the stack of each request, and where the file itself is still being run, the
    // browser reads all of it once more for that.
    await null;
    try {
      return await fetchCatalog(new URL(url, this.#host.baseURI).href, signal, asked);
    } finally {
      // One that was called off may end after the next has begun.
      if (this.#fetching === signal) this.#fetching = undefined;
    }
  }

  #onChange(snapshot: SnapshotFrom<LoaderMachine>): void {
    const { catalog, failure } = snapshot.context;
    this.#isLoading = snapshot.matches('loading');
    if (catalog && catalog !== this.loaded) {
      this.loaded = catalog;
      this.#onLoaded(catalog);
    }
    // Another try that fails is told again.
    if (snapshot.matches('failed')) {
      this.loaded = undefined;
      if (failure) this.#faults.report(failure.code, 'catalog');
    } else this.#faults.mended('catalog');
  }
}
