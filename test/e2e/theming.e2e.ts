import { readFileSync } from 'node:fs';
import { violations } from './axe.js';
import { expect, test } from './fixture.js';
import { GuidePage } from './guide.page.js';
import { clipped, outside, tooSmall } from './layout.js';

const THEMES = ['bjorkdal', 'strandkoping', 'norrmyra'] as const;

for (const theme of THEMES)
  for (const [scheme, width] of [
    ['light', 360],
    ['dark', 1440],
  ] as const)
    test(`every step of the guide in the theme ${theme} can be read, in ${scheme}, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto('/demo/theming.html');
      const guide = new GuidePage(page);
      Object.defineProperty(guide, 'host', { value: page.locator(`.${theme} insats-guide`).first() });
      const look = async (): Promise<void> => {
        expect(await violations(page, scheme, `.${theme} [data-tried]`)).toEqual([]);
        expect([...(await outside(guide)), ...(await clipped(guide)), ...(await tooSmall(guide))]).toEqual([]);
      };
      await guide.seeStep('questions');
      await guide.host.evaluate((host) => host.setAttribute('data-tried', ''));
      await guide.press('restart');
      await guide.seeStep('welcome');
      await look();
      await guide.start();
      await look();
      await guide.chooseTopics();
      await look();
      await guide.press('results');
      await guide.seeStep('results');
      await guide.unfoldAll();
      await look();
    });

test('each theme is shown at a question and at a result, and the page stays where it was', async ({ page }) => {
  await page.goto('/demo/theming.html');
  for (const theme of THEMES)
    for (const [at, step] of (['questions', 'results'] as const).entries()) {
      const guide = new GuidePage(page);
      Object.defineProperty(guide, 'host', { value: page.locator(`.${theme} insats-guide`).nth(at) });
      await guide.seeStep(step);
    }
  await expect(page.locator('[data-shows]')).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('what a theme asks for reaches the guide: tone, ring, typeface, distance, corners, and its parts', async ({
  page,
}) => {
  await page.goto('/demo/theming.html');
  const guide = new GuidePage(page);
  Object.defineProperty(guide, 'host', { value: page.locator('.bjorkdal insats-guide').first() });
  await guide.seeStep('questions');
  const looks = await guide.host.evaluate((host) => {
    const root = host.shadowRoot as ShadowRoot;
    const styleOf = (selector: string) => getComputedStyle(root.querySelector(selector) as Element);
    const { borderRadius, fontSize, paddingInlineStart } = styleOf('[part=answer]');
    return {
      heading: styleOf('h2').fontFamily,
      corners: Number.parseFloat(borderRadius) / Number.parseFloat(fontSize),
      distance: Number.parseFloat(paddingInlineStart) / Number.parseFloat(fontSize),
    };
  });
  expect(looks.heading).toContain('Georgia');
  expect(looks.corners).toBeCloseTo(2);
  expect(looks.distance).toBeCloseTo(1.2);
  const ofPart = (theme: string, at: number, part: string, property: string) =>
    page
      .locator(`.${theme} insats-guide`)
      .nth(at)
      .evaluate(
        (host, [name, what]) => {
          const element = host.shadowRoot?.querySelector(`[part=${name}]`);
          return element ? getComputedStyle(element).getPropertyValue(what) : 'no such part';
        },
        [part, property] as const,
      );
  expect(await ofPart('bjorkdal', 1, 'status', 'border-block-end-style')).toBe('solid');
  expect(await ofPart('strandkoping', 0, 'question', 'border-inline-start-color')).toBe('rgb(0, 87, 168)');
  expect(Number.parseFloat(await ofPart('strandkoping', 1, 'card', 'border-inline-end-width'))).toBeGreaterThan(3);
  expect(await ofPart('norrmyra', 0, 'answer', 'font-weight')).toBe('600');
});

test('the page of themes shows the style sheets that it uses, and is light or dark as one chooses', async ({
  page,
}) => {
  await page.goto('/demo/theming.html');
  for (const theme of THEMES) {
    const sheet = readFileSync(new URL(`../../demo/themes/${theme}.css`, import.meta.url), 'utf8');
    await expect(page.locator(`[data-theme="${theme}"]`)).toHaveText(sheet.trim());
    await expect(page.locator(`link[href$="${theme}.css"]`)).toHaveCount(1);
  }
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.getByLabel('Ljus eller mörk sida').selectOption('Mörk');
  const dark = await ground();
  await page.getByLabel('Ljus eller mörk sida').selectOption('Ljus');
  expect(await ground()).not.toBe(dark);
});
