import type { ReactiveController } from 'lit';
import type { Host } from '../../companion.js';

/** What tells that somebody is there. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove', 'input'] as const;

/** How often it is told at most, in milliseconds. */
const INTERVAL = 500;

/** Listens on the page, while the element is in it, for signs of somebody and for keys. */
export class Activity implements ReactiveController {
  readonly #onSign: () => void;
  readonly #onKeydown: (event: KeyboardEvent) => void;
  #last = Number.NEGATIVE_INFINITY;

  constructor(host: Host, onSign: () => void, onKeydown: (event: KeyboardEvent) => void) {
    this.#onSign = onSign;
    this.#onKeydown = onKeydown;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of SIGNS) window.addEventListener(sign, this.#tell, { capture: true, passive: true });
    window.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) window.removeEventListener(sign, this.#tell, { capture: true });
    window.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #tell = ({ timeStamp }: Event): void => {
    if (timeStamp - this.#last < INTERVAL) return;
    this.#last = timeStamp;
    this.#onSign();
  };
}
