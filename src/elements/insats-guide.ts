import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fromPromise, type SnapshotFrom } from 'xstate';
import { createIntakeMachine, type IntakeEvent, type IntakeMachine } from '../../machines/intake.machine.js';
import { type Step, viewOf } from '../../machines/intake.view.js';
import { type LoadErrorCode, loaderMachine } from '../../machines/loader.machine.js';
import type { Catalog } from '../catalog/types.js';
import { createTexts } from '../i18n/texts.js';
import { createGuide, type Guide } from '../rules/guide.js';
import { ActorController } from './actor-controller.js';
import type { Companion } from './companion.js';
import { ExitController } from './exit-controller.js';
import { checkCatalog, fetchCatalog } from './fetch-catalog.js';
import { guideStyles } from './insats-guide.styles.js';
import type { Language } from './languages.js';
import { questionText, type Scene } from './scene.js';
import { applyScreen } from './screens/apply.js';
import { helpFooter, violenceHelp } from './screens/help.js';
import { button, contactLinks } from './screens/parts.js';
import { questionScreen } from './screens/question.js';
import { resultsScreen } from './screens/results.js';
import { topicsScreen } from './screens/topics.js';
import { transcript } from './screens/transcript.js';
import { welcomeScreen } from './screens/welcome.js';

/** Where the guide is used: on a website, on a shared tablet, or by reception staff. */
export type GuideMode = 'embed' | 'kiosk' | 'staff';

/** Whether the guide stands in the page, or opens from a button. */
export type GuideDisplay = 'inline' | 'launcher';

/** The events that a host page can listen to. They carry neither answers, topics nor ids. */
export interface GuideEventMap {
  'insats-ready': CustomEvent<null>;
  'insats-step': CustomEvent<{ readonly step: Step }>;
  'insats-error': CustomEvent<{ readonly code: LoadErrorCode }>;
}

/** Where leaving at once leads: the weather, which nobody wonders about. */
const NEUTRAL_SITE = 'https://www.smhi.se/';

/**
 * A chat that shows which insatser of a kommun stand open without an individual assessment of need.
 *
 * @attr {string} lang - The language to begin in; otherwise the page's, then the browser's. The visitor can choose another.
 * @attr {string} handout-url - The page that opens a list which was taken along by its code; the page itself unless said.
 * @attr {boolean} mirror - Whether what is on screen also stands as plain text in the page, for its own read-aloud and
 *   translation tools; off unless asked for: whatever gathers a page's text finds it there (docs/accessibility.md).
 * @attr {number} idle-seconds - How long nothing is touched before a kiosk asks whether somebody is there, or a reception
 *   desk warns that it will wipe what was said (docs/kiosk.md, docs/staff.md).
 * @attr {number} countdown-seconds - How long a kiosk then waits for an answer.
 * @attr {string} full-screen - `off` for a kiosk that does not ask for the whole screen.
 * @attr {string} version-url - Where the build of a kiosk has written of itself; set by the build.
 * @slot - Shown without JavaScript, while the catalogue is on its way, and when it cannot be had.
 * @event insats-ready - The catalogue is loaded and the guide can be used.
 * @event insats-step - Another step is on screen; `detail.step` is its name.
 * @event insats-error - The catalogue could not be had; `detail.code` is stable.
 * @csspart guide - All of the guide.
 * @csspart exit - The button that leaves the page at once.
 * @csspart launcher - The button that opens the guide, with `display="launcher"`.
 * @csspart panel - What the launcher opens.
 * @cssproperty --insats-accent - The one colour of the kommun; contrast is derived from it.
 * @cssproperty --insats-radius - How round corners are.
 * @cssproperty --insats-max-width - How wide the guide grows.
 */
export class InsatsGuide extends LitElement {
  static override styles = guideStyles;

  static override properties = {
    catalog: {},
    mode: { reflect: true },
    display: { reflect: true },
    exitUrl: { attribute: 'exit-url' },
    lang: {},
    isFaulty: { state: true },
    language: { state: true },
  };

  /** The address of the catalogue; as a property it may be the catalogue itself. */
  declare catalog: string | Catalog | undefined;
  /** Where the guide is used. */
  declare mode: GuideMode;
  /** Whether the guide stands in the page, or opens from a button. */
  declare display: GuideDisplay;
  /** Where the button that leaves the page at once leads. */
  declare exitUrl: string;
  declare private isFaulty: boolean;
  declare private language: Language | undefined;

  readonly #loader = new ActorController(
    this,
    loaderMachine.provide({
      actors: {
        fetchCatalog: fromPromise(({ input, signal }) => fetchCatalog(new URL(input.url, this.baseURI).href, signal)),
      },
    }),
    (snapshot) => this.#onLoader(snapshot),
  );
  readonly #intake = new ActorController<IntakeMachine>(this, undefined, (snapshot) => this.#onIntake(snapshot));
  readonly #exit = new ExitController(
    this,
    () => this.exitUrl,
    () => this.#wipe(),
  );
  #texts = createTexts();
  #companion: Companion | undefined;
  #guide: Guide | undefined;
  #requested: string | Catalog | undefined;
  #loaded: Catalog | undefined;
  #reported: LoadErrorCode | undefined;
  #shown: string | undefined;
  #hasActed = false;

  constructor() {
    super();
    this.mode = 'embed';
    this.display = 'inline';
    this.exitUrl = NEUTRAL_SITE;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('catalog')) this.#requestCatalog();
    if (changed.has('lang')) this.#companion?.prefer(this.#loaded);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A loader that is brought back has lost its timers, and would wait for ever.
    if (this.#loader.snapshot?.matches('loading')) this.#requested = undefined;
    this.#requestCatalog();
    // What lies beside the element comes when it can; without it the guide speaks Swedish, and works.
    import('./companion.js').then(
      ({ Companion }) => {
        this.#companion ??= new Companion(this, { html, speak: this.#speak, wipe: () => this.#wipe() });
        this.#companion.prefer(this.#loaded);
      },
      () => {},
    );
  }

  /** Speaks a language from now on, Swedish where none is given; nothing that has been said is lost. */
  readonly #speak = (language?: Language): void => {
    this.#texts = language
      ? { ...createTexts(language.code, language.locale, language.dir, language.dates), ...language.formats }
      : createTexts();
    this.language = language;
    this.requestUpdate();
  };

  #requestCatalog(): void {
    const { catalog } = this;
    // A script may set anything: 0 and false have been given, and are no catalogue.
    if (!this.isConnected || ([undefined, null, '', this.#requested] as unknown[]).includes(catalog)) return;
    this.#requested = catalog;
    this.#loader.send(
      typeof catalog === 'string'
        ? { type: 'catalog.named', url: catalog }
        : { type: 'catalog.given', outcome: checkCatalog(catalog) },
    );
  }

  protected override updated(): void {
    if (!this.#hasActed) return;
    this.#hasActed = false;
    // The boxes and folds of one question are used again for the next: they start afresh.
    this.renderRoot.querySelector('form')?.reset();
    const turn = this.renderRoot.querySelector<HTMLElement>('.turn');
    if (!turn) return;
    for (const fold of turn.querySelectorAll('details')) fold.open = false;
    turn.focus({ preventScroll: true });
    turn.scrollIntoView({ block: turn.offsetHeight < innerHeight * 0.8 ? 'nearest' : 'start' });
  }

  /** Opens the panel of a guide with `display="launcher"`. */
  open(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** Closes the panel; what has been said stays. */
  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #onLoader(snapshot: SnapshotFrom<typeof loaderMachine>): void {
    const { catalog, failure } = snapshot.context;
    if (catalog && catalog !== this.#loaded) {
      this.#loaded = catalog;
      this.#guide = createGuide(catalog);
      this.#shown = undefined;
      this.#intake.replace(createIntakeMachine(catalog, { guide: this.#guide }));
      this.#companion?.prefer(catalog);
      this.#tell('insats-ready', null);
    }
    const code = snapshot.matches('failed') ? failure?.code : undefined;
    if (code) this.#guide = undefined;
    if (code && code !== this.#reported) this.#tell('insats-error', { code });
    this.#reported = code;
  }

  #onIntake(snapshot: SnapshotFrom<IntakeMachine>): void {
    const shown = JSON.stringify([snapshot.value, snapshot.context]);
    if (shown === this.#shown) return;
    const isFirst = this.#shown === undefined;
    this.#shown = shown;
    this.isFaulty = false;
    if (!isFirst)
      this.#tell('insats-step', { step: (typeof snapshot.value === 'string' ? snapshot.value : 'questions') as Step });
  }

  #tell<Name extends keyof GuideEventMap>(name: Name, detail: GuideEventMap[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** Starts over without a word to the page, since leaving fires no event. Whether the page is to stay. */
  #wipe(): boolean | undefined {
    this.#shown = undefined;
    this.#intake.send({ type: 'intake.restarted' });
    return this.#companion?.wiped();
  }

  readonly #send = (event: IntakeEvent): void => {
    this.#hasActed = true;
    this.#intake.send(event);
  };

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    if (this.display !== 'launcher') return this.#renderGuide();
    return html`
      <button type="button" class="launcher primary" part="launcher" @click=${this.open}>${t('launcher')}</button>
      <dialog part="panel" aria-label=${t('launcher')}>
        ${this.#renderGuide(button('close', t('close'), () => this.close(), 'quiet'))}
      </dialog>
    `;
  }

  #renderGuide(close?: TemplateResult): TemplateResult {
    const { t, language, direction } = this.#texts;
    const scene = this.#scene();
    const body = html`
      <div class="guide" part="guide" lang=${language} dir=${direction}>
        <div class="bar">
          <button type="button" class="exit" part="exit" data-action="exit" @click=${this.#exit.leave}>${t('exit')}</button>
          ${this.#companion?.chooser()} ${close}
        </div>
        ${this.#companion?.notice()} ${scene ? this.#renderState(scene) : this.#renderWaiting()}
      </div>
    `;
    // A tablet that many use is no place for a guide that forgets nobody.
    return this.#companion?.frame(body, scene) ?? (this.mode === 'kiosk' ? html`<slot></slot>` : body);
  }

  #scene(): Scene | undefined {
    const snapshot = this.#intake.snapshot;
    const guide = this.#guide;
    return (
      snapshot &&
      guide && {
        view: viewOf(snapshot, guide),
        guide,
        catalog: guide.catalog,
        texts: this.#texts,
        language: this.language,
        today: new Date().toLocaleDateString('sv'),
        isFaulty: this.isFaulty,
        send: this.#send,
        // Anew each time: what stands there already is not said again.
        complain: async () => {
          this.isFaulty = false;
          await this.updateComplete;
          this.isFaulty = true;
        },
        ...this.#companion?.extras,
      }
    );
  }

  #renderState(scene: Scene): TemplateResult {
    const { view, catalog } = scene;
    const { t } = this.#texts;
    return html`
      ${catalog.guideline.status === 'proposal' ? html`<p class="urgent">${t('draft')}</p>` : nothing}
      <div class="unseen" aria-live="polite">${this.#announcement(scene)}</div>
      ${violenceHelp(scene)} ${transcript(scene)} ${this.#renderStep(scene)}
      <footer>
        ${view.step === 'apply' ? nothing : button('apply', t('apply.title'), () => this.#send({ type: 'apply.opened' }), 'quiet')}
        ${helpFooter(scene)}
        ${view.step === 'welcome' && view.chosenTopics === null ? nothing : button('restart', t('step.restart'), () => this.#send({ type: 'intake.restarted' }), 'quiet')}
      </footer>
    `;
  }

  #renderStep(scene: Scene): TemplateResult {
    const { step, question } = scene.view;
    switch (step) {
      case 'welcome':
        return welcomeScreen(scene);
      case 'topics':
        return topicsScreen(scene);
      case 'apply':
        return applyScreen(scene);
      default:
        return question ? questionScreen(scene, question) : resultsScreen(scene);
    }
  }

  /** What the live region says when another step comes: its heading, once. */
  #announcement(scene: Scene): string {
    const { step, question, isComplete } = scene.view;
    const { t } = this.#texts;
    switch (step) {
      case 'welcome':
        return '';
      case 'topics':
        return t('topics.question');
      case 'apply':
        return t('apply.title');
      default:
        if (question) return questionText(scene, question.fact);
        return isComplete ? `${t('results.end')} ${t('results.title')}` : t('results.soFar');
    }
  }

  #renderWaiting(): TemplateResult {
    const loader = this.#loader.snapshot;
    const { t } = this.#texts;
    if (!loader?.matches('failed')) {
      return html`<slot></slot><p aria-live="polite">${t(loader?.matches({ loading: 'slow' }) ? 'load.slow' : 'load.wait')}</p>`;
    }
    const { failure, url } = loader.context;
    return html`
      <slot></slot>
      <p role="status">${t('load.failed')}</p>
      ${failure?.contact ? html`<p>${failure.kommun}</p>${contactLinks(failure.contact, { texts: this.#texts, link: this.#companion?.extras.link })}` : nothing}
      ${url === null ? nothing : button('retry', t('load.retry'), () => this.#loader.send({ type: 'load.retried' }), 'primary')}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'insats-guide': InsatsGuide;
  }
  interface HTMLElementEventMap extends GuideEventMap {}
}
