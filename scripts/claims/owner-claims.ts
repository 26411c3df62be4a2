import { fileURLToPath } from 'node:url';
import { FIELDS, OWNER_FIELDS, type Owner, readOwner, said } from '../release/owner.js';
import type { Claims } from './claims.js';

/** The documents that tell what the owner says, from the root of the repository. */
export const OWNER_DOCUMENTS: readonly string[] = ['SECURITY', 'GOVERNANCE', 'CODE_OF_CONDUCT'].map((name) =>
  fileURLToPath(new URL(`../../.github/${name}.md`, import.meta.url)),
);

/** What such a document must say: `owner`, a table of what the owner has said. */
export function ownerClaims(owner: Owner = readOwner()): Claims {
  const rows = FIELDS.map((field) => `| ${OWNER_FIELDS[field]} | ${said(owner, field)} |`);
  return new Map([['owner', `\n\n| | |\n| --- | --- |\n${rows.join('\n')}\n\n`]]);
}
