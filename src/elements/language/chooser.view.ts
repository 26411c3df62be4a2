import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LANGUAGES } from '../../i18n/languages.js';

/** What the chooser is drawn from. */
export interface Chooser {
  /** The code of the language that is spoken, or that is on its way. */
  readonly chosen: string;
  /** Whether the language is on its way. */
  readonly isComing: boolean;
  readonly choose: (code: string) => void;
}

/** A select of languages, each by its own name in its own script. */
export function languageChooser({ chosen, isComing, choose }: Chooser): TemplateResult {
  const onChange = ({ currentTarget }: Event) => choose((currentTarget as HTMLSelectElement).value);
  return html`
    <select data-action="language" lang="sv" translate="no" aria-label="Språk, language" aria-busy=${isComing} @change=${onChange}>
      ${LANGUAGES.map(
        ({ code, name }) =>
          html`<option value=${code} lang=${code} .selected=${live(code === chosen)}>${name}</option>`,
      )}
    </select>
  `;
}
