import type { CatalogDraft } from '../../machines/workshop.history.js';
import { type LookedAt, lookAt } from './draft-findings.js';
import LookWorker from './look.worker.js?worker&inline';
import { today } from './today.js';

/**
 * Looks at drafts beside the page, so that typing never waits for it; on the page itself where the browser starts nothing
 * beside it. Only the latest draft counts: while one is being looked at, those in between are left out.
 */
export class Looking {
  readonly #onSeen: (seen: LookedAt) => void;
  #worker: Worker | undefined;
  #isRefused = false;
  #busyWith: CatalogDraft | undefined;
  #next: CatalogDraft | undefined;
  /** Whether something was changed since the draft that is being looked at: nobody waits for what is found in it. */
  #isOutdated = false;

  constructor(onSeen: (seen: LookedAt) => void) {
    this.#onSeen = onSeen;
  }

  /** Tells what is found in the draft, as soon as it is known. */
  look(draft: CatalogDraft): void {
    if (this.#busyWith !== undefined) {
      this.#next = draft;
      return;
    }
    const worker = this.#start();
    if (!worker) {
      this.#onSeen(lookAt(draft, today()));
      return;
    }
    this.#busyWith = draft;
    this.#isOutdated = false;
    worker.postMessage({ draft, today: today() });
  }

  /** Leaves untold what is found in a draft that has been changed since: another one is given when typing rests. */
  outdate(): void {
    this.#isOutdated = true;
  }

  /** Forgets what is being looked at. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#busyWith = undefined;
    this.#next = undefined;
  }

  #start(): Worker | undefined {
    if (this.#worker || this.#isRefused) return this.#worker;
    try {
      this.#worker = new LookWorker();
    } catch {
      this.#isRefused = true;
      return undefined;
    }
    this.#worker.onmessage = (event: MessageEvent<LookedAt>) => {
      const next = this.#next;
      this.#busyWith = undefined;
      this.#next = undefined;
      if (next !== undefined) this.look(next);
      // To read what was sent takes as long as the catalogue is: it is not read while somebody types.
      else if (!this.#isOutdated) this.#onSeen(event.data);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      const left = this.#next ?? this.#busyWith;
      this.stop();
      this.#isRefused = true;
      if (left !== undefined) this.look(left);
    };
    return this.#worker;
  }
}
