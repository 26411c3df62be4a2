/**
 * What a page's script tag names: it asks for the catalogue at once, and loads the guide. It is so small that it can be
 * asked for at any address (`?ver=…`) without a second copy of the guide: the guide itself has one address.
 */

/** How long the guide's own file may take before the page is told, in milliseconds. */
const PATIENCE = 10_000;

const TAG = 'insats-guide';

/** The catalogue is fetched while the guide's own file is, unless the page has asked for it already. */
function preloadCatalogs(): void {
  for (const guide of document.querySelectorAll(TAG)) {
    const address = guide.getAttribute('catalog');
    if (!address) continue;
    const link = Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href: address,
    });
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]')];
    if (!links.some(({ href }) => href === link.href)) document.head.append(link);
  }
}

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

preloadCatalogs();
setTimeout(() => tell(`It has not started after ${PATIENCE / 1_000} seconds.`), PATIENCE);
import('./insats-guide.define.js').catch(tell);

export {};
