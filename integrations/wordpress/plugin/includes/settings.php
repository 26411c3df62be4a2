<?php
/**
 * What the kommun has chosen for all its guides.
 *
 * @package Insatsguiden
 */

defined( 'ABSPATH' ) || exit;

const INSATSGUIDEN_SETTINGS = 'insatsguiden_settings';
const INSATSGUIDEN_MODES    = array(
	'embed' => 'På webbplatsen',
	'kiosk' => 'På en pekskärm som flera använder',
	'staff' => 'I en reception, tillsammans med besökaren',
);
const INSATSGUIDEN_DISPLAYS = array(
	'inline'   => 'I sidan',
	'launcher' => 'Bakom en knapp',
);

/** Who may choose the catalogue and the looks: those who may edit the pages of others, which administrators and editors may. */
function insatsguiden_capability(): string {
	return (string) apply_filters( 'insatsguiden_capability', 'edit_others_pages' );
}

/** The languages of the guide, from code to the language's own name. */
function insatsguiden_languages(): array {
	static $languages = null;
	if ( null === $languages ) {
		$languages = json_decode( (string) file_get_contents( dirname( INSATSGUIDEN_FILE ) . '/languages.json' ), true );
	}
	return is_array( $languages ) ? $languages : array();
}

/** The settings as they are until somebody has chosen. */
function insatsguiden_defaults(): array {
	return array(
		'catalog'  => '',
		'mode'     => 'embed',
		'display'  => 'inline',
		'accent'   => '',
		'lang'     => '',
		'fallback' => '<p>Ring kommunens växel så berättar vi vilket stöd som finns.</p>',
	);
}

/** The settings. */
function insatsguiden_settings(): array {
	$saved = get_option( INSATSGUIDEN_SETTINGS, array() );
	return insatsguiden_clean( is_array( $saved ) ? $saved : array() );
}

/** Settings in which every value is one that can be: what is not known becomes the default. */
function insatsguiden_clean( $given ): array {
	$given   = is_array( $given ) ? $given : array();
	$clean   = insatsguiden_defaults();
	$choices = array(
		'mode'    => INSATSGUIDEN_MODES,
		'display' => INSATSGUIDEN_DISPLAYS,
		'lang'    => insatsguiden_languages(),
	);
	foreach ( $choices as $name => $allowed ) {
		$value = $given[ $name ] ?? '';
		if ( is_string( $value ) && isset( $allowed[ $value ] ) ) {
			$clean[ $name ] = $value;
		}
	}
	$accent          = $given['accent'] ?? '';
	$clean['accent'] = is_string( $accent ) ? (string) sanitize_hex_color( trim( $accent ) ) : '';
	$catalog         = $given['catalog'] ?? '';
	if ( is_string( $catalog ) && insatsguiden_is_catalog_name( $catalog ) ) {
		$clean['catalog'] = $catalog;
	}
	$fallback = $given['fallback'] ?? null;
	if ( is_string( $fallback ) && '' !== trim( wp_strip_all_tags( $fallback ) ) ) {
		$clean['fallback'] = force_balance_tags( wp_kses_post( $fallback ) );
	}
	return $clean;
}
