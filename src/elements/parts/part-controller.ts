import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fromPromise } from 'xstate';
import { createPartMachine, PART_DELAYS, type PartMachine } from '../../../machines/part.machine.js';
import { ActorController } from '../actor-controller.js';

/** How a kind of part is got. */
export interface PartSource<Held> {
  /** Loads the part of a name. */
  load(name: string, signal: AbortSignal): Promise<Held>;
  /** When the part counts as missing although it may still come, in milliseconds. */
  readonly isLate?: number;
  /** Whether the part is asked for again without anybody's act. */
  triesAgain?(name: string | null): boolean;
  /** Told when the part has come, or has not; `error` is `undefined` where it takes too long. */
  onCome?(held: Held, name: string): void;
  onMissing?(name: string, error: unknown): void;
}

/** Ties the chart of a part that lies in a file of its own to an element, and holds what has come. */
export class PartController<Held> implements ReactiveController {
  readonly #actor: ActorController<PartMachine>;
  readonly #source: PartSource<Held>;
  #name: string | undefined;
  #held: { readonly name: string; readonly part: Held } | undefined;
  #settled: Promise<void> = Promise.resolve();
  /** It has been asked for once more since the try began that is on its way. */
  #isWantedAgain = false;

  constructor(host: ReactiveControllerHost, source: PartSource<Held>) {
    this.#source = source;
    this.#actor = new ActorController<PartMachine>(host);
    host.addController(this);
  }

  /** What has come of the part that is wanted. */
  get part(): Held | undefined {
    return this.#actor.snapshot?.matches('there') && this.#held?.name === this.#name ? this.#held?.part : undefined;
  }

  /** The name of the part that is wanted. */
  get name(): string | undefined {
    return this.#name;
  }

  get isComing(): boolean {
    return this.#actor.snapshot?.matches({ coming: 'prompt' }) ?? false;
  }

  /** Whether it has not come, or takes longer than anybody is asked to wait. */
  get isMissing(): boolean {
    const snapshot = this.#actor.snapshot;
    return snapshot !== undefined && (snapshot.matches('missing') || snapshot.matches({ coming: 'late' }));
  }

  /** Resolves when what was asked for last has come, or is known not to come. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  hostConnected(): void {
    // The clocks of an actor that is brought back have stopped: what has not come is asked for anew.
    if (this.#name !== undefined && !this.part) this.want(this.#name);
  }

  /** Asks for what has not come. A try that is on its way is waited for, and where it fails there is another. */
  wantStill(name: string): void {
    if (this.isComing) this.#isWantedAgain = true;
    else if (!this.part) this.want(name);
  }

  /** Asks for a part anew; an element that is not in the page asks when it is. */
  want(name: string): void {
    this.#name = name;
    this.#isWantedAgain = false;
    // A chart that nobody has needed yet costs nothing at the start.
    if (!this.#actor.hasMachine) this.#actor.replace(this.#createMachine());
    this.#actor.send({ type: 'part.wanted', name });
  }

  /** No part is wanted any more. */
  leave(): void {
    this.#name = undefined;
    this.#held = undefined;
    this.#actor.send({ type: 'part.left' });
  }

  #createMachine(): PartMachine {
    const source = this.#source;
    return createPartMachine({
      load: fromPromise(({ input, signal }) => {
        const loading = this.#load(input.name, signal);
        this.#settled = settlingOf(loading);
        return loading;
      }),
      isLate: source.isLate ?? PART_DELAYS.isLate,
      triesAgain: (name) => source.triesAgain?.(name) ?? false,
      reportLate: (name) => source.onMissing?.(name ?? '', undefined),
    });
  }

  async #load(name: string, signal: AbortSignal): Promise<void> {
    try {
      const part = await this.#source.load(name, signal);
      if (signal.aborted) return;
      this.#held = { name, part };
      this.#source.onCome?.(part, name);
    } catch (error) {
      if (this.#isWantedAgain && !signal.aborted) {
        this.#isWantedAgain = false;
        return this.#load(name, signal);
      }
      if (!signal.aborted) this.#source.onMissing?.(name, error);
      throw error;
    }
  }
}

async function settlingOf(loading: Promise<void>): Promise<void> {
  try {
    await loading;
  } catch {
    // Whoever waits for it waits for its end, whatever that is.
  }
}
