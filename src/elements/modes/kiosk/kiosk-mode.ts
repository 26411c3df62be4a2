import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type Actor, createActor, fromPromise } from 'xstate';
import { KIOSK_PATIENCE, type KioskEvent, kioskMachine } from '../../../../machines/kiosk.machine.js';
import { type KioskView, kioskView } from '../../../../machines/kiosk.view.js';
import type { Host, Tools } from '../../companion.js';
import { createHandout } from '../../handout/handout.js';
import type { LanguageChoice } from '../../languages.js';
import { type QrCode, qrCode, qrStyles } from '../../qr.js';
import type { Scene, SceneExtras } from '../../scene.js';
import { button } from '../../screens/parts.js';
import type { Mode } from '../mode.js';
import { watchActivity } from './activity.js';
import { attractScreen } from './attract.view.js';
import { kioskStyles } from './kiosk.styles.js';
import { fillScreen, keepManners } from './manners.js';
import { ScreenLight } from './screen-light.js';
import { StaffDesk } from './staff-desk.js';
import { tongueOf } from './texts.js';
import { Upkeep } from './upkeep.js';
import { codeDialog, stillThere, toolBar } from './visit.view.js';

/** The longest wait that a kommun may set, in seconds: an hour. */
const LONGEST_WAIT = 3_600;

/** A code on screen, with the address that it holds. */
interface DrawnCode {
  readonly link: string;
  readonly code: QrCode | undefined;
}

/** The kiosk of one element: ties its machine to the page, the person, and the device. */
export class KioskMode implements Mode, ReactiveController {
  readonly extras: SceneExtras = {
    link: (href, text) => this.#drawLink(href, text),
    print: () => this.#takeList(),
  };
  readonly #host: Host;
  readonly #tools: Tools;
  readonly #languages: LanguageChoice;
  readonly #handout: ReturnType<typeof createHandout>;
  readonly #light = new ScreenLight();
  readonly #upkeep = new Upkeep(() => this.#send({ type: 'update.found' }));
  readonly #desk: StaffDesk;
  readonly #styles = [kioskStyles, qrStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
  #actor: Actor<typeof kioskMachine> | undefined;
  #stops: readonly (() => void)[] = [];
  #lastDeed = Date.now();
  #scene: Scene | undefined;
  #code: DrawnCode | undefined;
  #drawnScreen: KioskView['screen'] | undefined;

  constructor(host: Host, tools: Tools, languages: LanguageChoice) {
    this.#host = host;
    this.#tools = tools;
    this.#languages = languages;
    this.#handout = createHandout(host);
    this.#desk = new StaffDesk(host, languages, this.#light);
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, ...this.#styles];
    host.addController(this);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #view(): KioskView | undefined {
    return this.#actor && kioskView(this.#actor.getSnapshot());
  }

  hostConnected(): void {
    // Whatever was said before the kiosk came, or before it was moved, was said by somebody else.
    this.#tools.wipe();
    this.#stops = [watchActivity(this.#onDeed), keepManners()];
    document.addEventListener('visibilitychange', this.#onVisible);
    window.addEventListener('pagehide', this.#onEnd);
    window.addEventListener('keydown', this.#onKey);
    window.addEventListener('keyup', this.#onKey);
    this.#light.keep();
    this.#upkeep.start();
    this.#start();
  }

  hostDisconnected(): void {
    this.#actor?.stop();
    this.#actor = undefined;
    this.#handout.close();
    this.#languages.forget();
    for (const stop of this.#stops) stop();
    document.removeEventListener('visibilitychange', this.#onVisible);
    window.removeEventListener('pagehide', this.#onEnd);
    window.removeEventListener('keydown', this.#onKey);
    window.removeEventListener('keyup', this.#onKey);
    this.#light.leave();
    this.#upkeep.stop();
  }

  hostUpdated(): void {
    for (const dialog of this.#root.querySelectorAll<HTMLDialogElement>('dialog:is(.asking, .code)'))
      if (!dialog.open) dialog.showModal();
    for (const form of this.#root.querySelectorAll<HTMLFormElement | HTMLSelectElement>('form, select'))
      form.autocomplete = 'off';
    const screen = this.#view?.screen;
    if (screen === this.#drawnScreen) return;
    this.#drawnScreen = screen;
    // What was touched is no longer there: keyboard and screen reader go on from what has come instead.
    const place = screen === 'guide' ? '.turn' : '.staff';
    this.#root.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  }

  wiped(): void {
    this.#send({ type: 'visit.ended' });
  }

  leave(): void {
    this.#host.removeController(this);
    this.hostDisconnected();
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => !this.#styles.includes(sheet));
    this.#host.removeAttribute('data-kiosk');
  }

  frame(body: TemplateResult, scene: Scene | undefined): TemplateResult {
    this.#scene = scene;
    const { code, dir, texts } = tongueOf(this.#languages.spoken);
    const view = this.#view;
    return html`
      <div class="kiosk" lang=${code} dir=${dir} data-screen=${view?.screen ?? 'wait'} data-size=${view?.textSize ?? 0}>
        ${view ? this.#draw(view, body, scene) : html`<p class="moment">${texts.wait}</p>`}
      </div>
    `;
  }

  #draw(view: KioskView, body: TemplateResult, scene: Scene | undefined): TemplateResult {
    const { texts } = tongueOf(this.#languages.spoken);
    switch (view.screen) {
      case 'attract':
        return html`
          ${attractScreen({ count: view.greeting, kommun: scene?.catalog.kommun.name, start: this.#onStart })}
          <div
            class="corner"
            aria-hidden="true"
            @click=${() => this.#onStart(null)}
            @pointerdown=${() => this.#send({ type: 'corner.pressed' })}
            @pointerup=${this.#onRelease}
            @pointercancel=${this.#onRelease}
            @pointerleave=${this.#onRelease}
          ></div>
        `;
      case 'staff':
        return this.#desk.draw({
          catalog: scene && `${scene.catalog.kommun.name}, ${scene.catalog.version}`,
          renew: () => this.#send({ type: 'page.renewed' }),
          close: () => this.#send({ type: 'staff.closed' }),
        });
      case 'wait':
        return html`<p class="moment">${texts.wait}</p>`;
      case 'guide':
        return this.#drawVisit(view, body, scene);
    }
  }

  #drawVisit(
    { textSize, link, secondsLeft }: KioskView,
    body: TemplateResult,
    scene: Scene | undefined,
  ): TemplateResult {
    const { texts } = tongueOf(this.#languages.spoken);
    return html`
      ${body}
      ${toolBar({
        texts,
        textSize,
        end: this.#onEnd,
        resize: () => this.#send({ type: 'text.resized' }),
        take: scene?.view.step === 'results' ? () => this.#takeList() : undefined,
      })}
      ${scene ? this.#handout.render(scene) : nothing}
      ${link === null ? nothing : codeDialog(texts, link, this.#code?.code, () => this.#send({ type: 'link.closed' }))}
      ${
        secondsLeft === undefined
          ? nothing
          : stillThere(texts, secondsLeft, () => this.#send({ type: 'visit.continued' }), this.#onEnd)
      }
    `;
  }

  /** A number to call as text; for every other address a button that shows its code. */
  #drawLink(href: string, text: string): TemplateResult {
    if (href.startsWith('tel:')) return html`<strong class="number"><bdi>${text}</bdi></strong>`;
    return button('code', html`<span aria-hidden="true" class="code-sign"></span>${text}`, () =>
      this.#send({ type: 'link.opened', link: href }),
    );
  }

  #takeList(): void {
    if (this.#scene) void this.#handout.open(this.#scene);
  }

  #start(): void {
    const { idleSeconds, countdownSeconds } = KIOSK_PATIENCE;
    const actor = createActor(
      kioskMachine.provide({
        actors: {
          forget: fromPromise(() => this.#forget()),
          renewPage: fromPromise(({ signal }) => this.#upkeep.renew(signal)),
        },
        actions: {
          speak: (_, { language }) => {
            if (language !== null) void this.#languages.choose(language);
          },
          fillScreen: () => {
            if (this.#host.getAttribute('full-screen') !== 'off') fillScreen();
          },
          lookForUpdate: () => void this.#upkeep.look(),
        },
      }),
      {
        input: {
          idleSeconds: this.#seconds('idle-seconds', idleSeconds),
          countdownSeconds: this.#seconds('countdown-seconds', countdownSeconds),
        },
      },
    );
    this.#actor = actor;
    actor.subscribe((snapshot) => this.#follow(kioskView(snapshot)));
    actor.start();
  }

  /** A wait that the page has set, where it is one. */
  #seconds(attribute: string, otherwise: number): number {
    const seconds = Number(this.#host.getAttribute(attribute) ?? '');
    return seconds > 0 && seconds <= LONGEST_WAIT ? Math.ceil(seconds) : otherwise;
  }

  #follow({ screen, link }: KioskView): void {
    if (link !== (this.#code?.link ?? null)) void this.#drawCode(link);
    if (screen === 'staff') this.#desk.open();
    else this.#desk.close();
    this.#host.setAttribute('data-kiosk', screen);
    this.#host.requestUpdate();
  }

  async #drawCode(link: string | null): Promise<void> {
    this.#code = link === null ? undefined : { link, code: undefined };
    if (link === null) return;
    try {
      const code = await qrCode(link);
      if (this.#code?.link === link) this.#code = { link, code };
    } catch {
      // The address stands below the code, and can be written by hand.
    }
    this.#host.requestUpdate();
  }

  /**
   * Empties everything that a visit may have left.
   *
   * @throws where something of it is still on the page.
   */
  async #forget(): Promise<void> {
    window.speechSynthesis?.cancel();
    this.#handout.close();
    this.#languages.forget();
    this.#tools.wipe();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    if (this.#root.querySelector('[part=guide], dialog')) throw new Error('Something of the visit is still there.');
  }

  #send(event: KioskEvent): void {
    this.#actor?.send(event);
  }

  readonly #onStart = (language: string | null): void => this.#send({ type: 'visit.started', language });

  readonly #onEnd = (): void => this.#send({ type: 'visit.ended' });

  readonly #onRelease = (): void => this.#send({ type: 'corner.released' });

  readonly #onDeed = (): void => {
    this.#lastDeed = Date.now();
    this.#send({ type: 'person.acted' });
  };

  /** Staff at a kiosk with a keyboard hold F2 where others hold the corner. */
  readonly #onKey = ({ key, type }: KeyboardEvent): void => {
    if (key === 'F2') this.#send({ type: type === 'keydown' ? 'corner.pressed' : 'corner.released' });
  };

  /** Timers stand still while a device sleeps: whoever wakes it may be somebody else. */
  readonly #onVisible = (): void => {
    const { idleSeconds, countdownSeconds } = this.#actor?.getSnapshot().context ?? KIOSK_PATIENCE;
    const isLong = Date.now() - this.#lastDeed > (idleSeconds + countdownSeconds) * 1_000;
    if (document.visibilityState === 'visible' && isLong) this.#onEnd();
  };
}
