import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { Catalog, Insats } from '../catalog/types.js';
import { approvalHash } from '../lint/approval.js';
import { listAt, type Path, textAt, valueAt, withValueAt } from './path.js';
import { withoutReadings } from './reading.js';

/** A draft without approvals of texts that are others now, and what was withdrawn, in words. */
export interface Withdrawn {
  readonly draft: CatalogDraft;
  readonly withdrawn: readonly string[];
}

/**
 * Takes away each approval whose text has changed since it was given. What is the same in the draft `before` the change is
 * not looked at again: a hash of each of many insatser would be felt at every key.
 */
export function withoutOldApprovals(draft: CatalogDraft, before?: CatalogDraft): Withdrawn {
  let left = draft;
  const withdrawn: string[] = [];
  const owners: readonly Path[] = [...listAt(draft, ['insatser']).map((_, at) => ['insatser', at] as const), []];
  for (const owner of owners) {
    if (owner.length > 0 && before && valueAt(draft, owner) === valueAt(before, owner)) continue;
    const path = [...owner, 'approved'];
    const hash = textAt(left, [...path, 'hash']);
    if (hash === '' || hash === approvalHash(approvable(left, owner))) continue;
    const what = owner.length === 0 ? 'hela katalogen' : textAt(left, [...owner, 'name']);
    withdrawn.push(`Texten är ändrad, så ${textAt(left, [...path, 'by'])}s godkännande av ${what} gäller inte längre.`);
    left = withValueAt(left, path, undefined);
  }
  return { draft: left, withdrawn };
}

/** What an approval is of: the text as the catalogue has it. */
export function approvable(draft: CatalogDraft, owner: Path): Catalog | Insats {
  return valueAt(withoutReadings(draft), owner) as Catalog | Insats;
}
