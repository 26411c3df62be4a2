import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.js';
import type { GuidePage } from './guide.page.js';

/** The first questions of Ragunda about work, the ages on a telephone's screen. */
async function beAskedForAge(guide: GuidePage): Promise<Locator> {
  await guide.page.setViewportSize({ width: 390, height: 844 });
  await guide.open('ragunda');
  await guide.start();
  await guide.chooseTopics(['work']);
  await guide.seeQuestion('age');
  await guide.settle();
  return guide.option('16-19');
}

async function middleOf(control: Locator): Promise<{ x: number; y: number }> {
  const box = await control.boundingBox();
  if (!box) throw new Error('The control is not on screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1000, height: 800 },
])
  test(`a double tap answers one question and no other, ${viewport.width} px wide`, async ({ guide, page }) => {
    await page.setViewportSize(viewport);
    await guide.open('sala');
    await guide.start();
    await guide.chooseTopics(['separation']);
    const said = guide.host.locator('.said');
    for (let answers = 1; (await guide.question()) !== undefined; answers++) {
      await expect(said).toHaveCount(answers);
      await guide.host.locator('[data-fact] :is(button[value], [data-action=skip])').first().dblclick();
      await expect(said).toHaveCount(answers + 1);
    }
    await guide.seeStep('results');
  });

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1000, height: 800 },
])
  test(`two clicks of a mouse choose no word of what has come, nor of the page, ${viewport.width} px wide`, async ({
    guide,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await guide.openFrontPage('sala');
    for (const action of ['start', 'all', 'skip', 'skip', 'results']) {
      await guide.action(action).dblclick();
      expect(await selected(page), action).toBe('');
    }
    await guide.seeStep('results');
  });

test('a finger that comes down on one question and is lifted over the next answers the first alone', async ({
  guide,
  page,
}) => {
  const option = await beAskedForAge(guide);
  const at = await middleOf(option);
  const hand = await page.context().newCDPSession(page);
  await hand.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await option.evaluate((button: HTMLElement) => button.click());
  await guide.seeQuestion('upperSecondary');
  await guide.settle();
  expect(await guide.host.evaluate((host, { x, y }) => host.shadowRoot?.elementFromPoint(x, y)?.localName, at)).toBe(
    'button',
  );
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await guide.settle();
  await guide.seeQuestion('upperSecondary');
});

test('a pen that taps twice answers one question', async ({ guide, page }) => {
  const at = await middleOf(await beAskedForAge(guide));
  const pen = await page.context().newCDPSession(page);
  for (const clickCount of [1, 2])
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await pen.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount, pointerType: 'pen' });
  await guide.settle();
  await guide.seeQuestion('upperSecondary');
});

for (const key of ['Enter', ' '])
  test(`${key === ' ' ? 'Space' : key} that is held down answers one question`, async ({ guide, page }) => {
    await (await beAskedForAge(guide)).focus();
    for (let repeated = 0; repeated < 6; repeated++) await page.keyboard.down(key);
    await page.keyboard.up(key);
    await guide.seeQuestion('upperSecondary');
  });
