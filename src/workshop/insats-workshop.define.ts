import '../elements/insats-guide.define.js';
import { InsatsWorkshop } from './insats-workshop.js';

if (!customElements.get('insats-workshop')) customElements.define('insats-workshop', InsatsWorkshop);

export { InsatsWorkshop };
