import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../catalog/types.js';
import type { Scene } from '../scene.js';
import { button, contactLinks } from './parts.js';

/** What is drawn where there is no guide to show. */
export interface NoGuide extends Pick<Scene, 'texts' | 'link'> {
  /** Whose contact it is, and the contact; `undefined` where none is known. */
  readonly kommun: string | undefined;
  readonly contact: Contact | undefined;
  /** Tries again; `undefined` where another try would be the same. */
  readonly retry: (() => void) | undefined;
}

/** The catalogue is on its way: what stands between the tags, and that it is coming. */
export function waitingScreen({ texts: { t } }: Pick<Scene, 'texts'>, isSlow: boolean): TemplateResult {
  return html`<slot></slot><p aria-live="polite">${t(isSlow ? 'load.slow' : 'load.wait')}</p>`;
}

/** There is no guide: what stands between the tags, whom to call, and another try. */
export function failedScreen(failed: NoGuide): TemplateResult {
  const { kommun, contact, retry } = failed;
  const { t } = failed.texts;
  return html`
    <slot></slot>
    <p role="status">${t('load.failed')}</p>
    ${contact ? html`<p>${kommun}</p>${contactLinks(contact, failed)}` : nothing}
    ${retry ? button('retry', t('load.retry'), retry, 'primary') : nothing}
  `;
}
