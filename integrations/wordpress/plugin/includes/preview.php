<?php
/**
 * The guide as a page of its own, for the frame in the editor.
 *
 * @package Insatsguiden
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'wp_ajax_insatsguiden_preview',
	function () {
		check_ajax_referer( 'insatsguiden_preview' );
		if ( ! current_user_can( 'edit_posts' ) ) {
			wp_die( '', '', array( 'response' => 403 ) );
		}
		$given = array();
		foreach ( INSATSGUIDEN_ATTRIBUTES as $name ) {
			$value          = isset( $_GET[ $name ] ) ? wp_unslash( $_GET[ $name ] ) : ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- insatsguiden_clean() lets through known values only.
			$given[ $name ] = is_string( $value ) ? $value : '';
		}
		$guide = insatsguiden_guide( $given, '' );
		header( 'Content-Type: text/html; charset=utf-8' );
		?>
<!doctype html>
<html lang="sv">
	<head>
		<meta charset="utf-8">
		<meta name="robots" content="noindex">
		<title>Så ser guiden ut</title>
		<?php insatsguiden_print_script(); ?>
	</head>
	<body>
		<?php
		if ( false === strpos( $guide, '<insats-guide' ) ) {
			echo '<p>Ingen katalog är vald. Välj eller ladda upp en under Insatsguiden i menyn. Tills dess visas bara texten här under.</p>';
		}
		echo $guide; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped in insatsguiden_guide().
		?>
	</body>
</html>
		<?php
		exit;
	}
);
