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
