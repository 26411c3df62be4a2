import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How soon the second Esc must follow the first, in milliseconds: unhurried enough for unsteady hands. */
const DOUBLE_PRESS = 2_000;

/**
 * Leaving at once (design.md, section 12): by button or by Esc pressed twice. The page goes blank
 * in the same task, its place in the history is taken by a neutral site, and a copy that the
 * back/forward cache might bring up is blank too. No event tells of it.
 */
export class ExitController implements ReactiveController {
  readonly #wipe: () => boolean | undefined;
  readonly #url: () => string;
  #lastEscape = Number.NEGATIVE_INFINITY;

  /** @param wipe Empties the conversation; true where the page stays, as on a shared tablet. */
  constructor(host: ReactiveControllerHost, url: () => string, wipe: () => boolean | undefined) {
    this.#url = url;
    this.#wipe = wipe;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeydown, { capture: true });
    window.addEventListener('pageshow', this.#onPageshow);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeydown, { capture: true });
    window.removeEventListener('pageshow', this.#onPageshow);
  }

  /** Blanks the page and goes to the neutral site. */
  readonly leave = (): void => {
    if (this.#wipe()) return;
    document.title = '';
    document.documentElement.replaceChildren();
    try {
      (window.top ?? window).location.replace(this.#url());
    } catch {
      window.location.replace(this.#url());
    }
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return;
    if (event.timeStamp - this.#lastEscape < DOUBLE_PRESS) this.leave();
    this.#lastEscape = event.timeStamp;
  };

  /** A page that the back/forward cache brings back shows nothing of the former conversation. */
  readonly #onPageshow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#wipe();
  };
}
