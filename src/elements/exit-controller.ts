import type { ReactiveController } from 'lit';
import type { GuideHost } from './guide-host.js';
import { placeOfMode } from './place-controller.js';

/** How soon the second Esc must follow the first, in milliseconds: unhurried enough for unsteady hands. */
const DOUBLE_PRESS = 2_000;

/** The code of a key that an input method has taken (UI Events, section 7.3). */
const COMPOSED = 229;

/** What leaving does to the guide, and where it leads. */
export interface Exit {
  /** The address of the neutral site. */
  url(): string;
  /** Empties the conversation. */
  wipe(): void;
  /** Whether the page stays, as on a shared tablet. */
  keepsPage(): boolean;
  /** Whether an Esc closes or empties something of the place of use, and is no press of the two. */
  usesEscape(event: KeyboardEvent): boolean;
  /** Whether nothing of the page around has been closed or opened since this was asked last. */
  isPageAsBefore(): boolean;
}

/** What shows that a visitor uses the guide and not only the page around it. */
const ACTS = ['pointerdown', 'keydown', 'focusin'] as const;

/**
 * Leaving at once (design.md, section 12): by button or by Esc pressed twice. The page goes blank in the same task, a
 * neutral site takes its place in the history, and a copy that the back/forward cache might bring up is blank too. No
 * event tells of it.
 *
 * On a website Esc belongs to the page too: it closes menus there, and whoever fills in a form would lose it. It leaves
 * once the guide has been used, and a launcher's guide while it is open; where something of the page was closed or opened
 * between two presses, the second is a first. A tablet and a reception desk are the guide.
 */
export class ExitController implements ReactiveController {
  readonly #host: GuideHost;
  readonly #exit: Exit;
  #lastEscape = Number.NEGATIVE_INFINITY;
  #isUsed = false;
  /** The window that the element is in: a page may take it to another. */
  #window: Window = window;

  constructor(host: GuideHost, exit: Exit) {
    this.#host = host;
    this.#exit = exit;
    for (const act of ACTS) host.addEventListener(act, this.#onAct, { passive: true });
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView ?? window;
    this.#window.addEventListener('keydown', this.#onKeydown, { capture: true });
    this.#window.addEventListener('pageshow', this.#onPageshow);
  }

  hostDisconnected(): void {
    this.#window.removeEventListener('keydown', this.#onKeydown, { capture: true });
    this.#window.removeEventListener('pageshow', this.#onPageshow);
  }

  /** Blanks the page and goes to the neutral site. */
  readonly leave = (): void => {
    this.#exit.wipe();
    if (this.#exit.keepsPage()) return;
    const { document, location, top } = this.#window;
    document.title = '';
    document.documentElement.replaceChildren();
    try {
      (top?.location ?? location).replace(this.#exit.url());
    } catch {
      location.replace(this.#exit.url());
    }
  };

  readonly #onAct = (): void => {
    this.#isUsed = true;
  };

  /** Whether a press of Esc may be the first of two. In a launcher that one also closes the panel. */
  get #listens(): boolean {
    const { mode, display, isOpen } = this.#host;
    if (placeOfMode(mode) !== undefined) return true;
    return display === 'launcher' ? isOpen : this.#isUsed;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, keyCode, repeat, isComposing, timeStamp, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key !== 'Escape' || repeat || altKey || ctrlKey || metaKey || shiftKey) return;
    // The Esc that ends a composition comes when it has ended, in Safari, and is known by its code.
    if (isComposing || keyCode === COMPOSED) return;
    const isAsBefore = this.#exit.isPageAsBefore();
    const isForPlace = this.#exit.usesEscape(event);
    if (isAsBefore && !isForPlace && timeStamp - this.#lastEscape < DOUBLE_PRESS) this.leave();
    this.#lastEscape = this.#listens && !isForPlace ? timeStamp : Number.NEGATIVE_INFINITY;
  };

  /** A page that the back/forward cache brings back is as it was when nobody had been there. */
  readonly #onPageshow = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.#isUsed = false;
    this.#exit.wipe();
    if (this.#host.isOpen) this.#host.close();
  };
}
