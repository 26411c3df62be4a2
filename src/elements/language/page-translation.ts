import type { ReactiveController } from 'lit';
import type { GuideHost } from '../guide-host.js';

/** What stays of the visitor's own when all is drawn anew. */
interface Kept {
  readonly ticked: readonly string[];
  readonly unfolded: readonly number[];
  readonly focused: string | undefined;
}

/** What tells a control from the others on a screen. */
const MARKS = ['data-action', 'data-step', 'value', 'href'] as const;

/**
 * What a browser's page translator has written, wrapped or taken away is drawn anew in another of the guide's languages,
 * since a text that is written into it would not be seen, or would stand beside the translator's. What was ticked and
 * unfolded and where the keyboard is stay.
 */
export class PageTranslation implements ReactiveController {
  readonly #host: GuideHost;
  readonly #languageNow: () => string;
  /** Sees what changes in the guide while the guide itself draws nothing. */
  readonly #observer = new MutationObserver((records) => this.#see(records));
  #isForeign = false;
  #language: string;
  #round = 0;
  #kept: Kept | undefined;

  /** @param languageNow The code of the language that the guide speaks now. */
  constructor(host: GuideHost, languageNow: () => string) {
    this.#host = host;
    this.#languageNow = languageNow;
    this.#language = languageNow();
    host.addController(this);
  }

  /** How often all has been drawn anew. */
  get round(): number {
    return this.#round;
  }

  hostConnected(): void {
    this.#observer.observe(this.#root, { childList: true, characterData: true, subtree: true });
  }

  hostUpdate(): void {
    this.#see(this.#observer.takeRecords());
    this.#observer.disconnect();
    const language = this.#languageNow();
    const isChanged = language !== this.#language;
    this.#language = language;
    if (isChanged) this.beginAnew();
  }

  hostUpdated(): void {
    // An element that has just been taken out of the page may still be drawn once.
    if (this.#host.isConnected) this.hostConnected();
    const kept = this.#kept;
    if (!kept) return;
    this.#kept = undefined;
    for (const input of this.#root.querySelectorAll('input')) input.checked = kept.ticked.includes(input.value);
    const folds = this.#folds;
    for (const at of kept.unfolded) if (folds[at]) folds[at].open = true;
    if (kept.focused) this.#root.querySelector<HTMLElement>(kept.focused)?.focus({ preventScroll: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Has all drawn anew, where another hand has been at it since that was done last; else `false`. */
  beginAnew(): boolean {
    if (!this.#isForeign) return false;
    this.#isForeign = false;
    this.#round += 1;
    this.#kept = {
      ticked: [...this.#root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value),
      unfolded: this.#folds.flatMap(({ open }, at) => (open ? [at] : [])),
      focused: selectorOf(this.#root.activeElement),
    };
    return true;
  }

  /** What the guide tries out by itself, such as a colour, it puts straight into the root, where there is no text. */
  #see(records: readonly MutationRecord[]): void {
    if (records.some(({ target }) => target !== this.#root)) this.#isForeign = true;
  }

  get #folds(): readonly HTMLDetailsElement[] {
    return [...this.#root.querySelectorAll('details')];
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot;
  }
}

/** What finds an element again when all is drawn anew: its name, on the card that it stands on. */
function selectorOf(element: Element | null): string | undefined {
  if (!element) return undefined;
  const marks = MARKS.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : `[${name}="${CSS.escape(value)}"]`;
  });
  if (marks.length === 0) return undefined;
  const card = element.closest('[data-insats]')?.getAttribute('data-insats');
  return `${card ? `[data-insats="${CSS.escape(card)}"] ` : ''}${marks.join('')}`;
}
