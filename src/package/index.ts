/** The classes and types of the guide. Importing this registers nothing: `insatsguiden/define` does. */
export type { Finding } from '../catalog/findings.js';
export { loadCatalog, parseCatalog } from '../catalog/load.js';
export type { Catalog, Contact, Insats, Topic, Villkor } from '../catalog/types.js';
export { type GuideDisplay, type GuideEventMap, type GuideMode, InsatsGuide } from '../elements/insats-guide.js';
