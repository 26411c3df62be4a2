import { expect, type Locator } from '@playwright/test';
import { GuidePage } from './guide.page.js';

/** More stops than any screen of the guide has. */
const ENOUGH = 150;

/** The guide as somebody meets it who has a keyboard and no pointer. */
export class KeyboardGuidePage extends GuidePage {
  /** Goes to a control with Tab, and uses it as one does: a box with Space, all else with Enter. */
  protected override async use(control: Locator): Promise<void> {
    await this.tabTo(control);
    const isBox = await control.evaluate((element) => element instanceof HTMLInputElement);
    await this.page.keyboard.press(isBox ? 'Space' : 'Enter');
  }

  /**
   * Presses Tab, or Shift and Tab where the control lies further up, until it has focus. Wherever focus comes on the
   * way it can be seen, and nothing lies over it.
   */
  async tabTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    const key = (await control.evaluate(liesFurtherUp)) ? 'Shift+Tab' : 'Tab';
    for (let count = 0; count < ENOUGH; count++) {
      await this.page.keyboard.press(key);
      await this.settle();
      const { hasFocus, isBeside, stop, rings, isCovered } = await control.evaluate(stopOnTheWay);
      expect(rings, `the focus on "${stop}" has one outline`).toBe(1);
      expect(isCovered, `"${stop}" has focus and lies under something else`).toBe(false);
      if (hasFocus) return;
      if (isBeside) return this.#arrowTo(control);
    }
    throw new Error(`${key} never came to ${control}.`);
  }

  /** Goes with the arrow keys to a control of the row that has focus: Tab comes to the row once. */
  async #arrowTo(control: Locator): Promise<void> {
    for (let count = 0; count < ENOUGH; count++) {
      await this.page.keyboard.press('ArrowDown');
      const { hasFocus, stop, rings } = await control.evaluate(stopOnTheWay);
      expect(rings, `the focus on "${stop}" has one outline`).toBe(1);
      if (hasFocus) return;
    }
    throw new Error(`The arrow keys never came to ${control}.`);
  }
}

function liesFurtherUp(element: Element): boolean {
  const { activeElement } = element.getRootNode() as ShadowRoot;
  const order = activeElement?.compareDocumentPosition(element) ?? 0;
  return (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** What there is to see of what has focus in the guide; of what lies outside it nothing is said. */
function stopOnTheWay(element: Element): {
  readonly hasFocus: boolean;
  /** Whether the control is one of a row that Tab comes to once, and another of the row has focus. */
  readonly isBeside: boolean;
  readonly stop: string;
  readonly rings: number;
  readonly isCovered: boolean;
} {
  const root = element.getRootNode() as ShadowRoot;
  const { activeElement } = root;
  if (!activeElement) return { hasFocus: false, isBeside: false, stop: '', rings: 1, isCovered: false };
  const { left, top, width, height } = activeElement.getBoundingClientRect();
  const onTop = root.elementFromPoint(left + width / 2, top + height / 2);
  const named = activeElement.closest('label') ?? activeElement;
  return {
    hasFocus: activeElement === element,
    isBeside:
      (element as HTMLElement).tabIndex < 0 &&
      activeElement.matches('[role=toolbar] [value]') &&
      (element.closest('[role=toolbar]')?.contains(activeElement) ?? false),
    stop: named.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    rings: [...new Set([activeElement, named])].filter((one) => getComputedStyle(one).outlineStyle !== 'none').length,
    isCovered: !(onTop && (activeElement.contains(onTop) || onTop.contains(activeElement))),
  };
}
