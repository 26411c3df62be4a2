<?php
/**
 * The page "Insatsguiden" in the menu: the catalogue, and how the guide looks.
 *
 * @package Insatsguiden
 */

defined( 'ABSPATH' ) || exit;

/** What is said after a catalogue has been uploaded, by what happened. */
const INSATSGUIDEN_NOTICES = array(
	'taken'         => array( 'success', 'Katalogen används nu.' ),
	'deleted'       => array( 'success', 'Katalogen är borttagen.' ),
	'too-large'     => array( 'error', 'Filen är för stor. En katalog får ha högst 5 000 000 byte. Katalogen som användes förut gäller.' ),
	'not-json'      => array( 'error', 'Filen är inte JSON. Katalogen som användes förut gäller.' ),
	'not-a-catalog' => array( 'error', 'Filen är ingen katalog: den saknar kommun, version eller insatser. Katalogen som användes förut gäller.' ),
	'no-file'       => array( 'error', 'Ingen fil kom fram. Välj en fil och försök igen.' ),
	'not-written'   => array( 'error', 'Filen gick inte att spara i mappen för uppladdade filer. Be den som sköter webbplatsen om hjälp.' ),
);

add_action(
	'admin_init',
	function () {
		register_setting(
			'insatsguiden',
			INSATSGUIDEN_SETTINGS,
			array(
				'type'              => 'array',
				'sanitize_callback' => 'insatsguiden_clean',
				'show_in_rest'      => false,
			)
		);
	}
);
add_filter( 'option_page_capability_insatsguiden', 'insatsguiden_capability' );

add_action(
	'admin_menu',
	function () {
		$hook = add_menu_page( 'Insatsguiden', 'Insatsguiden', insatsguiden_capability(), 'insatsguiden', 'insatsguiden_settings_page', 'dashicons-format-chat' );
		add_action(
			'admin_enqueue_scripts',
			function ( $current ) use ( $hook ) {
				if ( $current !== $hook ) {
					return;
				}
				wp_enqueue_style( 'insatsguiden-settings', plugins_url( 'admin/settings.css', INSATSGUIDEN_FILE ), array(), INSATSGUIDEN_VERSION );
				wp_enqueue_script( 'insatsguiden-settings', plugins_url( 'admin/settings.js', INSATSGUIDEN_FILE ), array(), INSATSGUIDEN_VERSION, true );
				add_action( 'admin_print_footer_scripts', 'insatsguiden_print_script' );
			}
		);
	}
);

/** Ends a request of somebody who may not choose, and goes back to the page otherwise. */
function insatsguiden_require_right( string $action ): void {
	if ( ! current_user_can( insatsguiden_capability() ) ) {
		wp_die( 'Du har inte rätt att ändra Insatsguiden.', '', array( 'response' => 403 ) );
	}
	check_admin_referer( $action );
}

/** Goes back to the page, which says what happened. */
function insatsguiden_back( string $notice ): void {
	wp_safe_redirect( add_query_arg( 'insatsguiden_notice', $notice, admin_url( 'admin.php?page=insatsguiden' ) ) );
	exit;
}

add_action(
	'admin_post_insatsguiden_upload',
	function () {
		insatsguiden_require_right( 'insatsguiden_upload' );
		$file = isset( $_FILES['catalog'] ) && is_array( $_FILES['catalog'] ) ? $_FILES['catalog'] : array(); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput
		$path = $file['tmp_name'] ?? '';
		if ( in_array( $file['error'] ?? UPLOAD_ERR_NO_FILE, array( UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE ), true ) ) {
			insatsguiden_back( 'too-large' );
		}
		if ( ! is_string( $path ) || ! is_uploaded_file( $path ) ) {
			insatsguiden_back( 'no-file' );
		}
		if ( filesize( $path ) > INSATSGUIDEN_MAX_BYTES ) {
			insatsguiden_back( 'too-large' );
		}
		insatsguiden_back( insatsguiden_take_catalog( (string) file_get_contents( $path ) ) );
	}
);

add_action(
	'admin_post_insatsguiden_delete',
	function () {
		insatsguiden_require_right( 'insatsguiden_delete' );
		$name = isset( $_POST['catalog'] ) ? sanitize_file_name( wp_unslash( $_POST['catalog'] ) ) : '';
		insatsguiden_delete_catalog( $name );
		insatsguiden_back( 'deleted' );
	}
);

/** A list to choose one from. */
function insatsguiden_select( string $name, string $label, array $named, string $chosen ): void {
	printf( '<tr><th scope="row"><label for="insatsguiden-%1$s">%2$s</label></th><td><select id="insatsguiden-%1$s" name="%3$s[%1$s]">', esc_attr( $name ), esc_html( $label ), esc_attr( INSATSGUIDEN_SETTINGS ) );
	foreach ( $named as $value => $text ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $value, $chosen, false ), esc_html( $text ) );
	}
	echo '</select></td></tr>';
}

/** The page. */
function insatsguiden_settings_page(): void {
	if ( ! current_user_can( insatsguiden_capability() ) ) {
		return;
	}
	$settings = insatsguiden_settings();
	$catalogs = insatsguiden_catalogs();
	$names    = array( '' => 'Ingen: bara texten visas' );
	foreach ( $catalogs as $name => $catalog ) {
		$names[ $name ] = sprintf( '%s, version %s, %d insatser (uppladdad %s UTC)', $catalog['kommun'], $catalog['version'], $catalog['insatser'], $catalog['uploaded'] );
	}
	$notice = isset( $_GET['insatsguiden_notice'] ) ? sanitize_key( wp_unslash( $_GET['insatsguiden_notice'] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification -- it only says what happened.
	?>
	<div class="wrap insatsguiden">
		<h1>Insatsguiden</h1>
		<?php
		settings_errors();
		if ( isset( INSATSGUIDEN_NOTICES[ $notice ] ) ) {
			printf( '<div class="notice notice-%s"><p>%s</p></div>', esc_attr( INSATSGUIDEN_NOTICES[ $notice ][0] ), esc_html( INSATSGUIDEN_NOTICES[ $notice ][1] ) );
		}
		if ( '' !== $settings['catalog'] && '' === insatsguiden_catalog_url( $settings['catalog'] ) ) {
			echo '<div class="notice notice-error"><p>Filen till den valda katalogen finns inte längre. Bara texten visas. Ladda upp katalogen igen.</p></div>';
		}
		?>
		<h2>Ladda upp en katalog</h2>
		<p>Välj katalogen, och översättningarna om de ligger i egna filer bredvid. Filerna läses och kontrolleras här i din
			webbläsare. Inget skickas förrän du tar katalogen i bruk.</p>
		<noscript><p><strong>Kontrollen behöver JavaScript.</strong></p></noscript>
		<form id="insatsguiden-upload" method="post" enctype="multipart/form-data" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>">
			<input type="hidden" name="action" value="insatsguiden_upload">
			<input type="hidden" name="_wpnonce" value="<?php echo esc_attr( wp_create_nonce( 'insatsguiden_upload' ) ); ?>">
			<p><label for="insatsguiden-files">Katalogens filer (.json)</label><br>
				<input type="file" id="insatsguiden-files" accept=".json,application/json" multiple></p>
			<input type="file" name="catalog" hidden>
			<div id="insatsguiden-report" role="status"></div>
			<p><button class="button button-primary" disabled>Ta katalogen i bruk</button></p>
			<div id="insatsguiden-try" hidden>
				<h3>Prova katalogen</h3>
				<p>Så här blir guiden. Besökare ser den inte förrän du tar katalogen i bruk.</p>
			</div>
		</form>

		<h2>Så visas guiden</h2>
		<form method="post" action="<?php echo esc_url( admin_url( 'options.php' ) ); ?>">
			<?php settings_fields( 'insatsguiden' ); ?>
			<table class="form-table" role="presentation">
				<?php
				insatsguiden_select( 'catalog', 'Katalog', $names, $settings['catalog'] );
				insatsguiden_select( 'display', 'Guiden står', INSATSGUIDEN_DISPLAYS, $settings['display'] );
				insatsguiden_select( 'mode', 'Guiden används', INSATSGUIDEN_MODES, $settings['mode'] );
				insatsguiden_select( 'lang', 'Börjar på', array( '' => 'Sidans språk' ) + insatsguiden_languages(), $settings['lang'] );
				?>
				<tr>
					<th scope="row"><label for="insatsguiden-accent">Färg</label></th>
					<td><input type="text" id="insatsguiden-accent" name="<?php echo esc_attr( INSATSGUIDEN_SETTINGS ); ?>[accent]" value="<?php echo esc_attr( $settings['accent'] ); ?>" pattern="#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?" placeholder="#0b5b54" class="small-text" aria-describedby="insatsguiden-accent-help">
						<p id="insatsguiden-accent-help" class="description">Kommunens färg, som #7a2a5b. Texten går att läsa vilken färg du än väljer.</p></td>
				</tr>
				<tr>
					<th scope="row"><label for="insatsguiden-fallback">Visas utan guiden</label></th>
					<td><textarea id="insatsguiden-fallback" name="<?php echo esc_attr( INSATSGUIDEN_SETTINGS ); ?>[fallback]" rows="4" class="large-text code" aria-describedby="insatsguiden-fallback-help"><?php echo esc_textarea( $settings['fallback'] ); ?></textarea>
						<p id="insatsguiden-fallback-help" class="description">Texten står där tills guiden har laddats, om den inte kan laddas, och utan JavaScript. Skriv vem man kan ringa.</p></td>
				</tr>
			</table>
			<?php submit_button( 'Spara' ); ?>
		</form>

		<?php
		$unused = array_diff_key( $catalogs, array( $settings['catalog'] => true ) );
		if ( array() !== $unused ) {
			echo '<h2>Kataloger som inte används</h2><ul>';
			foreach ( array_keys( $unused ) as $name ) {
				printf( '<li><form method="post" action="%s">', esc_url( admin_url( 'admin-post.php' ) ) );
				echo '<input type="hidden" name="action" value="insatsguiden_delete">';
				printf( '<input type="hidden" name="_wpnonce" value="%s">', esc_attr( wp_create_nonce( 'insatsguiden_delete' ) ) );
				printf( '<input type="hidden" name="catalog" value="%s">%s <button class="button-link button-link-delete">Ta bort</button></form></li>', esc_attr( $name ), esc_html( $names[ $name ] ) );
			}
			echo '</ul>';
		}
		?>
		<h2>Lägg guiden i en sida</h2>
		<p>I blockredigeraren: lägg till blocket <strong>Insatsguiden</strong>. Annars skriver du kortkoden:</p>
		<p><code>[insatsguiden]&lt;p&gt;Ring kommunens växel.&lt;/p&gt;[/insatsguiden]</code></p>
		<p>I kortkoden och i blocket kan du välja annat än det som står ovan: <code>display</code>, <code>mode</code>, <code>lang</code>, <code>accent</code> och <code>catalog</code>.</p>
	</div>
	<?php
}
