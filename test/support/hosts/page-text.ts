/**
 * What WordPress does to a page that an editor without `unfiltered_html` has written: all but known elements are taken
 * out when it is saved, and short codes are put in when it is shown.
 */

/** Some of what is let through; the rest of WordPress's list is of the same kind. */
const KNOWN =
  /^(?:a|blockquote|br|button|code|dd|del|div|dl|dt|em|figure|h[1-6]|hr|img|ins|li|ol|p|pre|section|span|strong|table|tbody|td|th|thead|tr|ul)$/;

/** Where in the page the editor's own text stands. */
const WRITTEN = /<!-- wp:post-content -->[\s\S]*?<!-- \/wp:post-content -->/g;

/** The page as it is when what an editor wrote has been saved: unknown elements are gone, what stood in them is left. */
export function editedByHand(page: string): string {
  return page.replace(WRITTEN, (text) =>
    text.replace(/<\/?([a-z][\w-]*)\b[^>]*>/gi, (tag, name: string) => (KNOWN.test(name.toLowerCase()) ? tag : '')),
  );
}

/** The page with the short code `[insatsguiden katalog="…"]…[/insatsguiden]` put in, as the plugin in the recipe does. */
export function withShortcodes(page: string): string {
  return page.replace(
    /\[insatsguiden katalog="([^"]*)"\]([\s\S]*?)\[\/insatsguiden\]/g,
    (_, catalog: string, fallback: string) => `<insats-guide catalog="${catalog}">${fallback}</insats-guide>`,
  );
}
