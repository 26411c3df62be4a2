import { expect } from 'vitest';
import type { InsatsGuide } from '../../src/elements/insats-guide.js';
import { Guide, type Sight, type Target } from '../support/guide/guide.js';
import type { Reading } from '../support/guide/readings.js';
import { SELECTORS } from '../support/guide/selectors.js';

/** How long a busy machine may take over what takes no time, in milliseconds. */
export const PATIENCE = 60_000;

/** The guide in a document that the test itself can reach: what was pressed is on screen before the test goes on. */
export class DomGuide extends Guide {
  readonly element: InsatsGuide;

  constructor(element: InsatsGuide) {
    super();
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** What a selector finds; for page objects, not for tests. */
  all<Found extends HTMLElement = HTMLElement>(selector: string): readonly Found[] {
    return [...this.root.querySelectorAll<Found>(selector)];
  }

  /** What a selector finds, which is to be one thing. */
  one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.all<Found>(selector);
    if (found.length !== 1) throw new Error(`${found.length} of ${selector} on screen`);
    return found[0] as Found;
  }

  override read<Result, Given extends readonly unknown[]>(reading: Reading<Result, Given>, ...given: Given): Result {
    return reading(this.element, [SELECTORS, ...given]);
  }

  /** Presses a control, which is the only one of its kind unless its place is given, and can be seen. */
  override async activate({ selector, place }: Target): Promise<void> {
    const control = place === undefined ? this.one(selector) : this.all(selector)[place];
    expect(control?.checkVisibility(), `${selector} is visible`).toBe(true);
    control?.click();
    await this.drawn();
  }

  override async select({ selector }: Target, value: string): Promise<void> {
    const list = this.one<HTMLSelectElement>(selector);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.drawn();
  }

  /** Writes in a field of search, in place of what stands there. */
  async write(selector: string, text: string): Promise<void> {
    const field = this.one<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.drawn();
  }

  override poll(read: () => unknown, what: string): Sight {
    return expect.poll(read, { timeout: PATIENCE, message: what });
  }

  /** Resolves when what changed is on screen. */
  async drawn(): Promise<void> {
    while (!(await this.element.updateComplete));
    for (const animation of this.root.getAnimations()) if (animation instanceof CSSAnimation) animation.finish();
  }

  override async openCards(): Promise<void> {
    await super.openCards();
    await this.drawn();
  }

  override async unfoldAll(): Promise<void> {
    await super.unfoldAll();
    await this.drawn();
  }
}
