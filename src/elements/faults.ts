import type { LoadErrorCode } from '../../machines/loader.machine.js';
import { VersionMismatch } from './parts/load-part.js';

/** What may go wrong besides getting the catalogue: stable codes (design.md, section 9). */
export type GuideFaultCode =
  | 'language-missing'
  | 'overlay-missing'
  | 'overlay-stale'
  | 'place-missing'
  | 'part-missing'
  | 'version-mismatch'
  | 'drawing-failed'
  | 'start-failed';

/** What a host page is told of with `insats-error`. */
export type FaultCode = LoadErrorCode | GuideFaultCode;

/** Tells the embedder of faults: each once, by an event and a line in the console, until it has been mended. */
export class Faults {
  readonly #told = new Set<string>();
  readonly #tell: (code: FaultCode) => void;

  /** @param tell Dispatches `insats-error`. */
  constructor(tell: (code: FaultCode) => void) {
    this.#tell = tell;
  }

  /**
   * @param subject What is missing or has failed, such as the code of a language.
   * @param cause What was thrown; a file of another build has a code of its own, whatever it holds.
   */
  report(code: FaultCode, subject: string, cause?: unknown): void {
    const told = cause instanceof VersionMismatch ? 'version-mismatch' : code;
    const fault = `${told} ${subject}`;
    if (this.#told.has(fault)) return;
    this.#told.add(fault);
    console.warn(`insats-guide: ${fault}`, ...(cause === undefined ? [] : [cause]));
    this.#tell(told);
  }

  /**
   * Waits for a file that the guide does without, such as the picture of a code, and tells of it where it does not come.
   *
   * @throws whatever the file's loading throws.
   */
  async watch<File>(name: string, coming: Promise<File>): Promise<File> {
    try {
      const file = await coming;
      this.mended(name);
      return file;
    } catch (error) {
      this.report('part-missing', name, error);
      throw error;
    }
  }

  /** What was missing is there: should it go missing again, that is told again. */
  mended(subject: string): void {
    for (const fault of this.#told) if (fault.endsWith(` ${subject}`)) this.#told.delete(fault);
  }
}
