import { html, type TemplateResult } from 'lit';
import type { Scene } from '../scene.js';
import { button } from './parts.js';

/** What this is, that nothing is saved, and the way in. */
export function welcomeScreen({ texts: { t }, catalog, send, listen }: Scene): TemplateResult {
  return html`
    <section class="turn" data-step="welcome" tabindex="-1">
      <div class="says">
        <h2>${t('welcome.hello', { kommun: catalog.kommun.name })}</h2>
        <p>${t('welcome.how')}</p>
        <p>${t('welcome.honest')}</p>
        ${listen}
      </div>
      ${button('start', t('welcome.start'), () => send({ type: 'intake.started' }), 'primary')}
      ${button('list', t('step.list'), () => send({ type: 'list.opened' }))}
    </section>
  `;
}
