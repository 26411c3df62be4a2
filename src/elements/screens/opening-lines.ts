import { html, nothing, type TemplateResult } from 'lit';
import type { OpeningContent } from '../../content/opening-content.js';
import { contentText } from './content-text.js';

/** Whether it is open now, the hours of the week, and when it is closed. */
export function openingLines(opening: OpeningContent | undefined): TemplateResult | typeof nothing {
  if (!opening) return nothing;
  return html`
    ${opening.now ? html`<p data-open=${opening.now.isOpen}><strong>${opening.now.text}</strong></p>` : nothing}
    ${opening.texts.map((text) => html`<p class="soft">${contentText(text)}</p>`)}
  `;
}
