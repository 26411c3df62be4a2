import type { Catalog, Insats } from '../catalog/types.js';
import { TooManyPeople } from './person-values.js';
import { differenceOf, type PeopleWithOutcome } from './status-difference.js';
import { type TextDifference, textDifferences } from './text-difference.js';

/** Who gets another status from one insats. */
export interface InsatsDifference {
  /** The insats as the newer catalogue has it; as the older has it where the newer does not. */
  readonly insats: Insats;
  readonly people: readonly PeopleWithOutcome[];
  /** The villkor differ, and there are too many people to tell apart for each to be looked at. */
  readonly isTooLarge: boolean;
}

/** What another catalogue does to whom, and which texts differ. */
export interface CatalogDifference {
  /** Insatser that somebody gets another status from: those of the newer catalogue in its order, then those it left out. */
  readonly insatser: readonly InsatsDifference[];
  readonly texts: readonly TextDifference[];
}

/** Compares two catalogues. Insatser are the same where their ids are. */
export function compareCatalogs(before: Catalog, after: Catalog): CatalogDifference {
  const older = new Map(before.insatser.map((insats) => [insats.id, insats]));
  const newer = new Set(after.insatser.map(({ id }) => id));
  const pairs = [
    ...after.insatser.map((insats) => ({ insats, older: older.get(insats.id), newer: insats })),
    ...before.insatser
      .filter(({ id }) => !newer.has(id))
      .map((insats) => ({ insats, older: insats, newer: undefined })),
  ];
  const found = new Map<string, Omit<InsatsDifference, 'insats'>>();
  const insatser = pairs.map((pair): InsatsDifference => {
    // Insatser often share their villkor: what was worked out for one holds for the other.
    const key = JSON.stringify([pair.older && rulesOf(pair.older), pair.newer && rulesOf(pair.newer)]);
    const difference = found.get(key) ?? differenceBetween(before, after, pair.older, pair.newer);
    found.set(key, difference);
    return { insats: pair.insats, ...difference };
  });
  return {
    insatser: insatser.filter(({ people, isTooLarge }) => people.length > 0 || isTooLarge),
    texts: textDifferences(before, after),
  };
}

/** All of an insats that a status hangs on. */
function rulesOf({ villkor, generalVillkor, takesPart, onRequest }: Insats) {
  return { villkor, generalVillkor, takesPart, onRequest };
}

function differenceBetween(before: Catalog, after: Catalog, older: Insats | undefined, newer: Insats | undefined) {
  try {
    const people = differenceOf(
      older && { catalog: before, insats: older },
      newer && { catalog: after, insats: newer },
    );
    return { people, isTooLarge: false };
  } catch (error) {
    if (!(error instanceof TooManyPeople)) throw error;
    return { people: [], isTooLarge: true };
  }
}
