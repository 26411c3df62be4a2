import { adoptStyles, render, type TemplateResult } from 'lit';
import { paperStyles } from './paper.styles.js';
import { qrStyles } from './qr-image.js';

/** What a handout is printed on: a sheet of A4, or a roll of receipt paper 80 mm wide. */
export type Paper = 'a4' | 'receipt';

/** The unprinted edge, and the width of the roll, in millimetres. */
const A4_MARGIN = 15;
const RECEIPT_MARGIN = 4;
const RECEIPT_WIDTH = 80;

const MILLIMETRES_PER_PIXEL = 25.4 / 96;

/**
 * The sheet that is printed instead of the page, or in the guide's place on it; on screen it is never seen. Instead of the
 * page it lies at the page's end and not in the guide, whose place may be a narrow column or a box that cuts off. Both it
 * and the page's print styles are taken away when it has been printed.
 */
export class PrintSheet {
  #holder: HTMLElement | undefined;
  #pageStyles: CSSStyleSheet | undefined;

  /** Prints what a template draws. */
  print(content: TemplateResult, paper: Paper): void {
    this.show(content, paper);
    window.print();
  }

  /** Puts what a template draws on paper instead of the page, whoever prints. */
  show(content: TemplateResult, paper: Paper): void {
    const holder = this.#hold(content, paper, document.body);
    this.#pageStyles = new CSSStyleSheet();
    this.#pageStyles.replaceSync(pageStyles(paper === 'a4' ? 'A4' : receiptSize(holder), paper));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#pageStyles];
  }

  /** Puts what a template draws on paper in the guide's place on the page, which is printed around it as it is. */
  showIn(guide: ShadowRoot, content: TemplateResult): void {
    this.#hold(content, 'a4', guide);
  }

  #hold(content: TemplateResult, paper: Paper, place: Element | ShadowRoot): HTMLElement {
    this.remove();
    const holder = document.createElement('div');
    holder.dataset.insatsHandout = paper;
    const root = holder.attachShadow({ mode: 'open' });
    adoptStyles(root, [paperStyles, qrStyles]);
    render(content, root);
    place.append(holder);
    this.#holder = holder;
    window.addEventListener('afterprint', this.#onAfterPrint);
    return holder;
  }

  /** Takes the sheet away, printed or not. */
  remove(): void {
    if (!this.#holder) return;
    window.removeEventListener('afterprint', this.#onAfterPrint);
    this.#holder.remove();
    this.#holder = undefined;
    if (!this.#pageStyles) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#pageStyles);
    this.#pageStyles = undefined;
  }

  readonly #onAfterPrint = (): void => this.remove();
}

/** A roll has no length of its own: the page is as long as what stands on it. */
function receiptSize(holder: HTMLElement): string {
  holder.toggleAttribute('data-measuring', true);
  const length = holder.offsetHeight * MILLIMETRES_PER_PIXEL;
  holder.toggleAttribute('data-measuring', false);
  return `${RECEIPT_WIDTH}mm ${Math.ceil(length) + 2 * RECEIPT_MARGIN + 1}mm`;
}

/** For the whole document, as the size of a page can be set nowhere else: the sheet alone is on paper. */
function pageStyles(size: string, paper: Paper): string {
  return `
    @page { size: ${size}; margin: ${paper === 'a4' ? A4_MARGIN : RECEIPT_MARGIN}mm }
    @media print {
      html, body {
        all: revert !important;
        color-scheme: only light !important;
        margin: 0 !important;
        padding: 0 !important;
        background: #fff !important;
      }
      body > :not([data-insats-handout]) { display: none !important }
    }
  `;
}
