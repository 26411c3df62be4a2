import swedish from '../../../locales/sv/handout.json' with { type: 'json' };

/** The handout's own texts in one language; Swedish is the source that the others mirror. */
export type HandoutLocale = typeof swedish;

/** Says a text of the handout, with its `{{placeholders}}` filled in. */
export type SayHandout = (key: keyof HandoutLocale, values?: Readonly<Record<string, string | number>>) => string;

const LOCALES = import.meta.glob<HandoutLocale>('../../../locales/*/handout.json', { eager: true, import: 'default' });

/** The handout's texts in a language; in Swedish where it has none. */
export function handoutTexts(language: string): SayHandout {
  const locale = LOCALES[`../../../locales/${language}/handout.json`] ?? swedish;
  return (key, values = {}) => locale[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
