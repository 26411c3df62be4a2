import { html, nothing, type TemplateResult } from 'lit';
import type { TextSize } from '../../../machines/kiosk.machine.js';
import { button } from '../../elements/screens/parts.js';
import { type QrCode, qrImage } from '../../elements/taking-along/qr-image.js';
import type { Texts } from '../../i18n/texts.js';

/** What can be done at any time of a visit, at the bottom of the screen, where a hand reaches. */
export interface VisitTools {
  readonly texts: Texts;
  readonly textSize: TextSize;
  /** The way out and the languages. */
  readonly controls: TemplateResult;
  readonly end: () => void;
  readonly resize: () => void;
  /** How many insatser are ticked for the list. */
  readonly ticked: number;
  /** Opens the list to take along; `undefined` where there is none yet. */
  readonly take: (() => void) | undefined;
}

/** The bar at the bottom of the screen. */
export function toolBar({ texts: { t }, textSize, controls, end, resize, ticked, take }: VisitTools): TemplateResult {
  const size = t(textSize === 2 ? 'kiosk:normal' : 'kiosk:larger');
  const takeText = html`<span>${t('kiosk:take')}</span> ${ticked > 0 ? html`<span class="count">${t('handout:ticked', { count: ticked })}</span>` : nothing}`;
  return html`
    <div class="tools">
      <button type="button" class="done" data-action="done" @click=${end}>
        <span>${t('kiosk:done')}</span> <span class="soft">${t('kiosk:doneNote')}</span>
      </button>
      ${take ? button('take-list', takeText, take, 'primary') : nothing}
      <button type="button" class="size" data-action="size" @click=${resize}>
        <strong aria-hidden="true" dir="ltr">${textSize === 2 ? 'A−' : 'A+'}</strong> <span>${size}</span>
      </button>
      ${controls}
    </div>
  `;
}

/** Asks whether anyone is there. It says so once; the seconds are there for the eye. */
export function stillThere({ t }: Texts, seconds: number, stay: () => void, end: () => void): TemplateResult {
  return html`
    <dialog class="asking" role="alertdialog" aria-labelledby="asking" aria-describedby="asked" @close=${closed(stay)}>
      <h2 id="asking">${t('kiosk:stillThere.title')}</h2>
      <p class="seconds" aria-hidden="true">${seconds}</p>
      <p id="asked">${t('kiosk:stillThere.text')}</p>
      <button type="button" class="primary" data-action="stay" autofocus @click=${closing(stay)}>${t('kiosk:stillThere.stay')}</button>
      ${button('leave', t('kiosk:stillThere.done'), end)}
    </dialog>
  `;
}

/** The code of an address, to be opened on one's own telephone, since no link leads out of a kiosk. */
export function codeDialog({ t }: Texts, link: string, code: QrCode | undefined, onClose: () => void): TemplateResult {
  return html`
    <dialog class="code" aria-labelledby="code" @close=${closed(onClose)}>
      <h2 id="code">${t('kiosk:code.title')}</h2>
      <p>${t('kiosk:code.text')}</p>
      <div class="square">${code ? qrImage(code, t('kiosk:code.title')) : nothing}</div>
      <p class="soft">${t('kiosk:code.or')}<br /><bdi dir="ltr">${readable(link)}</bdi></p>
      <button type="button" class="primary" data-action="close" autofocus @click=${closing(onClose)}>${t('kiosk:code.close')}</button>
    </dialog>
  `;
}

/** Closes the dialog before it is taken away, so that the browser gives the focus back, and then does the rest. */
function closing(then: () => void): (event: Event) => void {
  return ({ currentTarget }) => {
    (currentTarget as HTMLElement).closest('dialog')?.close();
    then();
  };
}

/** The browser has closed it, as for Esc. What was closed here tells of it later, when it is taken away already. */
function closed(then: () => void): (event: Event) => void {
  return ({ currentTarget }) => {
    if ((currentTarget as HTMLElement).isConnected) then();
  };
}

/** The address as one writes it by hand. */
function readable(link: string): string {
  const plain = link.replace(/^(?:mailto:|https?:\/\/(?:www\.)?)/, '').replace(/\/$/, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
