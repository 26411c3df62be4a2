/** Text that is markup already: written here, or escaped on its way in. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text and numbers are escaped, markup and lists of it are not. */
export type MarkupPart = Markup | string | number | bigint | undefined | false | readonly MarkupPart[];

/**
 * A template whose values are escaped, so that a text with markup in it shows as text, in elements
 * and in quoted attributes alike. `undefined` and `false` leave nothing.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  const [first = '', ...rest] = strings.map(withParagraphsWhole);
  return { markup: rest.reduce((text, string, at) => `${text}${partText(parts[at])}${string}`, first) };
}

/** A reference such as "11 kap. 6 §" is not broken over two lines. Only of the report's own words: quotes stay verbatim. */
export function withParagraphsWhole(text: string): string {
  return text.replace(/(?<=\d) (?=kap\.|§)|(?<=kap\.) (?=\d)|(?<=§) (?=SoL)/g, '\u00a0');
}

/** Markup that stands side by side. */
export function join(parts: readonly MarkupPart[], separator: MarkupPart = ''): Markup {
  return { markup: parts.map(partText).join(partText(separator)) };
}

function partText(part: MarkupPart): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(partText).join('');
  return escapeText(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * What has no place in a text, or turns it round: controls, and marks that reverse the direction of writing. Isolates
 * stay: they keep a phone number in one piece in Arabic, and reach no further than their paragraph.
 */
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\ufeff\p{Cs}]/gu;

/** The text as it stands in HTML and in quoted attributes. */
export function escapeText(text: string): string {
  return text
    .replace(UNPRINTABLE, (character) => (/\s/.test(character) ? ' ' : '\ufffd'))
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** The text as a string in a style sheet, quotes included: everything but letters, figures and spaces is escaped. */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
