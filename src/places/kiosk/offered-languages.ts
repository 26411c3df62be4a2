import { LANGUAGES, languageOf, SOURCE_LANGUAGE } from '../../i18n/languages.js';

/**
 * The codes of the languages that a kiosk offers, in order: those that its attribute `languages` names, Swedish first
 * where it is not among them; all of them where it names none.
 */
export function offeredLanguages(host: Element): readonly string[] {
  const named = (host.getAttribute('languages') ?? '').split(/\s+/).filter((code) => languageOf(code) !== undefined);
  if (named.length === 0) return LANGUAGES.map(({ code }) => code);
  return [...new Set(named.includes(SOURCE_LANGUAGE) ? named : [SOURCE_LANGUAGE, ...named])];
}
