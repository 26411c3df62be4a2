import type { LitElement, TemplateResult } from 'lit';
import type { Catalog, Insats } from '../catalog/types.js';
import { SOURCE_LANGUAGE } from '../i18n/languages.js';
import { openCardIn, previewed, previewPanel } from './preview.js';
import { bringTo } from './preview-places.js';

/** Keeps the guide beside the form at what the editor looks at, while the catalogue under it changes. */
export class PreviewController {
  readonly #host: LitElement;
  #catalog: Catalog | undefined;
  #language: string = SOURCE_LANGUAGE;
  /** Where the guide stands, as it was chosen; '' where the editor goes on in it by themselves. */
  #place = '';
  #round = 0;
  #isLost = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The last catalogue that loaded: it is shown while something keeps the draft from loading. */
  get catalog(): Catalog | undefined {
    return this.#catalog;
  }

  /** Shows a catalogue; `undefined` draws the last one that loaded anew. */
  show(catalog: Catalog | undefined): void {
    if (catalog) this.#catalog = previewed(catalog);
    // Another catalogue begins the guide anew: what was looked at is come to again.
    this.#goToPlace();
  }

  forget(): void {
    this.#catalog = undefined;
  }

  /** Whoever reads cards reads the one that they write. */
  followCard(insats: Insats | undefined): void {
    if (insats && this.#place.startsWith('card:')) this.#choosePlace(`card:${insats.id}`);
  }

  /** @param isCurrent Whether the catalogue shown is what stands in the form now. */
  panel(isCurrent: boolean, insats: Insats | undefined): TemplateResult {
    return previewPanel(
      {
        catalog: this.#catalog,
        isCurrent,
        insats,
        language: this.#language,
        place: this.#place,
        round: this.#round,
        isLost: this.#isLost,
      },
      {
        choosePlace: (place) => this.#choosePlace(place),
        chooseLanguage: (language) => {
          this.#language = language;
          this.#goToPlace();
        },
      },
    );
  }

  get #guide(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('insats-guide');
  }

  #choosePlace(place: string): void {
    this.#place = place;
    if (place === '') this.#host.requestUpdate();
    else this.#goToPlace();
  }

  /** Draws the guide anew, and brings it to what was looked at: the place that was chosen, or a card that was opened. */
  #goToPlace(): void {
    const card = openCardIn(this.#guide);
    const place = this.#place || (card === undefined ? '' : `card:${card}`);
    const catalog = this.#catalog;
    this.#isLost = false;
    if (place !== '') this.#round++;
    this.#host.requestUpdate();
    if (place === '' || !catalog) return;
    const round = this.#round;
    void this.#host.updateComplete.then(async () => {
      const guide = this.#guide;
      const isThere = guide ? await bringTo(guide, catalog, place) : false;
      if (isThere || round !== this.#round) return;
      this.#isLost = true;
      this.#host.requestUpdate();
    });
  }
}
