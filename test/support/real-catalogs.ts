import { readFileSync } from 'node:fs';
import type { Catalog } from '../../src/catalog/types.js';

/** The kommuner whose decided catalogues are in the project. */
export const KOMMUNER = ['ragunda', 'hallefors', 'sala'] as const;
export type KommunName = (typeof KOMMUNER)[number];

/** A kommun's catalogue, as it lies in `catalogs/`. */
export function realCatalog(name: KommunName | 'utkast-004'): Catalog {
  const file = new URL(`../../catalogs/${name}/catalog.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Catalog;
}
