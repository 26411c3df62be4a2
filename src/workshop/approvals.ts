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
    const by = textAt(left, [...path, 'by']);
    withdrawn.push(`Texten är ändrad, så ${by}s godkännande av ${nameOf(left, owner)} gäller inte längre.`);
    left = withValueAt(left, path, undefined);
  }
  return { draft: left, withdrawn };
}

/** What an approval is of: the text as the catalogue has it. */
export function approvable(draft: CatalogDraft, owner: Path): Catalog | Insats {
  return valueAt(withoutReadings(draft), owner) as Catalog | Insats;
}

/** An approval that somebody gave of a text that is another one now. */
export interface LapsedApproval {
  readonly owner: Path;
  /** What was approved, as it is called now. */
  readonly what: string;
  readonly by: string;
}

/** Which approvals of earlier drafts, the latest first, hold no more, since the text is another one. */
export function lapsedApprovals(draft: CatalogDraft, earlier: readonly CatalogDraft[]): readonly LapsedApproval[] {
  const given = latestApprovals(earlier);
  return ownersIn(draft).flatMap((owner): readonly LapsedApproval[] => {
    const approval = given.get(keyOf(draft, owner));
    const isApproved = valueAt(draft, [...owner, 'approved']) !== undefined;
    if (approval === undefined || isApproved) return [];
    if (textAt(approval, ['hash']) === approvalHash(approvable(draft, owner))) return [];
    return [{ owner, what: nameOf(draft, owner), by: textAt(approval, ['by']) }];
  });
}

/** What nobody has approved, where something else is; nothing where approvals are not in use. */
export function withoutApproval(draft: CatalogDraft): readonly string[] {
  const owners = ownersIn(draft);
  const waiting = owners.filter((owner) => valueAt(draft, [...owner, 'approved']) === undefined);
  // Whoever approves the whole has approved each insats, and whoever approves the insatser need not approve the whole.
  const isWholeApproved = !waiting.some((owner) => owner.length === 0);
  if (isWholeApproved || waiting.length === owners.length) return [];
  return waiting.filter((owner) => owner.length > 0).map((owner) => nameOf(draft, owner));
}

function latestApprovals(earlier: readonly CatalogDraft[]): ReadonlyMap<string, unknown> {
  const latest = new Map<string, unknown>();
  for (const draft of earlier) {
    for (const owner of ownersIn(draft)) {
      const approved = valueAt(draft, [...owner, 'approved']);
      const key = keyOf(draft, owner);
      if (approved !== undefined && !latest.has(key)) latest.set(key, approved);
    }
  }
  return latest;
}

/** By what the same part is known in another draft. */
function keyOf(draft: CatalogDraft, owner: Path): string {
  return owner.length === 0 ? 'catalog' : `insats ${textAt(draft, [...owner, 'id'])}`;
}

function ownersIn(draft: CatalogDraft): readonly Path[] {
  return [[], ...listAt(draft, ['insatser']).map((_, at): Path => ['insatser', at])];
}

function nameOf(draft: CatalogDraft, owner: Path): string {
  return owner.length === 0 ? 'hela katalogen' : textAt(draft, [...owner, 'name']);
}
