import { textsOf } from './names.js';

/** What somebody hears who has a screen reader, of one guide. */
export class ScreenReader {
  /** What was said, in order: the name and the description of what got the focus, and the live region. */
  readonly spoken: string[] = [];
  /** What was said at once because something is to be mended, in order. */
  readonly alerts: string[] = [];
  readonly #host: HTMLElement;
  readonly #changes = new MutationObserver((changes) => this.#hear(changes));
  #heardTurn: Element | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** An element has its shadow tree once it has been in the page. */
  get #root(): ShadowRoot {
    return this.#host.shadowRoot as ShadowRoot;
  }

  /** Listens from now on. */
  listen(): void {
    this.#changes.observe(this.#root, { subtree: true, childList: true, characterData: true });
  }

  stop(): void {
    this.#changes.disconnect();
  }

  /** Hears what has come by now. */
  catchUp(): void {
    this.#hear(this.#changes.takeRecords());
  }

  /** A region that is there already speaks each time its text changes, and an alert when it comes. */
  #hear(changes: readonly MutationRecord[]): void {
    for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      if (added instanceof HTMLElement && added.role === 'alert') this.alerts.push(added.textContent?.trim() ?? '');
    const turn = this.#root.activeElement;
    if (turn?.matches('.turn') && turn !== this.#heardTurn) {
      this.#heardTurn = turn;
      this.spoken.push([turn.ariaLabel ?? '', textsOf(turn, 'aria-labelledby', 'aria-describedby')].join(' ').trim());
    }
    const region = this.#root.querySelector('[aria-live=polite]');
    const text = region?.textContent?.trim() ?? '';
    if (text !== '' && changes.some(({ target }) => target !== region?.parentNode && region?.contains(target)))
      this.spoken.push(text);
  }
}
