import { LANGUAGES } from '../../i18n/languages.js';
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

/** What is said of privacy where visits that reach a list are counted; everything else as it is. */
export function countedTexts(texts: Texts): Texts {
  return { ...texts, t: (key, values) => texts.t(key === 'welcome.how' ? 'kiosk:followUp.how' : key, values) };
}

/** The words of every language, in the order in which the languages are offered. */
export const GREETING_TEXTS: readonly Texts[] = LANGUAGES.map(({ code }) => createTexts(code));

/** The words of these languages, in this order. */
export function greetingsIn(codes: readonly string[]): readonly Texts[] {
  return codes.flatMap((code) => GREETING_TEXTS.filter(({ language }) => language === code));
}
