import type { Faults } from '../../elements/faults.js';
import { type QrCode, qrCode } from '../../elements/taking-along/qr-image.js';

/** The code of the address that is on screen. */
export class LinkCode {
  readonly #onDrawn: () => void;
  readonly #faults: Faults;
  #link: string | null = null;
  #code: QrCode | undefined;

  /** @param onDrawn Told when the code has come. */
  constructor(onDrawn: () => void, faults: Faults) {
    this.#faults = faults;
    this.#onDrawn = onDrawn;
  }

  /** The code; `undefined` while it is on its way, and where it cannot be had. */
  get code(): QrCode | undefined {
    return this.#code;
  }

  /** Makes the code of an address, or lets go of it. */
  async show(link: string | null): Promise<void> {
    if (link === this.#link) return;
    this.#link = link;
    this.#code = undefined;
    if (link === null) return;
    try {
      const code = await qrCode(link, this.#faults);
      if (this.#link === link) this.#code = code;
    } catch {
      // The address stands below the code, and can be written by hand.
    }
    this.#onDrawn();
  }
}
