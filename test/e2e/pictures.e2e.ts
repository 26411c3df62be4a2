import { expect, type Page, test } from '@playwright/test';
import type { Kommun } from './guide.page.js';
import { GuidePage } from './guide.page.js';

/**
 * The main screens as pictures, so that a change of looks is seen by whoever makes it. The letters come from a font in
 * the development dependencies, the same on every machine. `npx playwright test pictures --update-snapshots` takes new ones;
 * look at each before it is committed.
 */
const FACES = [
  ['noto-sans', 'noto-sans-latin'],
  ['noto-sans-arabic', 'noto-sans-arabic-arabic'],
].flatMap(([folder, file]) =>
  [400, 600, 700].map(
    (weight) =>
      `@font-face { font-family: "Picture ${folder}"; font-weight: ${weight}; src: url("/node_modules/@fontsource/${folder}/files/${file}-${weight}-normal.woff2") }`,
  ),
);
const FONTS = `${FACES.join('\n')}
  :root { font-family: "Picture noto-sans", "Picture noto-sans-arabic" !important }`;

/** How much may differ between two versions of a browser: edges of letters, in a hundredth of all pixels. */
const TOLERANCE = { maxDiffPixelRatio: 0.01, animations: 'disabled', caret: 'hide' } as const;

async function open(page: Page, kommun: Kommun): Promise<GuidePage> {
  const guide = new GuidePage(page);
  await guide.open(kommun);
  await page.addStyleTag({ content: FONTS });
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  // Where a step is scrolled to hangs on the bar, which the questions bring.
  await expect(guide.host.locator('.guide')).toHaveAttribute('style', /--under-bar/);
  return guide;
}

/** @param at What stands at the top of the picture: the step on screen, where nothing else is said. */
async function seePicture(
  { page, host }: GuidePage,
  name: string,
  at = host.locator('[data-step]').first(),
): Promise<void> {
  await at.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot(`${name}.png`, TOLERANCE);
}

/** Somebody with a small child. */
const PARENT = {
  age: 34,
  parenthood: ['parent'],
  childAges: [4],
  resident: true,
  childResident: true,
  livesApart: false,
  courtDecision: false,
  bothParentsAgree: true,
} as const;

// What arrives in motion is measured on its way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PLACES = [
  { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { name: 'desktop', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
] as const;

for (const { name, ...use } of PLACES) {
  test.describe(`on a ${name}`, () => {
    test.use(use);

    test('the screens of a conversation look as they did', async ({ page }) => {
      const guide = await open(page, 'ragunda');
      await seePicture(guide, `${name}-welcome`);
      await guide.start();
      await seePicture(guide, `${name}-topics`);
      await guide.chooseTopics(['parenting']);
      await guide.give('parent');
      await seePicture(guide, `${name}-question`);
      await guide.answerAs(PARENT);
      await guide.seeStep('results');
      await seePicture(guide, `${name}-results`);
      await guide.openApply();
      await seePicture(guide, `${name}-apply`);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'light' });

  test('help comes first where there is violence', async ({ page }) => {
    const guide = await open(page, 'hallefors');
    await guide.start();
    await guide.chooseTopics(['violence']);
    await seePicture(guide, 'phone-violence', guide.host.locator('[part="guide"]'));
  });

  test('Arabic reads from right to left', async ({ page }) => {
    const guide = await open(page, 'sala');
    await guide.chooseLanguage('ar');
    await expect(guide.host.locator('[part="guide"]')).toHaveAttribute('dir', 'rtl');
    await guide.start();
    await guide.chooseTopics(['separation']);
    await guide.give('parent');
    await seePicture(guide, 'phone-arabic-question');
    await guide.answerAs({ ...PARENT, livesApart: true });
    await seePicture(guide, 'phone-arabic-results');
  });

  test('what is one tap away on a card unfolds in place', async ({ page }) => {
    const guide = await open(page, 'ragunda');
    await guide.walk({ topics: ['parenting'], facts: PARENT });
    await guide.openCard('familjecentral');
    await seePicture(guide, 'phone-card', guide.card('familjecentral'));
  });
});
