import { PLUGIN_ARCHIVE } from '../../scripts/wordpress-plugin.js';
import { expect, test } from './site.js';

const BLOCK =
  '<!-- wp:insatsguiden/guide --><!-- wp:paragraph --><p>Ring växeln.</p><!-- /wp:paragraph --><!-- /wp:insatsguiden/guide --><!-- wp:paragraph --><p>Det här står efter.</p><!-- /wp:paragraph -->';

test('de-activated the text of the block stays; deleted, nothing is left; uploaded as a zip, the guide is there again', async ({
  site,
  as,
  guide,
  page,
}) => {
  await site.prepare();
  const address = await site.publish(BLOCK);
  const administrator = await as('administrator');
  administrator.on('dialog', (dialog) => dialog.accept());

  await administrator.goto(`${site.origin}/wp-admin/plugins.php`);
  await administrator.locator('#deactivate-insatsguiden').click();
  await expect(administrator.locator('#activate-insatsguiden')).toBeVisible();
  await page.goto(address);
  await expect(page.getByText('Ring växeln.')).toBeVisible();
  await expect(page.getByText('Det här står efter.')).toBeVisible();
  expect(await page.content()).not.toContain('insats-guide');

  await administrator.locator('#delete-insatsguiden').click();
  await expect(administrator.locator('#insatsguiden-deleted, .plugin-deleted-tr')).toBeVisible();
  // WordPress itself remembers for a week which plugins have been active.
  expect(
    await site.value(
      `array(
        $GLOBALS['wpdb']->get_col("SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE (option_name LIKE '%insatsguiden%' OR option_value LIKE '%insatsguiden%') AND option_name <> 'recently_activated'"),
        $GLOBALS['wpdb']->get_col("SELECT meta_key FROM {$GLOBALS['wpdb']->usermeta} WHERE meta_key LIKE '%insatsguiden%'"),
        file_exists(wp_upload_dir()['basedir'] . '/insatsguiden'),
        file_exists(WP_PLUGIN_DIR . '/insatsguiden'),
      )`,
    ),
  ).toEqual([[], [], false, false]);

  await administrator.goto(`${site.origin}/wp-admin/plugin-install.php?tab=upload`);
  await administrator.setInputFiles('#pluginzip', PLUGIN_ARCHIVE);
  await administrator.locator('#install-plugin-submit').click();
  await administrator.getByRole('link', { name: 'Activate Plugin' }).click();
  await expect(administrator.locator('#deactivate-insatsguiden')).toBeVisible();
  await site.prepare();
  await guide.visit(address);
  await guide.seeStep('welcome');
});

test('nothing of the plugin has been told of in the log of PHP', async ({ site }) => {
  const log = await site.php(`echo @file_get_contents(WP_CONTENT_DIR . '/debug.log');`);
  expect(log.split('\n').filter((line) => line.includes('/plugins/insatsguiden/'))).toEqual([]);
  expect(log, 'there is a log').not.toBe('');
});
