import { expect, test } from '@playwright/test';

test('the front page answers with a guide on it', async ({ page }) => {
  const response = await page.goto('/index.html');
  expect(response?.ok()).toBe(true);
  await expect(page.locator('insats-guide').first()).toBeAttached();
});
