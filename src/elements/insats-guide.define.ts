import { Faults } from './faults.js';
import { InsatsGuide } from './insats-guide.js';

const registered = customElements.get('insats-guide');

if (!registered) customElements.define('insats-guide', InsatsGuide);
// A page has one element of a name: the first that came stays, and the page is told.
else if (Reflect.get(registered, 'build') !== InsatsGuide.build)
  new Faults((code) => {
    for (const guide of document.querySelectorAll('insats-guide'))
      guide.dispatchEvent(new CustomEvent('insats-error', { detail: { code }, bubbles: true, composed: true }));
  }).report('version-mismatch', 'of two guides on a page the first is used');

export { InsatsGuide };
