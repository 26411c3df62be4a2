import type { Catalog } from '../../catalog/types.js';
import { type LanguageInfo, languageOf } from '../../i18n/languages.js';
import type { Overlay, ReadOverlay } from '../../i18n/overlay.js';
import { addTexts, type LanguageTexts } from '../../i18n/texts.js';
import { loadPart, type PartModule } from '../parts/load-part.js';

/** What a language says of its own texts, in `meta.json`. */
export interface LanguageMeta {
  /** How the texts came about. */
  readonly origin: 'machine' | 'person';
  /** Whether a person has read them all. */
  readonly reviewed: boolean;
  /** What a visitor is told while no person has, in the language. */
  readonly notice: string;
  /** What stands before a text that is only there in Swedish, in the language. */
  readonly inSwedish: string;
}

/** A language other than Swedish, with the catalogue's own texts in it. */
export interface Language extends LanguageInfo, LanguageMeta {
  readonly overlay: Overlay;
  /** The texts of `checked` villkor, by their id. */
  readonly checked: ReadonlyMap<string, string>;
  /** The texts of the catalogue's conditions, by their place. */
  readonly conditions: ReadonlyMap<number, string>;
  /** What a card says while no person has read the catalogue's texts in this language. */
  readonly cardNotice: string | undefined;
  /** How many of the catalogue's texts stand in Swedish, since it has changed since they were translated. */
  readonly stale: number;
}

/** The catalogue whose texts are wanted in a language. */
export interface CatalogPlace {
  readonly catalog: Catalog;
  /** Its address; `undefined` where there is none, as for a catalogue that the page holds itself. */
  readonly url: string | undefined;
}

type LanguagePart = PartModule &
  Pick<LanguageTexts, 'everyday' | 'guide' | 'handout' | 'listen' | 'results'> & { readonly meta: LanguageMeta };

const PARTS = import.meta.glob<LanguagePart>('../../../locales/*/texts.ts');

/** What is shown where there is no overlay. */
export const NO_OVERLAY: ReadOverlay = { overlay: new Map(), checked: new Map(), conditions: new Map(), stale: 0 };

/** How long an overlay may take before the language comes without it, in milliseconds. */
const OVERLAY_PATIENCE = 10_000;

/**
 * Loads a language: its interface texts and, where the catalogue has an overlay in it, that.
 *
 * @param place The catalogue; `undefined` where there is none yet.
 * @param onOverlayMissing Told where an overlay cannot be had; the language comes without it.
 * @throws where the interface texts cannot be had.
 */
export async function loadLanguage(
  code: string,
  place: CatalogPlace | undefined,
  onOverlayMissing: (cause: unknown) => void = () => {},
): Promise<Language> {
  const info = languageOf(code);
  const load = PARTS[`../../../locales/${code}/texts.ts`];
  if (!info || !load) throw new RangeError(`There is no language ${code}.`);
  const [part, read] = await Promise.all([
    loadPart(code, load),
    readTranslation(code, place).catch((error: unknown) => {
      onOverlayMissing(error);
      return undefined;
    }),
  ]);
  const { everyday = {}, guide, handout, listen, meta, results } = part;
  addTexts(code, { everyday, guide, handout, listen, results } as LanguageTexts);
  const { isRead, ...overlay } = read ?? { isRead: true, ...NO_OVERLAY };
  return { ...info, ...meta, ...overlay, cardNotice: isRead ? undefined : meta.notice };
}

/** What the catalogue says in a language, and whether a person has read it; nothing where it has no overlay in it. */
async function readTranslation(
  code: string,
  place: CatalogPlace | undefined,
): Promise<(ReadOverlay & { readonly isRead: boolean }) | undefined> {
  const overlay = overlayOf(code, place);
  if (!place || !overlay) return undefined;
  const [value, { readOverlay }] = await Promise.all([overlay, loadPart('overlay', () => import('./overlay-part.js'))]);
  const isRead = (value as { readonly reviewed?: unknown } | null)?.reviewed === true;
  return { isRead, ...readOverlay(value, place.catalog) };
}

/** An overlay, from the catalogue itself or from a file beside it; `undefined` where the catalogue has none. */
function overlayOf(code: string, place: CatalogPlace | undefined): Promise<unknown> | undefined {
  const { catalog, url } = place ?? {};
  if (!catalog?.translations?.includes(code)) return undefined;
  if (!catalog.overlays) return url === undefined ? undefined : fetchOverlay(code, url);
  return Object.hasOwn(catalog.overlays, code)
    ? Promise.resolve(catalog.overlays[code])
    : Promise.reject(new RangeError(`The catalogue's overlays have no ${code}.`));
}

async function fetchOverlay(code: string, catalogUrl: string): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), OVERLAY_PATIENCE);
  try {
    const { signal } = patience;
    const response = await fetch(new URL(`${code}.json`, catalogUrl), { signal, referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}
