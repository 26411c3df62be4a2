import { PROPERTY_NAMES } from '../catalog/property-names.js';
import type { TextDifference } from './text-difference.js';

/** Where a difference is: "trygghetslarm, sammanfattning". */
export function placeWords({ insats, path }: TextDifference): string {
  const words = path.map((part) => (typeof part === 'string' ? (PROPERTY_NAMES[part] ?? part) : `${part + 1}`));
  const place = (insats === null ? words : [insats, ...words]).join(', ');
  return place.slice(0, 1).toUpperCase() + place.slice(1);
}

/** A property's value on one line; a text stands in quotation marks. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'inget';
  if (value === true) return 'ja';
  if (value === false) return 'nej';
  return typeof value === 'string' ? `”${value}”` : JSON.stringify(value);
}
