import { realCatalog } from '../support/real-catalogs.js';
import { violations } from './axe.js';
import { expect, test } from './fixture.js';

const SUMMARY = 'Läs hela kommunens lista';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the whole list can be read, from its contents to each insats and to the right to apply', async ({ page }) => {
    await page.goto('/index.html');
    await page.getByText(SUMMARY).click();
    for (const { name, summary } of realCatalog('ragunda').insatser) {
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
      await expect(page.getByText(summary, { exact: true })).toBeVisible();
    }
    await page.getByRole('navigation', { name: 'Innehåll' }).getByRole('link', { name: 'Familjecentral' }).click();
    await expect(page.getByRole('heading', { name: 'Familjecentral', exact: true })).toBeInViewport();
    await expect(page.getByText('Du har alltid rätt att ansöka om stöd')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Fara just nu: ring 112' }).last()).toBeVisible();
  });
});

test('the list has nothing for axe to find in the page, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.route(/insats-guide/, (route) => route.abort());
  await page.goto('/index.html');
  await page.getByText(SUMMARY).click();
  for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('the guide takes the place of the list when it has started', async ({ guide, page }) => {
  await guide.openFrontPage('ragunda');
  await guide.seeStep('welcome');
  await expect(page.getByText(SUMMARY)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Familjecentral' })).toHaveCount(0);
});
