import { checkedVillkor } from './checked-villkor.js';
import { INSATS_TEXTS, type InsatsText, swedishText } from './insats-texts.js';
import { textHash } from './text-hash.js';
import type { Catalog, CatalogOverlay, CatalogTextHashes, Insats } from './types.js';

/** What an overlay says of the Swedish texts that were translated. */
type Origins = Pick<CatalogOverlay, 'catalogVersion' | 'of' | 'ofCatalog'>;

/**
 * Whether the Swedish text is another one than that which was translated. An overlay that keeps no hash of the text is
 * as old as the version of the catalogue that it names; where it names none, nothing speaks against it.
 */
export function isStale(
  origins: Origins,
  catalog: Pick<Catalog, 'version'>,
  insats: Insats,
  name: InsatsText,
): boolean {
  return isOther(origins, catalog, origins.of?.[insats.id]?.[name], swedishText(insats, name));
}

/** The same for the text of a `checked` villkor. */
export function isCheckedStale(origins: Origins, catalog: Catalog, id: string): boolean {
  return isOther(origins, catalog, origins.ofCatalog?.checked?.[id], checkedText(catalog, id));
}

/** The same for a condition of the catalogue, by its place. */
export function isConditionStale(origins: Origins, catalog: Catalog, at: number): boolean {
  return isOther(origins, catalog, origins.ofCatalog?.conditions?.[at], catalog.conditions?.[at]?.text);
}

/** The Swedish text of a `checked` villkor. */
export function checkedText(catalog: Catalog, id: string): string | undefined {
  return checkedVillkor(catalog).find(({ villkor }) => villkor.id === id)?.villkor.checked;
}

function isOther(
  { catalogVersion }: Origins,
  { version }: Pick<Catalog, 'version'>,
  hash: string | undefined,
  swedish: string | undefined,
): boolean {
  if (hash === undefined) return catalogVersion !== undefined && catalogVersion !== version;
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

/** What the Swedish texts of an overlay's texts are known by, as they stand in the catalogue. */
export function hashesOf(overlay: CatalogOverlay, catalog: Catalog): NonNullable<CatalogOverlay['of']> {
  const hashes: Record<string, Record<string, string>> = {};
  for (const { insats, name } of textsOf(overlay, catalog)) {
    const swedish = swedishText(insats, name);
    if (swedish !== undefined) hashes[insats.id] = { ...hashes[insats.id], [name]: textHash(swedish) };
  }
  return hashes;
}

/** The same for the overlay's texts that are of no insats; `undefined` where it has none. */
export function catalogHashesOf(overlay: CatalogOverlay, catalog: Catalog): CatalogTextHashes | undefined {
  const checked = Object.keys(overlay.checked ?? {}).flatMap((id) => {
    const swedish = checkedText(catalog, id);
    return swedish === undefined ? [] : [[id, textHash(swedish)] as const];
  });
  const conditions = (overlay.conditions ?? []).map((_, at) => textHash(catalog.conditions?.[at]?.text ?? ''));
  if (checked.length === 0 && conditions.length === 0) return undefined;
  return {
    ...(checked.length > 0 && { checked: Object.fromEntries(checked) }),
    ...(conditions.length > 0 && { conditions }),
  };
}
