import type { Catalog } from '../catalog/types.js';
import type { ExportOptions, JsonObject } from './exported.js';
import type { Identity } from './identity.js';
import { uriOf } from './uri.js';

/** The language that everything is written in, by the code of the EU's list of languages. */
export const SWEDISH = 'http://publications.europa.eu/resource/authority/language/SWE';

/** What every node of CPSV-AP is made from. */
export interface Context {
  readonly catalog: Catalog;
  readonly options: ExportOptions;
  readonly identity: Identity;
}

/** A text in Swedish. */
export function sv(text: string): JsonObject {
  return { '@value': text, '@language': 'sv' };
}

/** A node, by its address. */
export function at(iri: string): JsonObject {
  return { '@id': iri };
}

/** A node, by what it is. */
export function reference({ identity }: Context, kind: string, name?: string): JsonObject {
  return at(identity.iri(kind, name));
}

/** A code that the data explains by itself. */
export function concept({ identity }: Context, kind: string, name: string, label: string): JsonObject {
  return { '@id': identity.iri(kind, name), '@type': 'skos:Concept', 'skos:prefLabel': sv(label) };
}

/** A page that is referred to. */
export function documents(url: string | undefined): readonly JsonObject[] {
  return url === undefined ? [] : [{ '@id': uriOf(url), '@type': 'foaf:Document' }];
}
