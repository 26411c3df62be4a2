import type { ReactiveControllerHost } from 'lit';
import type { Topic } from '../catalog/types.js';

/**
 * What a visitor has opened, ticked and searched for on the screen at hand. It is no part of the conversation: it is
 * kept nowhere, and is gone with the step, the ticks with the conversation.
 */
export class Browsing {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #opened = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #topics = new Set<Topic>();
  #searched = '';

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** What is searched for, as it was typed. */
  get searched(): string {
    return this.#searched;
  }

  /** The ids of the insatser that are ticked to be taken along. */
  get taken(): ReadonlySet<string> {
    return this.#taken;
  }

  /** The topics that the whole list is narrowed to; none is all of them. */
  get topics(): ReadonlySet<Topic> {
    return this.#topics;
  }

  /** Whether a card, by the id of its insats, or a fold, by its name, is open. */
  isOpen(id: string): boolean {
    return this.#opened.has(id);
  }

  toggle(id: string): void {
    this.#flip(this.#opened, id);
  }

  /** Ticks an insats to be taken along, or takes the tick back. */
  take(id: string): void {
    this.#flip(this.#taken, id);
  }

  filter(topic: Topic): void {
    this.#flip(this.#topics, topic);
  }

  showAllTopics(): void {
    this.#topics.clear();
    this.#host.requestUpdate();
  }

  search(text: string): void {
    this.#searched = text;
    this.#host.requestUpdate();
  }

  /** Another step is on screen. */
  close(): void {
    this.#opened.clear();
    this.#topics.clear();
    this.search('');
  }

  /** Nothing is left. */
  clear(): void {
    this.#taken.clear();
    this.close();
  }

  #flip<Member>(members: Set<Member>, member: Member): void {
    if (!members.delete(member)) members.add(member);
    this.#host.requestUpdate();
  }
}
