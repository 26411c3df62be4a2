import { expect, test } from './fixture.js';
import { pageOf } from './guide.page.js';

test.use({ javaScriptEnabled: false });

test('without JavaScript, whom to call stands where the guide would be', async ({ page }) => {
  await page.goto('/index.html');
  await expect(page.getByText('Guiden behöver JavaScript. Du kan alltid kontakta kommunen direkt')).toBeVisible();
  await page.goto(pageOf('ragunda'));
  await expect(page.getByText('Ring kommunens växel.', { exact: true })).toBeVisible();
});
