import { type InsatsText, swedishText } from '../catalog/insats-texts.js';
import type { Catalog, Insats } from '../catalog/types.js';
import type { Overlay } from '../i18n/overlay.js';
import type { Texts } from '../i18n/texts.js';

/** What a language other than Swedish says of a catalogue. */
export interface CatalogTranslation {
  /** The catalogue's own texts in the language. */
  readonly overlay: Overlay;
  /** The texts of `checked` villkor, by their id. */
  readonly checked: ReadonlyMap<string, string>;
  /** The texts of the catalogue's conditions, by their place. */
  readonly conditions: ReadonlyMap<number, string>;
  /** What stands before a text that exists in Swedish only, in the language. */
  readonly inSwedish: string;
  /** What each card says while no person has read the overlay. */
  readonly cardNotice: string | undefined;
}

/** What the content of a card, of the help and of the right to apply is made from. */
export interface ContentSource {
  readonly catalog: Catalog;
  readonly texts: Texts;
  /** `undefined` for Swedish, the language insatser are decided in. */
  readonly language: CatalogTranslation | undefined;
  /** The date that dates of validity are compared with, `YYYY-MM-DD`. */
  readonly today: string;
  /** The moment that opening hours are held against; absent where the text is read later, as on paper: no claim is made. */
  readonly now?: Date | undefined;
}

/** One text to show. */
export interface ContentText {
  readonly text: string;
  /** `sv` for a text that is Swedish whatever language surrounds it. */
  readonly lang?: 'sv';
  /** What stands before a text that should have been translated: "in Swedish", in the reader's language. */
  readonly untranslatedLabel?: string;
  /** Whether it is quoted word for word. */
  readonly isQuote?: true;
}

/** A text of an insats: in the chosen language, otherwise in Swedish and marked as such. */
export function textOfInsats(
  { language }: Pick<ContentSource, 'language'>,
  insats: Insats,
  name: InsatsText,
): ContentText | undefined {
  const swedish = swedishText(insats, name);
  if (!swedish) return undefined;
  const translated = language?.overlay.get(insats.id)?.get(name);
  return translated === undefined ? untranslated({ language }, swedish) : { text: translated };
}

/** A text that stands in Swedish alone: in another language it is marked and labelled as such. */
export function untranslated({ language }: Pick<ContentSource, 'language'>, text: string): ContentText {
  return language ? { text, lang: 'sv', untranslatedLabel: language.inSwedish } : { text };
}
