import { createInstance } from 'i18next';
import swedish from '../../locales/sv/guide.json' with { type: 'json' };

/** The interface texts of one language; Swedish is the source that the others mirror. */
export type Locale = typeof swedish;

type Leaves<T, Path extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];

type WithoutPlural<Key extends string> =
  Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;

/** A key of a file of texts; plural forms go by their common name. */
export type KeyOf<T> = WithoutPlural<Leaves<T>>;

/** A key of `locales/sv/guide.json`. */
export type TextKey = KeyOf<Locale>;

/** The texts of one language, with what its formats need. */
export interface Texts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The text for a key, with its `{{placeholders}}` filled in. */
  t(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  /** The text for a key that is put together; `undefined` where the language has none. */
  find(key: string, values?: Readonly<Record<string, string | number>>): string | undefined;
  /** "a, b och c". */
  list(items: readonly string[]): string;
  /** "3 mars 2026" for `2026-03-03`. */
  date(date: string): string;
}

/** The language that comes with the element, and that insatser are decided in. */
export const SOURCE_LANGUAGE = 'sv';

/**
 * Texts for a language whose resources are at hand; without resources, Swedish.
 *
 * @param formatTag The language tag that dates and lists are written by.
 */
export function createTexts(
  language = SOURCE_LANGUAGE,
  locale: Locale = swedish,
  direction: 'ltr' | 'rtl' = 'ltr',
  formatTag = language,
): Texts {
  const instance = createInstance({
    lng: language,
    fallbackLng: SOURCE_LANGUAGE,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [SOURCE_LANGUAGE]: { translation: swedish }, [language]: { translation: locale } },
  });
  instance.init();
  const lists = new Intl.ListFormat(formatTag);
  const dates = new Intl.DateTimeFormat(formatTag, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    language,
    direction,
    t: (key, values) => instance.t(key, values ?? {}),
    find: (key, values) => (instance.exists(key) ? instance.t(key, values ?? {}) : undefined),
    list: (items) => lists.format(items),
    date: (date) => dates.format(new Date(`${date}T00:00:00Z`)),
  };
}
