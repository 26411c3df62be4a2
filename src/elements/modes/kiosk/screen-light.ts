/** Keeps the screen lit while the page is shown, where the device lets a page do so. */
export class ScreenLight {
  #lock: WakeLockSentinel | undefined;
  #isWanted = false;

  /** Whether the device holds it lit for the page now. */
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

  /** A page that was out of sight has lost it, and asks again. */
  readonly #acquire = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || this.isHeld) return;
    try {
      const lock = await navigator.wakeLock?.request('screen');
      if (this.#isWanted) this.#lock = lock;
      else await lock?.release();
    } catch {}
  };
}
