/** How a page's own code uses the element; compiled against the packed package, and never run. */
import 'insatsguiden/define';
import type { Catalog, GuideEventMap, InsatsGuide } from 'insatsguiden';

declare const catalog: Catalog;

const guide: InsatsGuide = document.createElement('insats-guide');
guide.catalog = '/catalog.json';
guide.catalog = catalog;
guide.display = 'launcher';
guide.mode = 'kiosk';
guide.open();
guide.close();

export const steps: GuideEventMap['insats-step']['detail']['step'][] = [];
guide.addEventListener('insats-step', ({ detail }) => steps.push(detail.step));
guide.addEventListener('insats-error', ({ detail }) => detail.code === 'catalog-missing');

// @ts-expect-error There is no such place of use.
guide.mode = 'television';
// @ts-expect-error A catalogue has a contact.
guide.catalog = { kommun: { name: 'Exempelby' } };
