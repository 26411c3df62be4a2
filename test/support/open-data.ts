import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import list from '../../locales/sv/list.json' with { type: 'json' };
import type { Catalog } from '../../src/catalog/types.js';
import { addTexts, createTexts } from '../../src/i18n/texts.js';
import { FORMATS, type Format } from '../../src/open-data/export.js';
import type { Exported } from '../../src/open-data/exported.js';
import { uuidFor } from '../../src/open-data/uuid.js';
import type { Wording } from '../../src/open-data/wording.js';

/** The Swedish words. */
addTexts('sv', { list });

export const WORDING: Wording = { texts: createTexts() };

/** A catalogue in a format, as it comes out of a file: what is left out is gone. */
export function exported(catalog: Catalog, format: Format, base?: string): Exported {
  const made = FORMATS[format](catalog, { wording: WORDING, identify: uuidFor, base });
  return JSON.parse(JSON.stringify(made)) as Exported;
}

const FIXTURES = new URL('../fixtures/open-data/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

/** No context is fetched: schema.org's is stood in for, and any other address is refused. */
async function loadContext(url: string) {
  if (url !== 'https://schema.org') throw new Error(`${url} would be fetched`);
  return { documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } };
}

/** JSON-LD as triples. Whatever has no meaning in it is an error, rather than left out. */
export async function triplesOf(document: object): Promise<readonly Quad[]> {
  const options = { format: 'application/n-quads', documentLoader: loadContext, safe: true } as const;
  const quads = await jsonld.toRDF(document as jsonld.JsonLdDocument, options as jsonld.Options.ToRdf);
  return new Parser().parse(quads as unknown as string);
}

const CPSV_AP = new Store(new Parser().parse(fixture('cpsv-ap-3.2.0-shacl.ttl')));

/** Shapes written from DCAT-AP-SE 3.0.1. */
export const DCAT_AP_SE = new Store(new Parser().parse(fixture('dcat-ap-se-3.0.1-shapes.ttl')));

/** What the SHACL shapes of CPSV-AP 3.2 object to. */
export function cpsvApFaults(quads: readonly Quad[]): Promise<readonly string[]> {
  return faultsBy(CPSV_AP, quads);
}

/** What the shapes that were written from DCAT-AP-SE 3.0.1 object to. */
export function dcatApSeFaults(quads: readonly Quad[]): Promise<readonly string[]> {
  return faultsBy(DCAT_AP_SE, quads);
}

/** RDF/XML as triples. */
export async function triplesOfXml(text: string): Promise<readonly Quad[]> {
  const parser = new RdfXmlParser();
  const quads: Quad[] = [];
  parser.on('data', (quad: Quad) => quads.push(quad));
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('end', () => resolve());
    parser.on('error', reject);
  });
  parser.end(text);
  await ended;
  return quads;
}

async function faultsBy(shapes: Store, quads: readonly Quad[]): Promise<readonly string[]> {
  const report = await new Validator(shapes as never).validate(new Store(quads) as never);
  return report.results.map(({ focusNode, path, message }) =>
    [focusNode?.value, String((path as { value?: string } | null)?.value), message.map((one) => one.value).join()].join(
      ' ',
    ),
  );
}

type Definitions = Record<string, { additionalProperties?: boolean }>;

function compileHsds() {
  const schema = JSON.parse(fixture('hsds-3.schema.json')) as { $defs: Definitions };
  // The standard lets more be added; an export has no more than the standard names.
  for (const one of Object.values(schema.$defs)) one.additionalProperties = false;
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

const isService = compileHsds();

/** What the schema of an HSDS service objects to. */
export function hsdsFaults(service: unknown): readonly string[] {
  isService(service);
  return (isService.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}

interface SchemaClass {
  readonly parents: readonly string[];
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const { classes: CLASSES } = JSON.parse(fixture('schema-org.json')) as {
  readonly classes: Readonly<Record<string, SchemaClass>>;
};

function lineage(name: string): readonly string[] {
  return [name, ...(CLASSES[name]?.parents ?? []).flatMap(lineage)];
}

type Node = { readonly '@type'?: string; readonly '@id'?: string; readonly [name: string]: unknown };

/** What schema.org's definitions of classes and properties object to, in a document and all that it holds. */
export function schemaOrgFaults({ '@graph': graph }: { readonly '@graph'?: readonly Node[] }): readonly string[] {
  const types = new Map((graph ?? []).map((node) => [node['@id'], node['@type']]));
  const faults: string[] = [];
  const visit = (node: Node, place: string): void => {
    const type = node['@type'] ?? '';
    const known = lineage(type).map((name) => CLASSES[name]);
    if (!CLASSES[type]) faults.push(`${place}: ${type} is no class of schema.org`);
    for (const [name, value] of Object.entries(node).filter(([key]) => !key.startsWith('@'))) {
      const expected = known.map((one) => one?.properties[name]).find((range) => range !== undefined);
      if (!expected) faults.push(`${place}: ${type} has no ${name}`);
      for (const item of Array.isArray(value) ? value : [value]) {
        const found = typeOf(item, types);
        if (expected && !found.some((one) => expected.includes(one)))
          faults.push(`${place}: ${name} is ${found[0]} and not ${expected.join(' or ')}`);
        if (typeof item === 'object' && '@type' in item) visit(item, `${place}.${name}`);
      }
    }
  };
  for (const [at, node] of (graph ?? []).entries()) visit(node, `@graph[${at}]`);
  return faults;
}

/** The schema.org types that a value may pass for. */
function typeOf(value: unknown, types: ReadonlyMap<unknown, string | undefined>): readonly string[] {
  if (typeof value === 'number') return Number.isInteger(value) ? ['Integer', 'Number'] : ['Number'];
  if (typeof value === 'boolean') return ['Boolean'];
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return ['Date', 'Text'];
    if (/^https:\/\/schema\.org\/(?:Not)?InForce$/.test(value)) return ['LegalForceStatus'];
    if (/^https:\/\/schema\.org\/(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|PublicHolidays)$/.test(value))
      return ['DayOfWeek'];
    if (/^\d\d:\d\d$/.test(value)) return ['Time', 'Text'];
    return /^https?:/.test(value) ? ['URL', 'Text'] : ['Text'];
  }
  const { '@type': type, '@id': id } = value as Node;
  return lineage(type ?? types.get(id) ?? 'nothing that is there');
}
