import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../catalog/types.js';
import type { Texts } from '../../i18n/texts.js';
import type { Status } from '../../rules/evaluate.js';

/** A form for each status, so that colour is never alone in telling it (WCAG 1.4.1). */
const STATUS_PATHS: Readonly<Record<Status, string>> = {
  open: 'M4 12l6 6L20 7',
  checkWithProvider: 'M8 8a4 4 0 1 1 4 5v1m0 4v1',
  outsideAudience: 'M6 12h12',
  applyInstead: 'M7 17L17 7H8m9 0v9',
};

/** The sign of a status; decorative, the words stand beside it. */
export function statusIcon(status: Status): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${STATUS_PATHS[status]}></path></svg>`;
}

/** A native button with the name that tests and host scripts find it by. */
export function button(action: string, text: unknown, onClick: () => void, look = ''): TemplateResult {
  return html`<button type="button" class=${look} data-action=${action} @click=${onClick}>${text}</button>`;
}

/** A heading that opens what is one tap away. */
export function fold(title: unknown, content: unknown, section?: string): TemplateResult {
  return html`<details data-section=${section ?? nothing}><summary>${title}</summary>${content}</details>`;
}

/** A telephone link for the number in the text; it reads left to right in every language. */
export function phoneLink(text: string, look = ''): TemplateResult {
  return html`<a class=${look} href="tel:${text.replace(/[^\d+]/g, '')}"><bdi>${text}</bdi></a>`;
}

/** Every way to reach the kommun that its catalogue has. */
export function contactLinks({ phone, phoneNote, email, address, url }: Contact, { t }: Texts): TemplateResult {
  const links = [
    phone && html`${phoneLink(t('card.call', { phone }), 'button')} <bdi class="soft" lang="sv">${phoneNote}</bdi>`,
    email && html`<a href="mailto:${email}">${email}</a>`,
    address &&
      html`${address} ${outLink(`https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`, t('card.map'))}`,
    url && outLink(url, t('card.web')),
  ].filter(Boolean);
  return links.length > 0
    ? html`<ul class="contact">${links.map((link) => html`<li>${link}</li>`)}</ul>`
    : html`<p>${t('card.noContact')}</p>`;
}

/** A link out of the guide: it tells the other site nothing of where one came from. */
function outLink(url: string, text: string): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${text}</a>`;
}
