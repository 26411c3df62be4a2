import type { ReactiveController } from 'lit';
import type { GuideHost } from '../guide-host.js';

/** What the page translators of browsers wrap each text in; the guide itself never draws it. */
const WRAPPED = 'font';

/** What stays of the visitor's own when all is drawn anew. */
interface Kept {
  readonly ticked: readonly string[];
  readonly focused: string | undefined;
}

/**
 * What a browser's page translator has wrapped in elements of its own is drawn anew in another of the guide's languages,
 * since a text that is written into it would not be seen. What was ticked and where the keyboard is stay.
 */
export class PageTranslation implements ReactiveController {
  readonly #host: GuideHost;
  readonly #languageNow: () => string;
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

  hostUpdate(): void {
    const language = this.#languageNow();
    const isChanged = language !== this.#language;
    this.#language = language;
    if (!isChanged || !this.#root.querySelector(WRAPPED)) return;
    this.#round += 1;
    this.#kept = {
      ticked: [...this.#root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value),
      focused: (this.#root.activeElement as HTMLElement | null)?.dataset.action,
    };
  }

  hostUpdated(): void {
    const kept = this.#kept;
    if (!kept) return;
    this.#kept = undefined;
    for (const input of this.#root.querySelectorAll('input')) input.checked = kept.ticked.includes(input.value);
    if (kept.focused)
      this.#root.querySelector<HTMLElement>(`[data-action="${kept.focused}"]`)?.focus({ preventScroll: true });
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}
