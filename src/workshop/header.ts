import { html, nothing, type TemplateResult } from 'lit';
import type { SnapshotFrom } from 'xstate';
import type { workshopMachine } from '../../machines/workshop.machine.js';
import { PANELS, type PanelName } from './panels.js';

/** What can be done from the top of the page. */
export interface HeaderActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly show: (panel: PanelName) => void;
  readonly save: () => void;
  readonly close: () => void;
  /** Goes to the next thing that has to be put right. */
  readonly goToNext: () => void;
}

/** What is open, how it is kept, how much is left to put right, and everything that can be done with the whole. */
export function workHeader(
  snapshot: SnapshotFrom<typeof workshopMachine>,
  kommun: string,
  errors: number,
  actions: HeaderActions,
): TemplateResult {
  const { history, fileName } = snapshot.context;
  return html`<header>
    <div class="head">
      <div class="title"><h1>Katalogverkstaden</h1>
      <p class="where">${kommun === '' ? nothing : `${kommun} · `}${fileName} · ${keptText(snapshot)}${errors === 0 ? ' · Inget att rätta' : nothing}</p></div>
      ${errors === 0 ? nothing : html`<button type="button" class="next" @click=${actions.goToNext}>${errors} att rätta. Gå till nästa</button>`}
      <div class="buttons" role="group" aria-label="Arbetet">
        <button type="button" aria-keyshortcuts="Control+Z" ?disabled=${history?.past.length === 0} @click=${actions.undo}>Ångra</button>
        <button type="button" aria-keyshortcuts="Control+Y" ?disabled=${history?.future.length === 0} @click=${actions.redo}>Gör om</button>
        <button type="button" class="primary" aria-keyshortcuts="Control+S" @click=${actions.save}>Spara i en fil</button>
        <button type="button" @click=${actions.close}>Stäng</button>
      </div>
    </div>
    <div class="buttons panels" role="group" aria-label="Titta på hela katalogen">
      ${(Object.keys(PANELS) as PanelName[]).map((panel) => html`<button type="button" aria-haspopup="dialog" @click=${() => actions.show(panel)}>${PANELS[panel]}</button>`)}
    </div>
  </header>`;
}

function keptText(snapshot: SnapshotFrom<typeof workshopMachine>): string {
  if (snapshot.matches({ editing: 'changed' }) || snapshot.matches({ editing: 'keeping' })) return 'Sparar …';
  const isUnkept = snapshot.matches({ editing: 'unkept' }) || snapshot.context.keeps === false;
  return isUnkept ? 'Inte sparat i webbläsaren' : 'Sparat i webbläsaren';
}
