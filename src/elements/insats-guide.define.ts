import { InsatsGuide } from './insats-guide.js';

if (!customElements.get('insats-guide')) customElements.define('insats-guide', InsatsGuide);

export { InsatsGuide };
