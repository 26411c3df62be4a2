import type { Page } from '@playwright/test';
import { allOr, IS_THOROUGH } from '../support/thorough.js';
import { violations } from './axe.js';
import { expect, test } from './fixture.js';
import { KOMMUNER } from './guide.page.js';
import { KeyboardGuidePage } from './keyboard.page.js';
import { clipped, outside, overflow, tooSmall } from './layout.js';
import { tour } from './tour.js';

const SCREENS = {
  'a phone': { width: 360, height: 740 },
  'a desktop': { width: 1280, height: 900 },
} as const;

async function seeNoViolations(page: Page, step: string): Promise<void> {
  for (const [at, [screen, viewport]] of Object.entries(SCREENS).entries()) {
    await page.setViewportSize(viewport);
    expect.soft(await violations(page, 'light'), `${step} on ${screen}, light`).toEqual([]);
    // Colours are the same on each.
    if (at > 0 && !IS_THOROUGH) continue;
    expect.soft(await violations(page, 'dark'), `${step} on ${screen}, dark`).toEqual([]);
  }
}

/** The list that has most to show, and one that is a draft. */
const LISTS = IS_THOROUGH ? KOMMUNER : (['sala', 'utkast-004'] as const);

for (const kommun of LISTS)
  test(`axe finds nothing on any step, light or dark, on a phone or a desktop (${kommun})`, async ({ guide, page }) => {
    await guide.open(kommun);
    await tour(guide, kommun, async (step) => {
      await guide.unfoldAll();
      await seeNoViolations(page, step);
    });
  });

for (const kommun of allOr(KOMMUNER, 'sala')) {
  test(`Tab, Space and Enter are enough from the first step to the last (${kommun})`, async ({ page }) => {
    const guide = new KeyboardGuidePage(page);
    await guide.open(kommun);
    await tour(guide, kommun, async () => {});
    await guide.seeRightToApply();
    await guide.back();
    await guide.seeStep('results');
  });

  test(`controls are large enough for a thumb on every step (${kommun})`, async ({ guide, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await guide.open(kommun);
    await tour(guide, kommun, async (step) => {
      await guide.unfoldAll();
      expect.soft(await tooSmall(guide), step).toEqual([]);
    });
  });

  test(`wider spacing of the text hides nothing (${kommun})`, async ({ guide, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await guide.open(kommun);
    await guide.host.evaluate((host) => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }
      `);
      host.shadowRoot?.adoptedStyleSheets.push(spacing);
    });
    await tour(guide, kommun, async (step) => {
      await guide.unfoldAll();
      expect.soft(await clipped(guide), step).toEqual([]);
      expect.soft(await outside(guide), step).toEqual([]);
    });
  });
}

test('what has focus on a phone lies under nothing, down through all that unfolds and up again', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const guide = new KeyboardGuidePage(page);
  await guide.open('ragunda');
  await guide.walk({ topics: ['violence', 'money'], facts: { age: 30 } });
  await guide.unfoldAll();
  await guide.tabTo(guide.action('restart'));
  await guide.tabTo(guide.action('exit'));
});

test.describe('at 400 % of a desktop, which is 320 CSS pixels', () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  for (const kommun of allOr(KOMMUNER, 'sala')) {
    test(`nothing scrolls sideways on any step (${kommun})`, async ({ guide, page }) => {
      await guide.openFrontPage(kommun);
      await guide.seeStep('welcome');
      await tour(guide, kommun, async (step) => {
        await guide.unfoldAll();
        expect.soft(await outside(guide), step).toEqual([]);
        expect.soft(await overflow(page), `${step}: how far the page scrolls sideways`).toBe(0);
      });
    });
  }
});

/** How often a page is loaded to see what goes wrong on most loads, and not on each. */
const LOADS = 6;

test('a page that makes its letters larger while the guide comes has a guide that fits', async ({ guide, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (let load = 0; load < LOADS; load += 1) {
    await guide.openFrontPage('sala');
    await page.addStyleTag({ content: ':root { font-size: 200% }' });
    await page.evaluate(() => document.querySelector('form')?.remove());
    await guide.start();
    expect(await outside(guide)).toEqual([]);
  }
});

test('with letters of twice the size nothing scrolls sideways on a phone', async ({ guide, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await guide.open('sala');
  await page.addStyleTag({ content: ':root { font-size: 200% } main { padding-inline: 0.5rem }' });
  await tour(guide, 'sala', async (step) => {
    await guide.unfoldAll();
    expect.soft(await outside(guide), step).toEqual([]);
    expect.soft(await overflow(page), step).toBe(0);
  });
});

test('a launcher has nothing for axe to find, closed or open, and fits a phone', async ({ guide, page }) => {
  await guide.openFrontPage('ragunda', 'launcher');
  await seeNoViolations(page, 'closed');
  await guide.launcher.click();
  await seeNoViolations(page, 'open');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await outside(guide)).toEqual([]);
});
