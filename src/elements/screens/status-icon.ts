import { html, type TemplateResult } from 'lit';
import type { Status } from '../../rules/evaluate.js';

/** A form for each status, so that colour is never alone in telling it (WCAG 1.4.1). */
export const STATUS_PATHS: Readonly<Record<Status, string>> = {
  open: 'M4 12l6 6L20 7',
  checkWithProvider: 'M8 8a4 4 0 1 1 4 5v1m0 4v1',
  outsideAudience: 'M6 12h12',
  applyInstead: 'M7 17L17 7H8m9 0v9',
};

/** The sign of a status; decorative, the words stand beside it. */
export function statusIcon(status: Status): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="20" aria-hidden="true"><path d=${STATUS_PATHS[status]}></path></svg>`;
}
