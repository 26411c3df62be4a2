import reception from '../../../locales/sv/reception.json' with { type: 'json' };
import { SOURCE_LANGUAGE } from '../../i18n/languages.js';
import { addTexts, createTexts, type KeyOf, type Namespaces, type Texts, type Values } from '../../i18n/texts.js';

addTexts(SOURCE_LANGUAGE, { reception });

/** A key of `locales/sv/reception.json` that is shown on screen. */
export type ReceptionKey = KeyOf<Namespaces['reception']>;

/** Says a text of the staff side, which is in Swedish only. */
export type Say = (key: ReceptionKey, values?: Values) => string;

/** The words of the staff side, whatever language the visitor's side speaks. */
export interface ReceptionTexts {
  /** What every guide says, in Swedish. */
  readonly texts: Texts;
  readonly say: Say;
}

export function createReceptionTexts(): ReceptionTexts {
  const texts = createTexts();
  return { texts, say: (key, values) => texts.t(`reception:${key}`, values) };
}
