import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Catalog, Insats } from '../catalog/types.js';
import { LANGUAGES } from '../i18n/languages.js';

/** The catalogue as the preview takes it: with the languages that are in it, since nothing is fetched here. */
export function previewed(catalog: Catalog): Catalog {
  return { ...catalog, translations: Object.keys(catalog.overlays ?? {}) };
}

/** What can be done with the preview. */
export interface PreviewActions {
  readonly showCard: () => void;
  readonly chooseLanguage: (language: string) => void;
}

/** The guide as visitors will see it, on a phone's width. */
export function previewPanel(
  catalog: Catalog | undefined,
  isCurrent: boolean,
  insats: Insats | undefined,
  language: string,
  { showCard, chooseLanguage }: PreviewActions,
): TemplateResult {
  return html`<section class="preview" aria-labelledby="forhandsvisning">
    <h2 id="forhandsvisning">Så här blir det</h2>
    ${
      catalog
        ? html`${isCurrent ? nothing : html`<p class="note">Det du skriver nu går inte att visa än. Här står det som senast gick.</p>`}
          ${insats ? html`<button type="button" class="show-card" @click=${showCard}>Visa kortet: ${insats.name}</button>` : nothing}
          <div class="field preview-language"><label for="visa-pa">Visa på</label>
            <select id="visa-pa" .value=${live(language)} @change=${(event: Event) => chooseLanguage((event.target as HTMLSelectElement).value)}>
              ${LANGUAGES.map(({ code, name }) => html`<option value=${code} ?selected=${code === language}>${name}</option>`)}
            </select></div>
          <div class="phone" @click=${{ handleEvent: keepFromLeaving, capture: true }}>
            ${keyed(language, html`<insats-guide lang=${language} .catalog=${catalog}></insats-guide>`)}
          </div>`
        : html`<p class="note">När kommunen och minst en insats är ifyllda visas guiden här.</p>`
    }
  </section>`;
}

/** The guide's button that leaves the page at once would leave the workshop, and what was written last with it. */
function keepFromLeaving(event: Event): void {
  const isExit = event.composedPath().some((part) => part instanceof HTMLElement && part.dataset.action === 'exit');
  if (!isExit) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Esc pressed twice leaves the page too, once the guide has been touched. Dialogs close by themselves on Esc all the same. */
export function keepEscapeHere(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopImmediatePropagation();
}

/** Opens an insats's card in the guide's own list of everything, as a visitor would. */
export async function showCard(guide: Element, id: string): Promise<void> {
  const root = guide.shadowRoot;
  if (!root) return;
  const press = async (selector: string) => {
    for (let frame = 0; frame < MOST_FRAMES; frame++) {
      const control = root.querySelector<HTMLElement>(selector);
      if (control) {
        control.click();
        return;
      }
      await new Promise((resume) => requestAnimationFrame(resume));
    }
  };
  if (!root.querySelector('[data-step=list]')) await press('[data-action=list]');
  const row = `[data-step=list] [data-insats="${CSS.escape(id)}"]`;
  await press(`${row} [data-action=open][aria-expanded=false]`);
  root.querySelector(row)?.scrollIntoView({ block: 'nearest' });
}

/** Whether an insats's card stands open in the guide's own list. */
export function isCardOpen(guide: Element, id: string): boolean {
  const row = `[data-step=list] [data-insats="${CSS.escape(id)}"] [aria-expanded=true]`;
  return guide.shadowRoot?.querySelector(row) !== null;
}

/** How long the guide may take to draw what was pressed. */
const MOST_FRAMES = 60;
