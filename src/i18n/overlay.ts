import { isInsatsText } from '../catalog/insats-texts.js';
import { isStale } from '../catalog/stale.js';
import type { Catalog, CatalogOverlay } from '../catalog/types.js';

/** A catalogue's texts in another language: by insats, by the name of the text. */
export type Overlay = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is shown of an overlay. */
export interface ReadOverlay {
  readonly overlay: Overlay;
  /** The texts of `checked` villkor, by their id. */
  readonly checked: ReadonlyMap<string, string>;
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
  return { overlay, checked: checkedTextsOf(given), stale };
}

function checkedTextsOf({ checked }: Partial<CatalogOverlay>): ReadonlyMap<string, string> {
  return new Map(Object.entries(checked ?? {}).filter(([, text]) => isText(text)));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
