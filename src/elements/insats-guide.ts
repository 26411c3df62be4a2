import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { SnapshotFrom } from 'xstate';
import type { IntakeEvent, IntakeMachine } from '../../machines/intake.machine.js';
import type { IntakeView, Step } from '../../machines/intake.view.js';
import type { LoadErrorCode } from '../../machines/loader.machine.js';
import type { Catalog } from '../catalog/types.js';
import { written } from '../catalog/written.js';
import type { Guide } from '../rules/guide.js';
import { wearAccent } from './accent.js';
import { accessStyles } from './access.styles.js';
import { ActorController } from './actor-controller.js';
import { adoptStylesAgain } from './adopt-styles.js';
import { afterPaint } from './after-paint.js';
import { Browsing } from './browsing.js';
import { CatalogController, type CatalogHost } from './catalog-controller.js';
import { ExitController } from './exit-controller.js';
import { type FaultCode, Faults, type GuideFaultCode } from './faults.js';
import type { AskedCatalog } from './fetch-catalog.js';
import type { GuideDisplay, GuideHost, GuideMode } from './guide-host.js';
import { holdPointer } from './hold-pointer.js';
import { guideStyles } from './insats-guide.styles.js';
import { LanguageController } from './language/language-controller.js';
import { BUBBLE, closeByCross, closeByEscape, openPanel } from './launcher.js';
import { PageHeader } from './page-header.js';
import { PartsController } from './parts/parts-controller.js';
import { PlaceController } from './place-controller.js';
import { pressOnce } from './press-once.js';
import type { Greeting, Scene } from './scene.js';
import { conversation } from './screens/conversation.js';
import { failedScreen, type WhomToCall, waitingScreen, whomToCall } from './screens/no-guide.js';
import { today } from './today.js';

export type { GuideDisplay, GuideMode } from './guide-host.js';

/** The events that a host page can listen to. They carry neither answers, topics nor ids. */
export interface GuideEventMap {
  'insats-ready': CustomEvent<null>;
  'insats-step': CustomEvent<{ readonly step: Step }>;
  'insats-error': CustomEvent<{ readonly code: LoadErrorCode | GuideFaultCode }>;
}

/** Where leaving at once leads: the weather, which nobody wonders about. */
const NEUTRAL_SITE = 'https://www.smhi.se/';

/** What is shown before anybody has touched anything. */
const UNTOUCHED: IntakeView = {
  step: 'welcome',
  topics: [],
  chosenTopics: null,
  transcript: [],
  question: undefined,
  results: [],
  forAdults: [],
  owed: [],
  rest: [],
  all: [],
  isComplete: false,
  hasMore: false,
  skipped: [],
  answers: new Map(),
};

/** How soon a catalogue comes that the page has preloaded, in milliseconds: until then nothing is drawn that it replaces. */
const PRELOADED_WITHIN = 100;

/** How long a guide may take to draw its first screen when nothing is on its way any more, in milliseconds. */
const START_PATIENCE = 10_000;

/**
 * A chat that shows which insatser of a kommun stand open without an individual assessment of need.
 *
 * @attr {string} lang - The language to begin in; otherwise the page's, then the browser's. The visitor can choose another.
 * @attr {string} handout-url - The page that opens a list which was taken along by its code; the page itself unless said.
 * @attr {number} idle-seconds - How long nothing is touched before a kiosk asks whether somebody is there, or a reception
 *   desk warns that it will wipe what was said (docs/kiosk.md, docs/staff.md).
 * @attr {number} countdown-seconds - How long a kiosk then waits for an answer.
 * @attr {string} full-screen - `off` for a kiosk that does not ask for the whole screen.
 * @attr {boolean} printer - A kiosk that has a printer: its list is offered on paper too.
 * @attr {boolean} follow-up - Has a tablet or a desk count visits that reached a list, one number a day (docs/kiosk.md); a
 *   website counts nothing.
 * @attr {string} languages - The codes of the languages that a kiosk offers, with spaces between them; all unless said.
 * @attr {string} settings - Where the settings of a kiosk lie (docs/kiosk.md); set by the build.
 * @attr {string} version-url - Where the build of a kiosk has written of itself; set by the build.
 * @slot - Shown without JavaScript, while the catalogue is on its way, and when it cannot be had.
 * @event insats-ready - The catalogue is loaded and the guide can be used.
 * @event insats-step - Another step is on screen; `detail.step` is its name.
 * @event insats-error - Something could not be had, or has failed; `detail.code` is stable (docs/design.md, section 9).
 * @csspart guide - All of the guide.
 * @csspart exit - The button that leaves the page at once.
 * @csspart launcher - The button that opens the guide, with `display="launcher"`.
 * @csspart panel - What the launcher opens.
 * @csspart question - What a question says.
 * @csspart answer - One of the answers that may be chosen.
 * @csspart card - An insats, closed to its row or opened.
 * @csspart status - The heading over the insatser of one status.
 * @cssproperty --insats-accent - The one colour of the kommun; contrast is derived from it.
 * @cssproperty --insats-surface - What the guide lies on; as light, or as dark, as the text on it needs.
 * @cssproperty --insats-focus - The colour of the ring around what has the focus; as far from the ground as it must be.
 * @cssproperty --insats-heading-font - The typeface of headings; that of the page unless said.
 * @cssproperty --insats-space - The largest of the distances, from which the others follow; `1em` unless said.
 * @cssproperty --insats-radius - How round corners are.
 * @cssproperty --insats-button-radius - How round the corners of buttons and answers are; as all corners unless said.
 * @cssproperty --insats-max-width - How wide the guide grows.
 */
export class InsatsGuide extends LitElement implements GuideHost, CatalogHost {
  static override styles = [guideStyles, accessStyles];

  /** @internal Which build the class is of. */
  static readonly build = __BUILD__;

  static override properties = {
    catalog: {},
    // What nobody has said is not written into the page: who draws it anew (hydration) would find what it has not written.
    mode: { reflect: true, useDefault: true },
    display: { reflect: true, useDefault: true },
    exitUrl: { attribute: 'exit-url' },
    accent: {},
    lang: {},
    mirror: { type: Boolean },
    isFaulty: { state: true },
  };

  /** The address of the catalogue; as a property it may be the catalogue itself. */
  declare catalog: string | Catalog | undefined;
  /** Where the guide is used. */
  declare mode: GuideMode;
  /** Whether the guide stands in the page, or opens from a button. */
  declare display: GuideDisplay;
  /** Where the button that leaves the page at once leads. */
  declare exitUrl: string;
  /** The kommun's colour, as `--insats-accent`: for pages whose policy refuses style attributes. */
  declare accent: string | null | undefined;
  /**
   * Whether what is on screen also stands as plain text in the page, for its own read-aloud and translation tools; off
   * unless asked for: whatever gathers a page's text finds it there (docs/accessibility.md).
   */
  declare mirror: boolean;
  declare private isFaulty: boolean;
  /** @internal */
  declare readonly renderRoot: ShadowRoot;
  /** @internal What the page's entry has asked for before there was a guide. */
  declare asked: AskedCatalog | undefined;

  readonly #faults = new Faults((code) => this.#tell('insats-error', { code }));
  readonly #catalogs = new CatalogController(this, this.#faults, (catalog) => this.#onLoaded(catalog));
  readonly #intake = new ActorController<IntakeMachine>(this, undefined, (snapshot) => this.#onIntake(snapshot));
  readonly #languages = new LanguageController(this, this.#faults);
  readonly #parts = new PartsController(
    this,
    () => this.#languages.texts,
    () => this.#scene,
    this.#faults,
  );
  readonly #place = new PlaceController({
    host: this,
    languages: this.#languages,
    faults: this.#faults,
    wipe: () => this.#wipe(),
  });
  readonly #exit = new ExitController(this, {
    url: () => this.exitUrl,
    wipe: () => this.#wipe(),
    keepsPage: () => this.#place.keepsPage,
    usesEscape: (event) => this.#place.usesEscape(event),
    isPageAsBefore: () => this.#parts.openOnPage?.isAsBefore() ?? true,
  });
  readonly #browsing = new Browsing(this);
  #guide: Guide | undefined;
  /** What the visitor has done on the greeting before a conversation could begin. */
  #awaited: IntakeEvent | undefined;
  /** The conversation as it was last seen, so that a step is told of once. */
  #seen: string | undefined;
  #hasActed = false;
  /** The first screen has been painted; what is not seen on it is made from then on. */
  #isPainted = false;
  /** Nothing is drawn while the looks of the first screen are on their way, or its catalogue may come at once. */
  #isHeld = true;
  /** The catalogue has not come at once. */
  #isLate = false;
  #waitTimer: ReturnType<typeof setTimeout> | undefined;
  /** Drawing has failed, and whom to call stands there instead of the guide. */
  #hasFailed = false;
  #startTimer: ReturnType<typeof setTimeout> | undefined;
  /** The style sheets as they were last worn, all that came with parts among them. */
  #worn: readonly CSSStyleSheet[] = [];

  constructor() {
    super();
    this.mode = 'embed';
    this.display = 'inline';
    this.exitUrl = NEUTRAL_SITE;
    this.mirror = false;
    new PageHeader(this);
    this.addEventListener('keydown', pressOnce);
  }

  override connectedCallback(): void {
    // A copy of an element in use, as libraries keep of a page, has what the mirror held, and that was another's.
    for (const copy of this.querySelectorAll(':scope > [slot=mirror]')) copy.remove();
    // First, since whatever follows may throw on a page that has replaced what the guide is built on.
    this.#startTimer = setTimeout(() => this.#checkStart(), START_PATIENCE);
    super.connectedCallback();
    this.#catalogs.request();
    this.#languages.prefer(this.#catalogs.loaded);
    this.#waitTimer = setTimeout(() => this.#wait(), PRELOADED_WITHIN);
    // A panel that is moved over a page lies over it no more.
    if (!this.isOpen) return;
    this.close();
    this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#startTimer);
    clearTimeout(this.#waitTimer);
  }

  adoptedCallback(): void {
    if (this.#worn.length > 0) adoptStylesAgain(this.renderRoot, this.#worn);
  }

  /** The catalogue has not come at once: that it is waited for is drawn. Where it has, there is nothing to draw anew. */
  #wait(): void {
    this.#isLate = true;
    if (this.#isHeld) this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('catalog')) this.#catalogs.request();
    if (changed.has('accent')) wearAccent(this, this.accent);
    if (changed.has('lang') && this.hasUpdated) this.#languages.prefer(this.#catalogs.loaded);
    if (!this.#hasFailed) this.#startIntake();
  }

  /**
   * What a page translator has taken away cannot be drawn into: all is drawn anew. Whatever else throws while the guide is
   * drawn, the visitor has whom to call, and the page is told.
   */
  protected override performUpdate(): void {
    // On a page that has replaced Promise, an element whose constructor has thrown is drawn all the same.
    if (!(#worn in this)) return;
    try {
      super.performUpdate();
    } catch (error) {
      if (this.#languages.beginAnew()) this.requestUpdate();
      else this.#fail('drawing-failed', error);
    }
  }

  /** A screen whose file is on its way is waited for, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#parts.isScreenComing) return isComplete;
    // The chart hears of the file a moment after it has settled.
    while (this.#parts.isScreenComing) await this.#parts.screenSettled;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    // The list itself is emptied when the element goes to another document.
    this.#worn = [...(this.renderRoot.adoptedStyleSheets ?? [])];
    if (this.#catalogs.loaded && !this.#isPainted && !this.#hasFailed) afterPaint(() => this.#onPainted());
    if (!this.#hasActed) return;
    const turn = this.renderRoot.querySelector<HTMLElement>('.turn');
    // A screen whose file is on its way is met when it comes.
    this.#hasActed = this.#parts.isScreenComing;
    if (!turn) return;
    holdPointer(turn.closest('.guide'));
    turn.focus({ preventScroll: true });
    this.#parts.questions?.bringIntoView(turn);
  }

  readonly #send = (event: IntakeEvent): void => {
    this.#hasActed = true;
    this.#parts.prepare();
    if (event.type === 'intake.restarted') this.#browsing.clear();
    if (this.#intake.hasMachine) {
      this.#intake.send(event);
      return;
    }
    this.#awaited = event;
    this.requestUpdate();
  };

  /** The greeting is on screen: what comes next is made ready while it is read. */
  #onPainted(): void {
    if (this.#isPainted || !this.isConnected) return;
    this.#isPainted = true;
    this.#parts.prepare();
    this.#languages.prepare();
    this.requestUpdate();
  }

  /** Begins the conversation, once its rules and its chart have come, with what has been done on the greeting. */
  #startIntake(): void {
    const { questions } = this.#parts;
    const catalog = this.#catalogs.loaded;
    if (!catalog || !questions || this.#intake.hasMachine) return;
    const guide = questions.createGuide(catalog);
    this.#guide = guide;
    this.#intake.replace(questions.createIntakeMachine(catalog, { guide }));
    const event = this.#awaited;
    this.#awaited = undefined;
    if (event) this.#intake.send(event);
  }

  /** Whether the panel of a guide with `display="launcher"` is open. */
  get isOpen(): boolean {
    return this.renderRoot.querySelector<HTMLDialogElement>('dialog[part=panel]')?.open ?? false;
  }

  /** Opens the panel of a guide with `display="launcher"`: beside the page, or over all of a small screen. */
  open(): void {
    openPanel(this.renderRoot.querySelector('dialog'));
  }

  /** Closes the panel; what has been said stays. */
  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  /** Another catalogue than before is there: what was said was said to the former one. */
  #onLoaded(catalog: Catalog): void {
    this.#guide = undefined;
    this.#seen = undefined;
    this.#awaited = undefined;
    this.#intake.replace(undefined);
    // Elsewhere than on a website there is no greeting of the guide's own to be read meanwhile.
    if (this.#place.isElsewhere) this.#parts.prepare();
    this.#languages.prefer(catalog);
    this.#tell('insats-ready', null);
  }

  #onIntake(snapshot: SnapshotFrom<IntakeMachine>): void {
    const seen = written([snapshot.value, snapshot.context]);
    if (seen === this.#seen) return;
    const isFirst = this.#seen === undefined;
    this.#seen = seen;
    this.isFaulty = false;
    this.#browsing.close();
    const { value } = snapshot;
    if (!isFirst) this.#tell('insats-step', { step: typeof value === 'string' ? value : 'questions' });
    if (this.#guide) this.#parts.questions?.workAhead(this.#guide, snapshot, () => seen !== this.#seen);
  }

  /** A page hears when it has done what it is doing: it may be putting the guide there, and listens only then. */
  #tell<Name extends keyof GuideEventMap>(name: Name, detail: GuideEventMap[Name]['detail']): void {
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true })));
  }

  /** Starts over without a word to the page, since leaving fires no event. What the rules have worked out goes, too. */
  #wipe(): void {
    this.#seen = undefined;
    this.#awaited = undefined;
    if (this.#intake.hasMachine) this.#intake.send({ type: 'intake.restarted' });
    this.#guide?.forget();
    this.#browsing.clear();
    this.#parts.clear();
    this.#place.wiped();
  }

  /** Shows whom to call instead of the guide; where even that cannot be drawn, what stands between the tags. */
  #fail(code: FaultCode, cause: unknown): void {
    this.#faults.report(code, 'guide', cause);
    if (this.#hasFailed) this.#showFallback();
    else this.requestUpdate();
    this.#hasFailed = true;
  }

  /** Shows what stands between the tags, and nothing else. */
  #showFallback(): void {
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
  }

  /**
   * A page may have replaced what the guide is built on, such as `Array.from`, so that nothing is drawn and nothing fails; or
   * names no catalogue.
   */
  #checkStart(): void {
    const { loaded, failure, isFetching } = this.#catalogs;
    const isDrawn = loaded !== undefined && this.hasUpdated && !this.isUpdatePending;
    if (isDrawn || this.#hasFailed || failure) return;
    if (!this.hasUpdated) {
      this.#showFallback();
      this.#fail('start-failed', undefined);
    } else if (isFetching) this.#startTimer = setTimeout(() => this.#checkStart(), START_PATIENCE);
    else if (!this.#catalogs.failIfUnnamed()) this.#fail('start-failed', undefined);
  }

  /** What the greeting is drawn from; `undefined` while there is no catalogue. */
  get #greeting(): Greeting | undefined {
    const catalog = this.#catalogs.loaded;
    if (!catalog) return undefined;
    return {
      view: UNTOUCHED,
      catalog,
      texts: this.#languages.texts,
      language: this.#languages.language,
      // Asked only where a date is held against it: the first of a page's formats of dates is slow to make.
      get today() {
        return today();
      },
      now: new Date(),
      isFaulty: this.isFaulty,
      hasFolds: this.#isPainted,
      browsing: this.#browsing,
      send: this.#send,
      complain: this.#complain,
      listen: this.#parts.listen,
      ...this.#parts.chat,
      languages: this.#place.isElsewhere ? undefined : this.#languages.row,
      take: this.#parts.take,
      ...this.#place.parts,
    };
  }

  /** What the other screens are drawn from; `undefined` while there is no conversation. */
  get #scene(): Scene | undefined {
    const greeting = this.#greeting;
    const guide = this.#guide;
    const snapshot = this.#intake.snapshot;
    const { questions } = this.#parts;
    if (!greeting || !guide || !questions || !snapshot) return undefined;
    return Object.assign(greeting, { guide, view: questions.viewOf(snapshot, guide) });
  }

  /** Draws the complaint anew each time, since what stands there already is not said again. */
  readonly #complain = async (): Promise<void> => {
    this.isFaulty = false;
    await this.updateComplete;
    this.isFaulty = true;
  };

  protected override render(): TemplateResult {
    if (this.#hasFailed) return this.#renderFailure();
    // Another ground than the page asks for is never seen: what stands between the tags is, until the looks have come.
    this.#isHeld &&=
      this.#parts.isThemeComing || (!this.#isLate && this.#catalogs.isFetching && !this.#catalogs.loaded);
    if (this.#isHeld) return html`<slot></slot>`;
    if (this.display !== 'launcher') return this.#renderGuide();
    const { t, language, direction } = this.#languages.texts;
    return html`
      <button type="button" class="launcher primary" part="launcher" aria-haspopup="dialog" @click=${this.open}>
        <svg viewBox="0 0 24 24" width="24" aria-hidden="true"><path d=${BUBBLE}></path></svg>
        ${this.#languages.fresh(html`<span lang=${language} dir=${direction}>${t('launcher')}</span>`)}
      </button>
      <dialog part="panel" aria-label=${t('launcher')} @keydown=${closeByEscape}>
        ${this.#renderGuide(html`
          <button type="button" class="quiet" data-action="close" aria-label=${t('close')} @click=${closeByCross}>
            <svg viewBox="0 0 24 24" width="24" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12"></path></svg>
          </button>
        `)}
      </dialog>
    `;
  }

  #renderGuide(close?: TemplateResult): TemplateResult {
    const { language, direction } = this.#languages.texts;
    const scene = this.#scene;
    const shown = scene ?? this.#greeting;
    // The greeting has the languages in a row; from then on, and where the row does not come, they are a list in the bar.
    const isGreeting = shown?.view.step === 'welcome' && !this.#place.isElsewhere;
    const isGreetedInRow = isGreeting && (shown.languages !== undefined || this.#languages.isRowComing);
    const hasList = (this.#isPainted && !isGreetedInRow) || this.#catalogs.failure !== undefined;
    const controls = html`
      ${this.#renderExit()}
      ${hasList ? this.#languages.chooser() : nothing} ${close}
    `;
    const body = html`
      <div class="guide" part="guide" lang=${language} dir=${direction}>
        ${this.#place.hasOwnBar ? nothing : html`<div class="bar">${controls}</div>`}
        ${this.#languages.notice()} ${this.#parts.mirrored}
        ${shown ? conversation(shown, this.#parts.screens(shown, this.#awaited !== undefined)) : this.#renderWaiting()}
      </div>
    `;
    return this.#place.frame(this.#languages.fresh(body), scene, controls);
  }

  #renderExit(): TemplateResult {
    return html`<button type="button" class="exit" part="exit" data-action="exit" @click=${this.#exit.leave}>
      ${this.#languages.texts.t('exit')}
    </button>`;
  }

  #renderWaiting(): TemplateResult {
    const { failure, isSlow, retry } = this.#catalogs;
    if (failure) return this.#renderNoGuide(failure, retry);
    return waitingScreen({ texts: this.#languages.texts }, isSlow);
  }

  #renderFailure(): TemplateResult {
    const { texts } = this.#languages;
    const retry = () => {
      this.#hasFailed = false;
      this.#faults.mended('guide');
      this.requestUpdate();
    };
    return html`
      <div class="guide" part="guide" lang=${texts.language} dir=${texts.direction}>
        <div class="bar">${this.#renderExit()}</div>
        ${this.#renderNoGuide(this.#catalogs.loaded ? whomToCall(this.#catalogs.loaded) : {}, retry)}
      </div>
    `;
  }

  #renderNoGuide(whom: WhomToCall, retry?: () => void): TemplateResult {
    return failedScreen({ texts: this.#languages.texts, link: this.#place.parts.link }, whom, retry);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'insats-guide': InsatsGuide;
  }
  interface HTMLElementEventMap extends GuideEventMap {}
}
