import { type LanguageInfo, languageOf } from '../../i18n/languages.js';
import { type Overlay, readCheckedTexts, readOverlay } from '../../i18n/overlay.js';
import { addTexts, type LanguageTexts } from '../../i18n/texts.js';
import { loadPart, type Part } from '../parts/load-part.js';

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
  /** What a card says while no person has read the catalogue's texts in this language. */
  readonly cardNotice: string | undefined;
}

type LanguagePart = Part &
  Pick<LanguageTexts, 'guide' | 'handout' | 'listen' | 'results'> & { readonly meta: LanguageMeta };

const PARTS = import.meta.glob<LanguagePart>('../../../locales/*/texts.ts');

/** How long an overlay may take before the language comes without it, in milliseconds. */
const OVERLAY_PATIENCE = 10_000;

/**
 * Loads a language: its interface texts and, where the catalogue has an overlay in it, that.
 *
 * @param catalogUrl The catalogue's address; `undefined` where it has no overlay in the language.
 * @param onOverlayMissing Told where an overlay cannot be had; the language comes without it.
 * @throws where the interface texts cannot be had.
 */
export async function loadLanguage(
  code: string,
  catalogUrl: string | undefined,
  onOverlayMissing: (cause: unknown) => void = () => {},
): Promise<Language> {
  const info = languageOf(code);
  const load = PARTS[`../../../locales/${code}/texts.ts`];
  if (!info || !load) throw new RangeError(`There is no language ${code}.`);
  const [part, overlay] = await Promise.all([
    loadPart(code, load),
    fetchOverlay(code, catalogUrl).catch((error: unknown) => onOverlayMissing(error)),
  ]);
  const { guide, handout, listen, meta, results } = part;
  addTexts(code, { guide, handout, listen, results } as LanguageTexts);
  const isRead = !overlay || (overlay as { readonly reviewed?: unknown }).reviewed === true;
  return {
    ...info,
    ...meta,
    overlay: readOverlay(overlay),
    checked: readCheckedTexts(overlay),
    cardNotice: isRead ? undefined : meta.notice,
  };
}

/** What the overlay's file holds; nothing where the catalogue has none in the language. */
async function fetchOverlay(code: string, catalogUrl: string | undefined): Promise<unknown> {
  if (catalogUrl === undefined) return undefined;
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
