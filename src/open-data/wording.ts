import '../i18n/results-texts.js';
import type { Insats } from '../catalog/types.js';
import type { Overlay } from '../i18n/overlay.js';
import type { KeyOf, Namespaces, Texts, Values } from '../i18n/texts.js';
import { type Markup, markup } from '../markup/markup.js';

/** What a language other than Swedish brings besides its texts. */
export interface Translation {
  /** The catalogue's own texts in the language. */
  readonly overlay: Overlay;
  /** What stands before a text that is only there in Swedish, in the language. */
  readonly inSwedish: string;
  /** What the reader is told while no person has read the language. */
  readonly notice: string | undefined;
  /** What is said of each insats while no person has read the overlay. */
  readonly insatsNotice: string | undefined;
}

/** The words a list is written in. */
export interface Wording {
  readonly texts: Texts;
  /** Absent for Swedish, which insatser are decided in. */
  readonly translation?: Translation | undefined;
}

/** The texts of an insats that a language may have of its own. */
export type InsatsText = 'name' | 'summary' | 'audience' | 'howTo' | 'limits' | 'cost' | 'provider' | 'documentation';

/** A text of an insats in the language of the list, or in Swedish, and then marked and labelled as such; nothing where there is none. */
export function insatsText({ translation }: Wording, insats: Insats, key: InsatsText): Markup | undefined {
  const text = key === 'documentation' ? insats.documentation.note : insats[key];
  if (!text) return undefined;
  if (!translation) return markup`${text}`;
  const translated = translation.overlay.get(insats.id)?.get(key);
  return translated === undefined ? markup`${translation.inSwedish}: ${swedish(text)}` : markup`${translated}`;
}

/** What is only there in Swedish, in every language. */
export function swedish(text: string | undefined): Markup | undefined {
  return text === undefined ? undefined : markup`<span lang="sv" dir="ltr">${text}</span>`;
}

/** A text that only the written-out list has; the wording's texts hold the namespace `list`. */
export function listText({ texts }: Wording, key: KeyOf<Namespaces['list']>, values?: Values): string {
  return texts.t(`list:${key}`, values);
}
