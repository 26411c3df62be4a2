import type { CatalogDraft } from '../../machines/workshop.history.js';
import { type LookedAt, lookAt } from './draft-findings.js';
import LookWorker from './look.worker.js?worker&inline';
import { today } from './today.js';

/** In milliseconds: how long what is asked beside the page may be silent. Two hundred insatser take a second. */
const PATIENCE = 30_000;

/** How many times what works beside the page may go without a word before nothing is begun beside it any more. */
const MOST_SILENCES = 2;

/**
 * Looks at drafts beside the page, so that typing never waits for it; on the page itself where the browser starts nothing
 * beside it, and where what was started is gone, which a browser need not tell. Only the latest draft counts: while one is
 * being looked at, those in between are left out.
 */
export class Looking {
  readonly #onSeen: (seen: LookedAt) => void;
  readonly #patience: number;
  #worker: Worker | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #silences = 0;
  #isRefused = false;
  #busyWith: CatalogDraft | undefined;
  #next: CatalogDraft | undefined;
  /** Whether something was changed since the draft that is being looked at: nobody waits for what is found in it. */
  #isOutdated = false;

  constructor(onSeen: (seen: LookedAt) => void, patience = PATIENCE) {
    this.#onSeen = onSeen;
    this.#patience = patience;
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
    this.#silence = setTimeout(() => this.#replaceSilent(), this.#patience);
    worker.postMessage({ draft, today: today() });
  }

  /** Leaves untold what is found in a draft that has been changed since: another one is given when typing rests. */
  outdate(): void {
    this.#isOutdated = true;
  }

  /** Forgets what is being looked at. */
  stop(): void {
    clearTimeout(this.#silence);
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
      clearTimeout(this.#silence);
      const next = this.#next;
      this.#busyWith = undefined;
      this.#next = undefined;
      if (next !== undefined) this.look(next);
      // To read what was sent takes as long as the catalogue is: it is not read while somebody types.
      else if (!this.#isOutdated) this.#onSeen(event.data);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#isRefused = true;
      this.#lookHere();
    };
    return this.#worker;
  }

  /** The next draft is looked at beside the page again, unless that has been silent before. */
  #replaceSilent(): void {
    this.#silences += 1;
    this.#isRefused = this.#silences >= MOST_SILENCES;
    this.#lookHere();
  }

  /** Looks on the page at what is left. */
  #lookHere(): void {
    const left = this.#next ?? (this.#isOutdated ? undefined : this.#busyWith);
    this.stop();
    if (left !== undefined) this.#onSeen(lookAt(left, today()));
  }
}
