import { isInsatsText } from '../catalog/insats-texts.js';

/** A catalogue's texts in another language: by insats, by the name of the text. */
export type Overlay = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Takes from an overlay what is text, whatever else it holds. */
export function readOverlay(value: unknown): Overlay {
  const insatser: unknown = (value as { readonly insatser?: unknown } | null | undefined)?.insatser;
  const overlay = new Map<string, ReadonlyMap<string, string>>();
  for (const [id, given] of Object.entries(insatser ?? {})) {
    const texts = Object.entries(given ?? {}).filter(([key, text]) => isInsatsText(key) && isText(text));
    overlay.set(id, new Map(texts as [string, string][]));
  }
  return overlay;
}

/** The texts of `checked` villkor in the language, by their id. */
export function readCheckedTexts(value: unknown): ReadonlyMap<string, string> {
  const checked: unknown = (value as { readonly checked?: unknown } | null | undefined)?.checked;
  return new Map(Object.entries(checked ?? {}).filter((entry): entry is [string, string] => isText(entry[1])));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
