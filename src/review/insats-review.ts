import { FACT_NAMES, type Fact, isAskable } from '../catalog/facts.js';
import type { Catalog, Insats, Topic } from '../catalog/types.js';
import type { Answers } from '../rules/answers.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf, STATUSES, type Status } from '../rules/evaluate.js';
import { undecidableVillkor } from './decisive.js';
import { type ReviewLimits, TooLarge } from './limits.js';

/** What conversations come to for one insats. */
export interface InsatsReview {
  readonly id: string;
  readonly name: string;
  /** The best status that a conversation ends with for someone who answers every question. */
  readonly bestStatus: Status;
  /** A conversation that ends so; `null` where none lists the insats. */
  readonly example: Example | null;
  /** The facts of its villkor that are left to the provider. */
  readonly checkedByProvider: readonly Fact[];
  /** The villkor that can never decide, as places in `villkorOf`: the general ones first. */
  readonly undecidable: readonly number[];
}

interface Example {
  readonly topics: readonly Topic[];
  readonly answers: Answers;
}

/** The best that conversations come to for an insats, and one that comes to it. */
export interface BestEnding {
  readonly id: string;
  readonly status: Status;
  readonly example: Example;
}

/** Gathers the best that conversations come to for each insats; of those that are as good, the first that was seen. */
export function gatherEndings() {
  const best = new Map<string, BestEnding>();
  const add = (ending: BestEnding): void => {
    const before = best.get(ending.id);
    if (before && STATUSES.indexOf(before.status) <= STATUSES.indexOf(ending.status)) return;
    best.set(ending.id, ending);
  };
  return {
    add,
    best: (): readonly BestEnding[] => [...best.values()],
  };
}

/** What conversations come to for each insats, in the order of the catalogue. */
export function insatsReviews(
  catalog: Catalog,
  endings: readonly BestEnding[],
  limits: ReviewLimits,
): readonly InsatsReview[] {
  const best = new Map(endings.map((ending) => [ending.id, ending]));
  return catalog.insatser.map((insats) => {
    const found = best.get(insats.id);
    const facts = villkorOf(catalog, insats).flatMap(factsOf);
    return {
      id: insats.id,
      name: insats.name,
      bestStatus: found?.status ?? 'applyInstead',
      example: found?.example ?? null,
      checkedByProvider: FACT_NAMES.filter((fact) => facts.includes(fact) && !isAskable(fact)),
      undecidable: undecidable(catalog, insats, limits),
    };
  });
}

/** None where there are too many combinations to try: the insats makes its topics too large as well. */
function undecidable(catalog: Catalog, insats: Insats, { combinations }: ReviewLimits): readonly number[] {
  try {
    return undecidableVillkor(catalog, insats, combinations);
  } catch (error) {
    if (error instanceof TooLarge) return [];
    throw error;
  }
}

/** Statement 8: what speaks against the insats being within reach, and each of its villkor deciding. */
export function insatsFaults(
  catalog: Catalog,
  { id, bestStatus, example, undecidable: places }: InsatsReview,
  isWhole: boolean,
): readonly string[] {
  const insats = catalog.insatser.find((one) => one.id === id);
  const villkor = insats ? villkorOf(catalog, insats) : [];
  const isWithinReach = bestStatus === 'open' || bestStatus === 'checkWithProvider';
  return [
    ...(isWithinReach || (!isWhole && !example) ? [] : [`${id} is within reach for nobody: at best ${bestStatus}`]),
    ...places.map((place) => `villkor ${place + 1} of ${id} can never decide: ${JSON.stringify(villkor[place])}`),
  ];
}
