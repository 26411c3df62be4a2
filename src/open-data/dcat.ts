import type { Catalog } from '../catalog/types.js';
import { phoneHref } from '../content/phone-href.js';
import { aboutData } from './about.js';
import { at, SWEDISH, sv } from './cpsv-ap-nodes.js';
import type { ExportOptions, Json, JsonObject } from './exported.js';
import { type Identity, identityOf } from './identity.js';
import { optionalUri } from './uri.js';

/** A file of the data, as the description of it tells. */
export interface PublishedFile {
  /** Its path from the address that all is published at. */
  readonly path: string;
  readonly mediaType: string;
  /** What it is, in Swedish. */
  readonly title: string;
  readonly description: string;
}

/** What a description is made with. */
export interface DescriptionOptions extends ExportOptions {
  /** The address of the folder that all is published in; it ends with a slash. */
  readonly base: string;
  /** The licence of the data, by its address. */
  readonly license: string;
  /** By what address the kommun is known as a publisher; without it, it has one below the base. */
  readonly publisher?: string | undefined;
}

/** A description of published data. */
export interface Description {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly nodes: readonly JsonObject[];
  /** What DCAT-AP-SE recommends and the catalogue does not say, in Swedish. */
  readonly missing: readonly string[];
}

/** The name of the file that data portals fetch, which is the catalogue's own address too. */
export const DESCRIPTION_FILE = 'dcat.rdf';

const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The licence of the description, which Sweden's data portal asks for; that of the data is another matter. */
export const DESCRIPTION_LICENSE = 'http://creativecommons.org/publicdomain/zero/1.0/';

const AUTHORITY = 'http://publications.europa.eu/resource/authority/';

/** What the nodes are made from. */
interface Context {
  readonly catalog: Catalog;
  readonly options: DescriptionOptions;
  readonly identity: Identity;
}

/**
 * What a data portal is told of the published files, by DCAT-AP-SE 3.0.1: a catalogue with one dataset, which each file
 * is a distribution of. Every node has an address, since the portal takes none without.
 */
export function describeData(
  catalog: Catalog,
  options: DescriptionOptions,
  files: readonly PublishedFile[],
): Description {
  const context: Context = { catalog, options, identity: identityOf(catalog, options) };
  const nodes = [
    dataCatalog(context),
    dataset(context, files),
    ...files.map((file) => distribution(context, file)),
    publisher(context),
    ...contactPoint(context),
    area(context),
    ...period(context),
    { '@id': options.license, '@type': 'dct:LicenseDocument' },
  ];
  return { prefixes: PREFIXES, nodes: nodes.map(withoutUnsaid), missing: missingIn(catalog, options) };
}

function withoutUnsaid(node: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}

function date(day: string): Json {
  return { '@value': day, '@type': 'xsd:date' };
}

function publisherIri({ options, identity }: Context): string {
  return options.publisher ?? identity.iri('kommun');
}

/** Its address is that of its file, so that a kommun which has a catalogue already can name it as a part of that. */
function dataCatalog(context: Context): JsonObject {
  const { catalog, options, identity } = context;
  return {
    '@id': `${options.base}${DESCRIPTION_FILE}`,
    '@type': 'dcat:Catalog',
    'dct:title': sv(`Öppna data om stöd utan att ansöka, ${catalog.kommun.name}`),
    'dct:description': sv(
      'Beskriver data om de insatser som kommunen erbjuder utan individuell behovsprövning enligt 11 kap. 5 § socialtjänstlagen.',
    ),
    'dct:publisher': at(publisherIri(context)),
    'dct:license': at(DESCRIPTION_LICENSE),
    'dct:language': at(SWEDISH),
    'dct:modified': date(catalog.version),
    'dct:spatial': at(identity.iri('area')),
    'dcat:themeTaxonomy': at(`${AUTHORITY}data-theme`),
    'dcat:dataset': at(identity.iri('catalog')),
  };
}

function dataset(context: Context, files: readonly PublishedFile[]): JsonObject {
  const { catalog, options, identity } = context;
  const { t } = options.wording.texts;
  const topics = [...new Set(catalog.insatser.flatMap(({ topics }) => topics))];
  return {
    '@id': identity.iri('catalog'),
    '@type': 'dcat:Dataset',
    'dct:title': sv('Stöd från socialtjänsten utan att ansöka'),
    'dct:description': sv(aboutData(catalog)),
    'dct:publisher': at(publisherIri(context)),
    'dcat:contactPoint': hasContactPoint(catalog) ? at(identity.iri('data-contact')) : undefined,
    'dcat:keyword': ['insatser utan individuell behovsprövning', ...topics.map((topic) => t(`topic.${topic}`))].map(sv),
    'dcat:theme': at(`${AUTHORITY}data-theme/SOCI`),
    'dct:identifier': identity.iri('catalog'),
    'dct:modified': date(catalog.version),
    'dct:language': at(SWEDISH),
    'dct:spatial': at(identity.iri('area')),
    'dct:temporal': hasPeriod(catalog) ? at(identity.iri('period')) : undefined,
    'dct:accessRights': at(`${AUTHORITY}access-right/PUBLIC`),
    'dcat:version': catalog.version,
    'dcat:distribution': files.map(({ path }) => at(identity.iri('file', path))),
  };
}

function distribution({ catalog, options, identity }: Context, file: PublishedFile): JsonObject {
  const isAdopted = catalog.guideline.status === 'adopted';
  return {
    '@id': identity.iri('file', file.path),
    '@type': 'dcat:Distribution',
    'dct:title': sv(file.title),
    'dct:description': sv(file.description),
    'dcat:accessURL': at(`${options.base}${file.path}`),
    'dcat:downloadURL': at(`${options.base}${file.path}`),
    'dct:format': file.mediaType,
    'dct:license': at(options.license),
    'dct:language': at(SWEDISH),
    'dct:modified': date(catalog.version),
    'adms:status': at(`${AUTHORITY}distribution-status/${isAdopted ? 'COMPLETED' : 'DEVELOP'}`),
  };
}

function publisher(context: Context): JsonObject {
  const { catalog } = context;
  return {
    '@id': publisherIri(context),
    '@type': 'foaf:Agent',
    'foaf:name': sv(catalog.kommun.name),
    'dct:type': at('http://purl.org/adms/publishertype/LocalAuthority'),
  };
}

/** A contact point must have an e-mail address. */
function hasContactPoint({ contact }: Catalog): boolean {
  return contact.email !== undefined;
}

function contactPoint({ catalog, identity }: Context): readonly JsonObject[] {
  const { email, phone, url } = catalog.contact;
  if (email === undefined) return [];
  const number = phone === undefined ? undefined : internationalNumber(phone);
  const voice = { '@id': identity.iri('data-contact-phone'), '@type': 'vcard:Voice' };
  return [
    {
      '@id': identity.iri('data-contact'),
      '@type': 'vcard:Organization',
      'vcard:fn': catalog.kommun.name,
      'vcard:hasEmail': at(`mailto:${encodeURI(email)}`),
      'vcard:hasTelephone': number && at(voice['@id']),
      'vcard:hasURL': url === undefined ? undefined : at(optionalUri(url) ?? url),
    },
    ...(number === undefined ? [] : [{ ...voice, 'vcard:hasValue': at(`tel:${number}`) }]),
  ];
}

/** A Swedish number with the country's, as the profile asks for; `undefined` for one that is dialled within Sweden only. */
function internationalNumber(phone: string): string | undefined {
  const number = phoneHref(phone).slice('tel:'.length);
  if (/^\+\d+$/.test(number)) return number;
  return /^0[1-9]\d{5,}$/.test(number) ? `+46${number.slice(1)}` : undefined;
}

function area({ catalog, identity }: Context): JsonObject {
  const { name, code } = catalog.kommun;
  return {
    '@id': identity.iri('area'),
    '@type': 'dct:Location',
    'skos:prefLabel': sv(name),
    'dct:identifier': code,
  };
}

function hasPeriod({ guideline, validThrough }: Catalog): boolean {
  return guideline.validFrom !== undefined || validThrough !== undefined;
}

function period({ catalog, identity }: Context): readonly JsonObject[] {
  const { guideline, validThrough } = catalog;
  if (!hasPeriod(catalog)) return [];
  return [
    {
      '@id': identity.iri('period'),
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': guideline.validFrom === undefined ? undefined : date(guideline.validFrom),
      'dcat:endDate': validThrough === undefined ? undefined : date(validThrough),
    },
  ];
}

function missingIn(catalog: Catalog, { publisher: known }: DescriptionOptions): readonly string[] {
  return [
    'utgivningsdatum (dcterms:issued): katalogen säger bara vilken dag den gäller',
    'hur länge filerna planeras ligga kvar (dcatap:availability)',
    'en adress hos GeoNames för kommunen (dcterms:spatial): området står med namn och kommunkod',
    !hasContactPoint(catalog) &&
      'kontaktuppgift (dcat:contactPoint): den kräver en e-postadress, och contact.email saknas',
    !hasPeriod(catalog) &&
      'tidsperiod (dcterms:temporal): varken guideline.validFrom eller validThrough står i katalogen',
    known === undefined &&
      'utgivarens adress hos dataportalen: skriv --publisher http://dataportal.se/organisation/SE och organisationsnumret',
  ].filter((one) => typeof one === 'string');
}
