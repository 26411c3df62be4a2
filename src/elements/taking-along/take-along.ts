import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Insats } from '../../catalog/types.js';
import type { Faults } from '../faults.js';
import type { GuideHost } from '../guide-host.js';
import type { Scene } from '../scene.js';
import { button } from '../screens/parts.js';
import { createHandout, type Handout } from './handout.js';
import { inOrderOfList, takenFrom, toApplyFor, urlFor } from './handout-content.js';
import './handout-texts.js';
import { type PaperDetail, type PaperList, paperSheet } from './paper.view.js';
import { plainList } from './plain-list.js';
import { PrintSheet } from './print-sheet.js';

export const build = __BUILD__;

/** What came of what was asked for last. */
type Said = 'copied' | 'failed';

/**
 * Takes a list along from the visitor's own device: what is ticked, else all that one can get in touch about. It is
 * shared, copied, shown as a code, or printed, and holds no answer.
 */
export class TakeAlong implements ReactiveController {
  readonly #host: GuideHost;
  readonly #sceneNow: () => Scene | undefined;
  readonly #handout: Handout;
  readonly #sheet = new PrintSheet();
  #said: Said | undefined;

  /** @param scene What is on screen; `undefined` while there is no catalogue. */
  constructor(host: GuideHost, scene: () => Scene | undefined, faults: Faults) {
    this.#host = host;
    this.#sceneNow = scene;
    this.#handout = createHandout(host, faults, () => ['a4']);
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onBeforePrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onBeforePrint);
    this.clear();
  }

  /** Nothing that was made for a list is left. */
  clear(): void {
    this.#handout.close();
    this.#sheet.remove();
    this.#said = undefined;
  }

  /** The ways to take the list along; on the whole list once something is ticked. */
  tools(scene: Scene): TemplateResult | typeof nothing {
    const { texts, view, browsing } = scene;
    const { t } = texts;
    if (view.step === 'list' && browsing.taken.size === 0) return nothing;
    return html`
      <section class="taking" data-section="take" aria-labelledby="taking">
        <h3 id="taking">${t('handout:title')}</h3>
        <p class="soft">
          ${browsing.taken.size > 0 ? t('handout:ticked', { count: browsing.taken.size }) : t('handout:all')}
          ${t('handout:private')} ${t('handout:careful')}
        </p>
        <div class="actions">
          ${'share' in navigator ? button('share', t('handout:share'), () => this.#share(scene)) : nothing}
          ${'clipboard' in navigator ? button('copy', t('handout:copy'), () => this.#copy(scene)) : nothing}
          ${button('code', t('handout:showCode'), () => this.#handout.open(scene))}
          ${button('print', t('handout:print'), () => this.#print(scene, 'line'))}
          ${button('print-all', t('handout:printAll'), () => this.#print(scene, 'full'))}
        </div>
        ${this.#said ? html`<p role="alert">${t(`handout:${this.#said}`)}</p>` : nothing}
      </section>
      ${this.#handout.render(scene)}
    `;
  }

  async #share(scene: Scene): Promise<void> {
    const url = urlFor(this.#host, scene, takenFrom(scene));
    try {
      await navigator.share({ title: scene.texts.t('handout:mine'), url });
    } catch (error) {
      // Whoever closes the panel of the device has changed their mind.
      if ((error as Error).name !== 'AbortError') this.#tell('failed');
    }
  }

  async #copy(scene: Scene): Promise<void> {
    const insatser = takenFrom(scene);
    try {
      await navigator.clipboard.writeText(plainList(scene, insatser, urlFor(this.#host, scene, insatser)));
      this.#tell('copied');
    } catch {
      this.#tell('failed');
    }
  }

  #print(scene: Scene, detail: PaperDetail): void {
    const toApply = scene.browsing.taken.size > 0 ? [] : toApplyFor(scene);
    this.#sheet.print(a4Sheet(scene, { insatser: takenFrom(scene), toApply, detail }), 'a4');
  }

  #tell(said: Said): void {
    this.#said = said;
    this.#host.requestUpdate();
  }

  /**
   * The browser is asked to print a list. What stands on it is put on paper with what to say to whom: in the guide's place
   * on the page, or, from a panel that would be cut off there, instead of the page.
   */
  readonly #onBeforePrint = (): void => {
    const scene = this.#sceneNow();
    const root = this.#host.renderRoot;
    const isList = scene?.view.step === 'results' || scene?.view.step === 'list';
    // At a tablet or a desk nothing is taken along by this.
    if (scene?.take !== this || !isList || document.querySelector('[data-insats-handout]')) return;
    const sheet = a4Sheet(scene, onScreen(scene, root));
    if (root.querySelector('dialog[part=panel]') === null) this.#sheet.showIn(root, sheet);
    else if (root.querySelector('dialog[part=panel][open]')) this.#sheet.show(sheet, 'a4');
  };
}

/** What a sheet of A4 without codes is drawn from. */
type A4List = Omit<PaperList, 'codes' | 'paper'>;

function a4Sheet(scene: Scene, list: A4List): TemplateResult {
  return paperSheet(scene, { ...list, codes: undefined, paper: 'a4' });
}

/** The rows on screen, those that are opened with all about them; with ticks, what is ticked. */
function onScreen(scene: Scene, root: ShadowRoot): A4List {
  const { browsing, catalog } = scene;
  const status = new Map(
    [...root.querySelectorAll<HTMLElement>('.turn [data-insats]')].map(({ dataset }) => [
      dataset.insats ?? '',
      dataset.status,
    ]),
  );
  const shown = browsing.taken.size > 0 ? takenFrom(scene) : inOrderOfList(catalog, new Set(status.keys()));
  const isToApply = ({ id }: Insats) => browsing.taken.size === 0 && status.get(id) === 'applyInstead';
  return {
    insatser: shown.filter((insats) => !isToApply(insats)),
    toApply: shown.filter(isToApply),
    detail: 'line',
    opened: shown.filter(({ id }) => browsing.isOpen(id)),
  };
}
