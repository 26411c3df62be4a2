import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { written } from '../../catalog/written.js';
import type { GuideHost } from '../guide-host.js';
import { type TextLine, visibleText } from './visible-text.js';

export const build = __BUILD__;

/** Not mirrored: what was said, and buttons that answer nothing. */
const LEFT_OUT =
  '.mine, .take, .taking, button[data-action]:not([data-action=skip], [data-action=all], [data-action=open])';

/** What libraries say before they keep a copy of the page: htmx, for one, keeps its text in the browser's storage. */
const BEFORE_COPY = ['htmx:beforeHistorySave', 'turbo:before-cache', 'turbolinks:before-cache'] as const;

/**
 * Where a page asks for it with the attribute `mirror`: what the guide shows now, as plain text in the light DOM. A page's
 * own read-aloud and translation tools find it there; they do not see into shadow roots. It is for such tools alone: what
 * holds it is inert, clipped and hidden from screen readers by the shadow root around it, so that nothing is seen, found
 * or announced twice. What gathers the text of pages finds it too, so that it is off unless asked for, and holds no answers.
 */
export class Mirror implements ReactiveController {
  readonly #host: GuideHost;
  readonly #asked = new MutationObserver(() => this.#host.requestUpdate());
  readonly #opened = new MutationObserver(() => this.#reflect());
  #document: Document | undefined;
  #copy: HTMLElement | undefined;
  #shown = '';

  constructor(host: GuideHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Where the copy is held. */
  get place(): TemplateResult | typeof nothing {
    if (!this.#isWanted) return nothing;
    return html`<div class="unseen" inert aria-hidden="true"><slot name="mirror"></slot></div>`;
  }

  get #isWanted(): boolean {
    return this.#host.hasAttribute('mirror');
  }

  /** Nothing of the copy is left. */
  readonly clear = (): void => {
    this.#copy?.remove();
    this.#copy = undefined;
    this.#shown = '';
  };

  hostConnected(): void {
    this.#asked.observe(this.#host, { attributeFilter: ['mirror'] });
    // What folds out and what opens in a panel comes on screen without an update.
    this.#opened.observe(this.#host.renderRoot, { attributeFilter: ['open'], subtree: true });
    this.#document = this.#host.ownerDocument;
    for (const name of BEFORE_COPY) this.#document.addEventListener(name, this.clear);
  }

  hostDisconnected(): void {
    this.#asked.disconnect();
    this.#opened.disconnect();
    for (const name of BEFORE_COPY) this.#document?.removeEventListener(name, this.clear);
    this.clear();
  }

  hostUpdated(): void {
    this.#reflect();
  }

  #reflect(): void {
    const guide = this.#host.renderRoot.querySelector<HTMLElement>('[part=guide]');
    const isSeen = this.#isWanted && this.#host.isConnected && guide !== null && guide.getClientRects().length > 0;
    const parts = isSeen ? [...guide.querySelectorAll('.urgent, .turn')] : [];
    const blocks = parts.flatMap((part) => visibleText(part, LEFT_OUT));
    if (guide && blocks.length > 0) this.#show(blocks, guide);
    else this.clear();
  }

  #show(blocks: readonly TextLine[], { lang, dir }: HTMLElement): void {
    const shown = written([lang, blocks]);
    // What a tool has written into the copy stays until something else is on screen.
    if (shown === this.#shown && this.#copy?.isConnected) return;
    this.clear();
    this.#shown = shown;
    this.#copy = Object.assign(document.createElement('div'), { slot: 'mirror', lang, dir });
    this.#copy.append(...blocks.map((block) => paragraph(block, lang)));
    this.#host.append(this.#copy);
  }
}

function paragraph(block: TextLine, language: string): HTMLElement {
  const line = document.createElement('p');
  for (const { text, lang } of block) {
    if (line.hasChildNodes()) line.append(' ');
    const piece = document.createElement('span');
    if (lang !== language) piece.lang = lang;
    piece.textContent = text;
    line.append(lang === language ? text : piece);
  }
  return line;
}
