import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { PlaceContext, PlaceOfUse, PlacePart } from '../places/place.js';
import type { GuideMode } from './guide-host.js';
import { loadPart } from './parts/load-part.js';
import { PartController } from './parts/part-controller.js';
import type { Scene, SceneParts } from './scene.js';
import { HANDOUT_PREFIX } from './taking-along/handout-link.js';

/** The places of use of the modes that have one. */
const PLACE_OF_MODE: Readonly<Record<Exclude<GuideMode, 'embed'>, string> & Partial<Record<GuideMode, string>>> = {
  kiosk: 'kiosk',
  staff: 'reception',
};

/** The place of use that a mode asks for; `undefined` for a website. A page may have written any word. */
export function placeOfMode(mode: GuideMode): string | undefined {
  return Object.hasOwn(PLACE_OF_MODE, mode) ? PLACE_OF_MODE[mode] : undefined;
}

/**
 * Where a website's guide must not stand in for a place that does not come: a website's guide keeps answers, and the next
 * visitor would read them.
 */
const SHARED: readonly string[] = ['kiosk'];

/** The places of use besides a website, by name. The single edition is for a website, where a taken list opens too. */
const PLACES: Readonly<Record<string, () => Promise<PlacePart>>> = {
  handout: () => import('../places/handout/handout-place.js'),
  ...(__EDITION__ === 'folder' && {
    kiosk: () => import('../places/kiosk/kiosk-place.js'),
    reception: () => import('../places/reception/reception-place.js'),
  }),
};

/**
 * Turns the guide to the place where it is used: a tablet, a reception desk, or a list that was taken along, which any
 * page with a guide opens. A place is a part of its own, and the guide stays out of sight while it comes, since a
 * visitor could otherwise use the guide as on a website. A reception desk that does not come leaves the guide as it is
 * on a website; a kiosk does not.
 */
export class PlaceController implements ReactiveController {
  readonly #context: PlaceContext;
  readonly #part: PartController<PlacePart>;
  #place: PlaceOfUse | undefined;

  constructor(context: PlaceContext) {
    const { faults } = context;
    this.#context = context;
    this.#part = new PartController<PlacePart>(context.host, {
      load: (name) => {
        const load = PLACES[name];
        return load ? loadPart(name, load) : Promise.reject(new Error(`This edition has no ${name}.`));
      },
      triesAgain: (name) => name !== null && SHARED.includes(name) && name in PLACES,
      onCome: (part, name) => {
        faults.mended(name);
        this.#place?.leave();
        this.#place = part.createPlace(context);
      },
      onMissing: (name, cause) => faults.report('place-missing', name, cause),
    });
    context.host.addController(this);
  }

  /** What a scene has besides, where it is used. */
  get parts(): SceneParts {
    return this.#place?.parts ?? {};
  }

  /** Whether the guide is used somewhere else than on a website, or is on its way there. */
  get isElsewhere(): boolean {
    return this.#wanted !== undefined;
  }

  /** Whether leaving at once keeps the page. */
  get keepsPage(): boolean {
    return this.#place?.keepsPage ?? false;
  }

  /** Whether an Esc closes or empties something of the place's own. */
  usesEscape(event: KeyboardEvent): boolean {
    return this.#place?.usesEscape?.(event) ?? false;
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  hostUpdate(): void {
    const wanted = this.#wanted;
    if (wanted === this.#part.name) return;
    this.#place?.leave();
    this.#place = undefined;
    if (wanted === undefined) this.#part.leave();
    else this.#part.want(wanted);
  }

  /** Whether the place draws the way out and the languages in a bar of its own. */
  get hasOwnBar(): boolean {
    return this.#place?.hasOwnBar ?? false;
  }

  /** The guide as the place of use shows it. `scene` is `undefined` while there is no catalogue. */
  frame(body: TemplateResult, scene: Scene | undefined, controls: TemplateResult): TemplateResult {
    if (this.#place) return this.#place.frame(body, scene, controls);
    const isUsable = this.#wanted === undefined || (!SHARED.includes(this.#wanted) && this.#part.isMissing);
    return isUsable ? body : html`<slot></slot>`;
  }

  /** The conversation has been emptied. */
  wiped(): void {
    this.#place?.wiped();
  }

  /** The name of the place; `undefined` on a website. */
  get #wanted(): string | undefined {
    if (location.hash.startsWith(HANDOUT_PREFIX)) return 'handout';
    return placeOfMode(this.#context.host.mode);
  }

  readonly #onHashChange = (): void => this.#context.host.requestUpdate();
}
