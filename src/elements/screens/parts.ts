import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../catalog/types.js';
import { phoneHref } from '../../content/phone-href.js';
import type { Scene } from '../scene.js';

/** A native button with the name that tests and host scripts find it by. */
export function button(action: string, text: unknown, onClick: () => void, look = ''): TemplateResult {
  return html`<button type="button" class=${look} data-action=${action} @click=${onClick}>${text}</button>`;
}

/**
 * The heading that names a turn. Its name is given by what is around it: when the screen that had the focus goes, Orca
 * stands on the new heading before the turn gets the focus, and does not say a name that this very heading gives.
 */
export function heading(id: string, text: unknown): TemplateResult {
  return html`<div id=${id}><h2>${text}</h2></div>`;
}

/** A heading that opens what is one tap away. */
export function fold(title: unknown, content: unknown, section?: string): TemplateResult {
  return html`<details data-section=${section ?? nothing}><summary>${title}</summary>${content}</details>`;
}

/** What links are drawn with: the words, and the way of drawing where it is not the usual one. */
type Links = Pick<Scene, 'texts' | 'link'>;

/** A telephone link for the number at the end of the text: it is never broken, and reads left to right in every language. */
export function phoneLink({ link }: Pick<Scene, 'link'>, text: string, look = ''): TemplateResult {
  const href = phoneHref(text);
  const number = text.search(/\d/);
  return (
    link?.(href, text) ??
    html`<a class=${look} href=${href}><bdi>${text.slice(0, number)}<span translate="no">${text.slice(number)}</span></bdi></a>`
  );
}

/** Every way to reach the kommun that its catalogue has; `look` is the number's. */
export function contactLinks(
  { phone, phoneNote, email, address, url }: Contact,
  scene: Links,
  look = 'button',
): TemplateResult {
  const { t } = scene.texts;
  const links = [
    phone &&
      html`${phoneLink(scene, t('card.call', { phone }), look)} ${phoneNote ? html`<bdi class="soft" lang="sv">${phoneNote}</bdi>` : nothing}`,
    email && (scene.link?.(`mailto:${email}`, email) ?? html`<a href="mailto:${email}" translate="no">${email}</a>`),
    address &&
      html`<span translate="no">${address}</span> ${outLink(scene, `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`, t('card.map'))}`,
    url && outLink(scene, url, t('card.web')),
  ].filter(Boolean);
  return links.length > 0
    ? html`<ul class="contact">${links.map((item) => html`<li>${item}</li>`)}</ul>`
    : html`<p>${t('card.noContact')}</p>`;
}

/** A link out of the guide: it tells the other site nothing of where one came from. */
export function outLink({ link }: Links, url: string, text: string): TemplateResult {
  return (
    link?.(url, text) ??
    html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${text}</a>`
  );
}
