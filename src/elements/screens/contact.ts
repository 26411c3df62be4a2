import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../catalog/types.js';
import type { Texts } from '../../i18n/texts.js';

/** A telephone link; the number reads left to right in every language. */
export function phoneLink(phone: string, label: string | TemplateResult, className = ''): TemplateResult {
  return html`<a class=${className} href="tel:${phone.replace(/[^\d+]/g, '')}"><bdi>${label}</bdi></a>`;
}

/** Every way to reach the kommun that its catalogue has. */
export function contactLinks(contact: Contact, { t }: Pick<Texts, 't'>): TemplateResult {
  const { phone, phoneNote, email, address, url } = contact;
  if (!(phone || email || address || url)) return html`<p>${t('card.noContact')}</p>`;
  return html`
    <ul class="contact">
      ${
        phone
          ? html`<li>
            ${phoneLink(phone, t('card.call', { phone }), 'button')}${phoneNote ? html` <span>(${phoneNote})</span>` : nothing}
          </li>`
          : nothing
      }
      ${email ? html`<li><a href="mailto:${email}">${t('card.email', { email })}</a></li>` : nothing}
      ${address ? html`<li><span>${address}</span> ${outLink(mapUrl(address), t('card.map'))}</li>` : nothing}
      ${url ? html`<li>${outLink(url, t('card.web'))}</li>` : nothing}
    </ul>
  `;
}

/** A link out of the guide: it tells the other site nothing of where one came from. */
export function outLink(url: string, label: string): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${label}</a>`;
}

function mapUrl(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
