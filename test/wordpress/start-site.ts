import { PLUGIN_ARCHIVE } from '../../scripts/wordpress-plugin.js';
import { runPhp, startWordPress } from './wordpress-site.js';

/** Starts a WordPress with the built plugin for all tests, and returns what ends it. */
async function startSite(): Promise<() => Promise<void>> {
  const site = await startWordPress();
  console.log(`WordPress ${site.version} at ${site.origin}`);
  process.env.INSATSGUIDEN_WORDPRESS = JSON.stringify({ origin: site.origin, folder: site.folder });
  try {
    await runPhp(
      site.folder,
      `require 'wp-load.php';
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      require_once ABSPATH . 'wp-admin/includes/file.php';
      WP_Filesystem();
      $unzipped = unzip_file(${JSON.stringify(PLUGIN_ARCHIVE)}, WP_PLUGIN_DIR);
      if (is_wp_error($unzipped)) { fwrite(STDERR, $unzipped->get_error_message()); exit(1); }
      $active = activate_plugin('insatsguiden/insatsguiden.php');
      if (is_wp_error($active)) { fwrite(STDERR, $active->get_error_message()); exit(1); }`,
    );
  } catch (error) {
    await site.stop();
    throw error;
  }
  return () => site.stop();
}

export default startSite;
