import type { Locator } from '@playwright/test';
import { LANGUAGES } from '../../src/i18n/languages.js';
import { allOr } from '../support/thorough.js';
import { expect, test } from './fixture.js';
import { KOMMUNER } from './guide.page.js';

const SCREENS = [
  { width: 360, height: 740 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

for (const kommun of allOr(KOMMUNER, 'sala'))
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

test('the help lines leave room for the question in every language', async ({ guide, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { code } of LANGUAGES) {
    await guide.open('sala');
    await guide.host.evaluate((host, language) => host.setAttribute('lang', language), code);
    await expect(guide.host.locator('[part="guide"]')).toHaveAttribute('lang', code);
    await guide.start();
    await guide.chooseTopics(['violence']);
    await guide.settle();
    expect.soft((await guide.section('violence').boundingBox())?.height, code).toBeLessThanOrEqual(220);
  }
});

test('at 400 % 112 and Kvinnofridslinjen come first', async ({ guide, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await guide.open('sala');
  await guide.start();
  await guide.chooseTopics(['violence']);
  for (const number of ['112', '020-50 50 50'])
    await expect(guide.link(number, guide.section('violence'))).toBeInViewport({ ratio: 1 });
});

test('at 400 % all help lines are on the screen, and make room for what comes after them', async ({ guide, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await guide.open('sala');
  await guide.start();
  await guide.chooseTopics(['violence']);
  for (const number of ['112', '020-50 50 50', '116 111', '020-555 666'])
    await expect(guide.link(number, guide.section('violence'))).toBeInViewport({ ratio: 1 });
  await guide.give('true');
  await guide.seeHeadingInView();
  await expect(guide.host.locator('.options > *').first()).toBeInViewport();
  await guide.press('results');
  await guide.seeHeadingInView();
});

test('where there is room the help lines stay over each step', async ({ guide, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await guide.open('sala');
  await guide.start();
  await guide.chooseTopics(['violence']);
  const seeLines = () => expect(guide.link('112', guide.section('violence'))).toBeInViewport({ ratio: 1 });
  await seeLines();
  await guide.give('true');
  await guide.seeQuestion('age');
  await seeLines();
  await guide.press('results');
  await guide.seeStep('results');
  await seeLines();
  await guide.seeHeadingInView();
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

for (const [name, width, size, language] of [
  ['largest', 390, 32, 'so'],
  ['usual', 360, 16, 'so'],
  ['usual', 360, 16, 'uk'],
  ['usual', 320, 16, 'uk'],
] as const)
  test(`with the ${name} letters the bar keeps to the guide's edges, and nothing that comes lies in its shadow (${language}, ${width} px)`, async ({
    guide,
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await guide.open('hallefors');
    await page.addStyleTag({ content: `:root { font-size: ${size}px }` });
    await guide.host.evaluate((host, lang) => host.setAttribute('lang', lang), language);
    await guide.start();
    const seeClear = async (came: Locator) => {
      await guide.settle();
      const edges = await came.boundingBox();
      for (const control of await guide.host.locator('.bar > *').all()) {
        const box = await control.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual((edges?.x ?? 0) - 0.5);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((edges?.x ?? 0) + (edges?.width ?? 0) + 0.5);
      }
      const [top, exit] = [await came.boundingBox(), await guide.action('exit').boundingBox()];
      expect((top?.y ?? 0) - (exit?.y ?? 0) - (exit?.height ?? 0)).toBeGreaterThanOrEqual(size * 0.5);
    };
    await seeClear(guide.step('topics'));
    await guide.chooseTopics(['older']);
    await guide.press('results');
    await seeClear(guide.step('results'));
    await guide.openApply();
    await seeClear(guide.step('apply'));
  });

test('on a page without a doctype a result begins where it is looked at', async ({ guide, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.route('**/sala.html', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/^<!doctype html>/i, '');
    await route.fulfill({ response, body });
  });
  await guide.open('sala');
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  await guide.start();
  await guide.chooseTopics(['parenting']);
  await guide.press('results');
  await guide.seeStep('results');
  await guide.seeHeadingInView();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('a keyboard that comes over the lower half leaves the search and what it finds in view', async ({ guide }) => {
    await guide.open('sala');
    await guide.press('list');
    const field = guide.host.getByRole('searchbox');
    await field.tap();
    await field.fill('medling');
    await guide.settle();
    const found = await guide.card('medling').boundingBox();
    expect((found?.y ?? 640) + (found?.height ?? 640)).toBeLessThan(640 / 2 + 60);
  });

  test('a page that is enlarged with CSS zoom is made no wider', async ({ guide, page }) => {
    await guide.open('sala');
    await page.addStyleTag({ content: 'body { zoom: 1.5 }' });
    await guide.start();
    await guide.settle();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
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

  test('alone has a tick among the topics of the whole list', async ({ guide }) => {
    await guide.open('sala');
    await guide.press('list');
    await guide.host.locator('details[data-section="topics"] summary').click();
    const ticked = () =>
      guide.host
        .locator('[data-section="topics"] button')
        .evaluateAll((buttons) =>
          buttons
            .filter((button) =>
              ['::before', '::after'].some((part) => getComputedStyle(button, part).content.includes('✓')),
            )
            .map((button) => button.getAttribute('value')),
        );
    expect(await ticked()).toEqual(['']);
    await guide.host.locator('[data-section="topics"] button[value="money"]').click();
    await expect.poll(ticked).toEqual(['money']);
  });
});
