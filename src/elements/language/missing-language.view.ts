import { css, html, nothing, type TemplateResult } from 'lit';
import { languageOf, SOURCE_LANGUAGE } from '../../i18n/languages.js';
import type { Namespaces } from '../../i18n/texts.js';

type MissingTexts = Namespaces['missing'];

/** At hand from the start, since a language that does not come brings no words. */
const TEXTS = import.meta.glob<MissingTexts>('../../../locales/*/missing.json', { eager: true, import: 'default' });

/** Where the notice is scrolled to, it stands clear of the bar. */
export const missingLanguageStyles = css`
  [data-section='missing-language'] {
    scroll-margin: 5em;
    justify-items: start;
  }
`;

function textsOf(code: string): MissingTexts | undefined {
  return TEXTS[`../../../locales/${code}/missing.json`];
}

/** That a language has not come: in that language and in Swedish, with another try one tap away. */
export function missingLanguage(code: string, onRetry: () => void): TemplateResult | typeof nothing {
  const [own, swedish] = [textsOf(code), textsOf(SOURCE_LANGUAGE)];
  if (!own || !swedish) return nothing;
  const isSwedish = own.retry === swedish.retry;
  const inSwedish = (text: string) => (isSwedish ? nothing : html`<span lang="sv" dir="ltr">${text}</span>`);
  return html`
    <div class="says" role="alert" data-section="missing-language" lang=${code} dir=${languageOf(code)?.dir ?? 'auto'}>
      <p>${own.missing}</p>
      ${isSwedish ? nothing : html`<p>${inSwedish(swedish.missing)}</p>`}
      <button type="button" class="primary" data-action="retry-language" @click=${onRetry}>
        ${own.retry} ${inSwedish(swedish.retry)}
      </button>
    </div>
  `;
}
