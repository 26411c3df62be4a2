import { isInsatsText } from './insats-texts.js';
import { isStale } from './stale.js';
import type { Catalog, CatalogOverlay, Overlays } from './types.js';

/** An overlay without the texts that are out of date, and how many those are. */
export interface Freshened {
  readonly overlay: CatalogOverlay;
  readonly stale: number;
}

/** Leaves out the texts of an overlay whose Swedish text has changed since they were translated. */
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

/** The text of a catalogue with these overlays inside. */
export function bundleText(catalog: Catalog, overlays: Overlays): string {
  const { $schema, overlays: before, ...rest } = catalog;
  return `${JSON.stringify({ ...rest, overlays })}\n`;
}
