import { describe, expect, test } from 'vitest';
import type { CatalogDraft } from '../../../machines/workshop.history.js';
import { approvalHash } from '../../../src/lint/approval.js';
import { approvable, lapsedApprovals, withoutApproval, withoutOldApprovals } from '../../../src/workshop/approvals.js';
import { type Path, withValueAt } from '../../../src/workshop/path.js';
import { catalogOf, insatsOf } from '../../support/small-catalog.js';

const DRAFT: CatalogDraft = { ...catalogOf([insatsOf('a', []), insatsOf('b', []), insatsOf('c', [])]) };

const approved = (draft: CatalogDraft, owner: Path, by = 'Kim Berg'): CatalogDraft =>
  withValueAt(draft, [...owner, 'approved'], { by, on: '2026-01-01', hash: approvalHash(approvable(draft, owner)) });
const changed = (draft: CatalogDraft, owner: Path, summary: string): CatalogDraft =>
  withoutOldApprovals(withValueAt(draft, [...owner, 'summary'], summary), draft).draft;

const A: Path = ['insatser', 0];
const B: Path = ['insatser', 1];

describe('an approval that was given before', () => {
  const given = approved(approved(DRAFT, A), B);

  test('holds no more where the text is another one, whoever else is approved', () => {
    const after = changed(given, B, 'Något annat.');
    expect(lapsedApprovals(after, [given, DRAFT])).toEqual([{ owner: B, what: 'b', by: 'Kim Berg' }]);
    expect(lapsedApprovals(given, [DRAFT])).toEqual([]);
  });

  test('is found by its id where the insatser have changed places', () => {
    const after = changed(given, B, 'Något annat.');
    const [first, second, third] = after.insatser as readonly unknown[];
    const moved = { ...after, insatser: [third, second, first] };
    expect(lapsedApprovals(moved, [given]).map(({ owner }) => owner)).toEqual([['insatser', 1]]);
  });

  test('is not told of once the text is approved anew, is as it was, or the approval was taken back', () => {
    const after = changed(given, B, 'Något annat.');
    expect(lapsedApprovals(approved(after, B, 'Alex Ek'), [after, given])).toEqual([]);
    const takenBack = withValueAt(given, [...B, 'approved'], undefined);
    expect(lapsedApprovals(takenBack, [given])).toEqual([]);
  });

  test('is the latest of several', () => {
    const again = approved(changed(given, B, 'Något annat.'), B, 'Alex Ek');
    const after = changed(again, B, 'Något tredje.');
    expect(lapsedApprovals(after, [again, given])).toMatchObject([{ by: 'Alex Ek' }]);
  });

  test('is also that of the whole', () => {
    const whole = approved(DRAFT, []);
    const after = changed(whole, A, 'Något annat.');
    expect(lapsedApprovals(after, [whole])).toEqual([{ owner: [], what: 'hela katalogen', by: 'Kim Berg' }]);
  });
});

describe('what nobody has approved', () => {
  test('is told where something else is approved', () => {
    expect(withoutApproval(approved(DRAFT, A))).toEqual(['b', 'c']);
  });

  test('is told of none where approvals are not in use, and where the whole is approved', () => {
    expect(withoutApproval(DRAFT)).toEqual([]);
    expect(withoutApproval(approved(DRAFT, []))).toEqual([]);
  });
});
