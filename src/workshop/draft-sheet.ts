import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { Catalog } from '../catalog/types.js';
import { readSheet, type Sheet, type SheetFinding } from '../draft/sheet.js';

/** What a spreadsheet came to: the draft with its rows, or nothing where something in it could not be read. */
export interface ReadRows {
  readonly draft: CatalogDraft | undefined;
  /** Whether the draft says the same as before. */
  readonly isSame: boolean;
  readonly rows: number;
  readonly findings: readonly SheetFinding[];
}

/** The draft with the insatser that a spreadsheet has, in its order. */
export function withSheet(draft: CatalogDraft, sheet: Sheet): ReadRows {
  // Reading asks only for the names and ids of the insatser that are there; what else is amiss in the draft is told in its form.
  const base = { ...draft, insatser: draft.insatser } as unknown as Catalog;
  const { insatser, findings } = readSheet(sheet, base);
  const own = findings.filter(({ row }) => row > 0 || insatser === undefined);
  const isSame = insatser !== undefined && JSON.stringify(insatser) === JSON.stringify(draft.insatser);
  return { draft: insatser && { ...draft, insatser }, isSame, rows: insatser?.length ?? 0, findings: own };
}
