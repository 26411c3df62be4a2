import type { ReactiveController } from 'lit';
import type { GuideHost } from './guide-host.js';
import { holdPointer } from './hold-pointer.js';

/**
 * A finger that came down on one turn and is lifted over the next has chosen nothing there: some browsers have what lies
 * under it then pressed. The turn that came meanwhile takes no pointer for a moment from when it is lifted.
 */
export class PressAcross implements ReactiveController {
  readonly #host: GuideHost;
  /** The turn that was on screen when the press began; `undefined` while nothing of the guide is pressed. */
  #pressed: Element | null | undefined;
  /** The document that the element is in: a page may take it to another. */
  #document: Document | undefined;

  constructor(host: GuideHost) {
    this.#host = host;
    host.addEventListener('pointerdown', this.#onPress, { passive: true });
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('pointerup', this.#onEnd, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('pointerup', this.#onEnd, { capture: true });
  }

  get #turn(): Element | null {
    return this.#host.renderRoot.querySelector('.turn');
  }

  readonly #onPress = (): void => {
    this.#pressed = this.#turn;
  };

  readonly #onEnd = (): void => {
    if (this.#pressed !== undefined && this.#turn !== this.#pressed) holdPointer(this.#turn?.closest('.guide'));
    this.#pressed = undefined;
  };
}
