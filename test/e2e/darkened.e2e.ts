import { findHeadlessShell, launchOptions } from '../support/browsers/browser.js';
import { expect, test } from './fixture.js';

const { args = [], ...launch } = launchOptions(findHeadlessShell());

test.use({
  launchOptions: {
    ...launch,
    args: [...args, '--enable-features=WebContentsForceDark', '--blink-settings=forceDarkModeEnabled=true'],
  },
});

/** How light a colour is, from 0 to 255, by its red, green and blue. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue;
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`a browser that darkens light pages leaves what is pressed first to be read, ${colorScheme}`, async ({
    guide,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await guide.open('sala');
    await page.addStyleTag({ content: ':root { color-scheme: light !important }' });
    const seeWhiteOnColour = async (control: string) => {
      // The browser turns dark letters light as it paints, and no script can see it.
      const colours = async () => {
        const { color, backgroundColor } = await guide.host
          .locator(control)
          .first()
          .evaluate((element) => getComputedStyle(element));
        return { letters: lightness(color), ground: lightness(backgroundColor) };
      };
      await expect.poll(async () => (await colours()).letters).toBeGreaterThan(200);
      expect((await colours()).ground).toBeLessThan(120);
    };
    await seeWhiteOnColour('[data-action=start]');
    await guide.start();
    await guide.chooseTopics(['violence']);
    await seeWhiteOnColour('[data-section=violence] .primary');
  });
