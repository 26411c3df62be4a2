import guideTexts from '../../../../locales/sv/guide.json' with { type: 'json' };
import staff from '../../../../locales/sv/staff.json' with { type: 'json' };
import type { Catalog } from '../../../catalog/types.js';
import { createTexts, type KeyOf, type Locale, type TextKey, type Texts } from '../../../i18n/texts.js';
import { createSearch, type Search } from './search.js';

/** A key of `locales/sv/staff.json`. */
export type StaffKey = KeyOf<Omit<typeof staff, 'everyday' | 'smallWords'>>;

/** Says a text of the staff side, which is in Swedish only. */
export type Say = (key: StaffKey, values?: Readonly<Record<string, string | number>>) => string;

/** The guide's Swedish texts, with those of the staff side beside them. */
export interface StaffTexts {
  readonly texts: Texts;
  readonly say: Say;
}

/** The words of the staff side, whatever language the visitor's side speaks. */
export function createStaffTexts(): StaffTexts {
  const locale: Locale & { readonly staff: typeof staff } = { ...guideTexts, staff };
  const texts = createTexts('sv', locale);
  return { texts, say: (key, values) => texts.t(`staff.${key}` as TextKey, values) };
}

/** The search of one catalogue, by the everyday words of `locales/sv/staff.json`. */
export function staffSearch(catalog: Catalog, { t }: Texts): Search {
  return createSearch(catalog, {
    topics: staff.everyday,
    labels: (topic) => t(`topic.${topic}`),
    small: staff.smallWords,
  });
}
