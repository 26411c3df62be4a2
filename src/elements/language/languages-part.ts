import { css, html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES, languageOf, SOURCE_LANGUAGE } from '../../i18n/languages.js';
import type { Namespaces } from '../../i18n/texts.js';

/** The languages by their names, and what is said when one does not come: a part that is fetched after the greeting. */
export const build = __BUILD__;

export { PageTranslation } from './page-translation.js';

type MissingTexts = Namespaces['missing'];

/** At hand before a language is chosen, since a language that does not come brings no words. */
const TEXTS = import.meta.glob<MissingTexts>('../../../locales/*/missing.json', { eager: true, import: 'default' });

/**
 * The list of languages gives way to the button that leaves the page, and its arrow keeps clear of the edge. Where the
 * notice is scrolled to, it stands clear of the bar.
 */
export const languagesStyles = css`
  select {
    flex: 0 99 auto;
    min-inline-size: 3.5em;
    padding-inline: var(--space-m) 1.9em;
    background: conic-gradient(from -45deg at bottom, currentColor 90deg, transparent 0) calc(100% - 0.8em) 55% / 0.8em 0.4em no-repeat
      var(--ground);
    text-overflow: ellipsis;
    appearance: none;
  }
  select:dir(rtl) {
    background-position-x: 0.8em;
  }
  @media (forced-colors: active) {
    select {
      appearance: auto;
    }
  }
  [data-section='missing-language'] {
    scroll-margin: 5em;
    justify-items: start;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-s);
    align-items: center;
    padding: 0;
    padding-inline-start: calc(1.2em + var(--space-s));
    list-style: none;
  }
  /* The globe stands before the names, which begin at one edge on every line. */
  .languages li:first-child {
    margin-inline-start: calc(-1.2em - var(--space-s));
  }
  .languages svg {
    stroke-width: 2;
  }
  .languages button {
    min-inline-size: 44px;
    padding-inline: var(--space-s);
    margin: 0;
  }
  @media print {
    .languages {
      display: none;
    }
  }
  .languages [aria-current] {
    color: var(--text);
    font-weight: 600;
    text-decoration: none;
  }
`;

/** A globe, out of lucide (`pictures/NOTICE.md`). */
const GLOBE = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0zM12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20';

/** All languages in a row, each by its own name in its own script: nobody need look for theirs in a list. */
export function languageRow(spoken: string, choose: (code: string) => void): TemplateResult {
  return html`
    <ul class="languages" translate="no" aria-label="Språk, language" lang="sv">
      <li aria-hidden="true"><svg viewBox="0 0 24 24" width="20"><path d=${GLOBE}></path></svg></li>
      ${LANGUAGES.map(
        ({ code, name }) => html`
          <li>
            <button type="button" class="quiet" data-action="language" value=${code} lang=${code} aria-current=${code === spoken || nothing} @click=${() => choose(code)}>
              ${name}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

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
