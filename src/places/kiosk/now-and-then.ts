/**
 * Something that is done at most so often. Measured by how long the page has been open and not by the clock: a tablet whose
 * clock is set right after a year ahead would otherwise wait for that year.
 */
export class NowAndThen {
  readonly #interval: number;
  #last: number;

  /**
   * @param interval The least time between, in milliseconds.
   * @param isDue Whether it is to be done at once the first time.
   */
  constructor(interval: number, isDue: boolean) {
    this.#interval = interval;
    this.#last = isDue ? Number.NEGATIVE_INFINITY : performance.now();
  }

  /** Whether it is time; asked again, not until the next time. */
  take(): boolean {
    const now = performance.now();
    if (now - this.#last < this.#interval) return false;
    this.#last = now;
    return true;
  }

  /** The next time is now. */
  hasten(): void {
    this.#last = Number.NEGATIVE_INFINITY;
  }
}
