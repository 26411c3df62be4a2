import type { ReactiveController } from 'lit';
import type { GuideHost } from './guide-host.js';

/** Headers that stay lie under each other: no page has more than these. */
const MOST_HEADERS = 3;

/** A header that hides and comes again has moved when so many milliseconds have gone since somebody scrolled. */
const MOVED = 400;

const MOVES = ['scroll', 'resize'] as const;

/**
 * Keeps the way out below what the page lays over the window's top, as a header that stays when one scrolls: how much that
 * covers is a length of the guide's looks (`--page-header`), by which the bar and what is brought into view stand lower.
 */
export class PageHeader implements ReactiveController {
  readonly #host: GuideHost;
  #guide: HTMLElement | null = null;
  #covered = 0;
  #isAwaited = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: GuideHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // What scrolls may be a part of the page.
    for (const move of MOVES) addEventListener(move, this.#onMove, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    for (const move of MOVES) removeEventListener(move, this.#onMove, { capture: true });
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    const guide = this.#host.renderRoot.querySelector<HTMLElement>('[part=guide]');
    if (guide === this.#guide) return;
    this.#guide = guide;
    this.#wear();
    // Not before the first screen is painted, which would wait for one more layout.
    requestAnimationFrame(() => this.#await());
  }

  readonly #onMove = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#await(), MOVED);
    this.#await();
  };

  /** Where nothing is covered and nothing was, the browser goes through no looks. */
  #wear(): void {
    const length = this.#covered === 0 ? '' : `${this.#covered}px`;
    const style = this.#guide?.style;
    if (style && style.getPropertyValue('--page-header') !== length) style.setProperty('--page-header', length);
  }

  #await(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    requestAnimationFrame(() => {
      this.#isAwaited = false;
      if (!this.#host.isConnected) return;
      // A panel lies over the page and its headers.
      this.#covered = this.#guide?.closest('dialog') ? 0 : coveredTop(this.#host);
      this.#wear();
    });
  }
}

/** How many pixels of what the guide is scrolled in lie under headers of the page that stay. */
function coveredTop(host: HTMLElement): number {
  const { left, width, top, bottom } = host.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return 0;
  let covered = 0;
  for (let count = 0; count < MOST_HEADERS; count += 1) {
    const end = headerAt(host, left + width / 2, covered)?.getBoundingClientRect().bottom ?? 0;
    // What lies over half of the window is no header: a dialog, or a notice that is closed first.
    if (end <= covered || end > innerHeight / 2) break;
    covered = end;
  }
  // A part that only cuts what is too wide moves with the page, and may begin above the window.
  return Math.max(0, covered - Math.max(0, topOfScroller(host)));
}

/** What of the page stays over the guide at a height of the window, as it is scrolled. */
function headerAt(host: HTMLElement, x: number, y: number): Element | undefined {
  let one = host.ownerDocument.elementFromPoint(x, y + 1);
  for (; one && !one.contains(host); one = one.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(one).position)) return one;
  return undefined;
}

/** Where the part of the page begins that the guide is scrolled in: 0 where that is the window. */
function topOfScroller(host: HTMLElement): number {
  const { body, documentElement } = host.ownerDocument;
  let one: Node | null = host.parentNode;
  for (; one && one !== body && one !== documentElement; one = one instanceof ShadowRoot ? one.host : one.parentNode)
    if (one instanceof Element && /auto|scroll|hidden/.test(getComputedStyle(one).overflowY))
      return one.getBoundingClientRect().top;
  return 0;
}
