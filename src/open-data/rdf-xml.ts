import type { Json, JsonObject } from './exported.js';

/** The prefixes of a document, from the prefix to the address that it stands for. */
export type Prefixes = Readonly<Record<string, string>>;

/**
 * JSON-LD nodes as RDF/XML: those of a flat graph whose properties are all written with a prefix, and that refer to each
 * other by `@id`. The two say the same.
 */
export function rdfXml(prefixes: Prefixes, nodes: readonly JsonObject[]): string {
  const namespaces = Object.entries({ rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', ...prefixes })
    .map(([prefix, address]) => `\n    xmlns:${prefix}="${escapeXml(address)}"`)
    .join('');
  const descriptions = nodes.map((node) => description(prefixes, node)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces}>\n${descriptions}</rdf:RDF>\n`;
}

function description(prefixes: Prefixes, { '@id': id, '@type': type, ...properties }: JsonObject): string {
  const types = listOf(type).map(
    (one) => `    <rdf:type rdf:resource="${escapeXml(expand(prefixes, String(one)))}"/>\n`,
  );
  const statements = Object.entries(properties).flatMap(([name, value]) =>
    listOf(value).map((one) => statement(prefixes, name, one)),
  );
  return `  <rdf:Description rdf:about="${escapeXml(String(id))}">\n${[...types, ...statements].join('')}  </rdf:Description>\n`;
}

function statement(prefixes: Prefixes, name: string, value: Json): string {
  if (typeof value !== 'object' || Array.isArray(value)) return `    <${name}>${escapeXml(String(value))}</${name}>\n`;
  const { '@id': id, '@value': text, '@language': language, '@type': type } = value as JsonObject;
  if (id !== undefined) return `    <${name} rdf:resource="${escapeXml(String(id))}"/>\n`;
  const attribute =
    language !== undefined
      ? ` xml:lang="${escapeXml(String(language))}"`
      : ` rdf:datatype="${escapeXml(expand(prefixes, String(type)))}"`;
  return `    <${name}${attribute}>${escapeXml(String(text))}</${name}>\n`;
}

function listOf(value: Json): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function expand(prefixes: Prefixes, name: string): string {
  const [prefix = '', ...local] = name.split(':');
  return `${prefixes[prefix] ?? `${prefix}:`}${local.join(':')}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What no XML document may hold (XML 1.0, production 2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}
