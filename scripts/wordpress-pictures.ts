import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findChromium, launchOptions } from '../test/support/browsers/browser.js';
import startSite from '../test/wordpress/start-site.js';
import { PASSWORD, runPhp } from '../test/wordpress/wordpress-site.js';

/**
 * Takes the pictures of `docs/sv/wordpress.md`, of the built plugin in a WordPress of its own: `npm run build`, then
 * `npm run pictures:wordpress`. The kommun is invented.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const CATALOG = `${root}test/fixtures/example/catalog.json`;

const stop = await startSite();
const { origin, folder } = JSON.parse(process.env.INSATSGUIDEN_WORDPRESS ?? '{}') as {
  readonly origin: string;
  readonly folder: string;
};
const browser = await chromium.launch(launchOptions(findChromium()));

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${root}docs/pictures/${name}.png`, animations: 'disabled' });
  console.log(`docs/pictures/${name}.png`);
}

try {
  await runPhp(
    folder,
    `require 'wp-load.php'; switch_theme('twentytwentythree');
    update_user_meta(get_user_by('login', 'editor')->ID, 'locale', 'sv_SE');`,
  );
  const context = await browser.newContext({
    locale: 'sv-SE',
    reducedMotion: 'reduce',
    viewport: { width: 1100, height: 760 },
  });
  const page = await context.newPage();
  await page.goto(`${origin}/wp-login.php`);
  await page.locator('#user_login').fill('editor');
  await page.locator('#user_pass').fill(PASSWORD);
  await page.locator('#wp-submit').click();
  await page.locator('#wpadminbar').waitFor();

  await page.goto(`${origin}/wp-admin/admin.php?page=insatsguiden`);
  await page.setInputFiles('#insatsguiden-files', CATALOG);
  await page.locator('#insatsguiden-try insats-guide .turn').waitFor();
  await page.locator('#insatsguiden-report').scrollIntoViewIfNeeded();
  await take(page, 'wordpress-katalog');
  await page.getByRole('button', { name: 'Ta katalogen i bruk' }).click();
  await page.getByText('Katalogen används nu.').waitFor();

  await page.goto(`${origin}/wp-admin/post-new.php?post_type=page`);
  await page.evaluate(() => {
    const { wp } = window as unknown as {
      readonly wp: {
        readonly data: { dispatch(name: string): Record<string, (...given: readonly unknown[]) => void> };
      };
    };
    wp.data.dispatch('core/edit-post').toggleFeature?.('welcomeGuide');
    // Above the page the buttons of a block lie over nothing of it.
    wp.data.dispatch('core/edit-post').toggleFeature?.('fixedToolbar');
  });
  await page.getByLabel(/^(?:Lägg till rubrik|Add title)$/).fill('Stöd utan ansökan');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/insatsguiden');
  await page.getByRole('option', { name: 'Insatsguiden' }).click();
  await page.frameLocator('iframe[title="Så ser guiden ut"]').locator('insats-guide [data-step="welcome"]').waitFor();
  await take(page, 'wordpress-block');

  const id = await runPhp(
    folder,
    `require 'wp-load.php'; echo wp_insert_post(array('post_type' => 'page', 'post_status' => 'publish',
      'post_title' => 'Stöd utan ansökan', 'post_content' => '[insatsguiden]<p>Ring kommunens växel.</p>[/insatsguiden]'));`,
  );
  const visitor = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1100, height: 760 } });
  const shown = await visitor.newPage();
  await shown.goto(`${origin}/?page_id=${id}`);
  await shown.locator('insats-guide [data-section=help] li').first().waitFor({ state: 'attached' });
  await take(shown, 'wordpress-sida');
} finally {
  await browser.close();
  await stop();
}
