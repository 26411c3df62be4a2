import { css, html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LANGUAGES } from '../../i18n/languages.js';

/** The chooser gives way to the button that leaves the page, and its arrow keeps clear of the edge. */
export const chooserStyles = css`
  select {
    flex: 0 99 auto;
    min-inline-size: 6em;
    padding-inline-end: 2.2em;
    background: linear-gradient(45deg, transparent 50%, currentColor 0) calc(100% - 1.2em) 55% / 0.4em 0.4em no-repeat,
      linear-gradient(-45deg, transparent 50%, currentColor 0) calc(100% - 0.8em) 55% / 0.4em 0.4em no-repeat,
      var(--ground);
    text-overflow: ellipsis;
    appearance: none;
  }
  select:dir(rtl) {
    background-position: 0.8em 55%, 1.15em 55%, 0 0;
  }
  @media (forced-colors: active) {
    select {
      appearance: auto;
    }
  }
`;

/** What the chooser is drawn from. */
export interface Chooser {
  /** The code of the language that is spoken, or that is on its way. */
  readonly chosen: string;
  /** Whether the language is on its way. */
  readonly isComing: boolean;
  /** Whether all languages stand there; only the one that is spoken, otherwise. */
  readonly isWhole: boolean;
  readonly choose: (code: string) => void;
}

/** A select of languages, each by its own name in its own script. */
export function languageChooser({ chosen, isComing, isWhole, choose }: Chooser): TemplateResult {
  const onChange = ({ currentTarget }: Event) => choose((currentTarget as HTMLSelectElement).value);
  return html`
    <select data-action="language" lang="sv" aria-label="Språk, language" aria-busy=${isComing} @change=${onChange}>
      ${LANGUAGES.filter(({ code }) => isWhole || code === chosen).map(
        ({ code, name }) =>
          html`<option value=${code} lang=${code} .selected=${live(code === chosen)}>${name}</option>`,
      )}
    </select>
  `;
}
