import type { ReactiveController } from 'lit';
import type { Host } from '../../companion.js';

/** What tells that somebody is there, and means it. */
const DEEDS = ['keydown', 'wheel', 'touchmove'] as const;

/** The same, of which a box has yet to tell what it was: whoever draws it anew in between loses that. */
const CHOICES = ['click', 'input'] as const;

/** How often the pointer's moving is told at most, in milliseconds. */
const INTERVAL = 500;

/** Listens on the page, while the element is in it, for signs of somebody and for keys. */
export class Activity implements ReactiveController {
  readonly #onSign: (isDeed: boolean) => void;
  readonly #onKeydown: (event: KeyboardEvent) => void;
  #last = Number.NEGATIVE_INFINITY;

  /** @param onSign Told of each deed, and now and then of the pointer's moving. */
  constructor(host: Host, onSign: (isDeed: boolean) => void, onKeydown: (event: KeyboardEvent) => void) {
    this.#onSign = onSign;
    this.#onKeydown = onKeydown;
    host.addController(this);
  }

  hostConnected(): void {
    for (const deed of DEEDS) window.addEventListener(deed, this.#onDeed, { capture: true, passive: true });
    for (const choice of CHOICES) window.addEventListener(choice, this.#onChoice, { capture: true, passive: true });
    window.addEventListener('pointermove', this.#onMove, { capture: true, passive: true });
    window.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    for (const deed of DEEDS) window.removeEventListener(deed, this.#onDeed, { capture: true });
    for (const choice of CHOICES) window.removeEventListener(choice, this.#onChoice, { capture: true });
    window.removeEventListener('pointermove', this.#onMove, { capture: true });
    window.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #onDeed = (): void => this.#onSign(true);

  readonly #onChoice = (): void => void setTimeout(this.#onDeed);

  readonly #onMove = ({ timeStamp }: Event): void => {
    if (timeStamp - this.#last < INTERVAL) return;
    this.#last = timeStamp;
    this.#onSign(false);
  };
}
