import { svg, type TemplateResult } from 'lit';
import type { Status } from '../../rules/evaluate.js';

/** A form for each status, so that colour is never alone in telling it (WCAG 1.4.1). */
const STATUS_PATHS: Readonly<Record<Status, string>> = {
  open: 'M4 12.5l5 5L20 6.5',
  checkWithProvider: 'M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 1.8M12 17.5v.1',
  outsideAudience: 'M8 12h8',
  applyInstead: 'M7 17L17 7M9 7h8v8',
};

/** The sign of a status; decorative, the words stand beside it. */
export function statusIcon(status: Status): TemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${STATUS_PATHS[status]}></path></svg>`;
}
