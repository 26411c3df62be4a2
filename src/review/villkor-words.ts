import { FACTS, type Fact } from '../catalog/facts.js';
import type { Villkor } from '../catalog/types.js';
import { villkorText } from '../i18n/villkor-text.js';
import { join, type Markup, markup } from '../markup/markup.js';
import { toldOf } from '../rules/evaluate.js';
import type { LeafVillkor } from '../rules/weigh.js';
import { capitalised, GUIDE } from './report-text.js';

/** A villkor on one fact, as the visitor reads it: "du är 16–19 år". */
export function leafWords(villkor: LeafVillkor, kommun: string): string {
  return villkorText(villkor, GUIDE, kommun);
}

/** To whom the question for a fact is put, where it waits for the answer to another. */
export function askedOnlyOf(fact: Fact, kommun: string): string | undefined {
  const { waitsFor } = FACTS[fact];
  if (!waitsFor) return undefined;
  return `Ställs bara om det här stämmer: ${villkorText(waitsFor, GUIDE, kommun)}.`;
}

/**
 * A villkor with its structure kept: alternatives as a list, what must hold together joined by "och".
 *
 * @param tag what stands after its first line
 */
export function villkorWords(villkor: Villkor, kommun: string, tag?: Markup): Markup {
  if ('checked' in villkor) return markup`${villkor.checked} (kollas på plats) ${tag}`;
  if (!('anyOf' in villkor)) return markup`${capitalised(leafWords(villkor, kommun))} ${tag}`;
  return markup`Något av det här räcker: ${tag}
<ul class="alternatives">${villkor.anyOf.map((branch) => markup`<li>${branchWords(branch, kommun)}</li>`)}</ul>`;
}

/** Whether its phrase has an "eller" of its own, which "och" must not be read into. */
function hasChoice(villkor: LeafVillkor): boolean {
  return (
    'is' in villkor && typeof villkor.is === 'object' && villkor.is.length > 1 && villkor.fact !== 'guardianConsent'
  );
}

function branchWords(branch: readonly Villkor[], kommun: string): Markup {
  const parts = branch.flatMap(toldOf).map((part, at) => {
    if (!('fact' in part)) return villkorWords(part, kommun);
    const words = at === 0 ? capitalised(leafWords(part, kommun)) : leafWords(part, kommun);
    return branch.length > 1 && hasChoice(part) ? markup`(${words})` : markup`${words}`;
  });
  return join(parts, markup` <b>och</b> `);
}
