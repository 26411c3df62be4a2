import maintenance from '../../../locales/sv/maintenance.json' with { type: 'json' };
import { LANGUAGES, SOURCE_LANGUAGE } from '../../i18n/languages.js';
import { addTexts, createTexts, type Namespaces, type Texts } from '../../i18n/texts.js';

const TEXTS = import.meta.glob<Namespaces['kiosk']>('../../../locales/*/kiosk.json', {
  eager: true,
  import: 'default',
});

/** Every language's own texts are at hand from the start, since the greeting speaks each in turn. */
for (const { code } of LANGUAGES) {
  const kiosk = TEXTS[`../../../locales/${code}/kiosk.json`];
  if (kiosk) addTexts(code, { kiosk });
}
addTexts(SOURCE_LANGUAGE, { maintenance });

/** The words of every language, in the order in which the languages are offered. */
export const GREETING_TEXTS: readonly Texts[] = LANGUAGES.map(({ code }) => createTexts(code));
