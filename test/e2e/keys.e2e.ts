import { expect, test } from './fixture.js';
import { KeyboardGuidePage } from './keyboard.page.js';

/** Esc is the last: it is what begins to leave. */
const KEYS = ['ArrowDown', 'ArrowLeft', 'Home', 'End', 'PageDown', 'Backspace', 'a', 'Escape'];

test(`no key takes anything away in the middle of a conversation: ${KEYS.join(', ')}`, async ({ page }) => {
  const guide = new KeyboardGuidePage(page);
  await guide.open('ragunda');
  await guide.start();
  await guide.chooseTopics(['separation']);
  await guide.activate(guide.option('expecting'));
  for (const key of KEYS)
    await test.step(key, async () => {
      await page.keyboard.press(key);
      await guide.seeQuestion('parenthood');
      await expect(guide.option('expecting'), key).toBeChecked();
      await expect(guide.option('expecting'), key).toBeFocused();
      await guide.seeSaid('Separation och vårdnad');
    });
});

test('Enter in a box goes on with what is ticked, and Space takes a tick back', async ({ page }) => {
  const guide = new KeyboardGuidePage(page);
  await guide.open('ragunda');
  await guide.start();
  await guide.activate(guide.topic('work'));
  await page.keyboard.press('Space');
  await expect(guide.topic('work')).not.toBeChecked();
  await page.keyboard.press('Enter');
  await guide.see('Välj minst en sak, eller Visa allt.');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await guide.seeQuestion('age');
});

test('Enter and Space press what is pressed, and open and close what folds', async ({ page }) => {
  const guide = new KeyboardGuidePage(page);
  await guide.open('ragunda');
  await guide.tabTo(guide.action('start'));
  await page.keyboard.press('Space');
  await guide.chooseTopics(['work']);
  await guide.tabTo(guide.action('why'));
  await page.keyboard.press('Space');
  await guide.see('Svaret spelar roll för:');
  await page.keyboard.press('Enter');
  await guide.dontSee('Svaret spelar roll för:');
});

test('arrow keys go through the languages, and the language is the one that was come to', async ({ page }) => {
  const guide = new KeyboardGuidePage(page);
  await guide.open('ragunda');
  await guide.start();
  await guide.tabTo(guide.action('language'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(guide.host.locator('[part=guide]')).toHaveAttribute('lang', 'en');
  await expect(guide.action('language')).toBeFocused();
});
