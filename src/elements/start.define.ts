/**
 * What a page's script tag names: it loads the guide. It is so small that any address of it (`?ver=…`) shares one copy
 * of the guide, which has one address.
 */

/** How long the guide's own file may take before the page is told, in milliseconds. */
const PATIENCE = 10_000;

const TAG = 'insats-guide';

let isTold = false;

/** The guide's own file has not come, or has failed: what stands between the tags stays, and the page is told once. */
function tell(cause: unknown): void {
  if (isTold || customElements.get(TAG)) return;
  isTold = true;
  console.warn('insats-guide: start-failed', cause);
  const detail = { code: 'start-failed' };
  for (const guide of document.querySelectorAll(TAG))
    guide.dispatchEvent(new CustomEvent('insats-error', { detail, bubbles: true, composed: true }));
}

const timer = setTimeout(() => tell(`It has not come after ${PATIENCE / 1_000} seconds.`), PATIENCE);
import('./insats-guide.define.js').catch(tell).finally(() => clearTimeout(timer));

export {};
