import { sha256 } from '../catalog/sha-256.js';
import type { Catalog } from '../catalog/types.js';
import { LANGUAGES } from '../i18n/languages.js';
import { renderReport } from '../review/report.js';
import { STATEMENT } from '../review/report-text.js';
import { reviewCatalog } from '../review/review.js';

/** What a review came to, as plain data. */
export interface Reviewed {
  readonly statements: readonly { readonly text: string; readonly holds: boolean; readonly examined: string }[];
  /** Whether all was walked. */
  readonly isWhole: boolean;
  /** The jurist's report, as a page. */
  readonly report: string;
}

/** How many steps a review may take, a minute or two: a slow computer comes as far as a fast one, only later. */
const MOST_STEPS = 150_000;

/** Walks every conversation of a catalogue, and writes the jurist's report. */
export function runReview(catalog: Catalog, onProgress: (share: number) => void): Reviewed {
  let steps = 0;
  const review = reviewCatalog(catalog, {
    fingerprint: sha256(JSON.stringify(catalog)),
    languages: LANGUAGES.map(({ code }) => code),
    translations: new Map(Object.entries(catalog.overlays ?? {})),
    onProgress,
    isOutOfTime: () => {
      steps += 1;
      return steps > MOST_STEPS;
    },
  });
  return {
    statements: review.checks.map(({ number, against, examined }) => ({
      text: STATEMENT[number],
      holds: against.length === 0,
      examined: String(examined),
    })),
    isWhole: review.topics.every(({ tooLarge }) => !tooLarge),
    report: renderReport(review, catalog),
  };
}
