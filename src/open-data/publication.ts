import type { Catalog } from '../catalog/types.js';
import { DESCRIPTION_FILE, type DescriptionOptions, describeData, type PublishedFile } from './dcat.js';
import { FORMATS, type Format } from './export.js';
import type { Json, JsonObject } from './exported.js';
import type { NotHeld } from './not-held.js';
import { rdfXml } from './rdf-xml.js';

/** All that is laid on a web server. */
export interface Publication {
  /** The text of each file, by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** What each format has no field for. */
  readonly notHeld: Readonly<Record<Format, readonly NotHeld[]>>;
  /** What the description lacks of what DCAT-AP-SE recommends, in Swedish. */
  readonly missing: readonly string[];
}

/** The files that the description tells of, by their format: each holds all insatser. */
const DATA: Readonly<Record<Format, PublishedFile>> = {
  'schema.org': {
    path: 'insatser.schema-org.jsonld',
    mediaType: 'application/ld+json',
    title: 'schema.org (JSON-LD)',
    description: 'Varje insats som en GovernmentService i schema.org, för sökmotorer och andra program.',
  },
  'cpsv-ap': {
    path: 'insatser.cpsv-ap.jsonld',
    mediaType: 'application/ld+json',
    title: 'CPSV-AP 3.2 (JSON-LD)',
    description: 'Varje insats som en cpsv:PublicService i den europeiska profilen för offentliga tjänster.',
  },
  hsds: {
    path: 'hsds/services.json',
    mediaType: 'application/json',
    title: 'HSDS 3 (JSON)',
    description: 'Alla insatser i en lista av tjänster enligt Open Referrals Human Services Data Specification.',
  },
};

/** The file with the lines for a page that tells of the insatser. */
const SNIPPET = 'snippet.html';

/** The catalogue in every format, and what data portals are told of it. The same catalogue gives the same texts. */
export function publicationOf(catalog: Catalog, options: DescriptionOptions): Publication {
  const made = {
    'schema.org': FORMATS['schema.org'](catalog, options),
    'cpsv-ap': FORMATS['cpsv-ap'](catalog, options),
    hsds: FORMATS.hsds(catalog, options),
  };
  const formats = Object.keys(DATA) as readonly Format[];
  const { prefixes, nodes, missing } = describeData(catalog, options, Object.values(DATA));
  const services = made.hsds.document.contents as readonly JsonObject[];
  const files = new Map<string, string>([
    ...formats.map((format) => [DATA[format].path, jsonText(made[format].document)] as const),
    ...services.map((service) => [`hsds/services/${service.id}.json`, jsonText(service)] as const),
    [SNIPPET, snippet(made['schema.org'].document)],
    [DESCRIPTION_FILE, rdfXml(prefixes, nodes)],
    ['dcat.jsonld', jsonText({ '@context': prefixes, '@graph': nodes })],
  ]);
  const notHeld = {
    'schema.org': made['schema.org'].notHeld,
    'cpsv-ap': made['cpsv-ap'].notHeld,
    hsds: made.hsds.notHeld,
  };
  return { files, notHeld, missing };
}

function jsonText(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A script that is data: no text in it can end it, since each `<` is written as an escape. */
function snippet(document: JsonObject): string {
  return `<script type="application/ld+json">\n${jsonText(document).replaceAll('<', '\\u003c')}</script>\n`;
}
