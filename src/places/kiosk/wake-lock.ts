/** Keeps the screen lit while the page is shown, where the device lets a page do so (Screen Wake Lock API). */
export class WakeLock {
  #lock: WakeLockSentinel | undefined;
  #isWanted = false;

  /** Whether the device keeps the screen lit for the page now. */
  get isHeld(): boolean {
    return this.#lock?.released === false;
  }

  keep(): void {
    this.#isWanted = true;
    document.addEventListener('visibilitychange', this.#acquire);
    void this.#acquire();
  }

  leave(): void {
    this.#isWanted = false;
    document.removeEventListener('visibilitychange', this.#acquire);
    void this.#lock?.release();
    this.#lock = undefined;
  }

  /** A page that was out of sight has lost its lock, and asks again. */
  readonly #acquire = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || this.isHeld) return;
    try {
      const lock = await navigator.wakeLock?.request('screen');
      if (this.#isWanted) this.#lock = lock;
      else await lock?.release();
    } catch {}
  };
}
