import type { Catalog, Contact, Insats } from '../catalog/types.js';
import { type Markup, markup, type Part } from '../markup/markup.js';
import type { Wording } from './wording.js';

/** What every part of a list is written from. */
export interface ListContext {
  readonly catalog: Catalog;
  readonly wording: Wording;
  /** The date that dates of validity are held against, `YYYY-MM-DD`. */
  readonly today: string;
  /** The level of the list's own heading, 1 to 4; the rest lie below it. */
  readonly level: number;
}

/** The confirmed help lines, by the name of their text; the text holds the number. */
const HELP_LINES = ['sos', 'women', 'bris', 'quit', 'suicide', 'police', 'health'] as const;

/** Those that come before anything else under violence. */
const FOR_VIOLENCE = 4;

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
export function heading({ level }: ListContext, below: number, id: string, text: Part): Markup {
  const tag = markup`h${level + below}`;
  return markup`<${tag} id="${id}">${text}</${tag}>`;
}

/** A part with a heading. It is no landmark: a page has few, and headings lead to every part. */
export function section(context: ListContext, name: string, title: Part, content: Part): Markup {
  return markup`<section>
${heading(context, 1, placeId(context, name), title)}
${content}
</section>
`;
}

/** Every way to reach the kommun that its catalogue has. */
export function contactList({ phone, phoneNote, email, address, url }: Contact, { texts: { t } }: Wording): Markup {
  const ways = [
    phone && markup`${phoneLink(t('card.call', { phone }))}${phoneNote && markup` <bdi lang="sv">${phoneNote}</bdi>`}`,
    email && link(`mailto:${email}`, email),
    address &&
      markup`${address} ${outLink(`https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`, t('card.map'))}`,
    url && outLink(url, t('card.web')),
  ].filter((way): way is Markup => Boolean(way));
  return ways.length > 0 ? linkList(ways) : markup`<p>${t('card.noContact')}</p>`;
}

/** The help lines, or those that come first under violence. */
export function helpLines({ texts: { t } }: Wording, isForViolence = false): Markup {
  const lines = isForViolence ? HELP_LINES.slice(0, FOR_VIOLENCE) : HELP_LINES;
  return linkList(lines.map((line) => markup`${phoneLink(t(`help.${line}`))} ${t(`help.${line}Note`)}`));
}

/** A list of links, as far apart as a finger needs also where no style sheet sees to it. */
export function linkList(items: readonly Part[]): Markup {
  return markup`<ul>${items.map((item) => linkItem(item))}</ul>`;
}

/** One item of such a list, with what lies below it. */
export function linkItem(item: Part, below?: Part): Markup {
  return markup`<li><p>${item}</p>${below}</li>
`;
}

/** A link to a place on the page. */
export function jump(id: string, text: Part): Markup {
  return link(`#${id}`, text);
}

function link(href: string, text: Part): Markup {
  return markup`<a href="${href}">${text}</a>`;
}

/** A telephone link for the number in the text; it reads left to right in every language. */
function phoneLink(text: string): Markup {
  return link(`tel:${text.replace(/[^\d+]/g, '')}`, markup`<bdi>${text}</bdi>`);
}

/** A link out of the page: it tells the other site nothing of where one came from. */
function outLink(href: string, text: string): Markup {
  return markup`<a href="${href}" rel="noreferrer" referrerpolicy="no-referrer">${text}</a>`;
}
