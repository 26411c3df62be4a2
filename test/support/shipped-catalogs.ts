import { readFileSync } from 'node:fs';
import type { Catalog } from '../../src/catalog/types.js';
import { KOMMUNER } from './real-catalogs.js';

/** Every catalogue in the project: the decided ones and the draft. */
export const SHIPPED = [...KOMMUNER, 'utkast-004'] as const;

/** A catalogue as it lies in `catalogs/`. */
export function shippedCatalog(name: (typeof SHIPPED)[number]): Catalog {
  const file = new URL(`../../catalogs/${name}/catalog.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Catalog;
}
