<?php
/**
 * Plugin Name: Insatsguiden
 * Description: Visar vilka av kommunens insatser som går att få utan individuell behovsprövning. Som block och som kortkod.
 * Version: @version@
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: insatsguiden
 *
 * @package Insatsguiden
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

define( 'INSATSGUIDEN_VERSION', '@version@' );
define( 'INSATSGUIDEN_FILE', __FILE__ );

// An older WordPress does not check "Requires at least" where a plugin was copied in by hand.
if ( version_compare( get_bloginfo( 'version' ), '6.1', '<' ) ) {
	add_action(
		'admin_notices',
		function () {
			echo '<div class="notice notice-error"><p>Insatsguiden behöver WordPress 6.1 eller senare och visas inte.</p></div>';
		}
	);
	return;
}

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/catalogs.php';
require __DIR__ . '/includes/guide.php';
require __DIR__ . '/includes/block.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/settings-page.php';
	require __DIR__ . '/includes/preview.php';
}
