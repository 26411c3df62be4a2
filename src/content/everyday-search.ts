import type { Catalog } from '../catalog/types.js';
import { everydayTexts } from '../i18n/everyday-words.js';
import type { Overlay } from '../i18n/overlay.js';
import type { Texts } from '../i18n/texts.js';
import { createSearch, type Search } from './search.js';

/**
 * The search of one catalogue by name, topic or everyday words, as the reception and the whole list have it.
 *
 * @param overlay The catalogue's texts in the language of whoever searches, besides the Swedish ones.
 */
export function everydaySearch(catalog: Catalog, texts: Pick<Texts, 't' | 'find'>, overlay?: Overlay): Search {
  return createSearch(
    catalog,
    { ...everydayTexts(texts), labels: (topic) => texts.t(`topic.${topic}`) },
    ({ id }, name) => overlay?.get(id)?.get(name),
  );
}
