import { PROPERTY_NAMES } from '../catalog/property-names.js';
import type { Villkor } from '../catalog/types.js';
import { clauseWords, listed, type PlaceNames } from './people-words.js';
import type { TextDifference } from './text-difference.js';

/** Where a difference is: "Trygghetslarm, sammanfattning". */
export function placeWords({ path }: TextDifference, name: string | null): string {
  const words = path.map((part) => (typeof part === 'string' ? labelOf(part) : `${part + 1}`));
  const place = (name === null ? words : [name, ...words]).join(', ');
  return place.slice(0, 1).toUpperCase() + place.slice(1);
}

/** A property's value in words, on one line; a text stands in quotation marks. */
export function valueWords({ path }: TextDifference, value: unknown, names: PlaceNames): string {
  if (path.at(-1) === 'villkor' && Array.isArray(value)) {
    return value.length === 0 ? 'inga villkor' : `de som ${allWords(value as readonly Villkor[], names)}`;
  }
  return plainWords(value);
}

function labelOf(name: string): string {
  return PROPERTY_NAMES[name] ?? name;
}

function plainWords(value: unknown): string {
  if (value === null || value === undefined) return 'inget';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'string') return `”${value}”`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'inget' : value.map(plainWords).join('; ');
  return Object.entries(value)
    .map(([name, part]) => `${labelOf(name)}: ${plainWords(part)}`)
    .join(', ');
}

function allWords(villkor: readonly Villkor[], names: PlaceNames): string {
  return listed(villkor.map((one) => oneWords(one, names)));
}

function oneWords(villkor: Villkor, names: PlaceNames): string {
  const origin = villkor.origin === 'malgrupp' ? ' (i målgruppen)' : '';
  if ('checked' in villkor) return `uppfyller ”${villkor.checked}” (kollas)${origin}`;
  if ('anyOf' in villkor)
    return `antingen ${villkor.anyOf.map((all) => allWords(all, names)).join(', eller ')}${origin}`;
  return `${clauseWords(villkor, names)}${origin}`;
}
