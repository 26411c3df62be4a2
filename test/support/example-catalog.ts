import { readFileSync } from 'node:fs';
import type { Catalog } from '../../src/catalog/types.js';

const FOLDER = new URL('../fixtures/example/', import.meta.url);

/** The catalogue of an invented kommun that uses every property there is. */
export function exampleCatalog(): Catalog {
  return JSON.parse(readFileSync(new URL('catalog.json', FOLDER), 'utf8')) as Catalog;
}

/** The document that it was read from. */
export function exampleDocument(): string {
  return readFileSync(new URL('riktlinje.txt', FOLDER), 'utf8');
}
