/**
 * A link as a URI (RFC 3986): a catalogue may write letters such as å in one, and the formats may not. What is
 * encoded already stays as it is.
 */
export function uriOf(link: string): string {
  const [address = '', ...fragments] = link.split('#');
  const fragment = fragments.join('%23');
  return [address, ...(fragments.length > 0 ? [fragment] : [])].map(encodeOnce).join('#');
}

function encodeOnce(text: string): string {
  return text
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\w!$%&'()*+,\-./:;=?@~]+/g, (characters) => encodeURIComponent(characters));
}

/** The same where there may be none. */
export function optionalUri(link: string | undefined): string | undefined {
  return link === undefined ? undefined : uriOf(link);
}
