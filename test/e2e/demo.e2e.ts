import { expect, test } from './fixture.js';

test.describe('the demo', () => {
  test('shows the list of each kommun when it is chosen', async ({ guide, page }) => {
    await guide.openFrontPage('ragunda');
    for (const [kommun, name] of [
      ['hallefors', 'Hällefors kommun'],
      ['sala', 'Sala kommun'],
      ['utkast-004', 'Kommunen i utkastet'],
      ['ragunda', 'Ragunda kommun'],
    ] as const) {
      await page.getByRole('combobox', { name: 'Kommun' }).selectOption(kommun);
      await guide.see(`Hej! Här ser du vilket stöd som finns i ${name} utan att du behöver ansöka.`);
    }
  });

  test('forgets a conversation when another kommun is chosen', async ({ guide, page }) => {
    await guide.openFrontPage('ragunda');
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.give('16-19');
    await page.getByRole('combobox', { name: 'Kommun' }).selectOption('sala');
    await guide.see('Hej! Här ser du vilket stöd som finns i Sala kommun utan att du behöver ansöka.');
    await guide.seeStep('welcome');
    await guide.dontSeeSaid();
  });
});

test('the chosen kommun and how it is shown survive a reload', async ({ guide, page }) => {
  await guide.openFrontPage('sala', 'launcher');
  await guide.visit(page.url());
  await expect(page.getByRole('combobox', { name: 'Kommun' })).toHaveValue('sala');
  await guide.launch();
  await guide.see('Hej! Här ser du vilket stöd som finns i Sala kommun utan att du behöver ansöka.');
});

test('the strip leads to every place of use, and each page is there', async ({ guide, page }) => {
  await guide.openFrontPage('ragunda');
  const links = page.getByRole('navigation', { name: 'Mer av demon' }).getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses).toHaveLength(6);
  for (const address of addresses) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(await answer.text(), address).not.toContain('<!-- insatsguiden render');
  }
});

test.describe('a guide that opens from a button', () => {
  test('stays out of sight until it is opened, closes, and keeps the chat', async ({ guide }) => {
    await guide.openFrontPage('ragunda', 'launcher');
    await expect(guide.step('welcome')).toBeHidden();
    await guide.launch();
    await guide.seeStep('welcome');
    await guide.start();
    await guide.chooseTopics(['work']);
    await guide.give('16-19');
    await guide.press('close');
    await expect(guide.step('questions')).toBeHidden();
    await expect(guide.launcher).toBeFocused();
    await guide.launch();
    await guide.seeQuestion('upperSecondary');
    await guide.seeSaid('Jobb och studier', '16–19 år');
  });

  test('closes with Esc pressed once, and keeps the chat and the page', async ({ guide, page }) => {
    await guide.openFrontPage('ragunda', 'launcher');
    await guide.launch();
    await guide.start();
    await page.keyboard.press('Escape');
    await expect(guide.step('topics')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Stöd utan att ansöka' })).toBeVisible();
    await guide.launch();
    await guide.seeStep('topics');
  });
});

test('on paper stand the cards and the right to apply, and nothing to press', async ({ guide, page }) => {
  await guide.openFrontPage('ragunda');
  await guide.walk({ topics: ['meeting'], facts: { age: 70, parenthood: ['none'] } });
  await page.emulateMedia({ media: 'print' });
  await expect(guide.card('motas')).toBeVisible();
  await expect(guide.link('Ring 0696-68 20 00').first()).toBeVisible();
  await guide.seeRightToApply();
  // The name of an insats opens its card on screen; on paper it is a name.
  await expect(guide.host.locator('button:not([data-action="open"])').filter({ visible: true })).toHaveCount(0);
  await guide.dontSeeAnyAnswer();
  await guide.dontSee('67 år eller äldre');
  await expect(guide.host.locator('.transcript, footer, .bar').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(guide.action('print')).toBeVisible();
});

test('printing is asked of the browser', async ({ guide, page }) => {
  await guide.open('ragunda');
  await guide.walk({ topics: ['money'], facts: {} });
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await guide.press('print');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});

test('the page of components shows every role, part and status, in any colour and direction', async ({ page }) => {
  await page.goto('/demo/design.html');
  const sheet = page.locator('design-sheet');
  await expect(sheet.locator('.part')).toHaveCount(17);
  await expect(sheet.locator('.swatch')).toHaveCount(13);
  await expect(sheet.locator('.part').nth(13).locator('article')).toHaveCount(4);
  await page.getByLabel('Kommunens färg').fill('#7a2a5b');
  await page.getByLabel('Riktning').selectOption('rtl');
  await page.getByLabel('Bredd').selectOption('280px');
  const { colour, overflow } = await sheet.evaluate((host) => ({
    colour: getComputedStyle(host).getPropertyValue('--insats-accent'),
    overflow: host.scrollWidth - host.clientWidth,
  }));
  expect(colour).toBe('#7a2a5b');
  expect(overflow, 'nothing sticks out at 280 px').toBeLessThanOrEqual(0);
});
