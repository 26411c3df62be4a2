import type { Catalog, Insats } from '../catalog/types.js';
import { readOfInsats } from './read-by-rules.js';

/**
 * Whether a translation of the catalogue, as its file has it, leaves all that the rules read as it is:
 * even if everything it says of an insats took the place of what the catalogue says, the villkor, the
 * topics and what is owed to whoever asks would be the same, and with them every status.
 */
export function isTextOnly(catalog: Catalog, translation: unknown): boolean {
  const said = partsOf(partsOf(translation).insatser);
  const insatser = catalog.insatser.map((insats): Insats => ({ ...insats, ...partsOf(said[insats.id]) }));
  return readByRules({ ...catalog, insatser }) === readByRules(catalog);
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function readByRules({ insatser }: Catalog): string {
  return JSON.stringify(insatser.map(readOfInsats));
}
