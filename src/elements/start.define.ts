/**
 * What a page's script tag names: it asks for the catalogue and loads the guide. It is so small that any address of it
 * (`?ver=…`) shares one copy of the guide, which has one address.
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

/**
 * Asks for the catalogue of a guide that the page holds, so that it comes while the guide's own file is still read; as the
 * guide itself asks (`fetch-catalog.ts`), since a page that has preloaded the catalogue has it sent once then.
 */
function askFor(guide: HTMLElementTagNameMap[typeof TAG]): void {
  const catalog = guide.getAttribute('catalog');
  if (!catalog || guide.asked) return;
  try {
    const url = new URL(catalog, guide.baseURI).href;
    const answer = fetch(url, { referrerPolicy: 'no-referrer', credentials: 'same-origin' });
    // What comes is read while the core is waited for: the greeting is then on the first frame that the core draws.
    const text = answer.then((response) => response.text());
    text.catch(() => {});
    guide.asked = { url, answer, text };
  } catch {
    // The guide tells of an address that is none, and of an answer that does not come.
  }
}

if (!customElements.get(TAG)) document.querySelectorAll(TAG).forEach(askFor);

const timer = setTimeout(() => tell(`It has not come after ${PATIENCE / 1_000} seconds.`), PATIENCE);
import('./insats-guide.define.js').catch(tell).finally(() => clearTimeout(timer));

export {};
