import '../i18n/results-texts.js';
import { contactFor, isReachable, ownContact } from '../catalog/contact.js';
import type { ActionLink, Contact, Insats, Place } from '../catalog/types.js';
import type { Texts } from '../i18n/texts.js';
import { isBegunByOthers } from '../rules/open-now.js';
import type { ContentSource } from './content-text.js';
import { type OpeningContent, openingContent } from './opening-content.js';
import { phoneHref } from './phone-href.js';

/** One way to get in touch: a link, and what stands beside it. */
export interface ContactWay {
  readonly kind: 'phone' | 'email' | 'address' | 'web';
  /** What stands before the link: the address. */
  readonly before?: string | undefined;
  readonly text: string;
  readonly href: string;
  /** What stands after the link, in Swedish: what to press or ask for when the switchboard answers. */
  readonly after?: string | undefined;
}

/** Every way to get in touch that the catalogue has. */
export function contactWays(
  { phone, phoneNote, email, address, url }: Contact,
  { t }: Pick<Texts, 't'>,
): readonly ContactWay[] {
  const ways: readonly (ContactWay | '' | undefined)[] = [
    phone && { kind: 'phone', text: t('card.call', { phone }), href: phoneHref(phone), after: phoneNote },
    email && { kind: 'email', text: email, href: `mailto:${email}` },
    address && { kind: 'address', before: address, text: t('card.map'), href: mapHref(address) },
    url && { kind: 'web', text: t('card.web'), href: url },
  ];
  return ways.filter((way) => typeof way === 'object');
}

function mapHref(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}

/** A link that does something, as a button says it. */
export interface ActionContent {
  readonly kind: 'booking' | 'form';
  readonly text: string;
  readonly href: string;
}

/** Where one goes, in words. */
export interface PlaceContent {
  /** The name, in Swedish. */
  readonly name: string;
  readonly ways: readonly ContactWay[];
  readonly opening: OpeningContent | undefined;
}

/** How one gets in touch about an insats, or comes to it. */
export interface ContactContent {
  /** The kommun's contact, with what the insats has of its own. */
  readonly contact: Contact;
  readonly ways: readonly ContactWay[];
  /** Whether it stands first on the card: not where somebody else starts it, and the contact is the kommun's. */
  readonly isFirst: boolean;
  readonly opening: OpeningContent | undefined;
  readonly actions: readonly ActionContent[];
  readonly places: readonly PlaceContent[];
}

/** How one gets in touch about an insats, in words. */
export function contactContent(source: ContentSource, insats: Insats): ContactContent {
  const { catalog, texts } = source;
  const contact = contactFor(catalog, insats);
  return {
    contact,
    ways: contactWays(contact, texts),
    isFirst: !isBegunByOthers(insats) || hasOwnWay(insats),
    opening: openingContent(source, contact),
    actions: [...action(source, 'booking', insats.booking), ...action(source, 'form', insats.form)],
    places: (insats.places ?? []).map((place) => placeContent(source, place)),
  };
}

function hasOwnWay(insats: Insats): boolean {
  return isReachable(ownContact(insats));
}

/** The kommun's own label is Swedish: another language has a word of its own for what the button does. */
function action(
  { language, texts }: ContentSource,
  kind: ActionContent['kind'],
  link: ActionLink | undefined,
): readonly ActionContent[] {
  if (!link) return [];
  const text = (language ? undefined : link.label) ?? texts.t(kind === 'booking' ? 'card.book' : 'card.form');
  return [{ kind, text, href: link.url }];
}

function placeContent(source: ContentSource, place: Place): PlaceContent {
  const { name, address, phone } = place;
  const ways = contactWays({ ...(phone && { phone }), ...(address && { address }) }, source.texts);
  return { name, ways, opening: openingContent(source, place) };
}
