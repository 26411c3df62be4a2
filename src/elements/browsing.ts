import type { ReactiveControllerHost } from 'lit';
import type { Topic } from '../catalog/types.js';

/**
 * What a visitor has opened, ticked and searched for on the screen at hand. It is no part of the conversation: it is
 * kept nowhere, and is gone with the step, ticks with the answer to their question or with the conversation.
 */
export class Browsing {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #opened = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #topics = new Set<Topic>();
  #searched = '';
  /** Boxes that are ticked at a question, or at the topics, and not confirmed yet. */
  #ticked: { readonly at: string; readonly values: readonly string[] } | undefined;

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

  /** Whether a box is ticked at a question and not confirmed. */
  get hasTicked(): boolean {
    return (this.#ticked?.values.length ?? 0) > 0;
  }

  /** What has been ticked at a question and not confirmed; `undefined` where no box of it has been touched. */
  tickedAt(question: string): readonly string[] | undefined {
    return this.#ticked?.at === question ? this.#ticked.values : undefined;
  }

  /** Remembers what is ticked at a question, so that it outlives a look at something else. */
  tick(question: string, values: readonly string[]): void {
    this.#ticked = { at: question, values };
  }

  /** The question has been answered: what was ticked at it is an answer now, or was taken back. */
  answered(question: string): void {
    if (this.#ticked?.at === question) this.#ticked = undefined;
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
    this.#ticked = undefined;
    this.close();
  }

  #flip<Member>(members: Set<Member>, member: Member): void {
    if (!members.delete(member)) members.add(member);
    this.#host.requestUpdate();
  }
}
