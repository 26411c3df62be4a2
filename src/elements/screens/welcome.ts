import { html, type TemplateResult } from 'lit';
import type { Scene } from '../scene.js';

/** What this is, that nothing is saved, and the way in. */
export function welcomeScreen({ texts: { t }, catalog, send }: Scene): TemplateResult {
  const kommun = catalog.kommun.name;
  return html`
    <div class="turn" data-step="welcome" tabindex="-1">
      <div class="says">
        <h2 class="lead">${t('welcome.hello', { kommun })}</h2>
        <p>${t('welcome.how')} ${t('welcome.private')}</p>
        <p>${t('welcome.honest')}</p>
      </div>
      <button type="button" class="primary" data-action="start" @click=${() => send({ type: 'intake.started' })}>
        ${t('welcome.start')}
      </button>
    </div>
  `;
}
