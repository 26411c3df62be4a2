import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../catalog/types.js';
import { notInSheet, type SheetFinding } from '../draft/sheet.js';
import type { ReadRows } from './draft-sheet.js';
import { fileChoice } from './file-choice.js';
import { redFirst } from './red-first.js';

/** What can be done with the insatser as a spreadsheet. */
export interface SheetActions {
  readonly problem: string;
  readonly read: ReadRows | undefined;
  readonly openFile: (file: File) => void;
  readonly paste: (text: string) => void;
  readonly save: (format: 'xlsx' | 'csv') => void;
  readonly goToRed: () => void;
}

/** The insatser as a spreadsheet: out, changed in the program that one is used to, and in again. */
export function sheetPanel(catalog: Catalog | undefined, actions: SheetActions): TemplateResult {
  const { problem, read, openFile, paste, save, goToRed } = actions;
  const onPaste = (event: Event) => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('tabell') ?? '');
    if (text.trim() !== '') paste(text);
  };
  const left = catalog ? notInSheet(catalog) : [];
  return html`<p>En rad för varje insats, kolumner på svenska i vilken ordning som helst. En insats känns igen på sitt id eller sitt namn. En rad som inte är med tas bort ur katalogen. Allt går att ångra.</p>
    <div class="against">
      <div class="field"><strong>Ut</strong>
        <div class="buttons"><button type="button" ?disabled=${!catalog} @click=${() => save('xlsx')}>Ladda ner som Excel (.xlsx)</button>
        <button type="button" ?disabled=${!catalog} @click=${() => save('csv')}>Ladda ner som .csv</button></div>
        ${catalog ? nothing : redFirst(goToRed)}
        ${left.length === 0 ? nothing : html`<p class="hint">Platser, starter och annat utan egen kolumn ligger kvar i katalogen.</p>`}</div>
      <div class="field"><strong>In</strong>
        <div class="buttons">${fileChoice('Välj ett kalkylark', '.xlsx,.csv,.tsv,.txt', openFile)}</div>
        <details class="cut"><summary>Klistra in en tabell i stället</summary>
          <form @submit=${onPaste}><label for="tabell">Tabellen, med kolumnernas namn överst</label>
          <textarea id="tabell" name="tabell" rows="5" required></textarea><button>Läs tabellen</button></form></details></div>
    </div>
    ${problem === '' ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
    ${read === undefined ? nothing : readPart(read)}`;
}

function readPart({ draft, isSame, rows, findings }: ReadRows) {
  const read = rows === 1 ? '1 insats är läst.' : `${rows} insatser är lästa.`;
  const taken = isSame ? `${read} Inget i dem är annorlunda.` : read;
  return html`<p role="status">${draft ? taken : 'Inget är ändrat. Rätta det här i kalkylarket och välj det igen.'}</p>${sheetFindings(findings)}`;
}

/** What is wrong in a spreadsheet, by row and column. */
export function sheetFindings(findings: readonly SheetFinding[]): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<table><thead><tr><th scope="col">Rad</th><th scope="col">Kolumn</th><th scope="col">Vad</th></tr></thead>
    <tbody>${findings.map(({ row, column, message }) => html`<tr><td class="day">${row > 0 ? row : ''}</td><td>${column}</td><td>${message}</td></tr>`)}</tbody>
  </table>`;
}
