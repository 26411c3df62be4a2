import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.js';
import type { GuidePage } from './guide.page.js';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };
/** 1280 px at 400 %. */
const ENLARGED = { width: 320, height: 225 };

/** A kommun's page with fields and links around the guide, longer than a screen, and with links in its footer. */
async function openPage(guide: GuidePage, viewport: { width: number; height: number }): Promise<void> {
  const { page } = guide;
  await page.setViewportSize(viewport);
  await guide.openFrontPage('sala', 'launcher');
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<p><input aria-label="Sök"></p>');
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<div style="block-size: 200vh"></div>');
    document
      .querySelector('footer')
      ?.insertAdjacentHTML('beforeend', '<p style="margin-inline-start: auto"><a href="#innehall">Om kakor</a></p>');
  });
}

const panelOf = (guide: GuidePage): Locator => guide.host.getByRole('dialog', { name: 'Hitta stöd' });
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

test('the button has a sign and a word, and is large enough for a thumb', async ({ guide }) => {
  await openPage(guide, PHONE);
  await expect(guide.launcher.locator('svg')).toBeVisible();
  const box = await guide.launcher.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(48);
  expect(box?.width).toBeLessThan(PHONE.width / 2);
});

for (const viewport of [PHONE, DESKTOP, ENLARGED])
  test(`at the end of the page the button covers nothing of the footer, ${viewport.width} px wide`, async ({
    guide,
  }) => {
    await openPage(guide, viewport);
    await guide.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const footer = await guide.page.locator('footer').last().boundingBox();
    const button = await guide.launcher.boundingBox();
    expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
    await guide.page.getByRole('link', { name: 'Om kakor' }).click();
  });

test('on a desktop the page can be used beside the panel', async ({ guide, page }) => {
  await openPage(guide, DESKTOP);
  await guide.launch();
  await guide.start();
  await page.getByRole('textbox', { name: 'Sök' }).fill('bygglov');
  await expect(page.getByRole('textbox', { name: 'Sök' })).toHaveValue('bygglov');
  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
  await guide.seeStep('topics');
  await expect(panelOf(guide)).toBeInViewport({ ratio: 1 });
  await expect(guide.action('exit')).toBeInViewport({ ratio: 1 });
});

test('on a desktop Tab leads out of the panel', async ({ guide, page }) => {
  await openPage(guide, DESKTOP);
  await guide.launch();
  await expect(guide.action('exit')).toBeFocused();
  const outside = page.getByRole('link', { name: 'Om kakor' });
  // A browser may stop at the panel itself on the way.
  await expect(async () => {
    await page.keyboard.press('Shift+Tab');
    await expect(outside).toBeFocused({ timeout: 1 });
  }).toPass();
  await page.keyboard.press('Tab');
  await expect(outside).not.toBeFocused();
});

for (const viewport of [DESKTOP, PHONE])
  test(`Esc closes the panel, and the keyboard is at the button again, ${viewport.width} px wide`, async ({
    guide,
    page,
  }) => {
    await openPage(guide, viewport);
    await guide.launcher.focus();
    await page.keyboard.press('Enter');
    await expect(guide.action('exit')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panelOf(guide)).toBeHidden();
    await expect(guide.launcher).toBeFocused();
  });

test('Esc in a field of the page leaves the panel as it is', async ({ guide, page }) => {
  await openPage(guide, DESKTOP);
  await guide.launch();
  await page.getByRole('textbox', { name: 'Sök' }).press('Escape');
  await expect(panelOf(guide)).toBeVisible();
});

for (const viewport of [PHONE, ENLARGED])
  test(`on a small screen the panel is all there is, ${viewport.width} px wide`, async ({ guide, page }) => {
    await openPage(guide, viewport);
    await guide.launch();
    expect(await panelOf(guide).boundingBox()).toEqual({ x: 0, y: 0, ...viewport });
    const before = await scrolled(page);
    await page.mouse.move(viewport.width / 2, viewport.height / 2);
    await page.mouse.wheel(0, 5_000);
    await expect.poll(() => panelOf(guide).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
    await page.mouse.wheel(0, 5_000);
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(/insats-guide|body/);
    }
    expect(await scrolled(page)).toBe(before);
  });

test('a panel that the page moves stays over it', async ({ guide }) => {
  await openPage(guide, PHONE);
  await guide.launch();
  await guide.start();
  await guide.host.evaluate((host) => document.querySelector('main')?.append(host));
  await guide.seeStep('topics');
  expect(await panelOf(guide).evaluate((panel) => panel.matches(':modal'))).toBe(true);
});

/** Whether the page behind the panel waits. */
const isModal = (guide: GuidePage): Promise<boolean> => panelOf(guide).evaluate((panel) => panel.matches(':modal'));

test('a window that is drawn smaller has the page wait behind the panel, and with a larger one it can be used', async ({
  guide,
  page,
}) => {
  await openPage(guide, DESKTOP);
  await guide.launcher.focus();
  await page.keyboard.press('Enter');
  await guide.start();
  await guide.topic('work').check();
  await guide.topic('work').focus();
  await page.setViewportSize(PHONE);
  await expect.poll(() => isModal(guide)).toBe(true);
  await expect(guide.topic('work')).toBeFocused();
  await expect(guide.topic('work')).toBeChecked();
  await page.setViewportSize(DESKTOP);
  await expect.poll(() => isModal(guide)).toBe(false);
  await expect(guide.topic('work')).toBeFocused();
  await page.getByRole('textbox', { name: 'Sök' }).fill('bygglov');
  await page.setViewportSize(PHONE);
  await expect.poll(() => isModal(guide)).toBe(true);
  await guide.press('close');
  await expect(panelOf(guide)).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Sök' })).toBeFocused();
});

test('a telephone that is turned keeps the panel, the place in it and the way back to the button', async ({
  guide,
  page,
}) => {
  await openPage(guide, PHONE);
  await guide.launcher.focus();
  await page.keyboard.press('Enter');
  await guide.start();
  await guide.topic('work').focus();
  const place = () => panelOf(guide).evaluate(({ scrollTop }) => scrollTop);
  for (const turned of [{ width: 740, height: 360 }, { width: 1024, height: 768 }, PHONE]) {
    await page.setViewportSize(turned);
    await expect.poll(() => isModal(guide)).toBe(turned.width !== 1024);
    await expect(guide.topic('work')).toBeFocused();
  }
  await page.mouse.move(180, 400);
  await page.mouse.wheel(0, 150);
  await expect.poll(place).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(panelOf(guide)).toBeHidden();
  await expect(guide.launcher).toBeFocused();
});

test('what lies over the panel stays there when the window is drawn smaller, and the page waits when it is gone', async ({
  guide,
  page,
}) => {
  await openPage(guide, DESKTOP);
  await guide.launch();
  await guide.start();
  await guide.chooseTopics(['money']);
  await guide.seeStep('results');
  await guide.press('code');
  const code = guide.host.locator('dialog.handout');
  await expect(code).toBeVisible();
  await page.setViewportSize(PHONE);
  await expect(panelOf(guide)).toHaveCSS('width', '360px');
  await expect(code).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(code).toBeHidden();
  await expect.poll(() => isModal(guide)).toBe(true);
  await guide.seeStep('results');
});

test('the second tap of two on the cross falls on nothing of the page', async ({ guide, page }) => {
  await openPage(guide, PHONE);
  await guide.launch();
  await guide.settle();
  const cross = await guide.action('close').boundingBox();
  if (!cross) throw new Error('The panel has no cross.');
  await page.evaluate(({ x, y }) => {
    const link = Object.assign(document.createElement('button'), { textContent: 'Meny' });
    link.style.cssText = `position: fixed; top: ${y}px; left: ${x}px; width: 44px; height: 44px`;
    link.onclick = () => link.replaceWith('Menyn är öppen');
    document.body.append(link);
  }, cross);
  await guide.action('close').dblclick();
  await expect(panelOf(guide)).toBeHidden();
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.getByRole('button', { name: 'Meny' }).click();
  await expect(page.getByText('Menyn är öppen')).toBeVisible();
});

test('Enter that is held down on the button opens the panel, and does not go on to the way out', async ({
  guide,
  page,
}) => {
  await openPage(guide, DESKTOP);
  await guide.launcher.focus();
  for (let repeated = 0; repeated < 6; repeated++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(panelOf(guide)).toBeVisible();
  await expect(guide.action('exit')).toBeFocused();
});
