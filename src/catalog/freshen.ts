import { isInsatsText } from './insats-texts.js';
import { isCheckedStale, isConditionStale, isStale } from './stale.js';
import type { Catalog, CatalogOverlay } from './types.js';

/** An overlay without the texts that are out of date, and how many those are. */
export interface Freshened {
  readonly overlay: CatalogOverlay;
  readonly stale: number;
}

/** An overlay as a bundle holds it: without what is out of date, where Swedish stands instead. */
export function freshen({ $schema, ...overlay }: CatalogOverlay, catalog: Catalog): Freshened {
  let stale = 0;
  const keepFresh = (isOld: boolean): boolean => {
    if (isOld) stale++;
    return !isOld;
  };
  const checked = Object.entries(overlay.checked ?? {}).filter(([id]) =>
    keepFresh(isCheckedStale(overlay, catalog, id)),
  );
  // The conditions go by their places, so that one that is out of date takes those after it along.
  const old = (overlay.conditions ?? []).findIndex((_, at) => isConditionStale(overlay, catalog, at));
  const conditions = overlay.conditions?.slice(0, old < 0 ? undefined : old);
  stale += (overlay.conditions?.length ?? 0) - (conditions?.length ?? 0);
  const isFresh = (id: string, key: string): boolean => {
    const insats = catalog.insatser.find((one) => one.id === id);
    return !insats || !isInsatsText(key) || !isStale(overlay, catalog, insats, key);
  };
  const insatser = Object.entries(overlay.insatser).map(([id, texts]) => {
    const fresh = Object.entries(texts).filter(([key]) => isFresh(id, key));
    stale += Object.keys(texts).length - fresh.length;
    return [id, Object.fromEntries(fresh)] as const;
  });
  const { checked: _allChecked, conditions: _allConditions, ...rest } = overlay;
  return {
    overlay: {
      ...rest,
      ...(checked.length > 0 && { checked: Object.fromEntries(checked) }),
      ...(conditions && conditions.length > 0 && { conditions }),
      insatser: Object.fromEntries(insatser),
    },
    stale,
  };
}
