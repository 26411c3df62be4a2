<?php
/**
 * The guide in a page.
 *
 * @package Insatsguiden
 */

defined( 'ABSPATH' ) || exit;

/** What a block or a short code may say of its own guide; what it does not say, or cannot be, is as the settings say. */
const INSATSGUIDEN_ATTRIBUTES = array( 'mode', 'display', 'accent', 'lang', 'catalog' );

/** The address of the guide's script, in a folder of its own for each version. */
function insatsguiden_script_url(): string {
	return plugins_url( 'guide/' . INSATSGUIDEN_VERSION . '/insats-guide.js', INSATSGUIDEN_FILE );
}

/** Writes the script tag once, in pages that have the guide and in no others. */
function insatsguiden_print_script(): void {
	wp_print_script_tag(
		array(
			'type' => 'module',
			'src'  => esc_url( insatsguiden_script_url() ),
		)
	);
}

/**
 * The guide as HTML. Without a catalogue it is the text between the tags alone.
 *
 * @param array  $given   Attributes of the block or the short code.
 * @param string $content What the editor has written in it.
 */
function insatsguiden_guide( array $given, string $content ): string {
	$settings = insatsguiden_settings();
	foreach ( INSATSGUIDEN_ATTRIBUTES as $name ) {
		$value = $given[ $name ] ?? '';
		if ( is_string( $value ) && '' !== $value && insatsguiden_clean( array( $name => $value ) )[ $name ] === $value ) {
			$settings[ $name ] = $value;
		}
	}
	$fallback = insatsguiden_fallback( $content );
	if ( '' === $fallback ) {
		$fallback = $settings['fallback'];
	}
	$url = insatsguiden_catalog_url( $settings['catalog'] );
	if ( '' === $url || is_feed() ) {
		return '<div class="insatsguiden">' . $fallback . '</div>';
	}
	if ( ! is_admin() && ! has_action( 'wp_footer', 'insatsguiden_print_script' ) ) {
		add_action( 'wp_footer', 'insatsguiden_print_script' );
	}
	$attributes = sprintf( ' catalog="%s"', esc_url( $url ) );
	foreach ( array( 'mode' => 'embed', 'display' => 'inline', 'accent' => '', 'lang' => '' ) as $name => $usual ) {
		if ( $settings[ $name ] !== $usual ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $settings[ $name ] ) );
		}
	}
	return '<insats-guide' . $attributes . '>' . $fallback . '</insats-guide>';
}

/**
 * What an editor has written between the tags, so that it can end nothing that stands around the guide: WordPress makes
 * paragraphs before short codes, and leaves `</p>` at the start and `<p>` at the end of what stands inside.
 */
function insatsguiden_fallback( string $content ): string {
	$content = preg_replace( '#^(?:\s|</p>|<br\s*/?>)+|(?:\s|<p>|<br\s*/?>)+$#i', '', $content );
	$content = force_balance_tags( wp_kses_post( (string) $content ) );
	// Plain words become a paragraph.
	return '' === $content || false !== strpos( $content, '<' ) ? $content : wpautop( $content );
}

/** The short code `[insatsguiden display="launcher"]<p>…</p>[/insatsguiden]`. */
function insatsguiden_shortcode( $given, $content = '' ): string {
	return insatsguiden_guide( is_array( $given ) ? $given : array(), (string) $content );
}
add_shortcode( 'insatsguiden', 'insatsguiden_shortcode' );

/**
 * Takes the guide out of paragraphs that WordPress has put around it. In a paragraph the first `<p>` of its text would
 * end the paragraph and the guide with it, so that the text stood outside and the guide's end tag ended nothing.
 */
function insatsguiden_out_of_paragraphs( $html ) {
	if ( ! is_string( $html ) || false === strpos( $html, '<insats-guide' ) ) {
		return $html;
	}
	// Where paragraphs were made after the short code, they stand around each of its tags.
	$html  = preg_replace( '#<p(?:\s[^>]*)?>\s*(<insats-guide\b[^>]*>)\s*</p>#i', '$1', $html );
	$html  = preg_replace( '#<p(?:\s[^>]*)?>\s*(</insats-guide>)\s*</p>#i', '$1', (string) $html );
	$parts = preg_split( '#(<insats-guide\b.*?</insats-guide>)#is', (string) $html, -1, PREG_SPLIT_DELIM_CAPTURE );
	$whole = '';
	foreach ( (array) $parts as $index => $part ) {
		if ( 1 !== $index % 2 || ! insatsguiden_is_in_paragraph( $whole ) ) {
			$whole .= $part;
			continue;
		}
		$whole .= '</p>' . $part;
		// The words after the guide are a paragraph of their own, which the old one's end tag ends.
		$parts[ $index + 1 ] = '<p>' . $parts[ $index + 1 ];
	}
	return preg_replace( '#<p(?:\s[^>]*)?>(?:\s|<br\s*/?>)*</p>(?=\s*<insats-guide\b)|(?<=</insats-guide>)<p>(?:\s|<br\s*/?>)*</p>#i', '', $whole );
}

/** Whether HTML ends within a paragraph. */
function insatsguiden_is_in_paragraph( string $html ): bool {
	preg_match_all( '#<(/?)p(?=[\s>])#i', $html, $tags );
	return array() !== $tags[1] && '' === end( $tags[1] );
}

foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content', 'the_excerpt', 'term_description' ) as $insatsguiden_filter ) {
	add_filter( $insatsguiden_filter, 'insatsguiden_out_of_paragraphs', PHP_INT_MAX );
}
