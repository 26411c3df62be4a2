import type { Insats } from '../../catalog/types.js';
import type { Status } from '../../rules/evaluate.js';
import type { Scene } from '../scene.js';
import { type HandoutLink, handoutUrl, handoutUrls } from './handout-link.js';

/**
 * What a list holds where nothing is ticked: the insatser one can get in touch about, also where one is outside a
 * målgrupp that only guides. They stand in the catalogue's order, since the order of the results tells what was answered.
 */
function insatserFor(scene: Scene): readonly Insats[] {
  return insatserOf(scene, ['open', 'checkWithProvider', 'outsideAudience']);
}

/** What is ticked, in the catalogue's order; else what one can get in touch about. */
export function takenFrom(scene: Scene): readonly Insats[] {
  const { taken } = scene.browsing;
  return taken.size > 0 ? scene.catalog.insatser.filter(({ id }) => taken.has(id)) : insatserFor(scene);
}

/** What one can apply for instead, in the catalogue's order. */
export function toApplyFor(scene: Scene): readonly Insats[] {
  return insatserOf(scene, ['applyInstead']);
}

function insatserOf({ guide, view, catalog }: Scene, statuses: readonly Status[]): readonly Insats[] {
  const answers = [...view.answers].map(([fact, value]) => ({ fact, value }));
  const ids = guide
    .assess({ answers, topics: view.chosenTopics ?? [] })
    .filter(({ status }) => statuses.includes(status))
    .map(({ insats }) => insats.id);
  return catalog.insatser.filter(({ id }) => ids.includes(id));
}

/** Whether some insats is about money, where ekonomiskt bistånd is to be told of too (design.md, section 12). */
export function isAboutMoney(insatser: readonly Insats[]): boolean {
  return insatser.some(({ topics }) => topics.includes('money'));
}

/** The links that open the list on a telephone. */
export function urlsFor(host: HTMLElement, scene: Scene, insatser: readonly Insats[]): readonly string[] {
  return handoutUrls(pageOf(host), linkOf(scene, insatser));
}

/** The one link that opens the list, however long it is. */
export function urlFor(host: HTMLElement, scene: Scene, insatser: readonly Insats[]): string {
  return handoutUrl(pageOf(host), linkOf(scene, insatser));
}

function linkOf({ catalog, texts }: Scene, insatser: readonly Insats[]): HandoutLink {
  return { version: catalog.version, language: texts.language, ids: insatser.map(({ id }) => id) };
}

/** The page that opens a handout: the host's `handout-url`, else the page itself without what may be a visitor's. */
function pageOf(host: HTMLElement): string {
  const given = host.getAttribute('handout-url');
  if (given && URL.canParse(given, host.baseURI)) {
    const url = new URL(given, host.baseURI);
    if (/^https?:$/.test(url.protocol)) return url.href;
  }
  const page = new URL(location.href);
  page.search = '';
  return page.href;
}
