import { isInsatsText } from './insats-texts.js';
import { isStale } from './stale.js';
import type { Catalog, CatalogOverlay } from './types.js';

/** An overlay without the texts that are out of date, and how many those are. */
export interface Freshened {
  readonly overlay: CatalogOverlay;
  readonly stale: number;
}

/** An overlay as a bundle holds it: without what is out of date, where Swedish stands instead. */
export function freshen({ $schema, ...overlay }: CatalogOverlay, catalog: Catalog): Freshened {
  let stale = 0;
  const isFresh = (id: string, key: string): boolean => {
    const insats = catalog.insatser.find((one) => one.id === id);
    return !insats || !isInsatsText(key) || !isStale(overlay, catalog, insats, key);
  };
  const insatser = Object.entries(overlay.insatser).map(([id, texts]) => {
    const fresh = Object.entries(texts).filter(([key]) => isFresh(id, key));
    stale += Object.keys(texts).length - fresh.length;
    return [id, Object.fromEntries(fresh)] as const;
  });
  return { overlay: { ...overlay, insatser: Object.fromEntries(insatser) }, stale };
}
