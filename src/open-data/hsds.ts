import type { Catalog, Contact, NamedContact } from '../catalog/types.js';
import { aboutKommun } from './about.js';
import { highest, lowest } from './bounds.js';
import type { Exported, ExportOptions, JsonObject } from './exported.js';
import { type Identity, identityOf } from './identity.js';
import { type Gaps, gapsOfContacts, type IsHeld, type NotHeld, notHeldOf, SOURCES_OF_CONTACTS } from './not-held.js';
import {
  accessOf,
  actionsOf,
  descriptionOf,
  eligibilityOf,
  openingOf,
  placesOf,
  type Service,
  servicesOf,
  yearsOf,
} from './service.js';
import { countyOf, parseAddress } from './swedish-address.js';
import { optionalUri } from './uri.js';

const GAPS: Gaps = {
  ...gapsOfContacts(SOURCES_OF_CONTACTS),
  ...gapsOfContacts(
    {
      address: 'Adressen för en annan kontakt än kommunens egen följer inte med: en kontakt har telefon och e-post.',
      url: 'Länken för en annan kontakt än kommunens egen följer inte med: en kontakt har telefon och e-post.',
    },
    ['apply', 'worry', 'emergency'],
  ),
  validThrough: 'Hur länge katalogen gäller följer inte med.',
  'insatser.*.validThrough': 'Hur länge insatsen gäller följer inte med.',
  'insatser.*.legalBasis': 'Lagen som insatsen vilar på följer inte med.',
  'guideline.note': 'Anmärkningen om riktlinjen som helhet följer inte med.',
  'guideline.adoptedBy': 'Vem som antog riktlinjen följer inte med.',
  'guideline.adopted': 'När riktlinjen antogs följer inte med.',
  'guideline.validFrom': 'Från när riktlinjen gäller följer inte med.',
  'guideline.url': 'Var riktlinjen ligger följer inte med.',
};

interface Context {
  readonly catalog: Catalog;
  readonly options: ExportOptions;
  readonly identity: Identity;
}

/**
 * The catalogue as Open Referral HSDS 3: one page of services, each whole in itself, as its API gives a list of them.
 */
export function toHsds(catalog: Catalog, options: ExportOptions): Exported {
  const context: Context = { catalog, options, identity: identityOf(catalog, options) };
  // A villkor that only guides is no age required, and the format has no other.
  const isHeld: IsHeld = ({ fact, origin }) =>
    fact === 'age' && (origin !== 'malgrupp' || catalog.guideline.malgrupp === 'binding');
  const notHeld = [...notHeldOf(catalog, GAPS, isHeld), ...addressNotes(catalog)];
  const services = servicesOf(catalog, options.wording).map((service, at) =>
    hsdsService(context, service, at, notHeld),
  );
  const document = {
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: services,
  };
  return { document, notHeld };
}

function hsdsService(context: Context, service: Service, at: number, notHeld: readonly NotHeld[]): JsonObject {
  const { catalog, options, identity } = context;
  const { texts } = options.wording;
  const { insats, contact } = service;
  const id = identity.uuid('insats', insats.id);
  const isProposal = catalog.guideline.status === 'proposal';
  const age = yearsOf(service, 'age', true);
  const provider = insats.provider && `${texts.t('card.provider')}: ${insats.provider}.`;
  return {
    id,
    organization_id: identity.uuid('kommun'),
    name: insats.name,
    description: [descriptionOf(service), provider].filter(Boolean).join(' '),
    url: optionalUri(contact.url),
    email: contact.email,
    status: isProposal ? 'inactive' : 'active',
    application_process: accessOf(service, options.wording),
    fees_description: insats.cost,
    eligibility_description: eligibilityOf(service, options.wording),
    minimum_age: lowest(age),
    maximum_age: highest(age),
    assured_date: catalog.version,
    alert: isProposal ? texts.t('draft') : undefined,
    phones: phones(context, contact, ['insats', insats.id], { service_id: id }),
    service_areas: [
      { id: identity.uuid('service-area', insats.id), service_id: id, name: catalog.kommun.name, extent_type: 'text' },
    ],
    service_at_locations: contact.address === undefined ? undefined : [atLocation(context, service, contact.address)],
    languages: [{ id: identity.uuid('language', insats.id), service_id: id, name: 'Svenska', code: 'sv' }],
    organization: organization(context),
    attributes: [
      ...insats.topics.map((topic) => topicAttribute(context, insats.id, topic)),
      note(context, insats.id, 'catalog-id', insats.id),
      note(
        context,
        insats.id,
        'source',
        `${catalog.guideline.title}, ${insats.source.section}: ${insats.source.quote}`,
      ),
      ...(catalog.conditions ?? []).map(({ text, quote }) =>
        note(context, insats.id, 'condition', `${text} (${catalog.guideline.title}: ${quote})`),
      ),
      ...(insats.codes ?? []).map(({ system, code }) => note(context, insats.id, 'code', `${system}: ${code}`)),
      ...placesOf(service, options.wording).map((place) => note(context, insats.id, 'place', place)),
      ...actionsOf(service, options.wording).map(({ label, url }) =>
        note(context, insats.id, 'link', `${label}: ${url}`),
      ),
      ...(contact.phone === undefined && openingOf(contact, options.wording) !== undefined
        ? [note(context, insats.id, 'opening', openingOf(contact, options.wording) ?? '')]
        : []),
      ...(insats.reading === undefined ? [] : [note(context, insats.id, 'reading', insats.reading)]),
      ...notHeld
        .filter(({ path }) => concerns(path, at))
        .map(({ path, message }) => note(context, insats.id, 'not-held', `${path}: ${message}`)),
    ],
  };
}

/** Whether what is not held is about this insats, or about all. */
function concerns(path: string, at: number): boolean {
  return !path.startsWith('$.insatser[') || path.startsWith(`$.insatser[${at}].`);
}

function organization(context: Context): JsonObject {
  const { catalog, options, identity } = context;
  const { kommun, contact, apply, worry, emergency } = catalog;
  const { t } = options.wording.texts;
  const id = identity.uuid('kommun');
  const contacts = [
    apply && organizationContact(context, 'apply', t('apply.title'), apply),
    worry && organizationContact(context, 'worry', t('worry.title'), worry),
    emergency && organizationContact(context, 'emergency', nameWithHours(emergency), emergency),
  ].filter((one) => one !== undefined);
  return {
    id,
    name: kommun.name,
    description: aboutKommun(catalog),
    email: contact.email,
    website: optionalUri(contact.url),
    legal_status: 'kommun',
    phones: phones(context, contact, ['kommun'], { organization_id: id }),
    contacts: contacts.length === 0 ? undefined : contacts,
    organization_identifiers:
      kommun.code === undefined
        ? undefined
        : [
            {
              id: identity.uuid('organization-identifier'),
              organization_id: id,
              identifier_type: 'kommunkod (SCB)',
              identifier: kommun.code,
            },
          ],
  };
}

function nameWithHours({ name, hours }: NamedContact): string {
  return hours === undefined ? name : `${name} (${hours})`;
}

function organizationContact(context: Context, kind: string, name: string, contact: Contact): JsonObject {
  const id = context.identity.uuid('contact', kind);
  return {
    id,
    organization_id: context.identity.uuid('kommun'),
    name,
    email: contact.email,
    phones: phones(context, contact, ['contact', kind], { contact_id: id }),
  };
}

function phones(
  { identity, options }: Context,
  { phone, phoneNote, ...hours }: Contact,
  owner: readonly string[],
  link: JsonObject,
): readonly JsonObject[] | undefined {
  if (phone === undefined) return undefined;
  const description = [phoneNote, openingOf(hours, options.wording)].filter(Boolean).join(', ') || undefined;
  return [{ id: identity.uuid('phone', owner.join(' ')), ...link, number: phone, type: 'voice', description }];
}

/** The addresses that have no fields of their own. */
function addressNotes({ kommun, contact, insatser }: Catalog): readonly NotHeld[] {
  const places = [
    ['$.contact.address', contact.address] as const,
    ...insatser.map(
      (insats, at) => [`$.insatser[${at}].contact.address`, insats.contact?.address ?? undefined] as const,
    ),
  ];
  return places
    .filter(([, address]) => address !== undefined && !(parseAddress(address) && countyOf(kommun.code)))
    .map(([path]) => ({
      path,
      message:
        'En adress står som en enda text: gata, postnummer, ort eller län gick inte att skilja ut, och formatet kräver alla.',
    }));
}

/** Where one goes. An address has fields only where it is written as addresses in Sweden are. */
function atLocation({ catalog, identity }: Context, { insats }: Service, address: string): JsonObject {
  const place = insats.contact?.address === undefined ? '' : insats.id;
  const location = identity.uuid('location', place);
  const parts = parseAddress(address);
  const county = countyOf(catalog.kommun.code);
  const fields = parts &&
    county && {
      id: identity.uuid('address', place),
      location_id: location,
      address_1: parts.street,
      city: parts.city,
      state_province: county,
      postal_code: parts.postalCode,
      country: 'SE',
      address_type: 'physical',
    };
  return {
    id: identity.uuid('service-at-location', insats.id),
    service_id: identity.uuid('insats', insats.id),
    location_id: location,
    location: {
      id: location,
      location_type: 'physical',
      organization_id: identity.uuid('kommun'),
      name: address,
      addresses: fields ? [fields] : undefined,
    },
  };
}

function topicAttribute({ options, identity }: Context, insats: string, topic: string): JsonObject {
  const name = options.wording.texts.find(`topic.${topic}`) ?? topic;
  return {
    id: identity.uuid('attribute', `${insats} topic ${topic}`),
    link_id: identity.uuid('insats', insats),
    link_entity: 'service',
    link_type: 'topic',
    taxonomy_term_id: identity.uuid('topic', topic),
    taxonomy_term: { id: identity.uuid('topic', topic), code: topic, name, description: name, language: 'sv' },
  };
}

function note({ identity }: Context, insats: string, type: string, value: string): JsonObject {
  return {
    id: identity.uuid('attribute', `${insats} ${type} ${value}`),
    link_id: identity.uuid('insats', insats),
    link_entity: 'service',
    link_type: type,
    value,
  };
}
