/** The two clocks of a device, in milliseconds. */
export interface Clocks {
  /** The time of day, which may be wrong, and may be set while the page is open. */
  readonly wall: () => number;
  /** How long the page has been open. It cannot be set, and on some devices stands still while they sleep. */
  readonly steady: () => number;
}

const DEVICE: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** How much a clock may be set back by itself, as it is held to the right time, in milliseconds. */
const DRIFT = 1_000;

/**
 * For how long nobody has done anything, on a device whose time may be lost, set back or set ahead. Either clock can show
 * that it was long: the one tells of sleep, and the other cannot be set.
 */
export class Absence {
  readonly #clocks: Clocks;
  #actedWall: number;
  #actedSteady: number;
  #beatWall: number;

  constructor(clocks: Clocks = DEVICE) {
    this.#clocks = clocks;
    this.#actedWall = clocks.wall();
    this.#actedSteady = clocks.steady();
    this.#beatWall = this.#actedWall;
  }

  /** Somebody has done something. */
  acted(): void {
    this.#actedWall = this.#clocks.wall();
    this.#actedSteady = this.#clocks.steady();
    this.#beatWall = this.#actedWall;
  }

  /** The page runs: a clock that has been set back since the last time takes nothing away from what has gone by. */
  beat(): void {
    const wall = this.#clocks.wall();
    if (wall < this.#beatWall) this.#actedWall -= this.#beatWall - wall;
    this.#beatWall = wall;
  }

  /** Whether more time has gone by, by either clock. */
  isLongerThan(milliseconds: number): boolean {
    const { wall, steady } = this.#clocks;
    return wall() - this.#actedWall > milliseconds || steady() - this.#actedSteady > milliseconds;
  }

  /** Whether the time of day has been set back while the page did not run, so that nothing is known of how long that was. */
  get isUnknown(): boolean {
    return this.#clocks.wall() < this.#beatWall - DRIFT;
  }
}
