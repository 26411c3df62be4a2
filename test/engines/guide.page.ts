import { expect } from 'vitest';
import { Guide, type Sight, type Target } from '../support/guide/guide.js';
import { count, type Reading } from '../support/guide/readings.js';
import { SELECTORS } from '../support/guide/selectors.js';
import type { Point, Scope, Visit } from './engine.js';

export type { Target } from '../support/guide/guide.js';

/** How long a busy machine may take over what takes no time, in milliseconds. */
export const PATIENCE = 30_000;

/** More stops than any screen has. */
const ENOUGH_STOPS = 200;

/** Where the middle of a control is, when that is what a press there would meet; runs in the page. */
function reach(host: HTMLElement, [, selector, place]: readonly [unknown, string, number]): Point | undefined {
  const root = host.shadowRoot;
  const control = root?.querySelectorAll(selector)[place];
  if (!root || !control) return undefined;
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  const met = root.elementFromPoint(middle.x, middle.y);
  // What takes no pointer yet is not met: what lies behind it is.
  const isMet = met !== null && width > 0 && (control.closest('label') ?? control).contains(met);
  return isMet ? middle : undefined;
}

/** Where the keyboard is. */
interface Focus {
  /** Whether it is at the control that was asked for. */
  readonly isThere: boolean;
  /** Whether it has passed that control. */
  readonly isBehind: boolean;
  /** Whether the control is one of a row that Tab comes to once, and another of the row has it. */
  readonly isBeside: boolean;
  /** What has it: by what that does, or by its id. */
  readonly name: string;
}

/** Reads where the keyboard is; runs in the page. */
function focusAt(host: HTMLElement, [, selector, place]: readonly [unknown, string, number]): Focus {
  const root = host.shadowRoot;
  const active = document.activeElement === host ? root?.activeElement : document.activeElement;
  const control = root?.querySelectorAll(selector)[place];
  const { action, step, fact } = (active as HTMLElement | null)?.dataset ?? {};
  const isInside = active?.getRootNode() === root;
  return {
    isThere: control !== undefined && active === control,
    isBehind:
      isInside &&
      control !== undefined &&
      Boolean(control.compareDocumentPosition(active as Node) & Node.DOCUMENT_POSITION_FOLLOWING),
    isBeside:
      control instanceof HTMLElement &&
      control.tabIndex < 0 &&
      active?.matches('[role=toolbar] [value]') === true &&
      (control.closest('[role=toolbar]')?.contains(active) ?? false),
    name: action ?? step ?? fact ?? active?.getAttribute('part') ?? active?.id ?? active?.localName ?? '',
  };
}

/** The guide as somebody meets it who points, in a browser that is driven from outside. */
export class GuidePage extends Guide {
  readonly visit: Visit;
  /** Where in the document the guide is. */
  readonly guide: string;
  readonly #inFrame: boolean;

  constructor(visit: Visit, guide = 'insats-guide', inFrame = false) {
    super();
    this.visit = visit;
    this.guide = guide;
    this.#inFrame = inFrame;
  }

  get #scope(): Scope {
    return this.#inFrame ? this.visit.frame : this.visit;
  }

  /** Opens a page with a guide in it, and waits until it can be used; where it stands may not be seen yet. */
  async open(url: string): Promise<this> {
    await this.visit.open(url);
    await this.until(async () => (await this.read(count, '[data-step="welcome"]')) === 1, 'the greeting');
    return this;
  }

  /** Reads something off the guide; `undefined` where there is no guide in the page. */
  override read<Result, Given extends readonly unknown[]>(
    reading: Reading<Result, Given>,
    ...given: Given
  ): Promise<Result> {
    // The driver writes the function out as text, so that the reading has to stand in it.
    const inPage = new Function(
      'guide',
      'given',
      `const host = document.querySelector(guide); return host ? (${reading})(host, given) : undefined;`,
    );
    return this.#scope.evaluate(inPage as (guide: string, given: unknown) => Result, this.guide, [SELECTORS, ...given]);
  }

  /** Runs a function in the page, which gets where in it the guide is. */
  async inspect<Result, Given extends readonly unknown[]>(
    inPage: (guide: string, ...given: Given) => Result,
    ...given: Given
  ): Promise<Result> {
    return this.#scope.evaluate(inPage, this.guide, ...given);
  }

  override async activate(target: Target): Promise<void> {
    await this.visit.pressAt(await this.#pointAt(target));
  }

  async #pointAt({ selector, place = 0 }: Target): Promise<Point> {
    const find = () => this.read(reach, selector, place);
    let point = await find();
    // A panel that slides in takes its controls along: the hand waits until they stand still.
    const standsStill = async (): Promise<boolean> => {
      const before = point;
      point = await find();
      return point !== undefined && point.x === before?.x && point.y === before.y;
    };
    await this.until(standsStill, `${selector} can be pressed`);
    if (!point) throw new Error(`${selector} is gone.`);
    const corner = this.#inFrame ? await this.visit.evaluate(cornerOfFrame) : { x: 0, y: 0 };
    return { x: point.x + corner.x, y: point.y + corner.y };
  }

  /** Goes to a value in a list with the arrow keys: each step chooses one. */
  override async select({ selector }: Target, value: string): Promise<void> {
    const find = () => this.read(stepsTo, selector, value);
    await this.until(async () => (await find()) !== undefined, `the list has ${value}`);
    await this.read(focusOn, selector);
    const steps = (await find()) ?? 0;
    for (let count = 0; count < Math.abs(steps); count++)
      await this.visit.pressKey(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }

  override poll(read: () => unknown, what: string): Sight {
    return expect.poll(read, { timeout: PATIENCE, message: what });
  }

  /** Chooses a language, and waits until the guide speaks it. */
  override async chooseLanguage(code: string): Promise<void> {
    await super.chooseLanguage(code);
    await this.seeLanguage(code);
  }

  /** Goes to a language in the list of them, which may not come. */
  async arrowTo(code: string): Promise<void> {
    await this.select({ selector: SELECTORS.languageList }, code);
  }

  /** What has the keyboard, by what it does. */
  async focus(): Promise<string> {
    return (await this.read(focusAt, ':not(*)', 0)).name;
  }
}

/** The guide as somebody meets it who has a keyboard and no pointer. */
export class KeyboardGuidePage extends GuidePage {
  /**
   * Goes to a control with Tab, or back to it, and along a row that Tab comes to once with the arrow keys; uses it as one
   * does: a box with Space, all else with Enter.
   */
  override async activate({ selector, place = 0 }: Target): Promise<void> {
    for (let count = 0; count < ENOUGH_STOPS; count++) {
      const { isThere, isBehind, isBeside } = await this.read(focusAt, selector, place);
      if (isThere) return this.visit.pressKey((await this.read(isBox)) ? 'Space' : 'Enter');
      if (isBeside) await this.visit.pressKey('ArrowDown');
      else await this.visit.pressKey('Tab', isBehind);
    }
    throw new Error(`No key came to ${selector}.`);
  }
}

/** Where the first frame's own corner is in the window; runs in the page. */
function cornerOfFrame(): Point {
  const frame = document.querySelector('iframe');
  frame?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {};
  return { x: left + (frame?.clientLeft ?? 0), y: top + (frame?.clientTop ?? 0) };
}

/** How many steps down in a list a value is from the one that is chosen. */
function stepsTo(
  host: HTMLElement,
  [, selector, value]: readonly [unknown, selector: string, value: string],
): number | undefined {
  const list = host.shadowRoot?.querySelector<HTMLSelectElement>(selector);
  const place = [...(list?.options ?? [])].findIndex((option) => option.value === value);
  return list && place >= 0 ? place - list.selectedIndex : undefined;
}

function focusOn(host: HTMLElement, [, selector]: readonly [unknown, selector: string]): void {
  host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
}

function isBox(host: HTMLElement): boolean {
  return host.shadowRoot?.activeElement instanceof HTMLInputElement;
}
