import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { fromPromise } from 'xstate';
import { KIOSK_PATIENCE, type KioskEvent, kioskMachine, LONGEST_WAIT } from '../../../machines/kiosk.machine.js';
import { type KioskView, kioskView } from '../../../machines/kiosk.view.js';
import { kioskSettingsMachine } from '../../../machines/kiosk-settings.machine.js';
import type { Insats, Topic } from '../../catalog/types.js';
import { ActorController } from '../../elements/actor-controller.js';
import { adoptStyles } from '../../elements/adopt-styles.js';
import type { GuideHost } from '../../elements/guide-host.js';
import type { LanguageController } from '../../elements/language/language-controller.js';
import type { Scene, SceneParts } from '../../elements/scene.js';
import { button } from '../../elements/screens/parts.js';
import { showOnce } from '../../elements/show-once.js';
import { createHandout, type Handout, PAPERS_AT_THE_KOMMUN } from '../../elements/taking-along/handout.js';
import { qrStyles } from '../../elements/taking-along/qr-image.js';
import { LANGUAGES } from '../../i18n/languages.js';
import type { Texts } from '../../i18n/texts.js';
import { ActivityController } from '../activity.js';
import { FollowUp } from '../follow-up/follow-up.js';
import type { PlaceContext, PlaceOfUse } from '../place.js';
import { tickStyles } from '../tick.styles.js';
import { AbsenceWatch } from './absence-watch.js';
import { greetingScreen } from './greeting.view.js';
import { Invitation } from './invitation.js';
import { kioskStyles } from './kiosk.styles.js';
import { countedTexts, greetingsIn } from './kiosk-texts.js';
import { KommunWatch } from './kommun-watch.js';
import { LinkCode } from './link-code.js';
import { Maintenance } from './maintenance.js';
import { offeredLanguages } from './offered-languages.js';
import { PageUpdate } from './page-update.js';
import { fillScreen, preventGestures } from './screen.js';
import { codeDialog, stillThere, toolBar } from './visit.view.js';
import { WakeLock } from './wake-lock.js';

export const build = __BUILD__;

/** A tablet on a wall, which many people use one after another. */
export function createPlace(context: PlaceContext): PlaceOfUse {
  return new KioskPlace(context);
}

/** A telephone number within a text. */
const NUMBER = /\+?\d[\d\s()–-]*\d/;

/** Stands before what opens a code. */
const codeSign = html`<span aria-hidden="true" class="code-sign"></span>`;

/** Whether there is a list to take along: on the whole list of the kommun only what is ticked. */
function hasList({ view, browsing }: Scene): boolean {
  return view.step === 'results' || (view.step === 'list' && browsing.taken.size > 0);
}

/** The kiosk of one element: ties its machine to the page, the visitor, and the device. */
class KioskPlace implements PlaceOfUse, ReactiveController {
  readonly keepsPage = true;
  readonly hasOwnBar = true;
  readonly #host: GuideHost;
  readonly #wipe: () => void;
  readonly #languages: LanguageController;
  readonly #handout: Handout;
  readonly #wakeLock = new WakeLock();
  readonly #pageUpdate = new PageUpdate(() => this.#send({ type: 'update.found' }));
  readonly #kommun: KommunWatch;
  readonly #followUp: FollowUp;
  readonly #maintenance: Maintenance;
  readonly #activity: ActivityController;
  readonly #settings: ActorController<typeof kioskSettingsMachine>;
  readonly #actor: ActorController<typeof kioskMachine>;
  readonly #disownStyles: () => void;
  #connection: AbortController | undefined;
  #allowGestures: (() => void) | undefined;
  readonly #absence = new AbsenceWatch(
    () => this.#waits,
    () => this.#onEnd(),
  );
  readonly #code: LinkCode;
  readonly #invitation: Invitation;
  #scene: Scene | undefined;
  /** The words of the visit that was just wiped: they go with the next greeting. */
  #lastSpoken: Texts | undefined;
  #drawnScreen: KioskView['screen'] | undefined;

  constructor(context: PlaceContext) {
    const { host, languages, faults, wipe } = context;
    this.#host = host;
    this.#languages = languages;
    this.#wipe = wipe;
    this.#handout = createHandout(host, faults, () => (this.#canPrint ? PAPERS_AT_THE_KOMMUN : []));
    this.#code = new LinkCode(() => host.requestUpdate(), faults);
    this.#invitation = new Invitation(host, faults);
    this.#kommun = new KommunWatch(
      host,
      faults,
      () => this.#scene?.catalog,
      () => this.#send({ type: 'update.found' }),
    );
    this.#followUp = new FollowUp(host, faults);
    this.#maintenance = new Maintenance(context, this.#wakeLock, this.#kommun, this.#followUp);
    this.#disownStyles = adoptStyles(this.#root, kioskStyles, qrStyles, tickStyles);
    this.#actor = new ActorController(host, undefined, (snapshot) => this.#follow(kioskView(snapshot)));
    this.#settings = new ActorController(host, undefined, (snapshot) => {
      if (snapshot.matches('ready')) this.#begin();
      else host.setAttribute('data-kiosk', snapshot.matches('wrong') ? 'settings' : 'wait');
      if (snapshot.matches('wrong')) this.#maintenance.prepare();
    });
    this.#activity = new ActivityController(host, 'pressed', { onAct: () => this.#onAct() });
    host.addController(this);
  }

  get parts(): SceneParts {
    return {
      link: (href, text) => this.#drawLink(href, text),
      print: this.#canPrint ? () => this.#takeList() : undefined,
      take: undefined,
      canTick: true,
      code: (insats, name) => this.#drawCode(insats, name),
    };
  }

  get #canPrint(): boolean {
    return this.#host.hasAttribute('printer');
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot;
  }

  get #view(): KioskView | undefined {
    const { snapshot } = this.#actor;
    return snapshot && kioskView(snapshot);
  }

  hostConnected(): void {
    // Whatever was said before the kiosk came, or before it was moved, was said by somebody else.
    this.#wipe();
    this.#allowGestures = preventGestures(() => this.#view?.screen === 'maintenance');
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    document.addEventListener('visibilitychange', this.#onVisible, { signal });
    window.addEventListener('pagehide', this.#onEnd, { signal });
    window.addEventListener('keydown', this.#onKey, { signal });
    window.addEventListener('keyup', this.#onKey, { signal });
    this.#wakeLock.keep();
    window.addEventListener('online', () => this.#kommun.hasten(), { signal });
    this.#pageUpdate.start();
    if (this.#kommun.hasFiles)
      this.#settings.replace(
        kioskSettingsMachine.provide({ actors: { readSettings: fromPromise(() => this.#kommun.start()) } }),
      );
    else this.#begin();
  }

  hostDisconnected(): void {
    this.#settings.replace(undefined);
    this.#actor.replace(undefined);
    this.#absence.watch(false);
    this.#handout.close();
    this.#languages.forget();
    this.#allowGestures?.();
    this.#connection?.abort();
    this.#wakeLock.leave();
    this.#pageUpdate.stop();
  }

  hostUpdated(): void {
    for (const dialog of this.#root.querySelectorAll<HTMLDialogElement>('dialog:is(.asking, .code)')) showOnce(dialog);
    for (const form of this.#root.querySelectorAll<HTMLFormElement | HTMLSelectElement>('form, select'))
      form.autocomplete = 'off';
    const screen = this.#view?.screen;
    if (screen === 'attract') this.#kommun.look();
    if (screen === 'guide' && this.#scene) this.#followUp.follow(this.#scene.view.step, this.#scene.catalog.version);
    if (screen === this.#drawnScreen) return;
    const place = this.#root.querySelector<HTMLElement>(screen === 'guide' ? '.turn' : '.maintenance');
    // The maintenance panel comes with its file.
    if (screen === 'maintenance' && !place) return;
    this.#drawnScreen = screen;
    if (screen === 'attract') this.#invitation.prepare();
    // What was touched is no longer there: keyboard and screen reader go on from what has come instead.
    place?.focus({ preventScroll: true });
  }

  wiped(): void {
    this.#send({ type: 'visit.ended' });
  }

  leave(): void {
    for (const part of [this, this.#settings, this.#actor, this.#activity]) {
      this.#host.removeController(part);
      part.hostDisconnected();
    }
    this.#disownStyles();
    this.#invitation.leave();
    this.#languages.offered = LANGUAGES.map(({ code }) => code);
    this.#languages.say((texts) => texts);
    this.#host.removeAttribute('data-kiosk');
  }

  frame(body: TemplateResult, scene: Scene | undefined, controls: TemplateResult): TemplateResult {
    this.#scene = scene;
    const { language, direction, t } = this.#languages.texts;
    const view = this.#view;
    const isWrong = this.#settings.snapshot?.matches('wrong') ?? false;
    return html`
      <div class="kiosk" lang=${language} dir=${direction} data-screen=${view?.screen ?? (isWrong ? 'settings' : 'wait')} data-size=${view?.textSize ?? 0}>
        ${view ? this.#draw(view, body, scene, controls) : isWrong ? this.#maintenance.drawFaults(this.#onRetry) : html`<p class="moment">${t('kiosk:wait')}</p>`}
        ${this.#drawFarewell(view)}
      </div>
    `;
  }

  /** Tells a screen reader, in the language of the visit, that nothing of it is left. */
  #drawFarewell(view: KioskView | undefined): TemplateResult {
    const texts = view?.screen === 'attract' ? this.#lastSpoken : undefined;
    return html`
      <p class="unseen" role="status" lang=${texts?.language ?? nothing} dir=${texts?.direction ?? nothing}>${texts?.t('kiosk:wiped')}</p>
    `;
  }

  #draw(view: KioskView, body: TemplateResult, scene: Scene | undefined, controls: TemplateResult): TemplateResult {
    switch (view.screen) {
      case 'attract':
        return html`
          ${this.#drawGreeting(view.greeting, scene)}
          <div
            class="corner"
            aria-hidden="true"
            @click=${() => this.#onStart(null)}
            @pointerdown=${() => this.#onHold()}
            @pointerup=${this.#onRelease}
            @pointercancel=${this.#onRelease}
            @pointerleave=${this.#onRelease}
          ></div>
        `;
      case 'maintenance':
        return this.#maintenance.draw({
          catalog: scene && `${scene.catalog.kommun.name}, ${scene.catalog.version}`,
          renew: () => this.#send({ type: 'page.renewed' }),
          close: () => this.#send({ type: 'maintenance.closed' }),
        });
      case 'wait':
        return html`<p class="moment">${this.#languages.texts.t('kiosk:wait')}</p>`;
      case 'guide':
        return this.#drawVisit(view, body, scene, controls);
    }
  }

  #drawGreeting(count: number, scene: Scene | undefined): TemplateResult {
    const { offered } = this.#languages;
    const greetings = greetingsIn(offered);
    const texts = greetings[count % greetings.length];
    return greetingScreen({
      count,
      greetings,
      kommun: scene?.catalog.kommun.name,
      isCounted: this.#followUp.isOn,
      invitation:
        scene && texts
          ? this.#invitation.draw({
              count,
              texts,
              offered,
              catalog: scene.catalog,
              start: (topic) => this.#onTopic(texts.language, topic, scene),
            })
          : nothing,
      start: this.#onStart,
    });
  }

  #drawVisit(
    { textSize, link, secondsLeft }: KioskView,
    body: TemplateResult,
    scene: Scene | undefined,
    controls: TemplateResult,
  ): TemplateResult {
    const { texts } = this.#languages;
    return html`
      ${body}
      ${toolBar({
        texts,
        textSize,
        controls,
        end: this.#onEnd,
        resize: () => void this.#resizeText(),
        ticked: scene?.browsing.taken.size ?? 0,
        take: scene && hasList(scene) ? () => this.#takeList() : undefined,
      })}
      ${scene ? this.#handout.render(scene) : nothing}
      ${link === null ? nothing : codeDialog(texts, link, this.#code.code, () => this.#send({ type: 'link.closed' }))}
      ${secondsLeft === undefined ? nothing : stillThere(texts, secondsLeft, this.#onStay, this.#onEnd)}
    `;
  }

  /** A number to call as text; for every other address a button that shows its code. */
  #drawLink(href: string, text: string): TemplateResult {
    if (href.startsWith('tel:')) {
      const [number = ''] = NUMBER.exec(text) ?? [];
      const [before, after] = [text.slice(0, text.indexOf(number)), text.slice(text.indexOf(number) + number.length)];
      return html`<strong class="number"><bdi>${before}<span dir="ltr" translate="no">${number}</span>${after}</bdi></strong>`;
    }
    return button('code', html`${codeSign}${text}`, () => this.#send({ type: 'link.opened', link: href }));
  }

  /** Changes the size of the text, and leaves the heading where it is being read. */
  async #resizeText(): Promise<void> {
    const headingTop = () => [...this.#root.querySelectorAll('.turn h2')].at(-1)?.getBoundingClientRect().top ?? 0;
    const before = headingTop();
    this.#send({ type: 'text.resized' });
    await this.#host.updateComplete;
    window.scrollBy({ top: headingTop() - before, behavior: 'instant' });
  }

  /** The way to the code of one insats. */
  #drawCode(insats: Insats, name: unknown): TemplateResult {
    const { t } = this.#languages.texts;
    const text = html`${codeSign}<span>${t('handout:showCode')} <span class="unseen">${name}</span></span>`;
    return button('insats-code', text, () => this.#takeList([insats]));
  }

  /** Opens the list: these insatser, else what is ticked, or with no tick all that one can get in touch about. */
  #takeList(insatser?: readonly Insats[]): void {
    if (this.#scene) void this.#handout.open(this.#scene, insatser);
  }

  /** Greets the first visitor, by the settings that the element has now. */
  #begin(): void {
    if (this.#actor.hasMachine) return;
    const { idleSeconds, countdownSeconds } = KIOSK_PATIENCE;
    this.#languages.offered = offeredLanguages(this.#host);
    if (this.#followUp.isOn) this.#languages.say(countedTexts);
    this.#actor.replace(this.#createMachine(), {
      idleSeconds: this.#seconds('idle-seconds', idleSeconds),
      countdownSeconds: this.#seconds('countdown-seconds', countdownSeconds),
    });
  }

  #createMachine(): typeof kioskMachine {
    return kioskMachine.provide({
      actors: {
        forget: fromPromise(() => this.#forget()),
        renewPage: fromPromise(({ signal }) => this.#pageUpdate.renew(signal)),
      },
      actions: {
        speak: (_, { language }) => {
          if (language !== null) this.#languages.choose(language);
        },
        fillScreen: () => {
          if (this.#host.getAttribute('full-screen') !== 'off') fillScreen();
        },
        lookForUpdate: () => void this.#pageUpdate.look(),
      },
    });
  }

  /** How long a visit goes on without anybody, in milliseconds. */
  get #waits(): number {
    const { idleSeconds, countdownSeconds } = this.#actor.snapshot?.context ?? KIOSK_PATIENCE;
    return (idleSeconds + countdownSeconds) * 1_000;
  }

  /** A wait that the page has set, where it is one. */
  #seconds(attribute: string, otherwise: number): number {
    const seconds = Number(this.#host.getAttribute(attribute) ?? '');
    return seconds > 0 && seconds <= LONGEST_WAIT ? Math.ceil(seconds) : otherwise;
  }

  #follow({ screen, greeting, link }: KioskView): void {
    if (screen === 'guide' || screen === 'maintenance' || greeting > 0) this.#lastSpoken = undefined;
    void this.#code.show(link);
    if (screen === 'maintenance') this.#maintenance.open();
    else this.#maintenance.close();
    this.#absence.watch(screen === 'guide');
    if (screen !== 'guide') this.#followUp.ended();
    this.#host.setAttribute('data-kiosk', screen);
    this.#host.requestUpdate();
  }

  /**
   * Empties everything that a visit may have left.
   *
   * @throws where something of it is still on the page.
   */
  async #forget(): Promise<void> {
    window.speechSynthesis?.cancel();
    this.#lastSpoken = this.#languages.texts;
    this.#handout.close();
    this.#languages.forget();
    this.#wipe();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    // Where nothing could be drawn any more, all that stands there is the page's own words.
    if (this.#root.querySelector('[part=guide], dialog, slot'))
      throw new Error('Something of the visit is still there.');
  }

  #send(event: KioskEvent): void {
    this.#actor.send(event);
  }

  readonly #onStart = (language: string | null): void => {
    this.#absence.greeted();
    this.#send({ type: 'visit.started', language });
  };

  /** Starts where the first question of a topic is. */
  #onTopic(language: string, topic: Topic, { send }: Scene): void {
    this.#onStart(language);
    send({ type: 'intake.started' });
    send({ type: 'topics.chosen', topics: [topic] });
  }

  readonly #onStay = (): void => {
    this.#absence.greeted();
    this.#send({ type: 'visit.continued' });
  };

  readonly #onRetry = (): void => this.#settings.send({ type: 'settings.retried' });

  readonly #onEnd = (): void => this.#send({ type: 'visit.ended' });

  readonly #onRelease = (): void => this.#send({ type: 'corner.released' });

  readonly #onAct = (): void => {
    if (this.#absence.acted()) this.#send({ type: 'person.acted' });
  };

  #onHold(): void {
    this.#maintenance.prepare();
    this.#send({ type: 'corner.pressed' });
  }

  /** Whoever looks after a kiosk with a keyboard holds F2 where others hold the corner. */
  readonly #onKey = ({ key, type }: KeyboardEvent): void => {
    if (key !== 'F2') return;
    if (type === 'keydown') this.#onHold();
    else this.#onRelease();
  };

  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible') this.#absence.seen();
  };
}
