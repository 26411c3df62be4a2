import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type Actor,
  type AnyStateMachine,
  createActor,
  type EventFromLogic,
  type InputFrom,
  type Snapshot,
  type SnapshotFrom,
} from 'xstate';

/**
 * Ties a machine's life to an element's: the actor runs while the element is in the page. A stopped
 * actor that is started again no longer tells its observers (xstate 5.33), so that each connection
 * makes a new actor from the kept snapshot: a guide that is moved in the page keeps its chat.
 *
 * A chart that throws ends its actor. The next drawing throws what the chart has thrown, so that the element tells of it as
 * of any drawing that fails. The chart then stands where it stood before.
 */
export class ActorController<Machine extends AnyStateMachine> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (snapshot: SnapshotFrom<Machine>) => void;
  #machine: Machine | undefined;
  #actor: Actor<Machine> | undefined;
  #input: InputFrom<Machine> | undefined;
  #kept: Snapshot<unknown> | undefined;
  #isConnected = false;
  /** What the chart has thrown, until a drawing has told of it. */
  #thrown: { readonly error: unknown } | undefined;

  constructor(
    host: ReactiveControllerHost,
    machine?: Machine,
    onChange: (snapshot: SnapshotFrom<Machine>) => void = () => {},
  ) {
    this.#host = host;
    this.#machine = machine;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The state as it stands; `undefined` while there is no machine or the element is not in the page. */
  get snapshot(): SnapshotFrom<Machine> | undefined {
    return this.#running?.getSnapshot() as SnapshotFrom<Machine> | undefined;
  }

  get hasMachine(): boolean {
    return this.#machine !== undefined;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#start();
  }

  hostUpdate(): void {
    const thrown = this.#thrown;
    this.#thrown = undefined;
    if (thrown) throw thrown.error;
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#kept = this.#actor?.getPersistedSnapshot() ?? this.#kept;
    this.#stop();
  }

  /** What is kept while the element is out of the page is gone: the machine begins anew when it comes back. */
  forget(): void {
    this.#kept = undefined;
  }

  /** Runs another machine from its beginning; what the former one held is gone. */
  replace(machine: Machine | undefined, input?: InputFrom<Machine>): void {
    this.#stop();
    this.#kept = undefined;
    this.#machine = machine;
    this.#input = input;
    if (this.#isConnected) this.#start();
    this.#host.requestUpdate();
  }

  send(event: EventFromLogic<Machine>): void {
    this.#running?.send(event);
  }

  /** The actor; one whose chart has thrown is made anew once that has been told. */
  get #running(): Actor<Machine> | undefined {
    if (!this.#actor && this.#isConnected && !this.#thrown) this.#start();
    return this.#actor;
  }

  #start(): void {
    if (!this.#machine) return;
    const actor: Actor<AnyStateMachine> = createActor(this.#machine as AnyStateMachine, {
      input: this.#input,
      ...(this.#kept !== undefined && { snapshot: this.#kept }),
    });
    this.#actor = actor as Actor<Machine>;
    const machine: AnyStateMachine = this.#machine;
    let sound: SnapshotFrom<AnyStateMachine> | undefined;
    const fail = (error: unknown): void => {
      this.#thrown = { error };
      this.#stop();
      if (sound) this.#kept = machine.getPersistedSnapshot(sound);
      this.#host.requestUpdate();
    };
    actor.subscribe({
      next: (snapshot) => {
        try {
          this.#onChange(snapshot as SnapshotFrom<Machine>);
          sound = snapshot;
          this.#host.requestUpdate();
        } catch (error) {
          fail(error);
        }
      },
      error: fail,
    });
    actor.start();
  }

  #stop(): void {
    this.#actor?.stop();
    this.#actor = undefined;
  }
}
