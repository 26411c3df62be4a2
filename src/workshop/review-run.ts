import { sha256 } from '../catalog/sha-256.js';
import type { Catalog, Topic } from '../catalog/types.js';
import { LANGUAGES } from '../i18n/languages.js';
import { renderReport } from '../review/report.js';
import { STATEMENT, wholeText } from '../review/report-text.js';
import { reviewCatalog } from '../review/review.js';
import type { TopicResult } from '../review/topic-review.js';

/** What a review came to, as plain data. */
export interface Reviewed {
  readonly statements: readonly { readonly text: string; readonly holds: boolean; readonly examined: string }[];
  /** Whether all was walked. */
  readonly isWhole: boolean;
  /** The jurist's report, as a page. */
  readonly report: string;
}

/** What earlier reviews came to of each topic, by what they read of the catalogue. */
export type KeptTopics = ReadonlyMap<string, TopicResult>;

/** What goes on around a review. */
export interface ReviewCourse {
  readonly kept: KeptTopics;
  /** How much of what has to be walked is done, from 0 to 1, and where the walk is. */
  readonly onProgress?: (share: number, topic: Topic | null) => void;
  readonly onTopic?: (read: string, result: TopicResult) => void;
  /** Asked at each step; once it says so, what is left is left. */
  readonly isOutOfTime?: () => boolean;
}

/** Walks every conversation of a catalogue that has not been walked before, and writes the jurist's report. */
export function runReview(catalog: Catalog, course: ReviewCourse): Reviewed {
  const review = reviewCatalog(catalog, {
    ...course,
    fingerprint: sha256(JSON.stringify(catalog)),
    languages: LANGUAGES.map(({ code }) => code),
    translations: new Map(Object.entries(catalog.overlays ?? {})),
  });
  return {
    statements: review.checks.map(({ number, against, examined }) => ({
      text: STATEMENT[number],
      holds: against.length === 0,
      examined: wholeText(examined),
    })),
    isWhole: review.topics.every(({ tooLarge }) => !tooLarge),
    report: renderReport(review, catalog),
  };
}

/** What is known already, without a step of what is left. */
export function reviewedSoFar(catalog: Catalog, kept: KeptTopics): Reviewed {
  return runReview(catalog, { kept, isOutOfTime: () => true });
}
