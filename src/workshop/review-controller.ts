import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalog } from '../catalog/types.js';
import { review } from './review-catalog.js';
import type { Reviewed } from './review-run.js';

/** Reviews the catalogue that is wanted, one at a time. */
export class ReviewController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stop: AbortController | undefined;
  #catalog: Catalog | undefined;

  /** How much is done, from 0 to 1; `undefined` while nothing is under way. */
  share: number | undefined;
  /** What the review came to of the catalogue that was wanted last. */
  reviewed: Reviewed | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Reviews the catalogue, unless that has been done or is under way. */
  want(catalog: Catalog): void {
    if (catalog === this.#catalog) return;
    this.stop();
    this.#catalog = catalog;
    const stop = new AbortController();
    this.#stop = stop;
    this.share = 0;
    const onProgress = (share: number) => {
      this.share = share;
      this.#host.requestUpdate();
    };
    void review(catalog, onProgress, stop.signal).then(
      (reviewed) => {
        if (stop.signal.aborted) return;
        this.reviewed = reviewed;
        this.share = undefined;
        this.#host.requestUpdate();
      },
      () => {},
    );
  }

  /** Whether what the review came to is of this catalogue. */
  isOf(catalog: Catalog | undefined): boolean {
    return catalog !== undefined && catalog === this.#catalog && this.reviewed !== undefined;
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#catalog = undefined;
    this.reviewed = undefined;
    this.share = undefined;
  }
}
