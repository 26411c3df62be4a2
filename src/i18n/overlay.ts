import { isInsatsText } from '../catalog/insats-texts.js';
import { isCheckedStale, isConditionStale, isStale } from '../catalog/stale.js';
import type { Catalog, CatalogOverlay } from '../catalog/types.js';

/** A catalogue's texts in another language: by insats, by the name of the text. */
export type Overlay = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is shown of an overlay. */
export interface ReadOverlay {
  readonly overlay: Overlay;
  /** The texts of `checked` villkor, by their id. */
  readonly checked: ReadonlyMap<string, string>;
  /** The texts of the catalogue's conditions, by their place. */
  readonly conditions: ReadonlyMap<number, string>;
  /** How many texts are left out, since their Swedish has changed since they were translated. */
  readonly stale: number;
}

/** Takes from an overlay what is text of the catalogue as it stands, whatever else it holds. */
export function readOverlay(value: unknown, catalog: Catalog): ReadOverlay {
  const given = (value ?? {}) as Partial<CatalogOverlay>;
  const overlay = new Map<string, ReadonlyMap<string, string>>();
  let stale = 0;
  for (const insats of catalog.insatser) {
    const own = given.insatser && Object.hasOwn(given.insatser, insats.id) ? given.insatser[insats.id] : undefined;
    const texts = new Map<string, string>();
    for (const [name, text] of Object.entries(own ?? {})) {
      if (!isInsatsText(name) || !isText(text)) continue;
      if (isStale(given, catalog, insats, name)) stale++;
      else texts.set(name, text);
    }
    if (texts.size > 0) overlay.set(insats.id, texts);
  }
  const checked = new Map(
    Object.entries(given.checked ?? {}).filter(([id, text]) => {
      if (!isText(text)) return false;
      const isOld = isCheckedStale(given, catalog, id);
      if (isOld) stale++;
      return !isOld;
    }),
  );
  const conditions = new Map(
    (Array.isArray(given.conditions) ? [...given.conditions.entries()] : []).filter(([at, text]) => {
      if (!isText(text) || at >= (catalog.conditions?.length ?? 0)) return false;
      const isOld = isConditionStale(given, catalog, at);
      if (isOld) stale++;
      return !isOld;
    }),
  );
  return { overlay, checked, conditions, stale };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
