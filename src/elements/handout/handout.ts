import { html, nothing, type TemplateResult } from 'lit';
import type { Insats } from '../../catalog/types.js';
import type { Host } from '../companion.js';
import { type QrCode, qrCode, qrImage, qrStyles } from '../qr.js';
import { insatsText, type Scene } from '../scene.js';
import { button } from '../screens/parts.js';
import { handoutStyles } from './handout.styles.js';
import { insatserFor, urlsFor } from './handout-content.js';
import { handoutTexts } from './handout-texts.js';
import { paperSheet } from './paper.view.js';
import { type Paper, PrintSheet } from './print-sheet.js';

export type { Paper } from './print-sheet.js';

/** A list to take along, by code and by paper: what one can get in touch about, how, and the right to apply. */
export interface Handout {
  /**
   * Opens the list over the page; it needs `render` in what the place of use draws.
   *
   * @param insatser What the list holds; else what is `open` and `checkWithProvider` as the scene stands.
   */
  open(scene: Scene, insatser?: readonly Insats[]): Promise<void>;
  /**
   * Prints the list, whether it is open or not: that of the open one, else as for `open`. The sheet is gone again when
   * it has been printed. Resolves when the browser has been asked to print.
   */
  print(scene: Scene, paper: Paper, insatser?: readonly Insats[]): Promise<void>;
  /** Closes the list and takes away all that was made for it, also a sheet that waits to be printed. */
  close(): void;
  /** The dialog, to be drawn beside the guide; nothing while it is closed. */
  render(scene: Scene): TemplateResult;
}

/** One list, with its codes when they have come; `null` where they cannot be had. */
interface List {
  readonly insatser: readonly Insats[];
  codes: readonly QrCode[] | null | undefined;
}

/** The handout of one element, for the places of use that have one. */
export function createHandout(host: Host): Handout {
  return new HandoutOf(host);
}

class HandoutOf implements Handout {
  readonly #host: Host;
  readonly #sheet = new PrintSheet();
  #styles: CSSStyleSheet | undefined;
  #list: List | undefined;
  /** What is made for printing alone, so that closing can call it off. */
  #printing: List | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  async open(scene: Scene, insatser = insatserFor(scene)): Promise<void> {
    this.close();
    const list: List = { insatser, codes: undefined };
    this.#list = list;
    this.#adopt();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#list !== list) return;
    this.#dialog?.showModal();
    list.codes = await this.#codesOf(scene, insatser);
    this.#host.requestUpdate();
  }

  async print(scene: Scene, paper: Paper, insatser?: readonly Insats[]): Promise<void> {
    const shown = insatser ?? this.#list?.insatser ?? insatserFor(scene);
    const list: List = { insatser: shown, codes: insatser ? undefined : this.#list?.codes };
    this.#printing = list;
    list.codes ??= await this.#codesOf(scene, shown);
    if (this.#printing !== list) return;
    this.#sheet.print(paperSheet(scene, { ...list, paper }), paper);
  }

  close(): void {
    this.#dialog?.close();
    this.#list = undefined;
    this.#printing = undefined;
    this.#sheet.remove();
    this.#disown();
    this.#host.requestUpdate();
  }

  render(scene: Scene): TemplateResult {
    const list = this.#list;
    if (!list) return html``;
    const { texts, catalog } = scene;
    const { language, direction, t } = texts;
    const say = handoutTexts(language);
    return html`
      <dialog
        class="handout"
        lang=${language}
        dir=${direction}
        aria-labelledby="handout"
        data-section="handout"
        @close=${this.#onClose}
      >
        <div class="sheet" tabindex="0">
          <h2 id="handout">${say('title')}</h2>
          <div class="codes">${this.#renderCodes(scene, list)}</div>
          <div class="telling">
            <p>${say('private')} ${say('careful')}</p>
            ${
              list.insatser.length === 0
                ? html`<p>${say('empty')}</p>`
                : html`
                    <h3>${say('contents')}</h3>
                    <ul class="names">
                      ${list.insatser.map((insats) => html`<li data-insats=${insats.id}>${insatsText(scene, insats, 'name')}</li>`)}
                    </ul>
                  `
            }
            <p class="soft">${t('results.version', { kommun: catalog.kommun.name, date: texts.date(catalog.version) })}</p>
          </div>
        </div>
        <div class="foot">
          ${button('print-a4', say('print'), () => this.print(scene, 'a4'))}
          ${button('print-receipt', say('receipt'), () => this.print(scene, 'receipt'))}
          ${button('close-handout', t('close'), () => this.close(), 'quiet')}
        </div>
      </dialog>
    `;
  }

  #renderCodes({ texts }: Scene, { codes }: List): TemplateResult {
    const say = handoutTexts(texts.language);
    if (codes === null) return html`<p role="status">${say('codeFailed')}</p>`;
    if (!codes) return html`<p class="making" role="status">${say('making')}</p>`;
    const isOne = codes.length === 1;
    return html`
      <p>${say('scan')} ${isOne ? nothing : say('scanSeveral')}</p>
      ${codes.map((code, at) => {
        const place = isOne ? undefined : say('codeOf', { number: at + 1, count: codes.length });
        return html`
          <figure>
            ${place ? html`<figcaption>${place}</figcaption>` : nothing}
            ${qrImage(code, place ? `${say('code')}. ${place}` : say('code'))}
          </figure>
        `;
      })}
    `;
  }

  /** By Esc too. What is told of a dialog that has been opened again since comes too late. */
  readonly #onClose = (): void => {
    if (!this.#dialog?.open) this.close();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#root.querySelector<HTMLDialogElement>('dialog.handout');
  }

  async #codesOf(scene: Scene, insatser: readonly Insats[]): Promise<readonly QrCode[] | null> {
    try {
      return await Promise.all(urlsFor(this.#host, scene, insatser).map(qrCode));
    } catch {
      return null;
    }
  }

  /** Styles of this handout alone, so that taking them away leaves alone what others adopted. */
  #adopt(): void {
    const styles = new CSSStyleSheet();
    styles.replaceSync(`${handoutStyles.cssText}${qrStyles.cssText}`);
    this.#styles = styles;
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, styles];
  }

  #disown(): void {
    if (!this.#styles) return;
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== this.#styles);
    this.#styles = undefined;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}
