import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What tells that somebody is there. What the page does by itself (speak, scroll, move the focus) is left out: a kiosk
 * that took that for somebody would never end a visit.
 */
const ACTS = ['keydown', 'wheel', 'touchmove'] as const;

/** Events after which a control still has to tell what was chosen: drawing it anew at once would lose the choice. */
const CHOICES = ['click', 'input'] as const;

/** How often the pointer's moving is told at most, in milliseconds. */
const MOVE_INTERVAL = 500;

/** Who is told of what. */
export interface ActivityListener {
  /** Told of each act. */
  onAct(): void;
  /** Told now and then that the pointer moves. */
  onMove?(): void;
  /** Told of each key, after whatever has the focus. */
  onKeydown?(event: KeyboardEvent): void;
}

/** When a touch of the screen counts as an act: as it is pressed, or when what it chose has been told. */
export type Press = 'pressed' | 'chosen';

/** Listens on the page, while the element is in it, for signs of somebody. */
export class ActivityController implements ReactiveController {
  readonly #listener: ActivityListener;
  readonly #press: Press;
  #connection: AbortController | undefined;
  #lastMove = Number.NEGATIVE_INFINITY;

  constructor(host: ReactiveControllerHost, press: Press, listener: ActivityListener) {
    this.#press = press;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection?.abort();
    this.#connection = new AbortController();
    const options = { capture: true, passive: true, signal: this.#connection.signal };
    for (const act of ACTS) window.addEventListener(act, this.#onAct, options);
    if (this.#press === 'pressed') window.addEventListener('pointerdown', this.#onAct, options);
    else for (const choice of CHOICES) window.addEventListener(choice, this.#onChoice, options);
    if (this.#listener.onMove) window.addEventListener('pointermove', this.#onMove, options);
    if (this.#listener.onKeydown)
      window.addEventListener('keydown', (event) => this.#listener.onKeydown?.(event), { signal: options.signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  readonly #onAct = (): void => this.#listener.onAct();

  readonly #onChoice = (): void => void setTimeout(this.#onAct);

  readonly #onMove = ({ timeStamp }: Event): void => {
    if (timeStamp - this.#lastMove < MOVE_INTERVAL) return;
    this.#lastMove = timeStamp;
    this.#listener.onMove?.();
  };
}
