<?php
/**
 * Takes away all that the plugin has kept, on every site of a network.
 *
 * @package Insatsguiden
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Takes it away from the current site. */
function insatsguiden_leave_nothing(): void {
	delete_option( 'insatsguiden_settings' );
	delete_option( 'insatsguiden_catalogs' );
	$folder = wp_upload_dir( null, false )['basedir'] . '/insatsguiden';
	if ( ! is_dir( $folder ) ) {
		return;
	}
	foreach ( (array) glob( $folder . '/katalog-*.json' ) as $file ) {
		wp_delete_file( $file );
	}
	// A folder in which somebody has put something else stays.
	if ( array( '.', '..' ) === scandir( $folder ) ) {
		rmdir( $folder );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $insatsguiden_site ) {
		switch_to_blog( $insatsguiden_site );
		insatsguiden_leave_nothing();
		restore_current_blog();
	}
} else {
	insatsguiden_leave_nothing();
}
