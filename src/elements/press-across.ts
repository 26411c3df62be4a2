import type { ReactiveController } from 'lit';
import type { GuideHost } from './guide-host.js';
import { holdPointer, isPressLate } from './hold-pointer.js';

const ENDS = ['pointerup', 'pointercancel'] as const;

/**
 * A finger that came down on one turn and is lifted over the next has chosen nothing there: some browsers have what lies
 * under it then pressed. The turn that came meanwhile takes no pointer for a moment from when it is lifted. So it is with a
 * press that was made while the turn took none, and that a slow telephone tells of when it does.
 */
export class PressAcross implements ReactiveController {
  readonly #host: GuideHost;
  /** The turn that was on screen when the press began. */
  #pressed: Element | null = null;
  /** The document that waits for the end of a press; `undefined` while nothing of the guide is pressed. */
  #document: Document | undefined;

  constructor(host: GuideHost) {
    this.#host = host;
    host.addEventListener('pointerdown', this.#onPress, { passive: true });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stopWaiting();
  }

  #stopWaiting(): void {
    for (const end of ENDS) this.#document?.removeEventListener(end, this.#onEnd, { capture: true });
    this.#document = undefined;
    // On a screen that many use, nothing holds on to a turn that is over.
    this.#pressed = null;
  }

  get #turn(): Element | null {
    return this.#host.renderRoot.querySelector('.turn');
  }

  readonly #onPress = (event: Event): void => {
    this.#stopWaiting();
    const turn = this.#turn;
    const guide = turn?.closest('.guide');
    const isLate = guide ? isPressLate(guide, event) : false;
    // What is pressed lies under the pointer until it is lifted, and no longer.
    if (isLate) holdPointer(guide);
    this.#pressed = isLate ? null : turn;
    this.#document = this.#host.ownerDocument;
    for (const end of ENDS) this.#document.addEventListener(end, this.#onEnd, { capture: true, passive: true });
  };

  readonly #onEnd = (): void => {
    const pressed = this.#pressed;
    this.#stopWaiting();
    if (this.#turn !== pressed) holdPointer(this.#turn?.closest('.guide'));
  };
}
