import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How soon the second Esc must follow the first, in milliseconds: unhurried enough for unsteady hands. */
const DOUBLE_PRESS = 2_000;

/** What leaving does to the guide, and where it leads. */
export interface Exit {
  /** The address of the neutral site. */
  url(): string;
  /** Empties the conversation. */
  wipe(): void;
  /** Whether the page stays, as on a shared tablet. */
  keepsPage(): boolean;
}

/**
 * Leaving at once (design.md, section 12): by button or by Esc pressed twice. The page goes blank in the same task, a
 * neutral site takes its place in the history, and a copy that the back/forward cache might bring up is blank too. No
 * event tells of it.
 */
export class ExitController implements ReactiveController {
  readonly #exit: Exit;
  #lastEscape = Number.NEGATIVE_INFINITY;

  constructor(host: ReactiveControllerHost, exit: Exit) {
    this.#exit = exit;
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
    this.#exit.wipe();
    if (this.#exit.keepsPage()) return;
    document.title = '';
    document.documentElement.replaceChildren();
    try {
      (window.top ?? window).location.replace(this.#exit.url());
    } catch {
      window.location.replace(this.#exit.url());
    }
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return;
    if (event.timeStamp - this.#lastEscape < DOUBLE_PRESS) this.leave();
    this.#lastEscape = event.timeStamp;
  };

  /** A page that the back/forward cache brings back shows nothing of the former conversation. */
  readonly #onPageshow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#exit.wipe();
  };
}
