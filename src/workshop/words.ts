import type { Catalog } from '../catalog/types.js';
import { LANGUAGES, SOURCE_LANGUAGE } from '../i18n/languages.js';
import { readOverlay } from '../i18n/overlay.js';
import { addTexts, createTexts, type Namespaces } from '../i18n/texts.js';
import type { Wording } from '../open-data/wording.js';

interface Meta {
  readonly reviewed: boolean;
  readonly notice?: string;
  readonly inSwedish?: string;
}

const GUIDES = import.meta.glob<Namespaces['guide']>('../../locales/*/guide.json', { eager: true, import: 'default' });
const RESULTS = import.meta.glob<Namespaces['results']>('../../locales/*/results.json', {
  eager: true,
  import: 'default',
});
const LISTS = import.meta.glob<Namespaces['list']>('../../locales/*/list.json', { eager: true, import: 'default' });
const METAS = import.meta.glob<Meta>('../../locales/*/meta.json', { eager: true, import: 'default' });

/** The words to write a catalogue's list in, with its translation where it holds one. */
export function wordingIn(code: string, catalog: Catalog): Wording {
  const place = `../../locales/${code}`;
  const [guide, results, list] = [
    GUIDES[`${place}/guide.json`],
    RESULTS[`${place}/results.json`],
    LISTS[`${place}/list.json`],
  ];
  if (guide && results && list) addTexts(code, { guide, results, list });
  const texts = createTexts(code);
  if (code === SOURCE_LANGUAGE) return { texts };
  const { reviewed = false, notice, inSwedish = '' } = METAS[`${place}/meta.json`] ?? {};
  const own = catalog.overlays?.[code];
  return {
    texts,
    translation: {
      ...readOverlay(own, catalog),
      inSwedish,
      notice: reviewed ? undefined : notice,
      cardNotice: own === undefined || own.reviewed ? undefined : notice,
    },
  };
}

/** The languages that a catalogue is written out in: Swedish, and those that it holds a translation of. */
export function languagesOf(catalog: Catalog): readonly string[] {
  const own = Object.keys(catalog.overlays ?? {});
  return LANGUAGES.map(({ code }) => code).filter((code) => code === SOURCE_LANGUAGE || own.includes(code));
}
