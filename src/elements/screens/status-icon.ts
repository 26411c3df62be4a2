import { html, type TemplateResult } from 'lit';
import type { Status } from '../../rules/evaluate.js';
import { STATUS_PICTURES } from '../pictures/status-pictures.js';

/** The sign of a status, so that colour is never alone in telling it (WCAG 1.4.1); decorative, the words stand beside it. */
export function statusIcon(status: Status): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="20" aria-hidden="true"><path d=${STATUS_PICTURES[status]}></path></svg>`;
}
