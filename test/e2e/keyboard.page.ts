import { expect, type Locator } from '@playwright/test';
import { GuidePage } from './guide.page.js';

/** More stops than any screen of the guide has. */
const ENOUGH = 150;

/** The guide as somebody meets it who has a keyboard and no pointer. */
export class KeyboardGuidePage extends GuidePage {
  /** Goes to a control with Tab, and uses it as one does: a box with Space, all else with Enter. */
  override async activate(control: Locator): Promise<void> {
    await this.tabTo(control);
    const isBox = await control.evaluate((element) => element instanceof HTMLInputElement);
    await this.page.keyboard.press(isBox ? 'Space' : 'Enter');
  }

  /** Presses Tab until the control has focus, and sees that the focus can be seen. */
  async tabTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    for (let count = 0; count < ENOUGH; count++) {
      await this.page.keyboard.press('Tab');
      const stop = await control.evaluate(stopAt);
      if (!stop.hasFocus) continue;
      expect(stop.outline, 'the focus has an outline').not.toBe('none');
      expect(stop.isCovered, 'what has focus lies under something else').toBe(false);
      return;
    }
    throw new Error(`Tab never came to ${control}.`);
  }
}

function stopAt(element: Element): { hasFocus: boolean; outline: string; isCovered: boolean } {
  const root = element.getRootNode() as ShadowRoot;
  const { left, top, width, height } = element.getBoundingClientRect();
  const onTop = root.elementFromPoint(left + width / 2, top + height / 2);
  return {
    hasFocus: root.activeElement === element,
    outline: getComputedStyle(element).outlineStyle,
    isCovered: !(onTop && (element.contains(onTop) || onTop.contains(element))),
  };
}
