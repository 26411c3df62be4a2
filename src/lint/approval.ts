import { canonicalJson } from '../catalog/canonical-json.js';
import { textHash } from '../catalog/text-hash.js';
import type { Catalog, Insats } from '../catalog/types.js';

/** What is not part of the text that somebody approves. */
const NOT_APPROVED = ['approved', 'overlays', '$schema'];

/**
 * By what the text of an insats or a catalogue is known to whoever approves it: the hash of all that it says, whatever the
 * order of its properties, but for approvals and translations.
 */
export function approvalHash(value: Catalog | Insats): string {
  return textHash(canonicalJson(value, NOT_APPROVED));
}
