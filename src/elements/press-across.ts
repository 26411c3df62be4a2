import type { GuideHost } from './guide-host.js';
import { holdPointer } from './hold-pointer.js';

/**
 * A finger that came down on one turn and is lifted over the next has chosen nothing there: some browsers have what lies
 * under it then pressed. The turn that came meanwhile takes no pointer for a moment from when it is lifted.
 */
export class PressAcross {
  readonly #host: GuideHost;
  /** The turn that was on screen when the press began. */
  #pressed: Element | null = null;

  constructor(host: GuideHost) {
    this.#host = host;
    host.addEventListener('pointerdown', this.#onPress, { passive: true });
  }

  get #turn(): Element | null {
    return this.#host.renderRoot.querySelector('.turn');
  }

  readonly #onPress = (): void => {
    this.#pressed = this.#turn;
    this.#host.ownerDocument.addEventListener('pointerup', this.#onEnd, { capture: true, once: true });
  };

  readonly #onEnd = (): void => {
    if (this.#turn !== this.#pressed) holdPointer(this.#turn?.closest('.guide'));
  };
}
