import { html, nothing, type TemplateResult } from 'lit';
import type { Insats } from '../../catalog/types.js';
import type { Texts } from '../../i18n/texts.js';
import { adoptStyles } from '../adopt-styles.js';
import type { Faults } from '../faults.js';
import type { ShadowHost } from '../guide-host.js';
import { insatsText, type Scene } from '../scene.js';
import { button } from '../screens/parts.js';
import { handoutStyles } from './handout.styles.js';
import { takenFrom, urlsFor } from './handout-content.js';
import './handout-texts.js';
import { paperSheet } from './paper.view.js';
import { type Paper, PrintSheet } from './print-sheet.js';
import { type QrCode, qrCode, qrImage, qrStyles } from './qr-image.js';

export type { Paper } from './print-sheet.js';

/** A list to take along, by code and by paper: what one can get in touch about, how, and the right to apply. */
export interface Handout {
  /**
   * Opens the list over the page; it needs `render` in what the place of use draws.
   *
   * @param insatser What the list holds; else what is ticked, or with no tick all that one can get in touch about.
   */
  open(scene: Scene, insatser?: readonly Insats[]): Promise<void>;
  /**
   * Prints the list, whether it is open or not: that of the open one, else as for `open`. The sheet is gone again when
   * it has been printed. Resolves when the browser has been asked to print.
   */
  print(scene: Scene, paper: Paper, insatser?: readonly Insats[]): Promise<void>;
  /** Closes the list and takes away all that was made for it, also a sheet that waits to be printed. */
  close(): void;
  /**
   * The dialog, to be drawn beside the guide; nothing while it is closed.
   *
   * @param helper The words of whoever helps the visitor: the controls are in them, and names stand in both, those of
   * the helper smaller. Printing is then one key away.
   */
  render(scene: Scene, helper?: Texts): TemplateResult;
}

/** One list, with its codes when they have come; `null` where they cannot be had. */
interface List {
  readonly insatser: readonly Insats[];
  codes: readonly QrCode[] | null | undefined;
}

/** What a handout may be printed on at a kommun's own desk, which may have a printer for receipts beside it. */
export const PAPERS_AT_THE_KOMMUN: readonly Paper[] = ['a4', 'receipt'];

/**
 * The handout of one element, for the places of use that have one.
 *
 * @param papers What it may be printed on; none where there is no printer, since asking for paper then only opens what
 * the visitor cannot use.
 */
export function createHandout(
  host: ShadowHost,
  faults: Faults,
  papers = (): readonly Paper[] => PAPERS_AT_THE_KOMMUN,
): Handout {
  return new ElementHandout(host, faults, papers);
}

class ElementHandout implements Handout {
  readonly #host: ShadowHost;
  readonly #faults: Faults;
  readonly #papers: () => readonly Paper[];
  readonly #sheet = new PrintSheet();
  #disownStyles: (() => void) | undefined;
  #list: List | undefined;
  /** What is made for printing alone, so that closing can call it off. */
  #printing: List | undefined;

  constructor(host: ShadowHost, faults: Faults, papers: () => readonly Paper[]) {
    this.#host = host;
    this.#faults = faults;
    this.#papers = papers;
  }

  async open(scene: Scene, insatser = takenFrom(scene)): Promise<void> {
    this.close();
    const list: List = { insatser, codes: undefined };
    this.#list = list;
    this.#disownStyles ??= adoptStyles(this.#root, handoutStyles, qrStyles);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#list !== list) return;
    this.#dialog?.showModal();
    list.codes = await this.#codesOf(scene, insatser);
    this.#host.requestUpdate();
  }

  async print(scene: Scene, paper: Paper, insatser?: readonly Insats[]): Promise<void> {
    const shown = insatser ?? this.#list?.insatser ?? takenFrom(scene);
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
    this.#disownStyles?.();
    this.#disownStyles = undefined;
    this.#host.requestUpdate();
  }

  render(scene: Scene, helper?: Texts): TemplateResult {
    const isStaffed = helper !== undefined;
    const words = helper ?? scene.texts;
    const list = this.#list;
    if (!list) return html``;
    const { texts, catalog } = scene;
    const { language, direction, t } = texts;
    const papers = this.#papers();
    const isShared = words.language !== language;
    const small = (text: string) =>
      isShared ? html` <small class="soft"><bdi lang=${words.language}>${text}</bdi></small>` : nothing;
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
          <h2 id="handout">${t('handout:title')}${small(words.t('handout:title'))}</h2>
          ${list.codes ? html`<p class="how">${t('handout:scan')} ${list.codes.length === 1 ? nothing : t('handout:scanSeveral')}</p>` : nothing}
          <div class="codes">${this.#renderCodes(scene, list)}</div>
          <div class="telling">
            <p>${t(papers.length > 0 ? 'handout:private' : 'handout:privateCode')} ${t('handout:careful')}</p>
            ${
              list.insatser.length === 0
                ? html`<p>${t('handout:empty')}</p>`
                : html`
                    <h3>${t('handout:contents')}</h3>
                    <ul class="names">
                      ${list.insatser.map((insats) => html`<li data-insats=${insats.id}>${insatsText(scene, insats, 'name')}${small(insats.name)}</li>`)}
                    </ul>
                  `
            }
            <p class="soft">${t('results.version', { kommun: catalog.kommun.name, date: texts.date(catalog.version) })}</p>
          </div>
        </div>
        <div class="foot" lang=${words.language} dir=${words.direction}>
          ${
            papers.includes('a4')
              ? html`<button type="button" data-action="print-a4" ?autofocus=${isStaffed} @click=${() => this.print(scene, 'a4')}>${words.t('handout:print')}</button>`
              : nothing
          }
          ${papers.includes('receipt') ? button('print-receipt', words.t('handout:receipt'), () => this.print(scene, 'receipt')) : nothing}
          ${button('close-handout', words.t('close'), () => this.close(), 'quiet')}
        </div>
      </dialog>
    `;
  }

  #renderCodes({ texts }: Scene, { codes }: List): TemplateResult {
    const { t } = texts;
    if (codes === null) return html`<p role="status">${t('handout:codeFailed')}</p>`;
    if (!codes) return html`<p class="making" role="status">${t('handout:making')}</p>`;
    const isOne = codes.length === 1;
    return html`${codes.map((code, at) => {
      const place = isOne ? undefined : t('handout:codeOf', { number: at + 1, count: codes.length });
      return html`
        <figure>
          ${place ? html`<figcaption>${place}</figcaption>` : nothing}
          ${qrImage(code, place ? `${t('handout:code')}. ${place}` : t('handout:code'))}
        </figure>
      `;
    })}`;
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
      return await Promise.all(urlsFor(this.#host, scene, insatser).map((url) => qrCode(url, this.#faults)));
    } catch {
      return null;
    }
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot;
  }
}
