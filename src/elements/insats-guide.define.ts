import { Faults } from './faults.js';
import { InsatsGuide } from './insats-guide.js';

/** Tells the page at each guide that stands in it, since none of them can. */
const faults = new Faults((code) => {
  for (const guide of document.querySelectorAll('insats-guide'))
    guide.dispatchEvent(new CustomEvent('insats-error', { detail: { code }, bubbles: true, composed: true }));
});

const registered = customElements.get('insats-guide');

if (!registered) customElements.define('insats-guide', InsatsGuide);
// A page has one element of a name: the first that came stays, and the page is told.
else if (Reflect.get(registered, 'build') !== InsatsGuide.build)
  faults.report('version-mismatch', 'of two guides on a page the first is used');

// The page has replaced what an element is made with, such as Array.from, and what stands between the tags stays.
if (globalThis.document?.querySelector('insats-guide:not(:defined)'))
  faults.report('start-failed', 'no guide could be made');

export { InsatsGuide };
