import { Absence } from './absence.js';

/** How often it is looked whether the device has slept, and how late the chart's own timers may be, in milliseconds. */
const HEARTBEAT = 1_000;
const LATE = 5_000;

/** Notices that a visit has been left for longer than its waits, although timers stand still while a device sleeps. */
export class AbsenceWatch {
  readonly #waits: () => number;
  readonly #onGone: () => void;
  readonly #absence = new Absence();
  #heartbeat: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param waits How long a visit goes on without anybody, in milliseconds.
   * @param onGone Called when whoever was there has been gone for longer: whoever comes is somebody else.
   */
  constructor(waits: () => number, onGone: () => void) {
    this.#waits = waits;
    this.#onGone = onGone;
  }

  /** Somebody is there by what they have chosen, whoever was there before. */
  greeted(): void {
    this.#absence.acted();
  }

  /** Somebody has done something. Returns whether it is still whoever was there before. */
  acted(): boolean {
    const isSame = !this.#isLate;
    this.#absence.acted();
    if (!isSame) this.#onGone();
    return isSame;
  }

  /** The page has come into sight. */
  seen(): void {
    if (this.#absence.isLongerThan(this.#waits()) || this.#absence.isUnknown) this.#onGone();
  }

  /** Looks now and then, while a visit is on: not every device tells its pages that it has slept. */
  watch(isVisit: boolean): void {
    // While it counts down the chart tells of each second, and would put off a look that began anew each time.
    if (isVisit && this.#heartbeat !== undefined) return;
    clearTimeout(this.#heartbeat);
    this.#heartbeat = isVisit ? setTimeout(this.#beat, HEARTBEAT) : undefined;
  }

  get #isLate(): boolean {
    return this.#absence.isLongerThan(this.#waits() + LATE);
  }

  readonly #beat = (): void => {
    this.#heartbeat = setTimeout(this.#beat, HEARTBEAT);
    this.#absence.beat();
    if (this.#isLate) this.#onGone();
  };
}
