import { nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../machines/intake.view.js';
import type { Faults } from '../../elements/faults.js';
import type { GuideHost } from '../../elements/guide-host.js';
import { loadPart } from '../../elements/parts/load-part.js';
import { today } from '../../elements/today.js';
import type * as Part from './follow-up-part.js';

/** What is needed of the element. */
export type FollowUpHost = Pick<GuideHost, 'hasAttribute' | 'requestUpdate'>;

/**
 * One number a day, of visits that reached a list, on a tablet or at a desk whose kommun has turned it on (`follow-up`).
 * It is told that a visit has reached a list, and nothing of the visit.
 */
export class FollowUp {
  readonly #host: FollowUpHost;
  readonly #faults: Faults;
  #part: typeof Part | undefined;
  #hasCounted = false;
  #isAsking = false;

  constructor(host: FollowUpHost, faults: Faults) {
    this.#faults = faults;
    this.#host = host;
  }

  /** Whether the kommun has turned it on. */
  get isOn(): boolean {
    return this.#host.hasAttribute('follow-up');
  }

  /** Notices a list on screen, by the name of the step alone. */
  follow(step: Step, version: string): void {
    if (step === 'results' || step === 'list') this.reached(version);
  }

  /**
   * This visit has a list on screen. It counts once.
   *
   * @param version The day that the kommun's list is of: a device whose day is earlier has lost its time.
   */
  reached(version: string): void {
    if (!this.isOn || this.#hasCounted) return;
    this.#hasCounted = true;
    const day = today();
    void this.#load().then((part) => part?.visitCount.add(day < version ? version : day));
  }

  /** The visit is over; the next one counts anew. */
  ended(): void {
    this.#hasCounted = false;
  }

  /** The sums are out of sight: whoever opens them again is asked again. */
  closed(): void {
    this.#isAsking = false;
  }

  /** The sums; nothing where it is not turned on. */
  sums(): TemplateResult | typeof nothing {
    return this.#draw((part) => part.followUpSums);
  }

  /** The sums at a desk, with what becomes of what is said there. */
  atDesk(): TemplateResult | typeof nothing {
    return this.#draw((part) => part.deskFollowUp);
  }

  #draw(which: (part: typeof Part) => typeof Part.followUpSums): TemplateResult | typeof nothing {
    if (!this.isOn) return nothing;
    const part = this.#part;
    if (!part) {
      void this.#load();
      return nothing;
    }
    const turn = (isAsking: boolean) => () => {
      this.#isAsking = isAsking;
      this.#host.requestUpdate();
    };
    const reset = () => {
      part.visitCount.reset();
      turn(false)();
    };
    return which(part)({ isAsking: this.#isAsking, ask: turn(true), keep: turn(false), reset });
  }

  /** A visit is not held up by a file that does not come, and is not counted then. */
  async #load(): Promise<typeof Part | undefined> {
    if (this.#part) return this.#part;
    try {
      const coming = loadPart('follow-up', () => import('./follow-up-part.js'));
      this.#part = await this.#faults.watch('follow-up', coming);
      this.#host.requestUpdate();
    } catch {}
    return this.#part;
  }
}
