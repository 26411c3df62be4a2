import type { CatalogTranslation } from '../../../src/content/content-text.js';

/** English, in which nothing of the catalogue has been translated. */
export const NOTHING_TRANSLATED: CatalogTranslation = {
  overlay: new Map(),
  checked: new Map(),
  conditions: new Map(),
  inSwedish: 'In Swedish',
  cardNotice: undefined,
};
