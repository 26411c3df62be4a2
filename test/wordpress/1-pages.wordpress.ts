import type { Page } from '@playwright/test';
import { RAGUNDA } from '../e2e/people/ragunda.js';
import { recipe } from '../support/recipes.js';
import { expect, test } from './site.js';

/** The short code as docs/embedding.md has it, and the words in it. */
const RECIPE = recipe('docs/embedding.md, WordPress, text');
const FALLBACK = /<p>(.*)<\/p>/.exec(RECIPE)?.[1] ?? '';
const AFTER = 'Det här står efter guiden.';

/** How a page comes to have the guide, with a text of its own between the tags and words after it. */
const WAYS: Readonly<Record<string, string>> = {
  'the short code of docs/embedding.md': `${RECIPE}\n${AFTER}`,
  'a block': `<!-- wp:insatsguiden/guide --><!-- wp:paragraph --><p>${FALLBACK}</p><!-- /wp:paragraph --><!-- /wp:insatsguiden/guide --><!-- wp:paragraph --><p>${AFTER}</p><!-- /wp:paragraph -->`,
  'a Shortcode block': `<!-- wp:shortcode -->[insatsguiden]<p>${FALLBACK}</p>[/insatsguiden]<!-- /wp:shortcode --><!-- wp:paragraph --><p>${AFTER}</p><!-- /wp:paragraph -->`,
  'a short code in a paragraph block': `<!-- wp:paragraph --><p>[insatsguiden]${FALLBACK}[/insatsguiden]</p><!-- /wp:paragraph --><!-- wp:paragraph --><p>${AFTER}</p><!-- /wp:paragraph -->`,
  'a short code on a line in classic text': `Först.\n\n[insatsguiden]<p>${FALLBACK}</p>[/insatsguiden]\n\n${AFTER}`,
  'a short code over several lines in classic text': `[insatsguiden]\n\n<p>${FALLBACK}</p>\n\n[/insatsguiden]\n\n${AFTER}`,
  'a short code amid the words of a classic text': `Se [insatsguiden]<p>${FALLBACK}</p>[/insatsguiden] ${AFTER}`,
  'a short code around plain words': `[insatsguiden]${FALLBACK}[/insatsguiden]\n\n${AFTER}`,
  'a short code around a tag that is not closed': `[insatsguiden]<div><strong>${FALLBACK}[/insatsguiden]\n\n${AFTER}`,
};

/** Where the words of the fallback and those after the guide stand: only the former within the element. */
async function seeWhereWordsStand(page: Page): Promise<void> {
  const guide = page.locator('insats-guide');
  await expect(guide).toHaveCount(1);
  await expect(guide.locator('p, div').filter({ hasText: FALLBACK })).not.toHaveCount(0);
  expect(await guide.evaluate((element) => element.textContent)).not.toContain(AFTER);
  await expect(page.getByText(AFTER)).toBeVisible();
  expect(await guide.evaluate((element) => element.closest('p') === null), 'the guide is in no paragraph').toBe(true);
}

for (const theme of ['twentytwentythree', 'twentytwentyone'] as const) {
  test.describe(`with the theme ${theme}`, () => {
    test.beforeEach(async ({ site }) => site.prepare({ theme }));

    for (const [way, content] of Object.entries(WAYS)) {
      test(`${way} puts the guide in the page, or whom to call, and what follows stays in its column`, async ({
        site,
        guide,
        page,
        browser,
      }) => {
        const address = await site.publish(content);
        await guide.visit(address);
        await guide.seeStep('welcome');
        await seeWhereWordsStand(page);

        const context = await browser.newContext({ javaScriptEnabled: false });
        const withoutScript = await context.newPage();
        await withoutScript.goto(address);
        await expect(withoutScript.getByText(FALLBACK)).toBeVisible();
        await expect(withoutScript.getByText(AFTER)).toBeVisible();
        await context.close();
      });
    }
  });
}

test.describe('on a site', () => {
  test.beforeEach(async ({ site }) => site.prepare());

  test('somebody comes to their results, and no page of WordPress hears of it', async ({ site, guide, page }) => {
    const [person] = RAGUNDA.people;
    if (!person) throw new Error('There is nobody to go through the guide.');
    await guide.visit(await site.publish('[insatsguiden]'));
    await guide.seeStep('welcome');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await guide.walk(person);
    await guide.seeAsExpected(person, RAGUNDA.owed);
    const files = `${site.origin}/wp-content/plugins/insatsguiden/guide/`;
    expect(asked.filter((url) => !url.startsWith(files))).toEqual([]);
  });

  test('a page without the guide has nothing of it', async ({ site, page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(await site.publish('<!-- wp:paragraph --><p>En vanlig sida.</p><!-- /wp:paragraph -->'));
    await expect(page.getByText('En vanlig sida.')).toBeVisible();
    expect(await page.content()).not.toContain('insats');
    expect(requests.filter((url) => url.includes('insatsguiden'))).toEqual([]);
  });

  test('a page with two guides has the script once', async ({ site, page }) => {
    await page.goto(await site.publish('[insatsguiden]\n\n[insatsguiden display="launcher"]'));
    await expect(page.locator('insats-guide')).toHaveCount(2);
    await expect(page.locator('script[src*="insats-guide.js"]')).toHaveCount(1);
  });

  test('a feed has whom to call and no guide', async ({ site }) => {
    await site.publish(`[insatsguiden]<p>${FALLBACK}</p>[/insatsguiden]`, 'author', 'post');
    const feed = await (await fetch(`${site.origin}/?feed=rss2`)).text();
    expect(feed).toContain(FALLBACK);
    expect(feed).not.toContain('<insats-guide');
  });

  test('without a catalogue the text stands alone, and nothing is loaded', async ({ site, page }) => {
    await site.php(`update_option('insatsguiden_settings', array());`);
    await page.goto(await site.publish('[insatsguiden]'));
    await expect(page.getByText('Ring kommunens växel så berättar vi vilket stöd som finns.')).toBeVisible();
    expect(await page.content()).not.toContain('insats-guide');
  });

  test('a page has the settings, and a short code may say otherwise', async ({ site, page, guide }) => {
    await site.prepare({
      settings: {
        accent: '#7a2a5b',
        display: 'launcher',
        lang: 'ar',
        fallback: '<p>Ring oss.</p><script>alert(1)</script>',
      },
    });
    await page.goto(await site.publish('[insatsguiden]'));
    await expect(guide.host).toHaveAttribute('display', 'launcher');
    await expect(guide.host).toHaveCSS('--insats-accent', '#7a2a5b');
    await expect(guide.host).toHaveAttribute('lang', 'ar');
    await expect(guide.host.locator('script')).toHaveCount(0);
    await expect(guide.host.locator('> p').first()).toHaveText('Ring oss.');

    await page.goto(await site.publish('[insatsguiden display="inline" lang="fi" accent="#123456" mode="staff"]'));
    await expect(guide.host).toHaveAttribute('lang', 'fi');
    await expect(guide.host).toHaveAttribute('mode', 'staff');
    await expect(guide.host).toHaveAttribute('accent', '#123456');
    await expect(guide.host).toHaveJSProperty('display', 'inline');
  });

  test('nothing that an author writes becomes an attribute or a script', async ({ site, page }) => {
    const content = `[insatsguiden accent="red&quot; onclick=&quot;x" lang="ar' onload='x" display="&quot;&gt;&lt;b" catalog="https://example.org/x.json"]<p onclick="x">${FALLBACK}</p><img src=x onerror=alert(1)><iframe src="https://example.org"></iframe></insats-guide><script>alert(2)</script>[/insatsguiden]\n\n${AFTER}`;
    await page.goto(await site.publish(content, 'author'));
    await seeWhereWordsStand(page);
    const guide = page.locator('insats-guide');
    expect(await guide.evaluate((host) => host.getAttributeNames().sort())).toEqual(['catalog']);
    expect(await guide.getAttribute('catalog')).toMatch(
      new RegExp(`^${site.origin}/wp-content/uploads/insatsguiden/katalog-[0-9a-f]{16}\\.json$`),
    );
    expect(
      await guide.evaluate((host) => [...host.querySelectorAll('script, iframe, [onclick], [onerror]')].length),
    ).toBe(0);
  });
});
