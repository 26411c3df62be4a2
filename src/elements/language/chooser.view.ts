import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { languageOf } from '../../i18n/languages.js';

/** What the chooser is drawn from. */
export interface Chooser {
  /** The code of the language that is spoken, or that is on its way. */
  readonly chosen: string;
  /** Whether the language is on its way. */
  readonly isComing: boolean;
  /** The codes of the languages that stand there, in order. */
  readonly offered: readonly string[];
  readonly choose: (code: string) => void;
}

/** A select of languages, each by its own name in its own script. */
export function languageChooser({ chosen, isComing, offered, choose }: Chooser): TemplateResult {
  const onChange = ({ currentTarget }: Event) => choose((currentTarget as HTMLSelectElement).value);
  return html`
    <select data-action="language" lang="sv" translate="no" aria-label="Språk, language" aria-busy=${isComing} @change=${onChange}>
      ${offered.map(
        (code) =>
          html`<option value=${code} lang=${code} .selected=${live(code === chosen)}>${languageOf(code)?.name}</option>`,
      )}
    </select>
  `;
}
