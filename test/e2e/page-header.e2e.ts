import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.js';
import type { GuidePage } from './guide.page.js';

/** How a page lays something over the top of what one reads. */
const HEADERS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a header that is fixed': (page) => put(page, 'position: fixed; inset: 0 0 auto; height: 96px'),
  'a header that stays when one scrolls': (page) => put(page, 'position: sticky; top: 0; height: 96px'),
  'a notice under a header': async (page) => {
    await put(page, 'position: fixed; inset: 56px 0 auto; height: 40px');
    await put(page, 'position: fixed; inset: 0 0 auto; height: 56px');
  },
};

function put(page: Page, style: string): Promise<void> {
  return page.evaluate((css) => {
    const header = document.createElement('header');
    header.style.cssText = `${css}; background: gold; z-index: 10`;
    header.textContent = 'Exempels kommun';
    document.body.prepend(header);
  }, style);
}

/** Whether the middle of something of the guide can be pressed where it stands. */
function isPressable(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const host = document.elementFromPoint(x, y);
    const found = host?.shadowRoot?.elementFromPoint(x, y);
    return found === element || element.contains(found ?? null);
  });
}

/** Nothing of the page covers the way out, and what is new stands below it. */
async function expectClear(guide: GuidePage, what: Locator): Promise<void> {
  await expect.poll(() => isPressable(guide.action('exit'))).toBe(true);
  await expect.poll(() => isPressable(what)).toBe(true);
}

for (const [name, lay] of Object.entries(HEADERS))
  test(`the way out and each step stand below ${name}`, async ({ guide, page }) => {
    await page.setViewportSize({ width: 390, height: 740 });
    await guide.openFrontPage('sala');
    await lay(page);
    await page.mouse.wheel(0, 40);
    await guide.start();
    await guide.chooseTopics(['violence']);
    await guide.settle();
    await expectClear(guide, guide.link('112', guide.section('violence')));
    await guide.give('true');
    await guide.seeHeadingInView();
    await guide.press('results');
    await guide.seeHeadingInView();
    await page.mouse.wheel(0, 900);
    await expectClear(guide, guide.action('exit'));
  });

test('where the page is scrolled below its header, nothing stands lower than it has to', async ({ guide, page }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await guide.openFrontPage('sala');
  await put(page, 'position: fixed; inset: 0 0 auto; height: 96px');
  await guide.host.evaluate((host) => {
    const scroller = document.createElement('div');
    scroller.id = 'scroller';
    scroller.style.cssText = 'position: fixed; inset: 96px 0 0; overflow: auto; background: white';
    document.body.append(scroller);
    scroller.append(host);
  });
  await guide.start();
  await guide.chooseTopics(['violence']);
  await guide.settle();
  await page.locator('#scroller').evaluate((scroller) => scroller.scrollBy(0, 300));
  await expectClear(guide, guide.action('exit'));
  const exit = await guide.action('exit').boundingBox();
  expect(exit?.y).toBeLessThan(96 + 20);
});

test('a header that goes away leaves its room to the guide', async ({ guide, page }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await guide.openFrontPage('sala');
  await put(page, 'position: fixed; inset: 0 0 auto; height: 96px');
  await guide.start();
  await guide.chooseTopics(['violence']);
  await guide.settle();
  await page.mouse.wheel(0, 300);
  await expectClear(guide, guide.action('exit'));
  await page.evaluate(() => document.querySelector('header')?.remove());
  await page.mouse.wheel(0, 40);
  await expect.poll(async () => (await guide.action('exit').boundingBox())?.y).toBeLessThan(20);
});

test("the desk's bar stands below the header of an intranet, and the next question below the bar", async ({
  guide,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await guide.open('sala');
  await guide.host.evaluate((host) => host.setAttribute('mode', 'staff'));
  await expect(guide.host.locator('.staff')).toBeVisible();
  await put(page, 'position: fixed; inset: 0 0 auto; height: 96px');
  await page.mouse.move(900, 500);
  await page.mouse.wheel(0, 700);
  await expectClear(guide, guide.host.locator('#next h2, #next h3').first());
});

test('a panel lies over the header, and its bar stays at its own top', async ({ guide, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await guide.openFrontPage('sala', 'launcher');
  await put(page, 'position: fixed; inset: 0 0 auto; height: 96px');
  await guide.host.evaluate((host) => host.scrollIntoView({ block: 'center' }));
  await guide.launch();
  await guide.start();
  await guide.press('all');
  await guide.settle();
  const panel = guide.host.locator('dialog[part=panel]');
  await panel.evaluate((dialog) => dialog.scrollBy(0, 200));
  const distance = async () =>
    ((await guide.action('exit').boundingBox())?.y ?? 0) - ((await panel.boundingBox())?.y ?? 0);
  await expect.poll(distance).toBeLessThan(40);
  // Whatever moves the page asks anew.
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, 60);
  await page.waitForTimeout(700);
  expect(await distance()).toBeLessThan(40);
});

test('in a part of the page that cuts what is too wide, each step comes on screen as elsewhere', async ({
  guide,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await guide.openFrontPage('sala');
  await put(page, 'position: fixed; inset: 0 0 auto; height: 96px');
  // As such a part has bounds in both directions, it scrolls nothing and is still what the guide is scrolled in.
  await guide.host.evaluate((host) => {
    const part = document.createElement('div');
    part.style.overflowX = 'hidden';
    const above = document.createElement('p');
    above.style.blockSize = '1200px';
    host.before(part);
    part.append(above, host);
    host.scrollIntoView({ block: 'center' });
  });
  await guide.start();
  await guide.chooseTopics(['parenting']);
  await guide.seeHeadingInView();
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(600);
  await guide.press('skip');
  await guide.seeHeadingInView();
});
