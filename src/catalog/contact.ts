import type { Catalog, Contact, Insats, OwnContact } from './types.js';

/** What goes with a telephone number: its note, and when it is answered. */
const WITH_PHONE = ['phoneNote', 'opening', 'hours', 'closed'] as const satisfies readonly (keyof Contact)[];

/** The ways to get in touch, each taken from the insats or from the kommun. */
const WAYS = ['phone', 'email', 'address', 'url'] as const satisfies readonly (keyof Contact)[];

/**
 * Whom to turn to about an insats: the kommun's contact, with the ways that the insats has of its own in their place and
 * without those that it takes away.
 */
export function contactFor({ contact }: Pick<Catalog, 'contact'>, { contact: own }: Pick<Insats, 'contact'>): Contact {
  if (!own) return contact;
  const merged: Record<string, unknown> = {};
  for (const way of WAYS) merged[way] = own[way] === undefined ? contact[way] : (own[way] ?? undefined);
  // A note of its own may stand beside the kommun's number: whom to ask for.
  const fromKommun = own.phone === undefined ? contact : {};
  for (const part of WITH_PHONE) merged[part] = own[part] ?? fromKommun[part];
  // Hours are told in two ways, and both are told of the same.
  if (own.opening || own.hours) Object.assign(merged, { opening: own.opening, hours: own.hours });
  Object.assign(merged, readAt(contact, own));
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

/** What an insats has of its own, without what it takes away of the kommun's. */
export function ownContact(insats: Pick<Insats, 'contact'>): Contact {
  return contactFor({ contact: {} }, insats);
}

/** Whether a contact leads anywhere. */
export function isReachable(contact: Contact): boolean {
  return WAYS.some((way) => contact[way]);
}

/** Where and when the details were read: of both contacts where both are used, and then on the earlier day. */
function readAt(contact: Contact, own: OwnContact): Pick<Contact, 'source' | 'checked'> {
  const isOwnUsed = [...WAYS, ...WITH_PHONE].some((part) => own[part] !== undefined && own[part] !== null);
  const isKommunUsed = WAYS.some((way) => own[way] === undefined && contact[way] !== undefined);
  const used = [...(isOwnUsed ? [own] : []), ...(isKommunUsed ? [contact] : [])];
  const sources = [...new Set(used.flatMap(({ source }) => source ?? []))];
  const days = used.map(({ checked }) => checked);
  const known = days.filter((day) => day !== undefined).sort();
  return {
    ...(sources.length > 0 && { source: sources.join('; ') }),
    ...(known.length === days.length && known[0] !== undefined && { checked: known[0] }),
  };
}

/** A time, a day, or that one is to ask. */
const WHEN = /\d|(?:mån|tis|ons|tors|fre|lör|sön)dag|vardag|fråga|ring/iu;

/** Whether an insats says where or when one can come: as data, or in the words on how it starts. */
export function saysWhereOrWhen({ contact, howTo, places = [] }: Insats): boolean {
  const isTold = Boolean(contact?.address || contact?.opening || contact?.hours) || places.length > 0;
  return isTold || WHEN.test(howTo ?? '');
}
