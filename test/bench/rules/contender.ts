import type { Villkor } from '../../../src/catalog/types.js';
import { isUnderConsentAge, type Status } from '../../../src/rules/evaluate.js';
import type { Interval } from '../../../src/rules/interval.js';
import type { Truth } from '../../../src/rules/kleene.js';
import { INAPPLICABLE, type Known } from '../../../src/rules/known.js';

/** One insats for what is known: its status, and what each of its villkor came to. */
export interface Assessed {
  readonly status: Status;
  readonly reasons: readonly { readonly villkor: Villkor; readonly truth: Truth; readonly origin: string }[];
}

/** What a whole catalogue comes to, by the place of the insats. */
export type Assessment = (insats: number) => Assessed;

/** One way of doing the same thing: from what is known to every status with its reasons. */
export interface Contender {
  readonly name: string;
  /** What it reads, as bytes of JSON. */
  readonly rulesBytes: number;
  /** Gets everything ready for an answer that takes `before` to `after`; what it returns is timed. */
  prepare(before: Known, after: Known): () => Assessment | Promise<Assessment>;
}

/** What is known in plain objects, as a program without the guide's own types would have it. */
export interface PlainFacts {
  readonly [fact: string]: boolean | string | readonly string[] | Interval | readonly Interval[];
}

/** Whether the whole age given is under 15, so that the law's villkor joins in: given to all who cannot tell. */
export const UNDER_CONSENT_AGE = 'underConsentAge';

/** Of someone who has no child: an empty list of ages, and a residence that is nowhere. */
export function plainFacts(known: Known): PlainFacts {
  const facts = [...known.values].map(([fact, value]) => [
    fact,
    value !== INAPPLICABLE ? value : fact === 'childAges' ? [] : 'inapplicable',
  ]);
  return { ...Object.fromEntries(facts), [UNDER_CONSENT_AGE]: isUnderConsentAge(known) };
}

/** The size of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
