import type { Catalog, Insats } from '../../catalog/types.js';
import type { Status } from '../../rules/evaluate.js';
import { isBegunByOthers } from '../../rules/open-now.js';
import type { Scene } from '../scene.js';
import { type HandoutLink, handoutUrl, handoutUrls } from './handout-link.js';

/**
 * The insatser of a list that is taken along, as they stand on it: in the catalogue's order, what somebody else begins
 * last. The order of the results would tell what was answered.
 */
export function inOrderOfList({ insatser }: Catalog, ids: ReadonlySet<string>): readonly Insats[] {
  const listed = insatser.filter(({ id }) => ids.has(id));
  return [...listed.filter((insats) => !isBegunByOthers(insats)), ...listed.filter(isBegunByOthers)];
}

/** What is ticked; else what one can get in touch about, also where one is outside a målgrupp that only guides. */
export function takenFrom(scene: Scene): readonly Insats[] {
  const { taken } = scene.browsing;
  return taken.size > 0
    ? inOrderOfList(scene.catalog, taken)
    : insatserOf(scene, ['open', 'checkWithProvider', 'outsideAudience']);
}

/** What one can apply for instead. */
export function toApplyFor(scene: Scene): readonly Insats[] {
  return insatserOf(scene, ['applyInstead']);
}

function insatserOf({ guide, view, catalog }: Scene, statuses: readonly Status[]): readonly Insats[] {
  const answers = [...view.answers].map(([fact, value]) => ({ fact, value }));
  const assessed = guide.assess({ answers, topics: view.chosenTopics ?? [] });
  const wanted = assessed.filter(({ status }) => statuses.includes(status)).map(({ insats }) => insats.id);
  return inOrderOfList(catalog, new Set(wanted));
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
