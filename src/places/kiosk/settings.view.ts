import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../elements/screens/parts.js';
import { createTexts } from '../../i18n/texts.js';
import type { FileFault } from './kommun-files.js';

/** What stands on the screen of a tablet that is set wrong, in Swedish, for whoever sets it up. */
export function settingsScreen(faults: readonly FileFault[], retry: () => void): TemplateResult {
  const { t } = createTexts();
  return html`
    <section class="maintenance guide" lang="sv" dir="ltr" tabindex="-1" aria-labelledby="settings">
      <h2 id="settings">${t('maintenance:settings.title')}</h2>
      <p>${t('maintenance:settings.text')}</p>
      ${faultList(faults)}
      <div class="actions">${button('retry', t('maintenance:settings.retry'), retry, 'primary')}</div>
      <p class="soft">${t('maintenance:settings.visitor')}</p>
    </section>
  `;
}

/** How many faults are told of at once. */
const MOST = 8;

/** Where something is wrong in the kommun's files, what stands there, and how to mend it. */
export function faultList(faults: readonly FileFault[]): TemplateResult {
  const { t } = createTexts();
  const rest = faults.length - MOST;
  return html`
    <ul class="findings">
      ${faults.slice(0, MOST).map(
        ({ file, place, message }) => html`
          <li data-result="fault"><strong>${place === '' ? file : `${file}: ${place}`}</strong><br />${message}</li>
        `,
      )}
      ${rest > 0 ? html`<li>${t('maintenance:more', { count: rest })}</li>` : nothing}
    </ul>
  `;
}
