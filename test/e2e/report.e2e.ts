import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { renderReport } from '../../src/review/report.js';
import { madeUpReview } from '../fixtures/made-up-review.js';
import { type KommunName, realCatalog } from '../support/real-catalogs.js';

const reportOn = (kommun: KommunName): string => {
  const catalog = realCatalog(kommun);
  return renderReport(madeUpReview(catalog), catalog);
};

test('the report is one that everyone can read, and it fetches nothing', async ({ page }) => {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await page.setContent(reportOn('ragunda'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(' ')}`)).toEqual([]);
  expect(requests).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe('on paper', () => {
  /** What fits between the margins of an A4 sheet, in CSS pixels: 174 and 259 mm. */
  const SHEET = { width: 657, height: 978 };

  test.beforeEach(async ({ page }) => {
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print' });
    await page.setContent(reportOn('sala'));
  });

  test('nothing is wider than the sheet', async ({ page }) => {
    const wide = await page.evaluate((width) => {
      const isShown = (element: Element) => element.closest('.unseen') === null;
      return [...document.querySelectorAll('main *')]
        .filter((element) => isShown(element) && element.getBoundingClientRect().right > width + 1)
        .map((element) => element.outerHTML.slice(0, 120));
    }, SHEET.width);
    expect(wide).toEqual([]);
  });

  test('the chart, and the table of 34 insatser, each fit one sheet', async ({ page }) => {
    for (const selector of ['.chart', '.matrix']) {
      const box = await page.locator(selector).boundingBox();
      expect(box?.height).toBeLessThan(SHEET.height * 0.9);
    }
  });

  test('no text is smaller than seven points', async ({ page }) => {
    const smallest = await page.evaluate(() => {
      const chart = document.querySelector('.chart') as SVGSVGElement;
      const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
      const sizes = [...document.querySelectorAll('main *:not(.unseen)')]
        .filter((element) => element.textContent?.trim() && element.closest('title, desc') === null)
        .map(
          (element) => Number.parseFloat(getComputedStyle(element).fontSize) * (element.closest('.chart') ? scale : 1),
        );
      return Math.min(...sizes);
    });
    expect(smallest * 0.75).toBeGreaterThanOrEqual(7);
  });
});
