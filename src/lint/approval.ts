import { textHash } from '../catalog/text-hash.js';
import type { Catalog, Insats } from '../catalog/types.js';

/**
 * By what the text of an insats or a catalogue is known to whoever approves it: the hash of all that it says, whatever the
 * order of its properties, but for approvals and translations.
 */
export function approvalHash(value: Catalog | Insats): string {
  return textHash(canonical(value));
}

/** The value as JSON with its properties in the order of the alphabet. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([name, part]) => part !== undefined && !['approved', 'overlays', '$schema'].includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
  return `{${parts.join()}}`;
}
