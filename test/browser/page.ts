import { expect } from 'vitest';
import type { Catalog } from '../../src/catalog/types.js';
import type { InsatsGuide } from '../../src/elements/insats-guide.js';
import { question } from '../support/guide/readings.js';
import { DomGuide, PATIENCE } from './dom-guide.js';

type PageWindow = Window & typeof globalThis;

/** A page in a window of its own: the tests' own page is in a frame, and leaving would take that away. */
export interface Page {
  /** Whether nothing at all is left of the document. */
  readonly isBlank: boolean;
  readonly isAtNeutralSite: boolean;
  readonly title: string;
  readonly historyLength: number;
  readonly step: string | undefined;
  /** Goes on from the welcome. */
  startChat(): Promise<void>;
  pressExit(): void;
  /** Touches the guide, and presses nothing. */
  touch(): void;
  /** Is brought back by the back/forward cache. */
  comeBack(): void;
  /** Puts something of its own on the page, before the guide. */
  put(html: string): HTMLElement;
  /** Resolves when all that comes after the greeting is there. */
  whole(): Promise<void>;
  /** Opens the panel of a launcher, or closes it. */
  open(): void;
  closePanel(): void;
  /** Presses a key; `at` is when, in milliseconds since the page opened. */
  pressKey(key: string, details?: KeyboardEventInit & { readonly at?: number }): void;
  /** What the page hears from now on. */
  listen(): readonly string[];
  close(): void;
}

const NEUTRAL_TITLE = 'Vädret';

function addressOf(html: string): string {
  return URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
}

function withGuide(exitUrl: string, attributes: string): string {
  const define = new URL('/src/elements/insats-guide.define.ts', location.href);
  // The test server has every import on demand go through its own runner, which another page does not have.
  const runner = '<script>globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() }</script>';
  return `<!doctype html><html lang="sv"><head><title>Kommunen</title>${runner}</head><body><h1>Stöd</h1>
    <insats-guide exit-url="${exitUrl}" ${attributes}></insats-guide><script type="module" src="${define}"></script></body></html>`;
}

/** Opens a page with a guide on it, or with a frame that holds one, and waits until the guide is there. */
export async function openPage(catalog: Catalog, inFrame: boolean, attributes = ''): Promise<Page> {
  const neutral = addressOf(`<!doctype html><title>${NEUTRAL_TITLE}</title><p>Sol.</p>`);
  const inner = addressOf(withGuide(neutral, attributes));
  const opened = window.open(
    inFrame ? addressOf(`<!doctype html><iframe src="${inner}"></iframe>`) : inner,
    '_blank',
    'popup',
  );
  const page = opened as PageWindow | null;
  if (!page) throw new Error('The browser let no window open.');
  const find = (): PageWindow | undefined => (inFrame ? (page.frames[0] as PageWindow | undefined) : page);
  await expect.poll(() => find()?.customElements.get('insats-guide') !== undefined, { timeout: PATIENCE }).toBe(true);
  const holder = find() as PageWindow;
  const guide = holder.document.querySelector('insats-guide') as InsatsGuide;
  guide.catalog = catalog;
  await guide.updateComplete;
  const visitor = new DomGuide(guide);
  const part = (selector: string) => guide.shadowRoot?.querySelector<HTMLElement>(selector);

  return {
    get isBlank() {
      return holder.document.documentElement.childNodes.length === 0;
    },
    get isAtNeutralSite() {
      return page.location.href === neutral && page.document.title === NEUTRAL_TITLE;
    },
    get title() {
      return holder.document.title;
    },
    get historyLength() {
      return page.history.length;
    },
    get step() {
      return visitor.read(question).step;
    },
    async startChat() {
      await visitor.start();
    },
    pressExit() {
      part('[data-action=exit]')?.click();
    },
    touch() {
      const event = new holder.PointerEvent('pointerdown', { bubbles: true, composed: true });
      part('.turn')?.dispatchEvent(event);
    },
    comeBack() {
      holder.dispatchEvent(new holder.PageTransitionEvent('pageshow', { persisted: true }));
    },
    put(html) {
      holder.document.body.insertAdjacentHTML('afterbegin', html);
      return holder.document.body.firstElementChild as HTMLElement;
    },
    async whole() {
      await expect.poll(() => part('.picture') !== null, { timeout: PATIENCE }).toBe(true);
    },
    open() {
      guide.open();
    },
    closePanel() {
      guide.close();
    },
    pressKey(key, { at, ...details } = {}) {
      const event = new holder.KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...details });
      if (at !== undefined) Object.defineProperty(event, 'timeStamp', { value: at });
      (holder.document.body ?? holder).dispatchEvent(event);
    },
    listen() {
      const heard: string[] = [];
      for (const name of ['insats-ready', 'insats-step', 'insats-error'])
        holder.addEventListener(name, () => heard.push(name));
      return heard;
    },
    close() {
      page.close();
    },
  };
}
