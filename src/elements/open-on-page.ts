import type { GuideHost } from './guide-host.js';

/** What Esc closes on a page: a dialog, a popover, a menu, a list, a film on the whole screen. What a browser does not know of these is passed by. */
const OPEN = ':is(dialog[open], :popover-open, [aria-expanded=true], select:open, :fullscreen)';

/** What of the page around a guide stands open, from one press of Esc to the next. */
export class OpenOnPage {
  readonly #host: GuideHost;
  #last: readonly Element[] = [];

  constructor(host: GuideHost) {
    this.#host = host;
  }

  /** Whether nothing has been closed or opened since this was asked last. What the guide itself is in does not count. */
  isAsBefore(): boolean {
    const last = this.#last;
    const open = [...this.#host.ownerDocument.querySelectorAll(OPEN)].filter((part) => !part.contains(this.#host));
    this.#last = open;
    return open.length === last.length && open.every((part, at) => part === last[at]);
  }
}
