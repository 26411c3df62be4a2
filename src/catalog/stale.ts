import { INSATS_TEXTS, type InsatsText, swedishText } from './insats-texts.js';
import { textHash } from './text-hash.js';
import type { Catalog, CatalogOverlay, Insats } from './types.js';

/** What an overlay says of the Swedish texts that were translated. */
type Origins = Pick<CatalogOverlay, 'catalogVersion' | 'of'>;

/**
 * Whether the Swedish text is another one than that which was translated. An overlay that keeps no hash of the text is
 * as old as the version of the catalogue that it names; where it names none, nothing speaks against it.
 */
export function isStale(
  { of, catalogVersion }: Origins,
  { version }: Pick<Catalog, 'version'>,
  insats: Insats,
  name: InsatsText,
): boolean {
  const hash = of?.[insats.id]?.[name];
  if (hash === undefined) return catalogVersion !== undefined && catalogVersion !== version;
  const swedish = swedishText(insats, name);
  return swedish !== undefined && textHash(swedish) !== hash;
}

/** A text of an overlay by the insats that it is of, and its name. */
export interface TextOfInsats {
  readonly insats: Insats;
  readonly name: InsatsText;
}

/** The texts that an overlay has of insatser of the catalogue, in its order. */
export function textsOf(overlay: CatalogOverlay, catalog: Catalog): readonly TextOfInsats[] {
  return catalog.insatser.flatMap((insats) =>
    INSATS_TEXTS.filter((name) => overlay.insatser[insats.id]?.[name] !== undefined).map((name) => ({ insats, name })),
  );
}

/** The texts of an overlay that are out of date, in the order of the catalogue. */
export function staleTexts(overlay: CatalogOverlay, catalog: Catalog): readonly TextOfInsats[] {
  return textsOf(overlay, catalog).filter(({ insats, name }) => isStale(overlay, catalog, insats, name));
}

/** What the Swedish texts of an overlay's texts are known by, as they stand in the catalogue. */
export function hashesOf(overlay: CatalogOverlay, catalog: Catalog): NonNullable<CatalogOverlay['of']> {
  const hashes: Record<string, Record<string, string>> = {};
  for (const { insats, name } of textsOf(overlay, catalog)) {
    const swedish = swedishText(insats, name);
    if (swedish !== undefined) hashes[insats.id] = { ...hashes[insats.id], [name]: textHash(swedish) };
  }
  return hashes;
}
