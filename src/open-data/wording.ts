import '../i18n/results-texts.js';
import type { CatalogTranslation } from '../content/content-text.js';
import type { KeyOf, Namespaces, Texts, Values } from '../i18n/texts.js';

/** What a language other than Swedish brings besides its interface texts. */
export interface Translation extends CatalogTranslation {
  /** What the reader is told while no person has read the interface texts. */
  readonly notice: string | undefined;
}

/** The words a list is written in. */
export interface Wording {
  readonly texts: Texts;
  /** Absent for Swedish, the language insatser are decided in. */
  readonly translation?: Translation | undefined;
}

/** A text that only the written list has; `texts` must hold the namespace `list`. */
export function listText({ texts }: Pick<Wording, 'texts'>, key: KeyOf<Namespaces['list']>, values?: Values): string {
  return texts.t(`list:${key}`, values);
}
