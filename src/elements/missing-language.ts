import type { html as Html, LitElement, TemplateResult } from 'lit';
import { adoptStyles } from './adopt-styles.js';

interface MissingTexts {
  /** That the language has not come, and that nothing is lost by it. */
  readonly missing: string;
  /** The button for another try. */
  readonly retry: string;
}

const TEXTS = import.meta.glob<MissingTexts>('../../locales/*/missing.json', { eager: true, import: 'default' });

/** How long a language may be on its way before this is said, in milliseconds: longer than an overlay may take. */
const PATIENCE = 12_000;

const SECTION = '[data-section=missing-language]';

/** Where it is scrolled to, it stands clear of the bar. */
const STYLES = `${SECTION} { scroll-margin: 5em; justify-items: start; }`;

function textsOf(code: string): MissingTexts | undefined {
  return TEXTS[`../../locales/${code}/missing.json`];
}

/** What is said of a language that does not come: in that language and in Swedish, with another try one tap away. */
export class MissingLanguage {
  readonly #host: LitElement;
  #code: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    if (host.shadowRoot) adoptStyles(host.shadowRoot, STYLES);
  }

  /** A language is asked for. `onLate` is called when it takes longer than one should wait for in silence. */
  expect(onLate: () => void): void {
    this.settle();
    this.#timer = setTimeout(onLate, PATIENCE);
  }

  /** The language has come, or is known to be missing. */
  settle(missing?: string): void {
    clearTimeout(this.#timer);
    if (missing === this.#code) return;
    this.#code = missing;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector(SECTION)?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** What the visitor reads; nothing where no language is missing. */
  notice(html: typeof Html, onRetry: (code: string) => void): TemplateResult | undefined {
    const code = this.#code ?? '';
    const [own, swedish] = [textsOf(code), textsOf('sv')];
    if (!own || !swedish) return undefined;
    const isSwedish = own.retry === swedish.retry;
    const inSwedish = (text: string) => (isSwedish ? undefined : html`<span lang="sv" dir="ltr">${text}</span>`);
    return html`
      <div class="says" role="alert" data-section="missing-language" lang=${code} dir="auto">
        <p>${own.missing}</p>
        ${isSwedish ? undefined : html`<p>${inSwedish(swedish.missing)}</p>`}
        <button type="button" class="primary" data-action="retry-language" @click=${() => onRetry(code)}>
          ${own.retry} ${inSwedish(swedish.retry)}
        </button>
      </div>
    `;
  }
}
