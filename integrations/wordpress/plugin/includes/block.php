<?php
/**
 * The block "Insatsguiden".
 *
 * @package Insatsguiden
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		wp_register_script(
			'insatsguiden-block',
			plugins_url( 'block/editor.js', INSATSGUIDEN_FILE ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
			INSATSGUIDEN_VERSION,
			true
		);
		register_block_type(
			dirname( INSATSGUIDEN_FILE ) . '/block',
			array(
				'render_callback' => function ( $attributes, $content ) {
					return insatsguiden_guide( (array) $attributes, (string) $content );
				},
			)
		);
	}
);

// What the editor's script has to know; nonces are for whoever is logged in.
add_action(
	'enqueue_block_editor_assets',
	function () {
		$known = array(
			'preview'   => add_query_arg(
				array(
					'action'   => 'insatsguiden_preview',
					'_wpnonce' => wp_create_nonce( 'insatsguiden_preview' ),
				),
				admin_url( 'admin-ajax.php' )
			),
			'modes'     => INSATSGUIDEN_MODES,
			'displays'  => INSATSGUIDEN_DISPLAYS,
			'languages' => insatsguiden_languages(),
			'catalogs'  => array_map(
				function ( $catalog ) {
					return $catalog['kommun'] . ', ' . $catalog['version'];
				},
				insatsguiden_catalogs()
			),
		);
		wp_add_inline_script( 'insatsguiden-block', 'window.insatsguidenBlock = ' . wp_json_encode( $known ) . ';', 'before' );
	}
);
