import type { Catalog, Code, Contact } from '../catalog/types.js';
import { aboutData } from './about.js';
import { authority, codes, statusOf } from './cpsv-ap-codes.js';
import { conditionRules, guidelineRule, lawRules, legalResources, wordingRule } from './cpsv-ap-law.js';
import { at, type Context, concept, documents, reference, SWEDISH, sv } from './cpsv-ap-nodes.js';
import type { Exported, ExportOptions, JsonObject } from './exported.js';
import { identityOf } from './identity.js';
import { CONSENT_OF_GUARDIANS, legalIdentifier, RIGHT_TO_APPLY } from './legal-basis.js';
import { type Gaps, gapsOfContacts, type NotHeld, notHeldOf, SOURCES_OF_CONTACTS } from './not-held.js';
import {
  accessOf,
  actionsOf,
  descriptionOf,
  openingOf,
  placesOf,
  type Service,
  type ServiceCondition,
  servicesOf,
} from './service.js';
import { uriOf } from './uri.js';
import { listText } from './wording.js';

/** The prefixes. They stand in the data, so that nothing has to be fetched to read it. */
const CONTEXT: JsonObject = {
  adms: 'http://www.w3.org/ns/adms#',
  atu: 'http://data.europa.eu/88u/dataset/',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const NO_CONTACT = 'profilen har ingen kontakt för en organisation.';

const GAPS: Gaps = {
  ...gapsOfContacts(SOURCES_OF_CONTACTS, ['contact', 'insatser.*.contact']),
  apply: `Var man ansöker, när det är någon annanstans, följer inte med: ${NO_CONTACT}`,
  worry: `Var man anmäler oro för ett barn följer inte med: ${NO_CONTACT}`,
  emergency: `Socialjouren följer inte med: ${NO_CONTACT}`,
  validThrough: 'Hur länge katalogen gäller följer inte med.',
  'insatser.*.validThrough': 'Hur länge insatsen gäller följer inte med.',
  'guideline.note': 'Anmärkningen om riktlinjen som helhet följer inte med.',
  'guideline.adoptedBy': 'Vem som antog riktlinjen följer inte med.',
};

/** A requirement has a name and a type: no fact, number or operator. */
const isHeld = () => false;

/** The catalogue as CPSV-AP 3.2: a `cpsv:PublicService` for each insats, with what it refers to, as JSON-LD. */
export function toCpsvAp(catalog: Catalog, options: ExportOptions): Exported {
  const context: Context = { catalog, options, identity: identityOf(catalog, options) };
  const services = servicesOf(catalog, options.wording);
  const notHeld = notHeldOf(catalog, GAPS, isHeld);
  const nodes = [
    dataset(context, notHeld),
    ...authority(context),
    ...codes(context),
    ...services.flatMap((service) => publicService(context, service)),
    ...conditionRules(context),
    ...lawRules(context),
  ];
  return { document: { '@context': CONTEXT, '@graph': withoutRepeats(nodes) }, notHeld };
}

/** Each node once: what several insatser refer to is made for each. */
function withoutRepeats(nodes: readonly JsonObject[]): readonly JsonObject[] {
  return [...new Map(nodes.map((node) => [node['@id'], node])).values()];
}

function dataset(context: Context, notHeld: readonly NotHeld[]): JsonObject {
  const { catalog, options, identity } = context;
  return {
    '@id': identity.iri('catalog'),
    '@type': 'dcat:Dataset',
    'dct:identifier': identity.iri('catalog'),
    'dct:title': sv(listText(options.wording, 'title', { kommun: catalog.kommun.name })),
    'dct:description': sv(aboutData(catalog)),
    'dct:publisher': reference(context, 'kommun'),
    'owl:versionInfo': catalog.version,
    'dct:hasPart': catalog.insatser.map(({ id }) => reference(context, 'insats', id)),
    'skos:note': notHeld.map(({ path, message }) => ({ '@value': `${path}: ${message}`, '@language': 'sv' })),
  };
}

function publicService(context: Context, service: Service): readonly JsonObject[] {
  const { catalog, options, identity } = context;
  const { t } = options.wording.texts;
  const { insats, conditions, legalBasis, needsLawConsent } = service;
  const channels = channelsOf(context, service);
  const requirements = conditions.filter(({ isBinding }) => isBinding).map((one) => requirement(context, one));
  const addressees = addresseesOf(context, service);
  const refer = (nodes: readonly JsonObject[]): readonly JsonObject[] => nodes.map((node) => at(String(node['@id'])));
  return [
    {
      '@id': identity.iri('insats', insats.id),
      '@type': 'cpsv:PublicService',
      'dct:identifier': insats.id,
      'dct:title': sv(insats.name),
      'dct:description': sv(descriptionOf(service)),
      'dct:type': insats.codes && refer(insats.codes.map((one) => codeConcept(context, one))),
      'adms:status': at(statusOf(catalog)),
      'dct:language': at(SWEDISH),
      'dct:isPartOf': reference(context, 'catalog'),
      'dct:spatial': reference(context, 'area'),
      'dct:audience': refer(addressees),
      'dcat:keyword': insats.topics.map((topic) => sv(t(`topic.${topic}`))),
      'cv:thematicArea': insats.topics.map((topic) => reference(context, 'topic', topic)),
      'cv:hasCompetentAuthority': reference(context, 'kommun'),
      'cv:hasParticipation': insats.provider === undefined ? undefined : reference(context, 'participation', insats.id),
      'cv:hasChannel': refer(channels),
      'cv:contactPoint': hasContact(service.contact) ? reference(context, 'contact', contactName(service)) : undefined,
      'cv:hasCost': insats.cost === undefined ? undefined : reference(context, 'cost', insats.id),
      'cv:holdsRequirement': refer(requirements),
      'cv:hasLegalResource': reference(context, 'law', legalIdentifier(legalBasis)),
      'cpsv:follows': [
        reference(context, 'rule', insats.id),
        ...refer([...wordingRule(context, service), ...conditionRules(context)]),
        reference(context, 'rule', legalIdentifier(RIGHT_TO_APPLY)),
        ...(needsLawConsent ? [reference(context, 'rule', legalIdentifier(CONSENT_OF_GUARDIANS))] : []),
      ],
    },
    ...(insats.codes ?? []).map((one) => codeConcept(context, one)),
    ...channels,
    ...requirements,
    ...addressees,
    ...contactPoint(context, service),
    ...participation(context, service),
    ...cost(context, service),
    guidelineRule(context, service),
    ...wordingRule(context, service),
    ...documents(catalog.guideline.url),
    ...legalResources(context, legalBasis),
  ];
}

function requirement(context: Context, { villkor, words, origin }: ServiceCondition): JsonObject {
  const iri = context.identity.iri('requirement', JSON.stringify(villkor));
  return {
    '@id': iri,
    '@type': 'cv:Requirement',
    'dct:identifier': iri,
    'dct:title': sv(words),
    'dct:type': reference(context, 'requirement-type', origin),
  };
}

/** What an insats is called in a system of codes. */
function codeConcept(context: Context, { system, code }: Code): JsonObject {
  return concept(context, 'code', `${system} ${code}`, `${system}: ${code}`);
}

/** Whom it is meant for in words: a målgrupp that only guides is no requirement, since nobody is turned away for it. */
function addresseesOf(context: Context, { insats, conditions }: Service): readonly JsonObject[] {
  const guiding = conditions.filter(({ isBinding }) => !isBinding).map(({ words }) => words);
  const words = [...(insats.audience === undefined ? [] : [insats.audience]), ...guiding];
  return words.map((text) => concept(context, 'audience', text, text));
}

/** A way in for each way that there is to get in touch; where there is none, one that says how it begins. */
function channelsOf(context: Context, service: Service): readonly JsonObject[] {
  const { phone, phoneNote, email, address, url } = service.contact;
  const { wording } = context.options;
  const ways = [
    phone && (['phone', [phone, phoneNote, openingOf(service.contact, wording)].filter(Boolean).join(', ')] as const),
    email && (['email', email] as const),
    address && (['visit', address] as const),
    url && (['web', url] as const),
    ...placesOf(service, wording).map((place, at) => [`place-${at + 1}`, place] as const),
    ...actionsOf(service, wording).map((link, at) => [`link-${at + 1}`, `${link.label}: ${link.url}`] as const),
  ].filter((way) => typeof way === 'object');
  const words = accessOf(service, wording);
  return (ways.length > 0 ? ways : [['other', ''] as const]).map(([type, where]) => {
    const iri = context.identity.iri('channel', `${service.insats.id}-${type}`);
    return {
      '@id': iri,
      '@type': 'cv:Channel',
      'dct:identifier': iri,
      'dct:type': reference(context, 'channel-type', channelType(type)),
      'dct:description': [words, ...(where === '' ? [] : [where])].map(sv),
      'cv:ownedBy': reference(context, 'kommun'),
    };
  });
}

/** A place is visited, and a link is on the web. */
function channelType(name: string): string {
  return name.startsWith('place-') ? 'visit' : name.startsWith('link-') ? 'web' : name;
}

function hasContact({ phone, email, url }: Contact): boolean {
  return Boolean(phone || email || url);
}

/** Insatser that share the kommun's contact share one contact point. */
function contactName({ insats }: Service): string {
  return insats.contact === undefined ? '' : insats.id;
}

function contactPoint(context: Context, service: Service): readonly JsonObject[] {
  const { phone, email, url } = service.contact;
  if (!hasContact(service.contact)) return [];
  return [
    {
      '@id': context.identity.iri('contact', contactName(service)),
      '@type': 'cv:ContactPoint',
      'cv:telephone': phone,
      'cv:email': email,
      'cv:contactPage': url === undefined ? undefined : at(uriOf(url)),
    },
    ...documents(url),
  ];
}

function participation(context: Context, { insats: { id, provider } }: Service): readonly JsonObject[] {
  if (provider === undefined) return [];
  const iri = context.identity.iri('participation', id);
  const label = context.options.wording.texts.t('card.provider');
  return [
    {
      '@id': iri,
      '@type': 'cv:Participation',
      'dct:identifier': iri,
      'dct:description': sv(`${label}: ${provider}`),
      'cv:role': reference(context, 'role', 'provider'),
      'cv:hasParticipant': reference(context, 'agent', provider),
    },
    {
      '@id': context.identity.iri('agent', provider),
      '@type': 'foaf:Agent',
      'dct:identifier': provider,
      'dct:title': sv(provider),
    },
  ];
}

function cost(context: Context, { insats }: Service): readonly JsonObject[] {
  if (insats.cost === undefined) return [];
  const iri = context.identity.iri('cost', insats.id);
  return [{ '@id': iri, '@type': 'cv:Cost', 'dct:identifier': iri, 'dct:description': sv(insats.cost) }];
}
