import type { Contact } from '../catalog/types.js';
import type { Texts } from '../i18n/texts.js';

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

/** The link that calls the number in a text. */
export function phoneHref(text: string): string {
  return `tel:${text.replace(/[^\d+]/g, '')}`;
}

function mapHref(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
