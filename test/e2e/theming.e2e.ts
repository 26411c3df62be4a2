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
      Object.defineProperty(guide, 'host', { value: page.locator(`.${theme} insats-guide`) });
      const look = async (): Promise<void> => {
        expect(await violations(page, scheme, `.${theme}`)).toEqual([]);
        expect([...(await outside(guide)), ...(await clipped(guide)), ...(await tooSmall(guide))]).toEqual([]);
      };
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
