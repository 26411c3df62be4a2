import { FACT_NAMES, type Fact } from '../catalog/facts.js';
import { type Catalog, type Insats, TOPICS, type Topic } from '../catalog/types.js';
import {
  type Counterexample,
  type Counterexamples,
  gatherCounterexamples,
  type StatementNumber,
} from './counterexamples.js';
import { hasContact } from './ending-checks.js';
import type { Folding } from './fold.js';
import {
  type Factories,
  type GuideInSetting,
  guidesInSettings,
  ownFactories,
  settingsFor,
} from './guide-in-setting.js';
import { gatherEndings, type InsatsReview, insatsFaults, insatsReviews } from './insats-review.js';
import { type ReviewLimits, USUAL_LIMITS } from './limits.js';
import { providerFactsIn } from './question-checks.js';
import { gatherQuestions, type QuestionReview, questionReviews } from './question-review.js';
import { readUnder } from './read-by-rules.js';
import { reviewTopic, type TopicResult, type TopicReview, type TopicRoute } from './topic-review.js';
import { isTextOnly } from './translation-check.js';

export type { Counterexample } from './counterexamples.js';
export type { InsatsReview } from './insats-review.js';
export type { QuestionReview } from './question-review.js';
export type { TopicReview } from './topic-review.js';

/** What a review of one catalogue found. */
export interface Review {
  readonly kommun: string;
  /** The guideline's title. */
  readonly title: string;
  readonly version: string;
  /** SHA-256 of the catalogue's file, in hexadecimal. */
  readonly fingerprint: string;
  readonly isDraft: boolean;
  /** The nine statements of design.md, section 11, in order. */
  readonly checks: readonly StatementCheck[];
  /** One for each topic of the catalogue, and last `null`: everything together. */
  readonly topics: readonly TopicReview[];
  /** What can be asked, in vocabulary order. */
  readonly questions: readonly QuestionReview[];
  /** The facts of the vocabulary that no conversation comes to, those left to the provider among them. */
  readonly neverAsked: readonly Fact[];
  readonly insatser: readonly InsatsReview[];
}

/** One statement, how many cases were examined, and what speaks against it. */
export interface StatementCheck {
  readonly number: StatementNumber;
  readonly id: string;
  readonly examined: bigint;
  /** What was counted: a key for the reader's own words. */
  readonly unit: 'questions' | 'conversations' | 'endings' | 'insatser';
  /** At most five. */
  readonly against: readonly Counterexample[];
}

/** How a review is made. All but the fingerprint may be left out. */
export interface ReviewOptions extends Partial<Factories> {
  readonly fingerprint: string;
  /** The languages the guide speaks, the one it is written in first. */
  readonly languages?: readonly string[];
  /** The catalogue's texts in other languages, by language, as their files have them. */
  readonly translations?: ReadonlyMap<string, unknown>;
  readonly limits?: Partial<ReviewLimits>;
  /**
   * What earlier reviews came to, by what they read ({@link readUnder}): what is found there is not walked again. They were
   * made with the same guide and machine, languages, limits and folding.
   */
  readonly kept?: ReadonlyMap<string, TopicResult>;
  /** What a topic came to, once it is known, and by what it can be kept; not what was cut short. */
  readonly onTopic?: (read: string, result: TopicResult) => void;
  /** How much is done, from 0 to 1, and the topic that is being walked. */
  readonly onProgress?: (share: number, topic: Topic | null) => void;
  /** Asked at every state; once it says so, what is left is reported as too large. */
  readonly isOutOfTime?: () => boolean;
  /** In place of the folding, for tests of the folding itself. */
  readonly folding?: Folding;
}

const CHECKS: readonly Pick<StatementCheck, 'number' | 'id' | 'unit'>[] = [
  { number: 1, id: 'named-by-villkor', unit: 'questions' },
  { number: 2, id: 'can-change-status', unit: 'questions' },
  { number: 3, id: 'asked-once', unit: 'questions' },
  { number: 4, id: 'comes-to-an-end', unit: 'conversations' },
  { number: 5, id: 'right-to-apply', unit: 'endings' },
  { number: 6, id: 'audience-and-topic', unit: 'conversations' },
  { number: 7, id: 'left-to-provider', unit: 'questions' },
  { number: 8, id: 'reachable', unit: 'insatser' },
  { number: 9, id: 'same-everywhere', unit: 'conversations' },
];

/**
 * Walks every conversation that the catalogue allows, under each topic and under all together, on
 * the intake machine, and holds each to the nine statements of design.md, section 11. Nothing is
 * sampled; a topic with too many conversations is reported as such.
 *
 * Statement 9 rests on three things. Machine, view and rules take neither mode nor language: one of
 * each is walked for all, and any in their place that take them, once for each setting. What the
 * results show is held against the rules' own evaluation of what was said, from the start and without
 * what was skipped. And a translation may say nothing that the rules read.
 */
export function reviewCatalog(catalog: Catalog, options: ReviewOptions): Review {
  const factories = { ...ownFactories(), ...factoriesIn(options) };
  const inSettings = guidesInSettings(catalog, settingsFor(options.languages ?? ['sv']), factories);
  const [first] = inSettings;
  const limits = { ...USUAL_LIMITS, ...options.limits };
  const found = gatherCounterexamples();
  const walked = walkTopics(catalog, options, {
    catalog,
    inSettings,
    withoutAudience: factories.createGuide(withoutAudience(catalog), first.setting),
    limits,
    isOutOfTime: options.isOutOfTime ?? (() => false),
    ...(options.folding ? { folding: options.folding } : {}),
  });
  const questions = gatherQuestions();
  const endings = gatherEndings();
  for (const result of walked) {
    for (const { number, example } of result.against) found.object(number, example);
    for (const question of result.seen) questions.add(question);
    for (const ending of result.endings) endings.add(ending);
  }
  const insatser = insatsReviews(catalog, endings.best(), limits);
  objectToChart(inSettings, found);
  objectToContact(catalog, found);
  objectToTranslations(catalog, options, found);
  objectToInsatser(catalog, insatser, walked, found);
  const asked = questionReviews(catalog, questions.seen());
  return {
    kommun: catalog.kommun.name,
    title: catalog.guideline.title,
    version: catalog.version,
    fingerprint: options.fingerprint,
    isDraft: catalog.guideline.status === 'proposal',
    checks: CHECKS.map((check) => ({
      ...check,
      examined: examined(check.unit, walked, catalog),
      against: found.against(check.number),
    })),
    topics: walked.map(({ review }) => review),
    questions: asked,
    neverAsked: FACT_NAMES.filter((fact) => !asked.some((question) => question.fact === fact)),
    insatser,
  };
}

/** The machine and the guide that were given in the place of the product's own. */
function factoriesIn({ createGuide, createMachine }: ReviewOptions): Partial<Factories> {
  return { ...(createGuide ? { createGuide } : {}), ...(createMachine ? { createMachine } : {}) };
}

function walkTopics(
  catalog: Catalog,
  { onProgress, onTopic, kept }: ReviewOptions,
  route: Omit<TopicRoute, 'onProgress'>,
): readonly TopicResult[] {
  const topics = topicsReviewed(catalog).map((topic) => {
    const read = readUnder(topic, catalog);
    const known = kept?.get(read);
    return { topic, read, known, weight: known ? 0 : weightOf(catalog, topic) };
  });
  const all = topics.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const results = new Map<Topic | null, TopicResult>();
  let before = 0;
  // The small ones first: where time is short, or somebody looks on, most topics are done soon.
  for (const { topic, read, known, weight } of topics.toSorted((one, other) => one.weight - other.weight)) {
    const onShare = (share: number) => onProgress?.((before + weight * share) / all, topic);
    const result = known ?? reviewTopic(topic, { ...route, onProgress: onShare });
    results.set(topic, result);
    if (!result.isCutShort) onTopic?.(read, result);
    before += weight;
    onProgress?.(before / all, topic);
  }
  return topics.flatMap(({ topic }) => results.get(topic) ?? []);
}

/** What is walked, as it is told: each topic of the catalogue, and last `null`, everything together. */
export function topicsReviewed({ insatser }: Catalog): readonly (Topic | null)[] {
  return [...TOPICS.filter((topic) => insatser.some(({ topics }) => topics.includes(topic))), null];
}

/** About how much of the walk a topic is. */
function weightOf({ insatser }: Catalog, topic: Topic | null): number {
  return insatser.filter(({ topics }) => topic === null || topics.includes(topic)).length ** 2;
}

/** The same catalogue, silent on whom its insatser are meant for as one feels it oneself. */
function withoutAudience(catalog: Catalog): Catalog {
  return { ...catalog, insatser: catalog.insatser.map(({ audience: _, ...insats }): Insats => insats) };
}

function objectToChart(inSettings: readonly GuideInSetting[], { object }: Counterexamples): void {
  for (const { machine, setting } of inSettings) {
    const states = Object.keys(machine.root.states.questions?.states ?? {});
    for (const fact of providerFactsIn(states)) {
      const detail = `${fact} is left to the provider, and has a state in ${setting.mode}, ${setting.language}`;
      object(7, { topics: [], answers: [], detail });
    }
  }
}

function objectToContact(catalog: Catalog, { object }: Counterexamples): void {
  if (hasContact(catalog)) return;
  object(5, { topics: [], answers: [], detail: 'the catalogue has no way to make contact or to apply' });
}

function objectToTranslations(catalog: Catalog, { translations }: ReviewOptions, { object }: Counterexamples): void {
  for (const [language, texts] of translations ?? []) {
    if (isTextOnly(catalog, texts)) continue;
    object(9, { topics: [], answers: [], detail: `the texts in ${language} say something that the rules read` });
  }
}

/** Where a topic was too large to walk, that no conversation was found says nothing. */
function objectToInsatser(
  catalog: Catalog,
  insatser: readonly InsatsReview[],
  walked: readonly TopicResult[],
  { object }: Counterexamples,
): void {
  const isWhole = walked.every(({ review }) => !review.tooLarge);
  for (const insats of insatser) {
    for (const detail of insatsFaults(catalog, insats, isWhole)) {
      object(8, { ...(insats.example ?? { topics: [], answers: [] }), detail });
    }
  }
}

function examined(unit: StatementCheck['unit'], walked: readonly TopicResult[], { insatser }: Catalog): bigint {
  const conversations = walked.reduce((sum, { review }) => sum + review.conversations, 0n);
  const questions = walked.reduce((sum, result) => sum + result.questions, 0n);
  switch (unit) {
    case 'questions':
      return questions;
    case 'conversations':
      return conversations;
    case 'endings':
      return conversations + questions;
    case 'insatser':
      return BigInt(insatser.length);
  }
}
