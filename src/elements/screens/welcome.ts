import { html, type TemplateResult } from 'lit';
import type { Greeting } from '../scene.js';
import { button, heading } from './parts.js';

/** What this is, that nothing is saved, the way in, and the languages. */
export function welcomeScreen({ texts: { t }, catalog, send, listen, languages }: Greeting): TemplateResult {
  return html`
    <section class="turn" data-step="welcome" tabindex="-1" aria-labelledby="welcome">
      <div class="says">
        ${heading('welcome', t('welcome.hello', { kommun: catalog.kommun.name }))}
        <p>${t('welcome.how')}</p>
        <p>${t('welcome.honest')}</p>
        ${listen}
      </div>
      ${button('start', t('welcome.start'), () => send({ type: 'intake.started' }), 'primary')}
      ${button('list', t('step.list'), () => send({ type: 'list.opened' }))} ${languages}
    </section>
  `;
}
