import type { Page } from '@playwright/test';
import { realCatalog } from '../support/real-catalogs.js';
import { allOr } from '../support/thorough.js';
import { violations } from './axe.js';
import { HandoutPage } from './handout.page.js';
import { outside } from './layout.js';
import { expect, SIZES, TOUCH, test } from './tablet.fixture.js';
import { Traces } from './traces.js';

test('an address is a code to scan, and can be read; a number is to be read and called', async ({ kiosk }) => {
  await kiosk.openWith('hallefors');
  await kiosk.start();
  const help = await kiosk.guide.unfold('help');
  await expect(help.locator('strong.number').first()).toHaveText('Fara just nu: ring 112');
  const worry = await kiosk.guide.unfold('worry');
  await worry.locator('[data-action=code]').first().click();
  await expect(kiosk.dialog).toContainText('Öppna i din egen telefon');
  await expect(kiosk.dialog).toContainText('hellefors.se');
  const box = await kiosk.dialog.locator('svg.qr').boundingBox();
  expect(box?.width).toBeGreaterThan(200);
  await kiosk.guide.press('close');
  await expect(kiosk.dialog).toHaveCount(0);
});

test('the list to take along opens from the results, and is gone when the visit is over', async ({ kiosk }) => {
  await kiosk.open();
  await kiosk.start();
  await expect(kiosk.guide.action('take-list')).toHaveCount(0);
  await kiosk.guide.walk({ topics: ['work'], facts: { age: 50 } });
  await kiosk.guide.press('take-list');
  await expect(kiosk.dialog.locator('svg.qr').first()).toBeVisible();
  await kiosk.page.keyboard.press('Escape');
  await kiosk.guide.press('take-list');
  await kiosk.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await kiosk.see('attract');
  await expect(kiosk.page.locator('dialog, [data-insats-handout]')).toHaveCount(0);
});

/** A person of 40 who wants to meet others, and what Ragunda has for them, with what it owes to whoever asks. */
const COMPANY = { topics: ['meeting'], facts: { age: 40, parenthood: ['none'] } } as const;
const FOR_COMPANY = ['familjecentral', 'budget-och-skuldradgivning', 'motas', 'traffpunkten', 'sprakkafe'];

/** The link that opens a list of Ragunda's on a telephone. */
function listOf(page: Page, ids: readonly string[], language = 'sv'): string {
  const { version } = realCatalog('ragunda');
  const spoken = language === 'sv' ? '' : `.${language}`;
  return `${new URL('/demo/kiosk.html', page.url())}#insatser=${version}${spoken}:${ids.join()}`;
}

/** The languages, and how large their letters are. */
const SPOKEN = [
  ['ar', 2],
  ['so', 2],
  ['sv', 0],
] as const;

for (const [at, { name, width, height }] of SIZES.slice(0, 2).entries()) {
  // Each size of tablet with one of them: from right to left, and the longest words.
  for (const [language, size] of allOr<(typeof SPOKEN)[number], (typeof SPOKEN)[number]>(
    SPOKEN,
    SPOKEN[at] ?? SPOKEN[0],
  ))
    test(`the code holds what was ticked on the rows, or all where nothing is (${name}, ${language})`, async ({
      kiosk,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await kiosk.open();
      await kiosk.start(language);
      for (let step = 0; step < size; step += 1) await kiosk.guide.press('size');
      await kiosk.guide.walk(COMPANY);
      await kiosk.guide.settle();
      expect(await kiosk.taken()).toEqual([]);
      expect(await kiosk.scan()).toEqual([listOf(page, FOR_COMPANY, language)]);
      const dialog = await kiosk.dialog.boundingBox();
      const code = await kiosk.dialog.getByRole('img').boundingBox();
      const foot = await kiosk.dialog.locator('.foot').boundingBox();
      if (!dialog || !code || !foot) throw new Error('The list is not on screen.');
      expect(await outside(kiosk.guide)).toEqual([]);
      expect(await kiosk.tooSmall(TOUCH)).toEqual([]);
      expect(code.y, 'all of the code is on screen at once').toBeGreaterThan(dialog.y);
      expect(code.y + code.height, 'all of the code is on screen at once').toBeLessThanOrEqual(foot.y);
      await kiosk.closeList();

      await kiosk.take('sprakkafe', 'motas');
      await expect(kiosk.guide.step('results')).toBeVisible();
      await expect(kiosk.guide.card('motas').locator('[data-action="open"]')).toHaveAttribute('aria-expanded', 'false');
      await expect(kiosk.tools).toContainText('2');
      expect((await kiosk.bar()).rows).toBe(1);
      expect(await kiosk.scan(), 'in the order of the catalogue').toEqual([
        listOf(page, ['motas', 'sprakkafe'], language),
      ]);
      await kiosk.closeList();
      await kiosk.take('sprakkafe');
      expect(await kiosk.scan(), 'a tick that was taken back').toEqual([listOf(page, ['motas'], language)]);
    });
}

test('an opened card has a code for its insats alone, and what was ticked stays ticked', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.walk(COMPANY);
  await kiosk.take('sprakkafe');
  expect(await kiosk.scan('traffpunkten')).toEqual([listOf(page, ['traffpunkten'])]);
  await kiosk.closeList();
  await expect(kiosk.guide.card('traffpunkten').locator('[data-action="insats-code"]')).toBeFocused();
  expect(await kiosk.taken()).toEqual(['sprakkafe']);
  for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme)).toEqual([]);
});

test('on the whole list what is ticked can be taken along, and is ticked in the result too', async ({
  kiosk,
  page,
}) => {
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.press('list');
  await kiosk.guide.seeStep('list');
  await expect(kiosk.guide.action('take-list')).toHaveCount(0);
  await kiosk.take('sprakkafe');
  expect(await kiosk.scan()).toEqual([listOf(page, ['sprakkafe'])]);
  await kiosk.closeList();
  await kiosk.guide.back();
  await kiosk.guide.walk(COMPANY);
  expect(await kiosk.taken()).toEqual(['sprakkafe']);
});

test('what was ticked is kept nowhere, and is forgotten when the visit is over', async ({ kiosk, page }) => {
  const traces = await Traces.of(page);
  await kiosk.open();
  for (const end of ['done', 'exit', 'restart']) {
    await kiosk.start();
    await kiosk.guide.walk(COMPANY);
    expect(await kiosk.taken(), `before ${end}`).toEqual([]);
    await kiosk.take('sprakkafe');
    expect(await kiosk.taken()).toEqual(['sprakkafe']);
    expect(await traces.kept()).toEqual([]);
    await kiosk.guide.press(end);
    if (end !== 'restart') await kiosk.see('attract');
  }
  await kiosk.guide.walk(COMPANY);
  expect(await kiosk.taken()).toEqual([]);
  expect(await kiosk.scan()).toEqual([listOf(page, FOR_COMPANY)]);
});

test('the page that the code opens on a telephone is short: a row each, whom to call, and the right to apply', async ({
  kiosk,
  page,
  browser,
}) => {
  await kiosk.open();
  await kiosk.start();
  await kiosk.guide.walk(COMPANY);
  const [all = ''] = await kiosk.scan();
  await kiosk.closeList();
  const [one = ''] = await kiosk.scan('motas');
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'sv-SE' });
  const phone = new HandoutPage(await context.newPage());
  // The kiosk's page wipes itself and follows no list, so that a kommun names the page with its guide.
  const onWebsite = (link: string) => link.replace('/demo/kiosk.html', '/test/e2e/pages/ragunda.html');
  await phone.follow(onWebsite(all));
  const rows = phone.taken.locator('article');
  await expect(rows).toHaveCount(FOR_COMPANY.length);
  await expect(rows.locator('[aria-expanded="true"]')).toHaveCount(0);
  await expect(phone.taken.getByRole('checkbox')).toHaveCount(0);
  await expect(phone.taken.locator('[data-section="apply"]')).toBeVisible();
  const height = await phone.taken.evaluate((list) => list.getBoundingClientRect().height);
  expect(height, 'two screens of a telephone').toBeLessThanOrEqual(2 * 740);
  await page.goto('about:blank');
  await phone.page.goto('about:blank');
  await phone.follow(onWebsite(one));
  await expect(rows).toHaveCount(1);
  await expect(rows.locator('[aria-expanded="true"]')).toHaveCount(1);
  await expect(rows).toContainText('Ring 0696-68 20 00');
  await context.close();
});
