import type { Catalog } from '../catalog/types.js';
import type { Status } from '../rules/evaluate.js';
import type { CatalogDifference, InsatsDifference } from './diff.js';
import { type PlaceNames, peopleWords } from './people-words.js';
import type { PeopleWithOutcome } from './status-difference.js';
import { placeWords, valueWords } from './text-words.js';

const WAS: Readonly<Record<Status, string>> = {
  open: 'var öppet',
  checkWithProvider: 'kollades när man hörde av sig',
  outsideAudience: 'var tänkt för andra, men ingen fick nej för det',
  applyInstead: 'var att ansöka om',
};

const IS: Readonly<Record<Status, string>> = {
  open: 'är nu öppet',
  checkWithProvider: 'kollas nu när man hör av sig',
  outsideAudience: 'är nu tänkt för andra, men ingen får nej för det',
  applyInstead: 'är nu att ansöka om',
};

const IS_NEW: Readonly<Record<Status, string>> = {
  open: 'är nytt, och öppet',
  checkWithProvider: 'är nytt, och kollas när man hör av sig',
  outsideAudience: 'är nytt, och tänkt för andra, men ingen får nej för det',
  applyInstead: 'är nytt, och att ansöka om',
};

/** What a change does to some people: "70–74 år: Trygghetslarm var öppet, är nu att ansöka om." */
export function peopleSentence(name: string, { who, before, after }: PeopleWithOutcome, names: PlaceNames): string {
  const people = peopleWords(who, names);
  if (before === null) return `${people}: ${name} ${after === null ? '' : IS_NEW[after]}.`;
  return `${people}: ${name} ${WAS[before]}, ${after === null ? 'finns inte längre' : IS[after]}.`;
}

/** All that a change does to whom for one insats, a sentence for each group of people. */
export function insatsSentences(
  { insats, people, isTooLarge }: InsatsDifference,
  names: PlaceNames,
): readonly string[] {
  if (isTooLarge) {
    return [`${insats.name}: villkoren är ändrade, men de skiljer på för många fall för att räkna upp dem alla.`];
  }
  return people.map((group) => peopleSentence(insats.name, group, names));
}

/** A property that differs: where it is, what it was, and what it is now. */
export interface TextLines {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** Every property that differs, in words. */
export function textLines({ texts }: CatalogDifference, after: Catalog, names: PlaceNames): readonly TextLines[] {
  const nameOf = new Map(after.insatser.map(({ id, name }) => [id, name]));
  return texts.map((text) => ({
    place: placeWords(text, text.insats === null ? null : (nameOf.get(text.insats) ?? text.insats)),
    before: valueWords(text, text.before, names),
    after: valueWords(text, text.after, names),
  }));
}

/** What the kommun and the places are called; the newer names count. */
export function namesIn(before: Catalog, after: Catalog): PlaceNames {
  const areas = new Map([...(before.areas ?? []), ...(after.areas ?? [])].map((area) => [area.id, area]));
  return { kommun: after.kommun.name, areas: [...areas.values()] };
}

/** Whether nothing differs. */
export function isSame({ insatser, texts }: CatalogDifference): boolean {
  return insatser.length === 0 && texts.length === 0;
}
