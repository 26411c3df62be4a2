import type { Catalog, Insats, Topic } from '../catalog/types.js';
import { compileCatalog } from '../rules/compile.js';
import { isBegunByOthers } from '../rules/open-now.js';

/**
 * All that the walk under a topic (`null`: all of them) reads of a catalogue, as text: where two catalogues have the same
 * text, the walk comes to the same in both.
 *
 * The walk goes by the machine, its view, the rules and the folding, and they read these things only:
 *
 * - of an insats its id, its villkor and whom they are about, its topics, whether it is owed to whoever asks, whether
 *   somebody else begins it, and whether it says whom it is meant for (what it says is text; the view asks whether there is
 *   any);
 * - of the catalogue the villkor for all, whether the målgrupp guides, which places there are and which of them lie in the
 *   kommun, and how much may be tried to tell whether an answer matters, which hangs on how many combinations of villkor
 *   the whole catalogue has.
 *
 * Of other insatser than those under the topic, and those that are owed to whoever asks, nothing reaches it. The stake of a
 * topic holds its own insatser; questions are chosen, folded and counted by the stake and by what is owed. A status is that
 * of one combination of villkor alone. The states of the machine are one for each fact of the whole catalogue, and which of
 * them it enters is the question of the stake. What the results show of the rest is not looked at, and the statuses without
 * a topic are compared for what is listed. The order of the insatser counts, as does that of their topics.
 */
export function readUnder(topic: Topic | null, catalog: Catalog): string {
  const { guideline, villkor, areas, insatser } = catalog;
  const isListed = ({ topics, onRequest }: Insats) => topic === null || topics.includes(topic) || onRequest === true;
  return JSON.stringify([
    topic,
    guideline.malgrupp,
    villkor,
    areas?.map(({ id, inKommun }) => [id, inKommun]),
    compileCatalog(catalog).effort,
    insatser
      .filter(isListed)
      .map((insats) => [...readOfInsats(insats), insats.audience !== undefined, isBegunByOthers(insats)]),
  ]);
}

/** What the rules read of an insats. */
export function readOfInsats({
  id,
  villkor,
  generalVillkor,
  takesPart,
  topics,
  onRequest,
}: Insats): readonly unknown[] {
  return [id, villkor, generalVillkor, takesPart, topics, onRequest];
}
