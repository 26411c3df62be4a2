import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, Contact } from '../../catalog/types.js';
import type { Scene } from '../scene.js';
import { button, contactLinks } from './parts.js';

/** What is drawn from where there is no guide to show. */
type NoGuide = Pick<Scene, 'texts' | 'link'>;

/** Whom to call; nothing where that is not known. */
export interface WhomToCall {
  readonly kommun?: string | undefined;
  readonly contact?: Contact | undefined;
}

/** Whom to call in the kommun of a catalogue. */
export function whomToCall({ kommun, contact }: Catalog): WhomToCall {
  return { kommun: kommun.name, contact };
}

/** The catalogue is on its way: what stands between the tags, and that it is coming. */
export function waitingScreen({ texts: { t } }: NoGuide, isSlow: boolean): TemplateResult {
  return html`<slot></slot><p aria-live="polite">${t(isSlow ? 'load.slow' : 'load.wait')}</p>`;
}

/**
 * There is no guide: what stands between the tags, whom to call, and another try. `retry` is `undefined` where another try
 * would be the same.
 */
export function failedScreen(scene: NoGuide, { kommun, contact }: WhomToCall, retry?: () => void): TemplateResult {
  const { t } = scene.texts;
  return html`
    <slot></slot>
    <p role="status">${t('load.failed')}</p>
    ${contact ? html`<p>${kommun}</p>${contactLinks(contact, scene)}` : nothing}
    ${retry ? button('retry', t('load.retry'), retry, 'primary') : nothing}
  `;
}
