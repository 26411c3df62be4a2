import type { html as Html, LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Catalog } from '../catalog/types.js';
import { accessStyles } from './access.styles.js';
import { adoptStyles } from './adopt-styles.js';
import { HANDOUT_PREFIX } from './handout/handout-link.js';
import type { GuideMode } from './insats-guide.js';
import { type Language, LanguageChoice } from './languages.js';
import { Listening } from './listen.js';
import { Mirror } from './mirror.js';
import type { CreateMode, Mode } from './modes/mode.js';
import type { Scene, SceneExtras } from './scene.js';

/** The element as the parts beside it see it. */
export interface Host extends LitElement {
  readonly catalog: string | Catalog | undefined;
  readonly mode: GuideMode;
  /** Opens the panel of a guide that stands behind a button. */
  open(): void;
}

/** What the element gives the parts beside it. */
export interface Tools {
  /** The element's own `html`, so that what lies beside it brings no lit. */
  readonly html: typeof Html;
  /** Speaks a language from now on, Swedish where none is given. */
  readonly speak: (language?: Language) => void;
  /** Starts over: nothing of what was said is left. */
  readonly wipe: () => void;
}

/** Where the guide is used; a list that was taken along opens on any page with a guide. */
type Place = GuideMode | 'handout';

/** How long a kiosk waits before it asks again for what it is made of, in milliseconds. */
const RETRY = 30_000;

/** Built apart from the element, each with what it needs (docs/decisions/0006). */
const MODES: Readonly<Partial<Record<Place, () => Promise<{ readonly createMode: CreateMode }>>>> = {
  kiosk: () => import('./modes/kiosk.js'),
  staff: () => import('./modes/staff.js'),
  handout: () => import('./modes/handout.js'),
};

/**
 * What lies beside the element and comes when it is asked for: the other languages, reading aloud, the text for a
 * page's own tools, and the places of use besides a website. The element is whole without it (docs/decisions/0006).
 */
export class Companion implements ReactiveController {
  readonly #host: Host;
  readonly #tools: Tools;
  readonly #languages: LanguageChoice;
  readonly #listening: Listening;
  readonly #mirror: Mirror;
  #wanted: Place = 'embed';
  #mode: Mode | undefined;
  /** A place of use is on its way. The guide stays out of sight meanwhile: it could be used as on a website. */
  #isComing = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, tools: Tools) {
    this.#host = host;
    this.#tools = tools;
    this.#listening = new Listening(host, tools.html);
    this.#mirror = new Mirror(host, tools.html);
    this.#languages = new LanguageChoice(host, (language) => {
      this.#listening.speaks(language?.code ?? 'sv');
      tools.speak(language);
    });
    if (host.shadowRoot) adoptStyles(host.shadowRoot, accessStyles);
    host.addController(this);
    host.addController(this.#listening);
    host.addController(this.#mirror);
  }

  /** What a scene has besides, where it is used. */
  get extras(): SceneExtras {
    return { listen: this.#listening.control, ...this.#mode?.extras };
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#onHashChange);
    if (this.#retry !== undefined) this.#wanted = 'embed';
    clearTimeout(this.#retry);
    this.#languages.rest();
  }

  hostUpdate(): void {
    const place = location.hash.startsWith(HANDOUT_PREFIX) ? 'handout' : this.#host.mode;
    if (place !== this.#wanted) void this.#enter(place);
  }

  /** Speaks what was chosen, or what the page and the browser prefer. */
  prefer(catalog: Catalog | undefined): void {
    this.#languages.prefer(catalog);
  }

  chooser(): TemplateResult {
    return this.#languages.chooser(this.#tools.html);
  }

  /** What stands above the conversation: how its words came about, and out of sight what tools read it from. */
  notice(): TemplateResult {
    return this.#tools.html`${this.#languages.notice(this.#tools.html)} ${this.#mirror.place}`;
  }

  /** The guide as the place of use shows it. `scene` is `undefined` while there is no catalogue. */
  frame(body: TemplateResult, scene: Scene | undefined): TemplateResult {
    if (this.#isComing) return this.#tools.html`<slot></slot>`;
    return this.#mode?.frame(body, scene) ?? body;
  }

  /** The conversation has been emptied. Whether the page stays, because it is not the person's own. */
  wiped(): boolean {
    this.#listening.stop();
    this.#mirror.clear();
    this.#mode?.wiped();
    return this.#mode !== undefined && this.#wanted !== 'handout';
  }

  readonly #onHashChange = (): void => this.#host.requestUpdate();

  /**
   * Turns to a place of use. One that cannot be had leaves the guide as it is on a website. Not so the kiosk: where one
   * person comes after another, a guide that forgets nobody is worse than what stands between the tags.
   */
  async #enter(mode: Place): Promise<void> {
    this.#wanted = mode;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#mode?.leave();
    this.#mode = undefined;
    this.#isComing = MODES[mode] !== undefined;
    try {
      const { createMode } = (await MODES[mode]?.()) ?? {};
      if (mode === this.#wanted) this.#mode = createMode?.(this.#host, this.#tools, this.#languages);
    } catch {
      if (mode === 'kiosk' && mode === this.#wanted) return this.#enterLater(mode);
    }
    if (mode === this.#wanted) this.#isComing = false;
    this.#host.requestUpdate();
  }

  /** Asks for it again after a while, or when the guide is back in the page. */
  #enterLater(mode: Place): void {
    if (this.#host.isConnected) this.#retry = setTimeout(() => void this.#enter(mode), RETRY);
    else this.#wanted = 'embed';
  }
}
