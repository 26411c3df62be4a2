import type { Contact, Insats } from '../catalog/types.js';
import { type ContactWay, contactWays } from '../content/contact-content.js';
import type { ContentSource, ContentText } from '../content/content-text.js';
import type { HelpLine } from '../content/help-content.js';
import { phoneHref } from '../content/phone-href.js';
import type { Texts } from '../i18n/texts.js';
import { type Markup, type MarkupPart, markup } from '../markup/markup.js';
import type { Translation } from './wording.js';

/** What every part of a list is written from. */
export interface ListContext extends ContentSource {
  readonly language: Translation | undefined;
  /** The level of the list's own heading, 1 to 4; the rest lie below it. */
  readonly level: number;
}

/** The id of a part of the list. */
export function placeId(context: ListContext, name: string): string {
  return `${prefixOf(context)}--${name}`;
}

/** The id of where an insats is described. No insats can have that of a part: it has no two dashes beside each other. */
export function insatsPlaceId(context: ListContext, { id }: Insats): string {
  return `${prefixOf(context)}-${id}`;
}

/** The kommun's name is in every id, so that two lists may stand on one page. */
function prefixOf({ catalog }: ListContext): string {
  const kommun = catalog.kommun.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ['insatser', ...(kommun.match(/[a-z\d]+/g) ?? [])].join('-');
}

/** A heading so many levels below the list's own. */
export function heading({ level }: ListContext, below: number, id: string, text: MarkupPart): Markup {
  const tag = markup`h${level + below}`;
  return markup`<${tag} id="${id}">${text}</${tag}>`;
}

/** A part with a heading. It is no landmark: a page has few, and headings lead to every part. */
export function section(context: ListContext, name: string, title: MarkupPart, content: MarkupPart): Markup {
  return markup`<section>
${heading(context, 1, placeId(context, name), title)}
${content}
</section>
`;
}

/** A text in its own language: what is Swedish amid another language is marked, and labelled where a translation is missing. */
export function contentMarkup(content: ContentText | undefined): Markup | undefined {
  if (!content) return undefined;
  const { text, lang, untranslatedLabel, isQuote } = content;
  if (!lang) return markup`${text}`;
  if (isQuote) return markup`<blockquote lang="${lang}" dir="ltr"><p>${text}</p></blockquote>`;
  return markup`${untranslatedLabel !== undefined && `${untranslatedLabel}: `}${inLanguage(lang, text)}`;
}

/** A text marked with its language. */
export function inLanguage(lang: 'sv', text: string): Markup {
  return markup`<span lang="${lang}" dir="ltr">${text}</span>`;
}

/** Every way to get in touch that the catalogue has. */
export function contactList(contact: Contact, texts: Texts): Markup {
  const ways = contactWays(contact, texts);
  return ways.length > 0 ? wayList(ways) : markup`<p>${texts.t('card.noContact')}</p>`;
}

/** Ways to get in touch, as a list of links. */
export function wayList(ways: readonly ContactWay[]): Markup {
  return linkList(ways.map(contactWay));
}

function contactWay({ kind, before, text, href, after }: ContactWay): Markup {
  switch (kind) {
    case 'phone':
      return markup`${phoneLink(text)}${after && markup` <bdi lang="sv">${after}</bdi>`}`;
    case 'email':
      return link(href, text);
    case 'address':
      return markup`${before} ${outLink(href, text)}`;
    case 'web':
      return outLink(href, text);
  }
}

/** Help lines, each with the number to call and whom it is for. */
export function helpLineList(lines: readonly HelpLine[]): Markup {
  return linkList(lines.map(({ call, note }) => markup`${phoneLink(call)} ${note}`));
}

/** A list of links, as far apart as a finger needs also where no style sheet sees to it. */
export function linkList(items: readonly MarkupPart[]): Markup {
  return markup`<ul>${items.map((item) => linkItem(item))}</ul>`;
}

/** One item of such a list, with what lies below it. */
export function linkItem(item: MarkupPart, below?: MarkupPart): Markup {
  return markup`<li><p>${item}</p>${below}</li>
`;
}

/** A link to a place on the page. */
export function jump(id: string, text: MarkupPart): Markup {
  return link(`#${id}`, text);
}

function link(href: string, text: MarkupPart): Markup {
  return markup`<a href="${href}">${text}</a>`;
}

/** A telephone link for the number in the text; it reads left to right in every language. */
function phoneLink(text: string): Markup {
  return link(phoneHref(text), markup`<bdi>${text}</bdi>`);
}

/** A link out of the page: the other site is not told where the reader came from. */
export function outLink(href: string, text: MarkupPart): Markup {
  return markup`<a href="${href}" rel="noreferrer" referrerpolicy="no-referrer">${text}</a>`;
}
