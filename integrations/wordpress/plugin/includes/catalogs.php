<?php
/**
 * The catalogues that have been uploaded: files in a folder of their own among the uploads.
 *
 * @package Insatsguiden
 */

defined( 'ABSPATH' ) || exit;

const INSATSGUIDEN_CATALOGS  = 'insatsguiden_catalogs';
const INSATSGUIDEN_MAX_BYTES = 5000000;

/** The folder of the catalogues, and its address. */
function insatsguiden_folder(): array {
	$uploads = wp_upload_dir( null, false );
	return array(
		'path' => $uploads['basedir'] . '/insatsguiden',
		'url'  => set_url_scheme( $uploads['baseurl'] ) . '/insatsguiden',
	);
}

/** Whether a name is one that a catalogue's file has here: nothing else leads to a file. */
function insatsguiden_is_catalog_name( string $name ): bool {
	return 1 === preg_match( '/^katalog-[0-9a-f]{16}\.json$/', $name );
}

/** What is known of each uploaded catalogue, from the name of its file, the latest first. */
function insatsguiden_catalogs(): array {
	$catalogs = get_option( INSATSGUIDEN_CATALOGS, array() );
	return is_array( $catalogs ) ? $catalogs : array();
}

/** The address of a catalogue; '' where there is none. */
function insatsguiden_catalog_url( string $name ): string {
	$folder = insatsguiden_folder();
	if ( ! insatsguiden_is_catalog_name( $name ) || ! is_file( $folder['path'] . '/' . $name ) ) {
		return '';
	}
	return $folder['url'] . '/' . $name;
}

/**
 * Keeps a catalogue and chooses it. Whether it is right has been checked in the editor's browser, by the guide's own code;
 * here it has to be JSON that looks like a catalogue.
 *
 * @param string $json The text of its file.
 * @return string What happened: 'taken', 'too-large', 'not-json', 'not-a-catalog' or 'not-written'.
 */
function insatsguiden_take_catalog( string $json ): string {
	if ( strlen( $json ) > INSATSGUIDEN_MAX_BYTES ) {
		return 'too-large';
	}
	$catalog = json_decode( $json, true, 64 );
	if ( ! is_array( $catalog ) ) {
		return 'not-json';
	}
	$kommun   = $catalog['kommun']['name'] ?? null;
	$version  = $catalog['version'] ?? null;
	$insatser = $catalog['insatser'] ?? null;
	if ( ! is_string( $kommun ) || ! is_string( $version ) || ! is_array( $insatser ) || array() === $insatser ) {
		return 'not-a-catalog';
	}
	$folder = insatsguiden_folder()['path'];
	$name   = 'katalog-' . substr( hash( 'sha256', $json ), 0, 16 ) . '.json';
	if ( ! wp_mkdir_p( $folder ) || false === file_put_contents( $folder . '/' . $name, $json, LOCK_EX ) ) {
		return 'not-written';
	}
	$known = array(
		'kommun'   => sanitize_text_field( $kommun ),
		'version'  => sanitize_text_field( $version ),
		'insatser' => count( $insatser ),
		'uploaded' => gmdate( 'Y-m-d H:i' ),
	);
	update_option( INSATSGUIDEN_CATALOGS, array( $name => $known ) + insatsguiden_catalogs(), false );
	update_option( INSATSGUIDEN_SETTINGS, array( 'catalog' => $name ) + insatsguiden_settings() );
	return 'taken';
}

/** Deletes a catalogue that is not in use. */
function insatsguiden_delete_catalog( string $name ): void {
	$catalogs = insatsguiden_catalogs();
	if ( ! isset( $catalogs[ $name ] ) || insatsguiden_settings()['catalog'] === $name ) {
		return;
	}
	unset( $catalogs[ $name ] );
	update_option( INSATSGUIDEN_CATALOGS, $catalogs, false );
	if ( insatsguiden_is_catalog_name( $name ) ) {
		wp_delete_file( insatsguiden_folder()['path'] . '/' . $name );
	}
}
