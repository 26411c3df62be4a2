import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Catalog } from '../../catalog/types.js';
import { LANGUAGES, preferredLanguage, SOURCE_LANGUAGE } from '../../i18n/languages.js';
import { createTexts, type Texts } from '../../i18n/texts.js';
import { adoptStyles } from '../adopt-styles.js';
import type { Faults } from '../faults.js';
import type { GuideHost } from '../guide-host.js';
import { giveUp, loadPart } from '../parts/load-part.js';
import { PartController } from '../parts/part-controller.js';
import { languageChooser } from './chooser.view.js';
import type * as LanguagesPart from './languages-part.js';
import { type CatalogPlace, type Language, loadLanguage, NO_OVERLAY } from './load-language.js';

/** How long a language may be on its way before this is said, in milliseconds: longer than an overlay may take. */
const PATIENCE = 12_000;

/**
 * Which language a guide speaks, how it is chosen, and what is said of it. Swedish comes with the element; another
 * language is a part of its own. Nothing of the choice is stored.
 */
export class LanguageController implements ReactiveController {
  readonly #host: GuideHost;
  readonly #faults: Faults;
  readonly #part: PartController<Language>;
  readonly #names: PartController<typeof LanguagesPart>;
  /** What the visitor has chosen; `undefined` while the page and the browser decide. */
  #chosen: string | undefined;
  #language: Language | undefined;
  #texts = createTexts();
  #own: (texts: Texts) => Texts = (texts) => texts;
  /** The codes of the languages that one can choose, in order; a place of use may offer fewer. */
  offered: readonly string[] = LANGUAGES.map(({ code }) => code);
  #catalog: Catalog | undefined;
  #translation: LanguagesPart.PageTranslation | undefined;
  /** Whether the missing language is to be brought into view when it is on screen that it has not come. */
  #isToldAnew = false;

  constructor(host: GuideHost, faults: Faults) {
    this.#host = host;
    this.#faults = faults;
    this.#part = new PartController<Language>(host, {
      isLate: PATIENCE,
      load: (code) => loadLanguage(code, this.#place, (cause) => faults.report('overlay-missing', code, cause)),
      onCome: (language, code) => {
        faults.mended(code);
        if (language.stale > 0) faults.report('overlay-stale', code);
        this.#speak(language);
      },
      onMissing: (code, cause) => this.#onMissing(code, cause),
    });
    this.#names = new PartController<typeof LanguagesPart>(host, {
      load: (name) => loadPart(name, () => import('./languages-part.js')),
      onCome: ({ PageTranslation, languagesStyles }, name) => {
        faults.mended(name);
        adoptStyles(host.renderRoot, languagesStyles);
        this.#translation ??= new PageTranslation(host, () => this.spoken);
      },
      onMissing: (name, cause) => faults.report('part-missing', name, cause),
    });
    host.addController(this);
  }

  /** The language that is spoken; `undefined` for Swedish. */
  get language(): Language | undefined {
    return this.#language;
  }

  /** The code of the language that is spoken. */
  get spoken(): string {
    return this.#language?.code ?? SOURCE_LANGUAGE;
  }

  /** The words of the language that is spoken. */
  get texts(): Texts {
    return this.#texts;
  }

  /** Lets a place of use say something in words of its own. */
  say(own: (texts: Texts) => Texts): void {
    this.#own = own;
    this.#texts = own(createTexts(this.spoken));
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#isToldAnew) return;
    this.#isToldAnew = false;
    const root = this.#host.renderRoot;
    // Whoever has gone on since, in the guide or in the page around it, is not brought back.
    if (root.activeElement?.matches('[data-action=language]'))
      root.querySelector('[data-section=missing-language]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Speaks what was chosen; until then the element's language decides, then the page's, then the browser's. */
  prefer(catalog: Catalog | undefined): void {
    // What one kommun says of an insats is not what another says of it.
    if (this.#language && catalog !== this.#catalog)
      this.#speak({ ...this.#language, ...NO_OVERLAY, cardNotice: undefined });
    this.#catalog = catalog;
    const page = this.#host.parentElement?.closest<HTMLElement>('[lang]')?.lang;
    const tags = [this.#host.lang, page, ...navigator.languages].filter((tag): tag is string => Boolean(tag));
    this.#turnTo(this.#chosen ?? preferredLanguage(tags));
  }

  /** Speaks a language by its code, when it has come. One that cannot be had changes nothing, and is told of. */
  choose(code: string): void {
    this.#chosen = code;
    this.#turnTo(code);
  }

  /** Speaks again what is spoken where nobody has chosen: another visitor comes. */
  forget(): void {
    this.#chosen = undefined;
    this.prefer(this.#catalog);
  }

  /** Whether a language can be had, with what the catalogue says in it. */
  async canSpeak(code: string): Promise<boolean> {
    let hasOverlay = true;
    try {
      await loadLanguage(code, this.#place, () => {
        hasOverlay = false;
      });
      return hasOverlay;
    } catch {
      return false;
    }
  }

  /** Asks for the languages' names, once the first screen is there. */
  prepare(): void {
    if (this.#names.name === undefined) this.#names.want('languages');
  }

  /** All languages in a row; `undefined` until their names have come. */
  get row(): TemplateResult | undefined {
    return this.#names.part?.languageRow(this.spoken, (code) => this.choose(code));
  }

  /** Whether the row is on its way: until it is known not to come, no list takes its place. */
  get isRowComing(): boolean {
    return this.#names.part === undefined && !this.#names.isMissing;
  }

  /** What is drawn by this is drawn anew in another language, where a page translator has been at it. */
  fresh(content: TemplateResult): TemplateResult {
    return html`${keyed(this.#translation?.round ?? 0, content)}`;
  }

  /** Has all that is fresh drawn anew, where a page translator has been at it; else `false`. */
  beginAnew(): boolean {
    return this.#translation?.beginAnew() ?? false;
  }

  /** A select of all languages. */
  chooser(): TemplateResult {
    const { isComing, name } = this.#part;
    const chosen = isComing && name !== undefined ? name : this.spoken;
    return languageChooser({
      chosen,
      isComing,
      offered: this.offered,
      choose: (code) => this.choose(code),
    });
  }

  /** What is to be said of the language: that one has not come, or how the texts of this one came about. */
  notice(): TemplateResult {
    const { isMissing, name } = this.#part;
    return html`
      ${isMissing && name !== undefined ? (this.#names.part?.missingLanguage(name, () => this.#retry(name)) ?? nothing) : nothing}
      ${this.#language && !this.#language.reviewed ? this.#origin(this.#language) : nothing}
    `;
  }

  /** How the texts came about while no person has read them, with the Swedish ones one tap away. */
  #origin({ notice }: Language): TemplateResult {
    return html`
      <p class="soft">
        ${notice}
        <button type="button" class="quiet" lang="sv" data-action="swedish" @click=${() => this.#toSwedish()}>
          Svenska
        </button>
      </p>
    `;
  }

  #turnTo(code: string): void {
    if (code !== SOURCE_LANGUAGE) this.#part.want(code);
    else {
      this.#part.leave();
      this.#speak(undefined);
    }
  }

  #speak(language: Language | undefined): void {
    const code = language?.code ?? SOURCE_LANGUAGE;
    if (code !== this.#texts.language) this.#texts = this.#own(createTexts(code));
    this.#language = language;
    this.#host.requestUpdate();
  }

  #onMissing(code: string, cause: unknown): void {
    // A file that is on its way for long may be stuck: another try asks at another address.
    if (cause === undefined) giveUp(code);
    // What the page asks for, and what comes long after it was chosen, moves nothing.
    this.#isToldAnew = this.#chosen !== undefined && cause !== undefined;
    if (this.#chosen !== undefined) this.#chosen = this.spoken;
    this.#faults.report('language-missing', code, cause);
    this.#host.requestUpdate();
  }

  /** The button goes with what it does; the keyboard then stands at the turn, which is heard in Swedish. */
  #toSwedish(): void {
    this.choose(SOURCE_LANGUAGE);
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.turn')?.focus({ preventScroll: true }),
    );
  }

  /** The button goes while it is tried; the keyboard then stands where one chooses a language. */
  #retry(code: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>('[data-action=language]')?.focus();
    this.choose(code);
  }

  /** The catalogue, and where it came from. */
  get #place(): CatalogPlace | undefined {
    const { catalog, baseURI } = this.#host;
    const url = typeof catalog === 'string' ? new URL(catalog, baseURI).href : undefined;
    return this.#catalog && { catalog: this.#catalog, url };
  }
}
