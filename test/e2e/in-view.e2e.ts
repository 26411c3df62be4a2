import { expect, test } from './fixture.js';
import { KOMMUNER } from './guide.page.js';

const SCREENS = [
  { width: 360, height: 740 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

for (const kommun of KOMMUNER)
  for (const viewport of SCREENS)
    test(`under violence the help lines are on the screen before anything else (${kommun}, ${viewport.width} px)`, async ({
      guide,
      page,
    }) => {
      await page.setViewportSize(viewport);
      await guide.openFrontPage(kommun);
      await guide.start();
      await guide.chooseTopics(['violence']);
      await guide.settle();
      const help = guide.section('violence');
      for (const number of ['112', '020-50 50 50', '116 111', '020-555 666'])
        await expect(guide.link(number, help)).toBeInViewport({ ratio: 1 });
      const [box, exit] = [await help.boundingBox(), await guide.action('exit').boundingBox()];
      expect(box?.y ?? 0).toBeGreaterThanOrEqual((exit?.y ?? 0) + (exit?.height ?? 0));
      const most = viewport.width === 360 ? 220 : viewport.height;
      expect(box?.height).toBeLessThanOrEqual(most);
    });

test('at 400 % 112 and Kvinnofridslinjen come first', async ({ guide, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await guide.open('sala');
  await guide.start();
  await guide.chooseTopics(['violence']);
  for (const number of ['112', '020-50 50 50'])
    await expect(guide.link(number, guide.section('violence'))).toBeInViewport({ ratio: 1 });
});

for (const viewport of [
  { width: 360, height: 740 },
  { width: 320, height: 256 },
])
  test(`a question and its first answer are in view together, ${viewport.width} by ${viewport.height}`, async ({
    guide,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await guide.openFrontPage('sala');
    await guide.start();
    await guide.chooseTopics(['separation']);
    for (const value of ['parent', '5-7']) {
      if ((await guide.question()) === undefined) break;
      await guide.seeHeadingInView();
      await expect(guide.host.locator('.options > *').first()).toBeInViewport();
      if ((await guide.option(value).count()) > 0) await guide.give(value);
      else await guide.skip();
    }
  });

test.describe('what is chosen', () => {
  const lookOf = (element: Element) => {
    const { backgroundColor, borderColor, boxShadow } = getComputedStyle(element);
    return { backgroundColor, borderColor, boxShadow };
  };

  test('looks like nothing that a mouse is over, on a new question or among the topics', async ({ guide, page }) => {
    await guide.open('sala');
    await guide.start();
    await guide.topic('talk').check();
    const chosen = await guide.topic('talk').locator('..').evaluate(lookOf);
    await guide.topic('talk').uncheck();
    await guide.topic('separation').check();
    await guide.press('confirm');
    await guide.settle();
    for (const option of await guide.host.locator('[data-fact] :is(.option, [data-action=skip])').all()) {
      await option.hover();
      const look = await option.evaluate(lookOf);
      expect(look.backgroundColor).not.toBe(chosen.backgroundColor);
      expect(look.borderColor).not.toBe(chosen.borderColor);
      expect(look.boxShadow).not.toBe(chosen.boxShadow);
    }
    await page.mouse.move(0, 0);
  });
});
