import { html, type TemplateResult } from 'lit';

/** That something has to be put right first, and the way there. */
export function redFirst(goToRed: () => void, words = 'Rätta först det som är rött.'): TemplateResult {
  return html`<div class="red-first"><p>${words}</p><button type="button" @click=${goToRed}>Gå till det som är rött</button></div>`;
}
