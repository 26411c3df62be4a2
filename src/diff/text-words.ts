import { PROPERTY_NAMES } from '../catalog/property-names.js';
import type { CatalogOverlay, Villkor } from '../catalog/types.js';
import { clauseWords, listed, type PlaceNames } from './people-words.js';
import type { TextDifference } from './text-difference.js';

/** Where a difference is: "Trygghetslarm, sammanfattning". */
export function placeWords({ path }: TextDifference, name: string | null): string {
  const [first, language, ...rest] = path;
  const isTranslation = first === 'overlays' && typeof language === 'string';
  const words = [
    ...(isTranslation ? [`översättningen till ${LANGUAGE_NAMES.of(language)}`] : []),
    ...(isTranslation ? rest : path).map((part) => (typeof part === 'string' ? labelOf(part) : `${part + 1}`)),
  ];
  const place = (name === null ? words : [name, ...words]).join(', ');
  return place.slice(0, 1).toUpperCase() + place.slice(1);
}

/** A property's value in words, on one line; a text stands in quotation marks. */
export function valueWords({ path }: TextDifference, value: unknown, names: PlaceNames): string {
  if (path.at(-1) === 'villkor' && Array.isArray(value)) {
    return value.length === 0 ? 'inga villkor' : `de som ${allWords(value as readonly Villkor[], names)}`;
  }
  if (path[0] === 'overlays' && path.length === 2) {
    const texts = textsIn(value);
    return texts === 0 ? 'inget' : texts === 1 ? '1 text' : `${texts} texter`;
  }
  return plainWords(value);
}

/** What languages are called in Swedish. */
const LANGUAGE_NAMES = new Intl.DisplayNames('sv', { type: 'language' });

/** How many texts an overlay has of the catalogue's. */
function textsIn(overlay: unknown): number {
  const { insatser, conditions } = (overlay ?? {}) as Partial<CatalogOverlay>;
  const count = (value: unknown): number => {
    if (typeof value === 'string') return value === '' ? 0 : 1;
    if (typeof value !== 'object' || value === null) return 0;
    return Object.entries(value).reduce((sum, [name, part]) => sum + (name === 'ofCatalog' ? 0 : count(part)), 0);
  };
  return count(insatser) + count(conditions);
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
    .filter(([name]) => name !== 'hash')
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
