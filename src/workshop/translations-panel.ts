import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { IsoDate } from '../catalog/types.js';
import type { SheetFinding } from '../draft/sheet.js';
import { languageOf, TRANSLATED_LANGUAGES } from '../i18n/languages.js';
import { fileChoice } from './file-choice.js';
import { textAt, valueAt } from './path.js';
import { sheetFindings } from './sheet-panel.js';
import { STATE_WORDS } from './translation-sheet.js';
import {
  type TranslationRow,
  type TranslationState,
  translationRows,
  withReader,
  withTranslation,
} from './translations.js';

/** What can be done with the translations. */
export interface TranslationActions {
  readonly language: string;
  readonly today: IsoDate;
  readonly chooseLanguage: (language: string) => void;
  /** `place` where typing goes on in one place. */
  readonly replace: (draft: CatalogDraft, place?: string) => void;
  /** A translation as the catalogue keeps it, or a translator's file. */
  readonly addFile: (file: File, language: string) => void;
  readonly saveSheet: (language: string) => void;
  readonly problem: string;
  /** What the translator's file came to, where one has been read. */
  readonly read: { readonly taken: number; readonly findings: readonly SheetFinding[] } | undefined;
}

/** The translations into one language, beside the Swedish. */
export function translationsPanel(draft: CatalogDraft, actions: TranslationActions): TemplateResult {
  const { language, problem, read, chooseLanguage, addFile, saveSheet } = actions;
  const rows = translationRows(draft, language);
  return html`
    <div class="against">
      <div class="field"><label for="sprak">Språk</label>
        <select id="sprak" .value=${live(language)} @change=${(event: Event) => chooseLanguage((event.target as HTMLSelectElement).value)}>
          ${TRANSLATED_LANGUAGES.map(
            ({ code, name }) =>
              html`<option value=${code} ?selected=${code === language}>${name}: ${summary(translationRows(draft, code))}</option>`,
          )}
        </select></div>
      <div class="field"><button type="button" @click=${() => saveSheet(language)}>Ladda ner filen för översättaren</button>
        <p class="hint">Ett kalkylark (.xlsx) med svenskan bredvid en tom kolumn.</p>
        ${fileChoice('Hämta översättningen ur en fil', '.xlsx,.csv,.json,application/json', (file) => addFile(file, language))}</div>
    </div>
    ${read === undefined ? nothing : html`<p role="status">${takenText(read.taken)}</p>${sheetFindings(read.findings)}`}
    ${problem === '' ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
    ${reading(draft, actions)}
    <table class="translations"><thead><tr><th scope="col">Svenska</th><th scope="col">Översättning</th></tr></thead>
      <tbody>${rows.map((row) => translationRow(draft, row, actions))}</tbody>
    </table>`;
}

function takenText(taken: number): string {
  if (taken === 0) return 'Filen har inga nya texter.';
  return taken === 1 ? '1 text är ny.' : `${taken} texter är nya.`;
}

function translationRow(draft: CatalogDraft, row: TranslationRow, { language, replace }: TranslationActions) {
  const { key, of, what, swedish, text, state } = row;
  const id = `oversattning-${key.replaceAll('.', '-')}`;
  const direction = languageOf(language)?.dir ?? 'ltr';
  return html`<tr>
    <td><label for=${id}>${of}, ${what}</label><p>${swedish}</p></td>
    <td><textarea id=${id} rows="2" lang=${language} dir=${direction} .value=${live(text)} aria-describedby="${id}-lage"
      @input=${(event: Event) => replace(withTranslation(draft, language, row, (event.target as HTMLTextAreaElement).value), id)}></textarea>
      <p class=${state === 'current' ? 'hint' : 'hint late'} id="${id}-lage">${STATE_WORDS[state]}</p></td>
  </tr>`;
}

/** Who made the translation, and who has read it. */
function reading(draft: CatalogDraft, { language, today, replace }: TranslationActions) {
  const overlay = ['overlays', language];
  if (valueAt(draft, overlay) === undefined) return nothing;
  const made = textAt(draft, [...overlay, 'origin']) === 'machine' ? 'Gjord av en maskin.' : 'Gjord av en människa.';
  if (valueAt(draft, [...overlay, 'reviewed']) === true) {
    return html`<p>${made} Läst av ${textAt(draft, [...overlay, 'reviewer']) || 'någon som kan språket'}.</p>`;
  }
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const reader = String(new FormData(event.target as HTMLFormElement).get('lasare') ?? '').trim();
    if (reader !== '') replace(withReader(draft, language, reader, today));
  };
  return html`<form class="approve" @submit=${onSubmit}><p>${made} Ingen som kan språket har läst allt än. Korten säger det.</p>
    <label>Vem som har läst allt <input name="lasare" required /></label><button>Spara att den är läst</button></form>`;
}

function summary(rows: readonly TranslationRow[]): string {
  const count = (state: TranslationState) => rows.filter((row) => row.state === state).length;
  const [missing, stale] = [count('missing'), count('stale')];
  if (missing === 0 && stale === 0) return 'klar';
  return [missing > 0 ? `${missing} saknas` : '', stale > 0 ? `${stale} är ${stale === 1 ? 'gammal' : 'gamla'}` : '']
    .filter(Boolean)
    .join(', ');
}
