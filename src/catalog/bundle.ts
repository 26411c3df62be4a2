import type { Catalog, Overlays } from './types.js';

/** The text of a catalogue with these overlays inside. */
export function bundleText(catalog: Catalog, overlays: Overlays): string {
  const { $schema, overlays: before, ...rest } = catalog;
  return `${JSON.stringify({ ...rest, overlays })}\n`;
}
