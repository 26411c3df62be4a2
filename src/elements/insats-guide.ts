import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fromPromise, type SnapshotFrom } from 'xstate';
import { createIntakeMachine, type IntakeEvent, type IntakeMachine } from '../../machines/intake.machine.js';
import { type Step, viewOf } from '../../machines/intake.view.js';
import { type LoadErrorCode, loaderMachine } from '../../machines/loader.machine.js';
import type { Catalog } from '../catalog/types.js';
import { createTexts } from '../i18n/texts.js';
import { createGuide, type Guide } from '../rules/guide.js';
import { ActorController } from './actor-controller.js';
import { ExitController } from './exit-controller.js';
import { checkCatalog, fetchCatalog } from './fetch-catalog.js';
import { guideStyles } from './insats-guide.styles.js';
import type { Scene } from './scene.js';
import { applyScreen } from './screens/apply.js';
import { contactLinks } from './screens/contact.js';
import { helpFooter, violenceHelp } from './screens/help.js';
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
    fault: { state: true },
  };

  /** The address of the catalogue, or the catalogue itself. */
  declare catalog: string | Catalog | undefined;
  /** Where the guide is used. */
  declare mode: GuideMode;
  /** Whether it stands in the page or opens from a button. */
  declare display: GuideDisplay;
  /** Where leaving at once leads. */
  declare exitUrl: string;
  declare private fault: 'needOne' | undefined;

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
  readonly #texts = createTexts();
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
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#requestCatalog();
  }

  #requestCatalog(): void {
    if (!this.isConnected || !this.catalog || this.catalog === this.#requested) return;
    this.#requested = this.catalog;
    this.#loader.send(
      typeof this.catalog === 'string'
        ? { type: 'catalog.named', url: this.catalog }
        : { type: 'catalog.given', outcome: checkCatalog(this.catalog) },
    );
  }

  protected override updated(): void {
    if (!this.#hasActed) return;
    this.#hasActed = false;
    const turn = this.renderRoot.querySelector<HTMLElement>('.turn');
    turn?.focus({ preventScroll: true });
    turn?.scrollIntoView({ block: 'nearest' });
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
      this.#tell('insats-ready', null);
    }
    const code = snapshot.matches('failed') ? failure?.code : undefined;
    if (code && code !== this.#reported) this.#tell('insats-error', { code });
    this.#reported = code;
  }

  #onIntake(snapshot: SnapshotFrom<IntakeMachine>): void {
    const shown = JSON.stringify([snapshot.value, snapshot.context]);
    if (shown === this.#shown) return;
    const isFirst = this.#shown === undefined;
    this.#shown = shown;
    this.fault = undefined;
    if (!isFirst)
      this.#tell('insats-step', { step: (typeof snapshot.value === 'string' ? snapshot.value : 'questions') as Step });
  }

  #tell<Name extends keyof GuideEventMap>(name: Name, detail: GuideEventMap[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #wipe(): void {
    this.#intake.send({ type: 'intake.restarted' });
  }

  readonly #send = (event: IntakeEvent): void => {
    this.#hasActed = true;
    this.#intake.send(event);
  };

  protected override render(): TemplateResult {
    if (this.display !== 'launcher') return this.#renderGuide();
    const kommun = this.#loaded?.kommun.name;
    const { t } = this.#texts;
    return html`
      <button type="button" class="launcher primary" part="launcher" @click=${this.open}>${t('launcher')}</button>
      <dialog part="panel" aria-label=${kommun ? t('title', { kommun }) : t('launcher')}>
        <button type="button" class="quiet close" data-action="close" @click=${this.close}>${t('close')}</button>
        ${this.#renderGuide()}
      </dialog>
    `;
  }

  #renderGuide(): TemplateResult {
    const { t } = this.#texts;
    return html`
      <div class="guide" part="guide" lang=${this.#texts.language} dir=${this.#texts.direction}>
        <div class="bar">
          <button type="button" class="exit" part="exit" data-action="exit" @click=${this.#exit.leave}>${t('exit')}</button>
        </div>
        ${this.#renderState()}
      </div>
    `;
  }

  #renderState(): TemplateResult {
    const snapshot = this.#intake.snapshot;
    if (!snapshot || !this.#guide) return this.#renderWaiting();
    const scene: Scene = {
      view: viewOf(snapshot, this.#guide),
      catalog: this.#guide.catalog,
      texts: this.#texts,
      today: new Date().toLocaleDateString('sv'),
      fault: this.fault,
      send: this.#send,
      complain: (fault) => {
        this.fault = fault;
      },
    };
    const { view, catalog } = scene;
    const { t } = this.#texts;
    return html`
      ${catalog.guideline.status === 'proposal' ? html`<p class="draft">${t('draft')}</p>` : nothing}
      <div class="visually-hidden" aria-live="polite" data-live>${this.#announcement(scene)}</div>
      ${violenceHelp(scene)} ${transcript(scene)} ${this.#renderStep(scene)}
      <footer>
        ${
          view.step === 'apply'
            ? nothing
            : html`<button type="button" class="quiet" data-action="apply" @click=${() => this.#send({ type: 'apply.opened' })}>
              ${t('apply.title')}
            </button>`
        }
        ${
          view.step === 'welcome'
            ? nothing
            : html`<button type="button" class="quiet" data-action="restart" @click=${() => this.#send({ type: 'intake.restarted' })}>
              ${t('step.restart')}
            </button>`
        }
        ${helpFooter(scene)}
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
      case 'questions':
        return question ? questionScreen(scene, question) : resultsScreen(scene);
      case 'results':
        return resultsScreen(scene);
      case 'apply':
        return applyScreen(scene);
    }
  }

  /** What the live region says when another step comes: its heading, once. */
  #announcement({ view, texts: { t, find }, catalog }: Scene): string {
    const kommun = catalog.kommun.name;
    switch (view.step) {
      case 'welcome':
        return '';
      case 'topics':
        return t('topics.question');
      case 'questions':
        return find(`question.${view.question?.fact}`, { kommun }) ?? '';
      case 'results':
        return view.isComplete ? `${t('results.end')} ${t('results.title')}` : t('results.titleSoFar');
      case 'apply':
        return t('apply.title');
    }
  }

  #renderWaiting(): TemplateResult {
    const loader = this.#loader.snapshot;
    const { t } = this.#texts;
    if (!loader?.matches('failed')) {
      return html`
        <slot></slot>
        <p class="waiting" aria-live="polite">${loader?.matches({ loading: 'slow' }) ? t('slow') : t('loading')}</p>
      `;
    }
    const { failure, url } = loader.context;
    return html`
      <slot></slot>
      <p role="status">${t('failed.text')}</p>
      ${failure?.contact ? html`<p>${failure.kommun}</p>${contactLinks(failure.contact, this.#texts)}` : nothing}
      ${
        url === null
          ? nothing
          : html`<button type="button" class="primary" data-action="retry" @click=${() => this.#loader.send({ type: 'load.retried' })}>
            ${t('failed.retry')}
          </button>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'insats-guide': InsatsGuide;
  }
  interface HTMLElementEventMap extends GuideEventMap {}
}
