import { afterEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/elements/insats-guide.define.js';
import type { Topic } from '../../src/catalog/types.js';
import type { InsatsGuide } from '../../src/elements/insats-guide.js';
import { actionOf, rowOf, sectionOf } from '../support/guide/selectors.js';
import { PATIENCE } from './dom-guide.js';
import { visibleText } from './names.js';
import { ReadableGuide } from './readable-guide.js';
import { ScreenReader } from './screen-reader.js';
import { type TranslatorWay, translate, translateNames } from './translators.js';

export { PATIENCE } from './dom-guide.js';

/** What the host page hears. */
export interface Heard {
  readonly name: string;
  readonly detail: unknown;
  readonly bubbles: boolean;
  readonly composed: boolean;
}

/** How a guide is put on the page. */
export interface Mounting {
  /** An address, or anything set as the property. */
  readonly catalog?: unknown;
  readonly display?: 'inline' | 'launcher';
  /** What stands between the tags. */
  readonly fallback?: string;
}

const EVENTS = ['insats-ready', 'insats-step', 'insats-error'] as const;

const faults: unknown[] = [];
const mounted = new Set<HTMLElement>();

addEventListener('error', (event) => faults.push(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => faults.push(event.reason));

afterEach(() => {
  for (const stage of mounted) stage.remove();
  mounted.clear();
  expect(faults.splice(0), 'nothing is thrown into the page').toEqual([]);
});

/** A guide on a page of its own, seen and used as a visitor does; nothing but the harness looks inside. */
export class GuideHarness extends ReadableGuide {
  /** What the page heard, in order. */
  readonly heard: Heard[] = [];
  readonly stage: HTMLElement;
  readonly #reader: ScreenReader;

  constructor({ catalog, display, fallback = '' }: Mounting) {
    const stage = document.createElement('main');
    stage.lang = 'sv';
    stage.innerHTML = `<insats-guide>${fallback}</insats-guide>`;
    customElements.upgrade(stage);
    super(stage.firstElementChild as InsatsGuide);
    this.stage = stage;
    mounted.add(stage);
    this.#reader = new ScreenReader(this.element);
    if (display) this.element.display = display;
    if (typeof catalog === 'string') this.element.setAttribute('catalog', catalog);
    else if (catalog !== undefined) this.element.catalog = catalog as InsatsGuide['catalog'];
    for (const name of EVENTS) {
      this.stage.addEventListener(name, (event) => {
        const { detail, bubbles, composed } = event as CustomEvent<unknown>;
        this.heard.push({ name, detail, bubbles, composed });
      });
    }
  }

  /** What a screen reader said, in order. */
  get spoken(): readonly string[] {
    return this.#reader.spoken;
  }

  /** What it said at once because something is to be mended, in order. */
  get alerts(): readonly string[] {
    return this.#reader.alerts;
  }

  override async drawn(): Promise<void> {
    await super.drawn();
    this.#reader.catchUp();
  }

  /** Puts the guide in the page. */
  async enter(): Promise<this> {
    document.body.append(this.stage);
    await this.drawn();
    this.#reader.listen();
    return this;
  }

  /** Takes the guide out of the page for good, and lets the page do what it has put off, which else holds the guide. */
  async leave(): Promise<void> {
    this.#reader.stop();
    this.stage.remove();
    mounted.delete(this.stage);
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Waits until the catalogue has come, or is known not to come. */
  async settled(times = 1): Promise<this> {
    const outcomes = () => this.heardOf('insats-ready').length + this.heardOf('insats-error').length;
    await expect.poll(outcomes, { timeout: PATIENCE }).toBe(times);
    await this.drawn();
    // What is folded, and what lies in files of its own, comes after the first paint; a stopped clock puts it off.
    const isWhole = () => this.all('[data-step=welcome]').length === 0 || this.all('[data-section=help] li').length > 0;
    if (!vi.isFakeTimers()) await expect.poll(isWhole, { timeout: PATIENCE }).toBe(true);
    await partsAtHand();
    await this.drawn();
    return this;
  }

  // What a visitor does.

  async chooseEverything(): Promise<void> {
    await this.chooseTopics();
  }

  /** Ticks boxes, or takes ticks back, without going on. */
  async tick(...values: readonly string[]): Promise<void> {
    for (const value of values) await this.activate({ selector: `input[value="${CSS.escape(value)}"]` });
  }

  async confirm(): Promise<void> {
    await this.press('confirm');
  }

  /** Skips what is left. */
  async skipToResults(): Promise<this> {
    for (let turn = 0; this.step === 'questions'; turn += 1) {
      expect(turn, 'the conversation ends').toBeLessThan(40);
      await this.skip();
    }
    return this;
  }

  /** Opens the whole list by the way that is on every step. */
  async openList(): Promise<void> {
    await this.press('list');
  }

  /** Opens the fold of a section, or closes it. */
  async openSection(section: string): Promise<void> {
    await this.activate({ selector: `${sectionOf(section)} > ${actionOf('open')}` });
  }

  /** Puts the keyboard at the row of an insats. */
  focusOnCard(id: string): void {
    this.one(rowOf(id)).focus();
  }

  /** Types in the search of the whole list. */
  async searchFor(text: string): Promise<void> {
    await this.write('input[type=search]', text);
  }

  /** Narrows the whole list to a topic. */
  async narrowTo(topic: Topic): Promise<void> {
    this.one<HTMLDetailsElement>('details[data-section=topics]').open = true;
    await this.activate({ selector: `[data-section=topics] button[value=${topic}]` });
  }

  /** Ticks an insats to be taken along. */
  async take(id: string): Promise<void> {
    await this.activate({ selector: `[data-action=take][value="${id}"]` });
  }

  /** Resolves when a new turn takes the pointer, which it does a moment after it has come. */
  async settle(): Promise<void> {
    await this.drawn();
    for (const animation of this.root.getAnimations()) animation.finish();
  }

  /** Has what waits before it takes the pointer wait that much less, in milliseconds, whatever a clock says. */
  pass(time: number): void {
    for (const animation of this.root.getAnimations()) {
      const at = Number(animation.currentTime) + time;
      if (at >= Number(animation.effect?.getComputedTiming().endTime)) {
        animation.finish();
        continue;
      }
      animation.pause();
      animation.currentTime = at;
    }
  }

  /** Presses where the guide is, and on none of its controls; `since` milliseconds ago, where the browser tells of it late. */
  pressNothing(since = 0): void {
    const press = new PointerEvent('pointerdown', { bubbles: true, composed: true });
    Object.defineProperty(press, 'timeStamp', { value: press.timeStamp - since });
    this.element.dispatchEvent(press);
  }

  /** Lifts the finger that was put down. */
  lift(): void {
    this.element.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
  }

  /** Does to the guide's text what the page translators of browsers do, each in its way. */
  translatePage(way: TranslatorWay = 'wraps'): void {
    translate(this.root, way);
  }

  /** Does so to the guide's names and hints; takes it back with the function returned. */
  translateNames(): () => void {
    return translateNames(this.all('[aria-label], [title], [placeholder]'));
  }

  /** Puts the keyboard at the control of the guide with this `data-action`. */
  focusOn(action: string): void {
    this.one(actionOf(action)).focus();
  }

  /** Presses the control of this name that reads aloud, or that falls silent. */
  async pressReader(name: string): Promise<void> {
    const control = this.all('[data-action=listen]').find(({ ariaLabel }) => ariaLabel === name);
    if (!control) throw new Error(`${name} is not among ${this.readers.join(' | ')}`);
    // A name that does not say what is written cannot be called out to it (WCAG 2.5.3).
    expect(name).toContain(visibleText(control).trim());
    control.click();
    await this.drawn();
  }

  /** Puts the keyboard at an answer, and presses these keys there. */
  async pressAt(value: string, ...keys: readonly string[]): Promise<void> {
    this.one(`.options [value="${CSS.escape(value)}"]`).focus();
    for (const key of keys) await userEvent.keyboard(`{${key}}`);
    await this.drawn();
  }

  heardOf(name: (typeof EVENTS)[number]): readonly Heard[] {
    return this.heard.filter((event) => event.name === name);
  }
}

/** A guide in the page, with its catalogue come or failed. */
export async function mount(mounting: Mounting): Promise<GuideHarness> {
  await partsAtHand();
  const guide = await new GuideHarness(mounting).enter();
  return mounting.catalog === undefined ? guide : guide.settled();
}

/** What a guide loads once its first screen is there; at hand from then on, so that a test need not wait for a file. */
function partsAtHand(): Promise<unknown> {
  return Promise.all([
    import('../../src/elements/screens/questions-part.js'),
    import('../../src/elements/screens/results-part.js'),
    import('../../src/elements/screens/chat-part.js'),
    import('../../src/elements/language/languages-part.js'),
    import('../../src/elements/parts/read-aloud.js'),
    import('../../src/elements/parts/mirror.js'),
    import('../../src/elements/taking-along/take-along.js'),
    import('../../src/elements/theme/theme-part.js'),
  ]);
}

/** A guide in the page that still waits. */
export async function mountWaiting(mounting: Mounting): Promise<GuideHarness> {
  return new GuideHarness(mounting).enter();
}
