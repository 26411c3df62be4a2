import { type OpeningDay, parseOpening } from '../catalog/opening.js';
import type { ActionLink, Catalog, Contact, NamedContact, OpeningHours, Place } from '../catalog/types.js';
import { aboutData } from './about.js';
import { highest, lowest } from './bounds.js';
import type { Exported, ExportOptions, Json, JsonObject } from './exported.js';
import { type Identity, identityOf } from './identity.js';
import { type LegalBasis, legalIdentifier, SOCIAL_SERVICES_ACT, WITHOUT_ASSESSMENT } from './legal-basis.js';
import { type Gaps, gapsOfContacts, type IsHeld, type NotHeld, notHeldOf, SOURCES_OF_CONTACTS } from './not-held.js';
import {
  accessOf,
  actionsOf,
  descriptionOf,
  eligibilityOf,
  genderOf,
  needsResidence,
  type Service,
  servicesOf,
  yearsOf,
} from './service.js';
import { optionalUri } from './uri.js';
import { listText } from './wording.js';

const LANGUAGE = 'sv';

const GAPS: Gaps = {
  ...gapsOfContacts(SOURCES_OF_CONTACTS),
  'insatser.*.validThrough': 'Hur länge insatsen gäller följer inte med: en tjänst har inget sådant datum.',
};

/** An audience has ages of the person and of the children, a gender and a place; nothing else. */
const isHeld: IsHeld = (villkor, together) => {
  switch (villkor.fact) {
    case 'age':
    case 'gender':
      return true;
    case 'childAges':
      return together.filter((one) => 'fact' in one && one.fact === 'childAges').length === 1;
    case 'resident':
      return 'is' in villkor && villkor.is === true;
    default:
      return false;
  }
};

const CLOSED = { from: 0, to: 0 };

const DAY_NAMES: Readonly<Record<OpeningDay, string>> = {
  Mo: 'Monday',
  Tu: 'Tuesday',
  We: 'Wednesday',
  Th: 'Thursday',
  Fr: 'Friday',
  Sa: 'Saturday',
  Su: 'Sunday',
  PH: 'PublicHolidays',
};

/** What all nodes are made from. */
interface Context {
  readonly catalog: Catalog;
  readonly options: ExportOptions;
  readonly identity: Identity;
}

/** The catalogue as schema.org: a `GovernmentService` for each insats, with what it refers to, as JSON-LD. */
export function toSchemaOrg(catalog: Catalog, options: ExportOptions): Exported {
  const context: Context = { catalog, options, identity: identityOf(catalog, options) };
  const services = servicesOf(catalog, options.wording);
  const notHeld = notHeldOf(catalog, GAPS, isHeld);
  const graph = [
    dataset(context, notHeld),
    organization(context),
    area(context),
    guideline(context),
    ...laws(context, services),
    ...services.map((service) => governmentService(context, service)),
  ];
  return { document: { '@context': 'https://schema.org', '@graph': graph }, notHeld };
}

function reference({ identity }: Context, kind: string, name?: string): JsonObject {
  return { '@id': identity.iri(kind, name) };
}

function dataset(context: Context, notHeld: readonly NotHeld[]): JsonObject {
  const { catalog, options, identity } = context;
  return {
    '@type': 'Dataset',
    '@id': identity.iri('catalog'),
    name: listText(options.wording, 'title', { kommun: catalog.kommun.name }),
    description: aboutData(catalog),
    version: catalog.version,
    inLanguage: LANGUAGE,
    license: options.license,
    publisher: reference(context, 'kommun'),
    spatialCoverage: reference(context, 'area'),
    isBasedOn: reference(context, 'guideline'),
    expires: catalog.validThrough,
    comment: notHeld.map(({ path, message }) => ({
      '@type': 'Comment',
      name: path,
      text: message,
      inLanguage: LANGUAGE,
    })),
  };
}

function organization(context: Context): JsonObject {
  const { catalog, options, identity } = context;
  const { kommun, contact, apply, worry, emergency } = catalog;
  const { t } = options.wording.texts;
  return {
    '@type': 'GovernmentOrganization',
    '@id': identity.iri('kommun'),
    name: kommun.name,
    identifier: kommunCode(catalog),
    url: optionalUri(contact.url),
    address: contact.address,
    areaServed: reference(context, 'area'),
    contactPoint: [
      contactPoint(contact, t('card.contact')),
      apply && contactPoint(apply, t('apply.title')),
      worry && contactPoint(worry, t('worry.title')),
      emergency && contactPoint(emergency, emergency.name),
    ].filter((one) => one !== undefined),
  };
}

function contactPoint(contact: Contact | NamedContact, contactType: string): JsonObject {
  return {
    '@type': 'ContactPoint',
    contactType,
    telephone: contact.phone,
    email: contact.email,
    url: optionalUri(contact.url),
    description: [contact.phoneNote, contact.hours].filter(Boolean).join(', ') || undefined,
    hoursAvailable: [...weekHours(contact), ...daysOff(contact)],
    availableLanguage: LANGUAGE,
  };
}

/** The hours of the week; a rule that closes for a day has none. */
function weekHours({ opening = [] }: OpeningHours): readonly JsonObject[] {
  return opening.map(parseOpening).flatMap(({ days, hours }) =>
    (hours.length === 0 ? [CLOSED] : hours).map(({ from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map((day) => `https://schema.org/${DAY_NAMES[day]}`),
      opens: clock(from),
      closes: clock(to),
    })),
  );
}

/** Days off: hours that end as they begin are none. */
function daysOff({ closed = [] }: OpeningHours): readonly JsonObject[] {
  return closed.map(({ from, to, note }) => ({
    '@type': 'OpeningHoursSpecification',
    opens: clock(CLOSED.from),
    closes: clock(CLOSED.to),
    validFrom: from,
    validThrough: to,
    description: note,
  }));
}

/** Midnight is 00:00 at both ends of a day. */
function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return [hours, rest].map((part) => String(part).padStart(2, '0')).join(':');
}

function area({ catalog, identity }: Context): JsonObject {
  return {
    '@type': 'AdministrativeArea',
    '@id': identity.iri('area'),
    name: catalog.kommun.name,
    identifier: kommunCode(catalog),
    containedInPlace: { '@type': 'Country', name: 'Sverige', identifier: 'SE' },
  };
}

function kommunCode({ kommun }: Catalog): Json {
  return kommun.code === undefined
    ? undefined
    : { '@type': 'PropertyValue', propertyID: 'kommunkod (SCB)', value: kommun.code };
}

/** The kommun's decision: it rests on the law, and each insats on it. */
function guideline(context: Context): JsonObject {
  const { catalog, identity } = context;
  const { title, url, status, adoptedBy, adopted, validFrom, note } = catalog.guideline;
  return {
    '@type': 'Legislation',
    '@id': identity.iri('guideline'),
    name: title,
    description: note,
    url: optionalUri(url),
    legislationType: 'Kommunal riktlinje',
    legislationPassedBy: adoptedBy === undefined ? undefined : { '@type': 'GovernmentOrganization', name: adoptedBy },
    legislationDate: adopted,
    legislationDateOfApplicability: validFrom,
    legislationLegalForce: `https://schema.org/${status === 'adopted' ? 'InForce' : 'NotInForce'}`,
    creativeWorkStatus: status === 'adopted' ? undefined : 'Draft',
    legislationJurisdiction: reference(context, 'area'),
    inLanguage: LANGUAGE,
    hasPart: catalog.conditions?.map(({ text, quote }) => ({
      '@type': 'Quotation',
      text: quote,
      description: text,
      inLanguage: LANGUAGE,
    })),
    isBasedOn: reference(context, 'law', legalIdentifier(WITHOUT_ASSESSMENT)),
  };
}

/** Each law and paragraph that is referred to, once. */
function laws(context: Context, services: readonly Service[]): readonly JsonObject[] {
  const bases = [SOCIAL_SERVICES_ACT, WITHOUT_ASSESSMENT, ...services.map(({ legalBasis }) => legalBasis)];
  const byIdentifier = new Map(bases.map((basis) => [legalIdentifier(basis), basis]));
  return [...byIdentifier].map(([identifier, basis]) => ({
    '@type': 'Legislation',
    '@id': context.identity.iri('law', identifier),
    name: basis.name,
    legislationIdentifier: identifier,
    legislationJurisdiction: 'SE',
    isPartOf: wholeOf(context, basis),
  }));
}

function wholeOf(context: Context, { sfs, paragraph }: LegalBasis): Json {
  if (paragraph === undefined || sfs === undefined) return undefined;
  const whole = legalIdentifier({ ...SOCIAL_SERVICES_ACT, sfs });
  return sfs === SOCIAL_SERVICES_ACT.sfs
    ? reference(context, 'law', whole)
    : { '@type': 'Legislation', legislationIdentifier: whole };
}

function governmentService(context: Context, service: Service): JsonObject {
  const { catalog, options, identity } = context;
  const { wording } = options;
  const { insats, legalBasis } = service;
  const holdsForAll = (catalog.conditions ?? []).map(({ text }) => text);
  return {
    '@type': 'GovernmentService',
    '@id': identity.iri('insats', insats.id),
    identifier: [
      insats.id,
      ...(insats.codes ?? []).map(({ system, code }) => ({
        '@type': 'PropertyValue',
        propertyID: system,
        value: code,
      })),
    ],
    name: insats.name,
    description: descriptionOf(service),
    category: insats.topics.map((topic) => wording.texts.t(`topic.${topic}`)),
    provider: reference(context, 'kommun'),
    serviceOperator: insats.provider === undefined ? undefined : { '@type': 'Organization', name: insats.provider },
    jurisdiction: reference(context, 'area'),
    areaServed: reference(context, 'area'),
    audience: audience(context, service),
    availableChannel: [channel(context, service), ...actionsOf(service, wording).map(actionChannel)],
    offers: insats.cost === undefined ? undefined : { '@type': 'Offer', description: insats.cost },
    termsOfService: [eligibilityOf(service, wording), ...holdsForAll].join(' '),
    subjectOf: [
      {
        '@type': 'Quotation',
        name: insats.source.section,
        text: insats.source.quote,
        description: insats.reading,
        inLanguage: LANGUAGE,
        isPartOf: reference(context, 'guideline'),
      },
      reference(context, 'law', legalIdentifier(legalBasis)),
    ],
  };
}

/** Whom it is for: what binds is required, what only guides is suggested. */
function audience(context: Context, service: Service): JsonObject {
  const [required, suggested] = [yearsOf(service, 'age', true), yearsOf(service, 'age', false)];
  const children = yearsOf(service, 'childAges', true) ?? yearsOf(service, 'childAges', false);
  return {
    '@type': children === undefined ? 'PeopleAudience' : 'ParentAudience',
    audienceType: service.insats.audience,
    geographicArea: needsResidence(service) ? reference(context, 'area') : undefined,
    requiredMinAge: lowest(required),
    requiredMaxAge: highest(required),
    suggestedMinAge: lowest(suggested),
    suggestedMaxAge: highest(suggested),
    childMinAge: lowest(children),
    childMaxAge: highest(children),
    requiredGender: genderText(service, true),
    suggestedGender: genderText(service, false),
  };
}

function genderText(service: Service, isBinding: boolean): Json {
  const genders = genderOf(service, isBinding);
  return genders.length === 0 ? undefined : genders.join(', ');
}

function actionChannel({ url, label }: Required<ActionLink>): JsonObject {
  return { '@type': 'ServiceChannel', name: label, serviceUrl: optionalUri(url), availableLanguage: LANGUAGE };
}

function channel({ options }: Context, service: Service): JsonObject {
  const { email, address, url, ...contact } = service.contact;
  const { places = [] } = service.insats;
  const locations = [...(address === undefined ? [] : [{ '@type': 'Place', address }]), ...places.map(place)];
  const hasOwnHours = Boolean(contact.opening || contact.hours || contact.closed);
  return {
    '@type': 'ServiceChannel',
    description: accessOf(service, options.wording),
    availableLanguage: LANGUAGE,
    serviceUrl: optionalUri(url),
    servicePhone:
      contact.phone || email || hasOwnHours
        ? contactPoint({ ...contact, ...(email && { email }) }, options.wording.texts.t('card.contact'))
        : undefined,
    serviceLocation: locations.length === 0 ? undefined : locations.length === 1 ? locations[0] : locations,
  };
}

function place(one: Place): JsonObject {
  return {
    '@type': 'Place',
    name: one.name,
    address: one.address,
    telephone: one.phone,
    description: one.hours,
    openingHoursSpecification: weekHours(one),
    specialOpeningHoursSpecification: daysOff(one),
  };
}
