import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Catalog, Insats } from '../catalog/types.js';
import { LANGUAGES } from '../i18n/languages.js';
import { type PlaceGroup, placesOf } from './preview-places.js';

/** The catalogue as the preview takes it: with the languages that are in it, since nothing is fetched here. */
export function previewed(catalog: Catalog): Catalog {
  return { ...catalog, translations: Object.keys(catalog.overlays ?? {}) };
}

/** What can be done with the preview. */
export interface PreviewActions {
  /** Puts the guide at a place of `placesOf`; '' where the editor goes on in it by themselves. */
  readonly choosePlace: (place: string) => void;
  readonly chooseLanguage: (language: string) => void;
}

/** What the preview is drawn from. */
export interface PreviewState {
  /** The last catalogue that loaded. */
  readonly catalog: Catalog | undefined;
  /** Whether that is what stands in the form now. */
  readonly isCurrent: boolean;
  /** The insats that is open in the form. */
  readonly insats: Insats | undefined;
  readonly language: string;
  readonly place: string;
  /** Counts the guides that were drawn: each is brought to its place from the beginning. */
  readonly round: number;
  /** The place that was chosen cannot be come to. */
  readonly isLost: boolean;
}

/** The guide as visitors will see it, on a phone's width, at the place that was chosen. */
export function previewPanel(
  { catalog, isCurrent, insats, language, place, round, isLost }: PreviewState,
  { choosePlace, chooseLanguage }: PreviewActions,
): TemplateResult {
  const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
  // Whoever presses in the guide goes on from there by themselves.
  const onPress = (event: Event) => {
    keepFromLeaving(event);
    if (event.isTrusted && place !== '') choosePlace('');
  };
  return html`<section class="preview" aria-labelledby="forhandsvisning">
    <h2 id="forhandsvisning">Så här blir det</h2>
    ${
      catalog
        ? html`${isCurrent ? nothing : html`<p class="note">Det du skriver nu går inte att visa än. Här står det som senast gick.</p>`}
          ${insats ? html`<button type="button" class="show-card" @click=${() => choosePlace(`card:${insats.id}`)}>Visa kortet: ${insats.name}</button>` : nothing}
          <div class="preview-choices">
            <label for="visa">Visa</label>
              <select id="visa" .value=${live(place)} @change=${(event: Event) => choosePlace(chosen(event))}>
                <option value="">Där du är i guiden</option>
                ${guard([catalog], () => placesOf(catalog).map(groupOfPlaces))}
              </select>
            <label for="visa-pa">Visa på</label>
              <select id="visa-pa" .value=${live(language)} @change=${(event: Event) => chooseLanguage(chosen(event))}>
                ${LANGUAGES.map(({ code, name }) => html`<option value=${code} ?selected=${code === language}>${name}</option>`)}
              </select>
          </div>
          <p role="status" class="hint">${isLost ? 'Guiden kommer inte dit som katalogen är nu. Välj något annat att visa.' : nothing}</p>
          <div class="phone" @click=${{ handleEvent: onPress, capture: true }}>
            ${keyed(`${language} ${round}`, html`<insats-guide lang=${language} .catalog=${catalog}></insats-guide>`)}
          </div>`
        : html`<p class="note">När kommunen och minst en insats är ifyllda visas guiden här.</p>`
    }
  </section>`;
}

function groupOfPlaces({ name, places }: PlaceGroup) {
  return places.length === 0
    ? nothing
    : html`<optgroup label=${name}>${places.map(({ value, text }) => html`<option value=${value}>${text}</option>`)}</optgroup>`;
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

/** The insats whose card stands open in the guide's own list; `undefined` where none does. */
export function openCardIn(guide: Element | null): string | undefined {
  const opener = guide?.shadowRoot?.querySelector('[data-step=list] [data-insats] [aria-expanded=true]');
  return opener?.closest<HTMLElement>('[data-insats]')?.dataset.insats;
}
