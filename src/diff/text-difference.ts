import type { Catalog, CatalogOverlay } from '../catalog/types.js';

/** A property that one catalogue has otherwise than the other; `null` where it is left out. */
export interface TextDifference {
  /** The insats it is of; `null` for what is of the catalogue as a whole. */
  readonly insats: string | null;
  /** The way to the property, by names and by places from 0. */
  readonly path: readonly (string | number)[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What is of the file, and tells nobody anything. */
const SILENT = ['$schema', 'hash', 'ofCatalog'];

/**
 * Every property that differs, where the difference is: of the catalogue first, then insats by insats as the newer lists
 * them. Insatser are the same where their ids are; one that only one of the catalogues has is told of as people, and
 * not here. A list is told of as a whole where its length differs, or where it holds objects. A language that is new or gone
 * is told of as a whole, and a translation that is another one with its insats.
 */
export function textDifferences(before: Catalog, after: Catalog): readonly TextDifference[] {
  const { insatser: older, overlays: olderTexts = {}, ...restBefore } = before;
  const { insatser: newer, overlays: newerTexts = {}, ...restAfter } = after;
  const olderById = new Map(older.map((insats) => [insats.id, insats]));
  return [
    ...differences(restBefore, restAfter).map((one) => ({ insats: null, ...one })),
    ...newer.flatMap((insats) => {
      const same = olderById.get(insats.id);
      return same ? differences(same, insats).map((one) => ({ insats: insats.id, ...one })) : [];
    }),
    ...namesIn(olderTexts, newerTexts).flatMap((code) =>
      translationDifferences(olderTexts[code], newerTexts[code], code),
    ),
  ];
}

function translationDifferences(
  before: CatalogOverlay | undefined,
  after: CatalogOverlay | undefined,
  code: string,
): readonly TextDifference[] {
  const path = ['overlays', code];
  if (!before || !after) return [{ insats: null, path, before: before ?? null, after: after ?? null }];
  const { insatser: older, ...restBefore } = before;
  const { insatser: newer, ...restAfter } = after;
  return [
    ...differences(restBefore, restAfter, path).map((one) => ({ insats: null, ...one })),
    ...namesIn(older, newer).flatMap((insats) =>
      differences(older[insats] ?? {}, newer[insats] ?? {}, path).map((one) => ({ insats, ...one })),
    ),
  ];
}

type Difference = Omit<TextDifference, 'insats'>;

function differences(before: unknown, after: unknown, path: readonly (string | number)[] = []): readonly Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isObject(before) && isObject(after)) {
    return namesIn(before, after)
      .filter((name) => !SILENT.includes(name))
      .flatMap((name) => differences(before[name], after[name], [...path, name]));
  }
  return [{ path, before: before ?? null, after: after ?? null }];
}

/** The names that either of two objects has, those of the first one first. */
function namesIn(one: object, other: object): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
