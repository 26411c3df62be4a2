/** A language that the guide speaks. What else it brings lies in its folder under `locales`. */
export interface LanguageInfo {
  /** As in `lang`, and the name of the folder. */
  readonly code: string;
  /** The language's own name in its own script. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** The language tag that dates, lists and counts are written by. */
  readonly formats: string;
}

/** The language that comes with the element, and that insatser are decided in. */
export const SOURCE_LANGUAGE = 'sv';

const ltr = (code: string, name: string, formats = code): LanguageInfo => ({ code, name, dir: 'ltr', formats });
const rtl = (code: string, name: string, formats: string): LanguageInfo => ({ code, name, dir: 'rtl', formats });

/** Every language, in the order in which they are offered; a new one comes last. */
export const LANGUAGES: readonly LanguageInfo[] = [
  ltr('sv', 'Svenska'),
  ltr('sv-simple', 'Lätt svenska', 'sv'),
  ltr('en', 'English', 'en-GB'),
  ltr('fi', 'Suomi'),
  rtl('ar', 'العربية', 'ar-u-nu-latn'),
  ltr('so', 'Soomaali'),
  ltr('uk', 'Українська'),
  rtl('prs', 'دری', 'fa-AF-u-ca-gregory-nu-latn'),
];

/** The languages that others translate into, in the same order. */
export const TRANSLATED_LANGUAGES: readonly LanguageInfo[] = LANGUAGES.filter(({ code }) => code !== SOURCE_LANGUAGE);

/** The language of a code; `undefined` where the guide does not speak it. */
export function languageOf(code: string): LanguageInfo | undefined {
  return LANGUAGES.find((language) => language.code === code);
}

/** The code of the first of these language tags that the guide speaks; Swedish where it speaks none of them. */
export function preferredLanguage(tags: readonly string[]): string {
  for (const tag of tags) {
    const lower = tag.toLowerCase();
    const base = lower.split('-')[0] ?? '';
    // Dari is a form of Persian, and a browser's settings often say the latter.
    const language = languageOf(lower) ?? languageOf(base === 'fa' ? 'prs' : base);
    if (language) return language.code;
  }
  return SOURCE_LANGUAGE;
}
