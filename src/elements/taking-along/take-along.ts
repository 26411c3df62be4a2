import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { GuideHost } from '../guide-host.js';
import type { Scene } from '../scene.js';
import { button } from '../screens/parts.js';
import { createHandout, type Handout } from './handout.js';
import { takenFrom, toApplyFor, urlFor } from './handout-content.js';
import './handout-texts.js';
import { type PaperDetail, paperSheet } from './paper.view.js';
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
  #listensForPrint = false;

  /** @param scene What is on screen; `undefined` while there is no catalogue. */
  constructor(host: GuideHost, scene: () => Scene | undefined) {
    this.#host = host;
    this.#sceneNow = scene;
    this.#handout = createHandout(host);
    host.addController(this);
  }

  hostUpdate(): void {
    this.#listenForPrint(this.#host.getAttribute('display') === 'launcher');
  }

  hostDisconnected(): void {
    this.#listenForPrint(false);
    this.clear();
  }

  #listenForPrint(isWanted: boolean): void {
    if (isWanted === this.#listensForPrint) return;
    this.#listensForPrint = isWanted;
    if (isWanted) window.addEventListener('beforeprint', this.#onBeforePrint);
    else window.removeEventListener('beforeprint', this.#onBeforePrint);
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
    this.#sheet.print(this.#paperOf(scene, detail), 'a4');
  }

  #paperOf(scene: Scene, detail: PaperDetail): TemplateResult {
    const insatser = takenFrom(scene);
    const toApply = scene.browsing.taken.size > 0 ? [] : toApplyFor(scene);
    return paperSheet(scene, { insatser, toApply, codes: undefined, paper: 'a4', detail });
  }

  #tell(said: Said): void {
    this.#said = said;
    this.#host.requestUpdate();
  }

  /** A panel that lies over the page would be cut off on paper: the list is printed instead. */
  readonly #onBeforePrint = (): void => {
    const scene = this.#sceneNow();
    const isInPanel = this.#host.renderRoot.querySelector('dialog[part=panel][open]') !== null;
    const isResult = scene?.view.step === 'results' || scene?.view.step === 'list';
    if (!scene || !isInPanel || !isResult || document.querySelector('[data-insats-handout]')) return;
    this.#sheet.show(this.#paperOf(scene, 'line'), 'a4');
  };
}
