import { html, nothing, type TemplateResult } from 'lit';
import { clearingMachine } from '../../../machines/clearing.machine.js';
import { receptionMachine } from '../../../machines/reception.machine.js';
import { type ReceptionView, receptionView } from '../../../machines/reception.view.js';
import {
  createReceptionIntake,
  type ReceptionIntake,
  type ReceptionIntakeEvent,
} from '../../../machines/reception-intake.machine.js';
import type { Fact } from '../../catalog/facts.js';
import { everydaySearch } from '../../content/everyday-search.js';
import type { Search } from '../../content/search.js';
import { ActorController } from '../../elements/actor-controller.js';
import { adoptStyles } from '../../elements/adopt-styles.js';
import type { GuideHost } from '../../elements/guide-host.js';
import type { LanguageController } from '../../elements/language/language-controller.js';
import { questionText, type Scene, type SceneParts } from '../../elements/scene.js';
import { violenceHelp } from '../../elements/screens/help.js';
import { button } from '../../elements/screens/parts.js';
import { showOnce } from '../../elements/show-once.js';
import { createHandout, type Handout } from '../../elements/taking-along/handout.js';
import { SOURCE_LANGUAGE } from '../../i18n/languages.js';
import type { Guide } from '../../rules/guide.js';
import { ActivityController } from '../activity.js';
import { FollowUp } from '../follow-up/follow-up.js';
import type { PlaceContext, PlaceOfUse } from '../place.js';
import { tickStyles } from '../tick.styles.js';
import { type Desk, keyHint } from './desk.js';
import { factPanel } from './facts.js';
import { insatsList } from './insatser.js';
import { nextQuestion } from './next-question.js';
import { askingNote, footer, youngNote } from './notes.js';
import { receptionStyles } from './reception.styles.js';
import { createReceptionTexts } from './reception-texts.js';
import { actionOf, type KeyAction, shortcutsDialog } from './shortcuts.js';
import { topicChoice } from './topics.js';
import { visitorSide } from './visitor.view.js';

export const build = __BUILD__;

/** How long nobody may have done anything before a warning comes, where `idle-seconds` does not say, in seconds. */
const IDLE_SECONDS = 300;

/** The reception desk, where staff walk someone through: the same talk in another view. */
export function createPlace(context: PlaceContext): PlaceOfUse {
  return new ReceptionPlace(context);
}

/** One file of over 350 lines, since the parts meet here: three machines, the keyboard, and which side is drawn. */
class ReceptionPlace implements PlaceOfUse {
  readonly keepsPage = true;
  readonly hasOwnBar = false;
  readonly parts: SceneParts = { take: undefined, canTick: true };

  readonly #host: GuideHost;
  readonly #wipe: () => void;
  readonly #languages: LanguageController;
  readonly #intake: ActorController<ReceptionIntake>;
  readonly #reception: ActorController<typeof receptionMachine>;
  readonly #clearing: ActorController<typeof clearingMachine>;
  readonly #activity: ActivityController;
  readonly #handout: Handout;
  readonly #words = createReceptionTexts();
  readonly #followUp: FollowUp;
  readonly #focus = { hostUpdated: () => this.#settle() };
  readonly #disownStyles: () => void;
  /** What each key does, besides answering. */
  readonly #keys: Readonly<Record<Exclude<KeyAction['does'], 'answer'>, () => void>> = {
    skip: () =>
      this.#root.querySelector<HTMLElement>(`${this.#asking} :is([data-action=skip], [data-action=all])`)?.click(),
    next: () => this.#show('next'),
    topics: () => this.#showTopics(),
    search: () => this.#show('search'),
    insatser: () => this.#show('insatser'),
    visitor: () => this.#turn(),
    handout: () => this.#openHandout(),
    clear: () => this.#askToClear(),
    help: () => this.#reception.send({ type: 'shortcuts.opened' }),
  };
  #guide: Guide | undefined;
  #search: Search | undefined;
  #scene: Scene | undefined;
  #seen: { readonly snapshot: unknown; readonly view: ReceptionView } | undefined;
  /** Where the keyboard goes when what changed is on screen. */
  #goal: string | undefined;
  /** Whether the other side is to be shown from its top. */
  #isTurning = false;

  constructor({ host, languages, faults, wipe }: PlaceContext) {
    this.#host = host;
    this.#wipe = wipe;
    this.#languages = languages;
    this.#handout = createHandout(host, faults);
    this.#followUp = new FollowUp(host, faults);
    this.#intake = new ActorController<ReceptionIntake>(host);
    this.#reception = new ActorController(host, receptionMachine);
    this.#clearing = new ActorController(
      host,
      clearingMachine.provide({
        delays: { isIdle: () => this.#idleSeconds * 1_000 },
        guards: { hasNothingToClear: () => this.#hasNothing },
        actions: { clearTalk: () => wipe() },
      }),
    );
    this.#activity = new ActivityController(host, 'chosen', {
      onAct: () => this.#onAct(),
      onMove: () => this.#onMove(),
      onKeydown: (event) => this.#onKeydown(event),
    });
    host.addController(this.#focus);
    this.#disownStyles = adoptStyles(this.#root, receptionStyles, tickStyles);
  }

  frame(body: TemplateResult, scene: Scene | undefined): TemplateResult {
    if (!scene) return body;
    this.#take(scene);
    const view = this.#view;
    const reception = this.#reception.snapshot;
    if (!view || !reception) return body;
    return reception.matches('visitor') ? this.#renderVisitor(scene, view) : this.#renderStaff(scene, view);
  }

  wiped(): void {
    const hasFocus = this.#root.activeElement !== null;
    this.#intake.send({ type: 'intake.restarted' });
    this.#reception.send({ type: 'talk.cleared' });
    this.#clearing.send({ type: 'talk.cleared' });
    this.#followUp.ended();
    this.#handout.close();
    this.#languages.choose(SOURCE_LANGUAGE);
    for (const form of this.#root.querySelectorAll('form')) form.reset();
    for (const fold of this.#root.querySelectorAll('details')) fold.open = false;
    for (const pane of this.#root.querySelectorAll('.ask, .rest')) pane.scrollTop = 0;
    this.#goal = hasFocus ? 'next' : undefined;
    this.#host.requestUpdate();
  }

  /** In the search it empties the field or leaves it, and what lies over the screen it closes. */
  usesEscape(event: KeyboardEvent): boolean {
    const [target] = event.composedPath();
    const isInSearch = target instanceof HTMLInputElement && target.type === 'search';
    return isInSearch || this.#root.querySelector('dialog[open]') !== null;
  }

  leave(): void {
    this.#handout.close();
    for (const part of [this.#intake, this.#reception, this.#clearing]) {
      part.replace(undefined);
      this.#host.removeController(part);
    }
    this.#activity.hostDisconnected();
    this.#host.removeController(this.#activity);
    this.#host.removeController(this.#focus);
    this.#disownStyles();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot;
  }

  get #idleSeconds(): number {
    const given = Number(this.#host.getAttribute('idle-seconds'));
    return given > 0 ? given : IDLE_SECONDS;
  }

  get #hasNothing(): boolean {
    const reception = this.#reception.snapshot;
    const { taken, hasTicked } = this.#scene?.browsing ?? {};
    const isEmpty = (this.#view?.isEmpty ?? true) && !hasTicked && (taken?.size ?? 0) === 0;
    return isEmpty && reception?.context.search === '' && !reception.matches('visitor');
  }

  /** The talk as it stands, worked out once for each change of it. */
  get #view(): ReceptionView | undefined {
    const { snapshot } = this.#intake;
    if (!snapshot || !this.#guide) return undefined;
    if (this.#seen?.snapshot !== snapshot) this.#seen = { snapshot, view: receptionView(snapshot, this.#guide) };
    return this.#seen?.view;
  }

  /** Begins anew with another catalogue. */
  #take(scene: Scene): void {
    this.#scene = scene;
    if (scene.guide === this.#guide) return;
    this.#guide = scene.guide;
    this.#seen = undefined;
    this.#search = everydaySearch(scene.catalog, this.#words.texts);
    this.#intake.replace(createReceptionIntake(scene.catalog, { guide: scene.guide }));
  }

  #onAct(): void {
    this.#clearing.send({ type: 'person.acted' });
  }

  /** A pointer that moves while the warning is shown is on its way to answer it. */
  #onMove(): void {
    if (!this.#clearing.snapshot?.matches('warning')) this.#onAct();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#onEscape(event);
    const action = actionOf(event);
    const isOff = this.#reception.snapshot?.context.keys === 'off';
    if (!action || isOff || this.#root.querySelector('dialog[open]')) return;
    event.preventDefault();
    this.#do(action);
  }

  /**
   * Pressed once it asks, but in the search field, which it empties, and leaves when it is empty; pressed twice the
   * element itself clears everything.
   */
  #onEscape(event: KeyboardEvent): void {
    const field = this.#root.querySelector<HTMLInputElement>('input[type=search]:focus');
    if (field) {
      this.#leaveSearch(event, field);
      return;
    }
    const isClosing = this.#root.querySelector('dialog[open]') !== null;
    if (!event.repeat && !isClosing && !this.#hasNothing && !this.#clearing.snapshot?.matches('asked'))
      this.#clearing.send({ type: 'clearing.asked' });
  }

  #leaveSearch(event: KeyboardEvent, { value }: HTMLInputElement): void {
    if (event.repeat || event.isComposing) return;
    event.preventDefault();
    if (value === '') this.#show('next');
    else this.#reception.send({ type: 'search.typed', text: '' });
  }

  #do(action: KeyAction): void {
    if (action.does === 'answer') this.#answer(action.place);
    else this.#keys[action.does]();
  }

  /** What numbers answer: the topics while the keyboard is there, else the next question. */
  get #asking(): '.topics' | '#next' {
    return this.#root.activeElement?.closest('.topics') ? '.topics' : '#next';
  }

  /** Gives the answer at a place; of several it ticks the box, where Enter then goes on. */
  #answer(place: number): void {
    const choices = this.#root.querySelectorAll<HTMLElement>(
      this.#asking === '.topics' ? '.topics input:not([data-action])' : '#next [data-fact] :is(button, input)',
    );
    const choice = choices[place];
    if (choice instanceof HTMLInputElement) choice.focus();
    choice?.click();
  }

  /** Brings the keyboard to a part of the staff side. */
  #show(id: string): void {
    this.#reception.send({ type: 'staff.shown' });
    const fold = this.#root.activeElement?.closest<HTMLDetailsElement>('.topics');
    if (fold) fold.open = id === 'topics';
    this.#goal = id;
    this.#host.requestUpdate();
  }

  #showTopics(): void {
    const fold = this.#root.querySelector<HTMLDetailsElement>('.topics');
    if (fold) fold.open = true;
    this.#show('topics');
  }

  #turn(): void {
    const isTurned = this.#reception.snapshot?.matches('visitor');
    this.#reception.send({ type: isTurned ? 'staff.shown' : 'visitor.shown' });
    this.#goal = isTurned || this.#view?.intake.question ? 'next' : 'results';
    this.#isTurning = true;
    this.#host.requestUpdate();
  }

  #openHandout(): void {
    const view = this.#view;
    if (!this.#scene || !view) return;
    this.#followUp.reached(this.#scene.catalog.version);
    void this.#handout.open(this.#visitorScene(this.#scene, view));
  }

  #askToClear(): void {
    if (!this.#hasNothing) this.#clearing.send({ type: 'clearing.asked' });
  }

  /** Says something to the talk; the keyboard goes on with the question that comes. */
  readonly #tell = (event: ReceptionIntakeEvent): void => {
    const active = this.#root.activeElement;
    const isAtNext = active?.closest('#next') !== null && active !== null;
    const answered = 'fact' in event ? event.fact : this.#view?.intake.question?.fact;
    if (answered && event.type.startsWith('answer.')) this.#scene?.browsing.answered(answered);
    this.#intake.send(event);
    if (isAtNext) this.#goal = 'next';
    if (event.type === 'answer.withdrawn') this.#goTo(event.fact);
  };

  readonly #goTo = (fact: Fact): void => {
    const standing = this.#view?.facts.find((one) => one.fact === fact)?.standing;
    this.#goal = standing === 'next' ? 'next' : `row-${fact}`;
    this.#host.requestUpdate();
  };

  /** After an update: the keyboard goes where it is to go, and the list of keys lies over the screen or not. */
  #settle(): void {
    this.#countList();
    showOnce(this.#root.querySelector<HTMLDialogElement>('dialog.shortcuts'));
    const goal = this.#goal && this.#root.getElementById(this.#goal);
    this.#goal = undefined;
    if (!goal) return;
    const control = goal.matches('li') ? goal.querySelector<HTMLElement>('input:checked, input') : null;
    (control ?? goal).focus({ preventScroll: true });
    if (this.#isTurning) this.#host.scrollIntoView({ block: 'start' });
    else goal.scrollIntoView({ block: 'nearest' });
    this.#isTurning = false;
  }

  /** A talk has reached a list when nothing is left to ask, or the visitor has been shown one. */
  #countList(): void {
    const view = this.#view;
    const isSettled = view && !view.isEmpty && view.intake.step === 'results';
    if (this.#scene && (isSettled || this.#reception.snapshot?.matches('visitor')))
      this.#followUp.reached(this.#scene.catalog.version);
  }

  #staffScene(scene: Scene, view: ReceptionView): Scene {
    const { texts } = this.#words;
    return { ...scene, view: view.intake, texts, language: undefined, send: this.#tell };
  }

  #visitorScene(scene: Scene, view: ReceptionView): Scene {
    const send: Scene['send'] = (event) => {
      if (event.type === 'apply.opened') this.#root.getElementById('apply')?.focus();
      else this.#tell(event);
    };
    return { ...scene, view: { ...view.intake, step: 'results', results: view.results }, send };
  }

  #renderVisitor(scene: Scene, view: ReceptionView): TemplateResult {
    const { texts } = scene;
    return html`
      <div class="guide visitor" part="guide" lang=${texts.language} dir=${texts.direction}>
        <div class="desk-bar">
          ${button('staff', html`<span lang="sv" dir="ltr">${this.#words.say('visitor.back')}</span>`, () => this.#turn(), 'primary')}
          ${this.#languages.chooser()} ${this.#renderExit()}
        </div>
        ${this.#languages.notice()} ${visitorSide(this.#visitorScene(scene, view), this.#staffScene(scene, view))}
        ${this.#renderClearing()}
      </div>
      ${this.#renderHandout(scene, view)}
    `;
  }

  #renderStaff(scene: Scene, view: ReceptionView): TemplateResult {
    const { say, texts } = this.#words;
    const reception = this.#reception.snapshot;
    const searched = reception?.context.search ?? '';
    const desk: Desk = {
      scene: this.#staffScene(scene, view),
      visitor: this.#visitorScene(scene, view),
      view,
      say,
      searched,
      found: this.#search?.(searched),
      hasKeys: reception?.context.keys === 'on',
      tell: this.#tell,
      search: (text) => this.#reception.send({ type: 'search.typed', text }),
      goTo: this.#goTo,
    };
    const { catalog, browsing } = scene;
    const ticked = browsing.taken.size;
    const list = ticked > 0 ? say('tools.ticked', { count: ticked }) : say('tools.handout');
    return html`
      <div class="staff" part="guide" lang="sv" dir="ltr">
        <div class="desk-bar">
          <h2>${say('title')} <span class="soft">${catalog.kommun.name}</span></h2>
          <div class="tools">
            ${button('visitor', html`${say('tools.visitor')} ${keyHint(desk, 'V')}`, () => this.#turn())}
            <span class="language"><span class="soft">${say('tools.language')}</span> ${this.#languages.chooser()}</span>
            ${button('handout', html`${list} ${keyHint(desk, 'L')}`, () => this.#openHandout())}
            ${button(
              'shortcuts',
              html`<span aria-hidden="true">?</span><span class="unseen">${say('tools.shortcuts')}</span>`,
              () => this.#reception.send({ type: 'shortcuts.opened' }),
            )}
            ${this.#renderExit(keyHint(desk, 'R'))}
          </div>
        </div>
        ${catalog.guideline.status === 'proposal' ? html`<p class="urgent">${texts.t('draft')}</p>` : nothing}
        <div class="unseen" aria-live="polite">${this.#announcement(desk)}</div>
        ${violenceHelp(desk.scene, [...(desk.scene.view.chosenTopics ?? []), ...(desk.found?.topics ?? [])])}
        <div class="desk">
          <section class="ask" aria-label=${say('talk.title')}>
            ${topicChoice(desk)} ${nextQuestion(desk)} ${youngNote(desk)}
            <div class="rest">${factPanel(desk)} ${askingNote(desk)}</div>
          </section>
          ${insatsList(desk)}
        </div>
        ${footer(desk, this.#followUp)} ${this.#renderClearing()}
      </div>
      ${
        reception?.matches('shortcuts')
          ? shortcutsDialog(
              say,
              desk.hasKeys,
              () => this.#reception.send({ type: 'keys.switched' }),
              () => this.#reception.send({ type: 'shortcuts.closed' }),
            )
          : nothing
      }
      ${this.#renderHandout(scene, view)}
    `;
  }

  /** The list in the visitor's language, with staff's own controls in theirs. */
  #renderHandout(scene: Scene, view: ReceptionView): TemplateResult {
    return this.#handout.render(this.#visitorScene(scene, view), this.#words.texts);
  }

  /** Clears at once, on either side; the page stays. */
  #renderExit(hint: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`
      <button type="button" class="exit" part="exit" lang="sv" data-action="exit" @click=${this.#wipe}>
        ${this.#words.say('tools.clear')} ${hint}
      </button>
    `;
  }

  #renderClearing(): TemplateResult | typeof nothing {
    const { say } = this.#words;
    const clearing = this.#clearing.snapshot;
    const clear = () => this.#clearing.send({ type: 'clearing.asked' });
    if (clearing?.matches('asked')) {
      return html`
        <div class="clearing" lang="sv" dir="ltr" data-section="clearing">
          <p role="alert">${say('clearing.asked')}</p>
          ${button('clear', say('clearing.again'), clear)}
          ${button('keep', say('clearing.drop'), () => this.#clearing.send({ type: 'clearing.dropped' }), 'primary')}
        </div>
      `;
    }
    if (!clearing?.matches('warning')) return nothing;
    return html`
      <div class="clearing" lang="sv" dir="ltr" data-section="warning">
        <p role="alert">${say('clearing.warning')}</p>
        <p class="left" aria-hidden="true">${say('clearing.left', { count: clearing.context.left })}</p>
        ${button('keep', say('clearing.stay'), () => this.#onAct(), 'primary')}
      </div>
    `;
  }

  /** What a reader hears when something has been said: how the list stands, and what to ask next. */
  #announcement({ view, say, scene }: Desk): string {
    if (view.isEmpty) return '';
    const of = (status: string) => view.results.find((group) => group.status === status)?.insatser.length ?? 0;
    const { question } = view.intake;
    const next = question
      ? say('announce.next', { question: questionText(scene, question.fact, question.isFiner) })
      : say('next.none');
    const counts = say('announce.counts', {
      open: of('open'),
      check: of('checkWithProvider'),
      outside: of('outsideAudience'),
      apply: of('applyInstead'),
    });
    return `${counts} ${next}`;
  }
}
