import { html, nothing, type TemplateResult } from 'lit';
import type { OpeningContent } from '../../content/opening-content.js';
import type { Scene } from '../scene.js';
import { contentText } from './content-text.js';

/** Whether it is open now, the hours of the week, and when it is closed. */
export function openingLines(
  opening: OpeningContent | undefined,
  { texts: { t } }: Pick<Scene, 'texts'>,
): TemplateResult | typeof nothing {
  if (!opening) return nothing;
  const { now, texts } = opening;
  return html`
    ${now ? html`<p data-open=${now.isOpen}><strong>${now.text}</strong></p>` : nothing}
    ${texts.length > 0 ? html`<p class="soft">${t('card.hours')}: ${texts.map((text) => html`${contentText(text)} `)}</p>` : nothing}
  `;
}
