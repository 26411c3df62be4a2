import { FACT_NAMES, FACTS, type Fact } from '../catalog/facts.js';
import { type Answers, hasChild, INAPPLICABLE, isInterval, knownFrom, type Value } from '../rules/answers.js';
import { isNumberFact } from '../rules/brackets.js';
import type { CompiledCatalog } from '../rules/compile.js';
import type { Stake } from '../rules/choose.js';
import { CONSENT_AGE, type LeafVillkor, leavesOf, rangeOf, weigh } from '../rules/evaluate.js';
import { formatInterval, type Interval, splitInterval } from '../rules/interval.js';
import type { Truth } from '../rules/kleene.js';
import { ADULT_AGE } from '../rules/prerequisites.js';

/** Tells which conversations under one choice of topics can never differ again. */
export interface Folding {
  /** What an answer comes to once villkor have seen it: answers with the same text are alike. */
  readonly signatureOf: (fact: Fact, value: Value) => string;
  /** What a conversation comes to: conversations with the same text have the same future. */
  readonly keyOf: (answers: Answers) => string;
}

const TRUTH_CODES: Readonly<Record<Truth, string>> = { met: '1', unmet: '0', unknown: '?' };

/**
 * The folding for the insatser that a conversation lists.
 *
 * Two conversations under the same topics with the same key have the same next question with the
 * same options, the same statuses now, and, after the same reply, the same key again; so, step by
 * step, the same future. For the rules read a conversation through {@link knownFrom} only, and what
 * is known through these things only, each of which the key holds:
 *
 * - what each villkor on one fact comes to (every status, and what is still at stake, is made of
 *   these): the truths in each fact's signature;
 * - which facts are known and which were skipped: named one by one;
 * - whether a child is in the picture, whether the person is under 15, and on which side of 18: what
 *   a question waits for, and what the law adds;
 * - the intervals of an age, where some villkor at stake (or 15, or 18) still cuts through one of
 *   them: they are the brackets that a refinement would offer, and how usual each is. An interval
 *   that nothing cuts is never asked about again, and its bounds are never read;
 * - whom the last question was about, which the order of questions looks at.
 *
 * Which facts were asked is in the key too, so that whether one is asked twice can be read off it.
 * That a list of several values is weighed by the best of them (for a child's age: by the best of
 * the children) is why signatures of such answers can be built value by value.
 */
export function foldingFor(compiled: CompiledCatalog, stake: Stake): Folding {
  const leaves = new Map<Fact, readonly LeafVillkor[]>();
  const cuts = new Map<Fact, readonly number[]>();
  const { listed, atStake } = leavesUnder(compiled, stake);
  for (const fact of FACT_NAMES) {
    leaves.set(fact, distinct(listed.filter((leaf) => leaf.fact === fact)));
    if (isNumberFact(fact)) cuts.set(fact, cutsOf(fact, atStake));
  }

  const signatureOf = (fact: Fact, value: Value): string => {
    if (value === INAPPLICABLE) return '-';
    const known = { values: new Map([[fact, value]]), skipped: new Set<Fact>() };
    const truths = (leaves.get(fact) ?? []).map((leaf) => TRUTH_CODES[weigh(leaf, known)]).join('');
    return truths + standing(fact, value) + openIntervals(value, cuts.get(fact) ?? []);
  };
  const keyOf = (answers: Answers): string => {
    const { values, skipped } = knownFrom(answers);
    const asked = new Set(answers.map(({ fact }) => fact));
    const parts = FACT_NAMES.filter((fact) => asked.has(fact) || values.has(fact)).map((fact) => {
      const value = values.get(fact);
      const mark = `${asked.has(fact) ? '' : '*'}${skipped.has(fact) ? '!' : ''}`;
      return `${fact}${mark}${value === undefined ? '' : `=${signatureOf(fact, value)}`}`;
    });
    const last = answers.at(-1);
    return `${parts.join(' ')}/${last ? FACTS[last.fact].subject : ''}`;
  };
  return { signatureOf, keyOf };
}

/** No folding: every conversation by itself. For small catalogues, to hold the folding against. */
export const UNFOLDED: Folding = {
  signatureOf: (_, value) => JSON.stringify(value, (__, item: unknown) => (item === Infinity ? 'end' : item)),
  keyOf: (answers) => JSON.stringify(answers),
};

/** The villkor on one fact of the insatser at stake, and of all that the results list. */
function leavesUnder({ catalog, villkor, profiles, profileOf }: CompiledCatalog, stake: Stake) {
  const leavesOfProfile = profiles.map((profile) =>
    profile.villkor.flatMap((place) => leavesOf((villkor[place] as (typeof villkor)[number]).villkor)),
  );
  const atStake = leavesOfProfile.filter((_, place) => stake.counts[place] !== 0).flat();
  const onRequest = catalog.insatser.flatMap(({ onRequest }, place) =>
    onRequest === true ? (leavesOfProfile[profileOf[place] as number] ?? []) : [],
  );
  return { atStake, listed: [...atStake, ...onRequest] };
}

function distinct(leaves: readonly LeafVillkor[]): readonly LeafVillkor[] {
  const bare = leaves.map(({ origin: _, ...leaf }) => leaf as LeafVillkor);
  return [...new Map(bare.map((leaf) => [JSON.stringify(leaf), leaf])).values()];
}

/** Every age before which some villkor, the law, or a question to minors only draws a line. */
function cutsOf(fact: Fact, leaves: readonly LeafVillkor[]): readonly number[] {
  const own = leaves
    .filter((leaf) => leaf.fact === fact && !('is' in leaf))
    .map((leaf) => rangeOf(leaf as Exclude<LeafVillkor, { is: unknown }>))
    .flatMap(({ from, to }) => [from, to + 1]);
  return [...new Set(fact === 'age' ? [...own, CONSENT_AGE, ADULT_AGE] : own)];
}

/** What questions that wait for this fact, and the law, see of it. */
function standing(fact: Fact, value: Exclude<Value, typeof INAPPLICABLE>): string {
  if (fact === 'parenthood') return hasChild(value) ? 'c' : '';
  if (fact !== 'age' || !isInterval(value)) return '';
  return value.to < CONSENT_AGE ? 'u' : value.to < ADULT_AGE ? 'm' : value.from >= ADULT_AGE ? 'a' : '';
}

/** The intervals as they are, where one of them can still be refined. */
function openIntervals(value: Exclude<Value, typeof INAPPLICABLE>, cuts: readonly number[]): string {
  if (typeof value !== 'object') return '';
  const intervals = (isInterval(value) ? [value] : value).filter((item): item is Interval => typeof item !== 'string');
  const isOpen = intervals.some((interval) => splitInterval(interval, cuts).length > 1);
  return isOpen ? `~${intervals.map(formatInterval).join()}` : '';
}
