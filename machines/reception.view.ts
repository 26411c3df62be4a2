import { FACT_NAMES, FACTS, type Fact, isAskable } from '../src/catalog/facts.js';
import type { Insats, Topic } from '../src/catalog/types.js';
import { type AnswerValue, knownFrom, placesOf, toldOf } from '../src/rules/answers.js';
import { at } from '../src/rules/at.js';
import { isNumberFact } from '../src/rules/brackets.js';
import { villkorOf } from '../src/rules/compile.js';
import { leavesOf, STATUSES } from '../src/rules/evaluate.js';
import type { Conversation, Guide, InsatsAssessment } from '../src/rules/guide.js';
import {
  compareIntervals,
  formatInterval,
  type Interval,
  isOverlapping,
  isWithin,
  parseInterval,
} from '../src/rules/interval.js';
import type { Known } from '../src/rules/known.js';
import { askableFor } from '../src/rules/live.js';
import { makesSense, waitsFor } from '../src/rules/prerequisites.js';
import { conversationOf } from './intake.machine.js';
import { type IntakeSnapshot, type IntakeView, type ResultGroup, viewOf } from './intake.view.js';

/**
 * How a fact stands in the talk: asked next; open, so that an answer would matter; stated, or asked and
 * skipped; waiting for another answer, or for another person, since its question makes no sense for this
 * one; or settled, so that no answer would change anything.
 */
export type FactStanding = 'next' | 'open' | 'stated' | 'skipped' | 'waiting' | 'inapplicable' | 'settled';

/** One thing that may be stated of a fact. */
export interface StatementOption {
  readonly value: string;
  readonly isStated: boolean;
  /** Stating it takes back every other. */
  readonly isExclusive: boolean;
}

/** A fact that matters to the insatser under the chosen topics. */
export interface FactView {
  readonly fact: Fact;
  readonly standing: FactStanding;
  /** What is known of it, as it was said. */
  readonly value: Exclude<AnswerValue, null> | undefined;
  readonly isMultiple: boolean;
  readonly options: readonly StatementOption[];
  /** The fact it waits for; `undefined` where it waits for none. */
  readonly waitsFor: Fact | undefined;
  /** How many insatser an answer can decide as things stand. */
  readonly decides: number;
}

/** An insats, with what is still missing for it. */
export interface ReceptionInsats extends InsatsAssessment {
  /** The facts that are not known yet, can decide, and can be asked for. */
  readonly missing: readonly Fact[];
  /** The facts that are not known and that the provider checks: never asked for in any mode, or skipped. */
  readonly checkedThere: readonly Fact[];
}

/** What the reception desk shows: ids, numbers and values, no text. */
export interface ReceptionView {
  /** The question that the guide would ask next, as it would ask it, with the topics. */
  readonly intake: IntakeView;
  /** The facts that matter under the chosen topics, in vocabulary order. */
  readonly facts: readonly FactView[];
  /** The facts that the insatser under the chosen topics name and that are never asked for, in any mode. */
  readonly leftToProvider: readonly Fact[];
  /** The insatser under the chosen topics, best status first. */
  readonly results: readonly ResultGroup<ReceptionInsats>[];
  /** Every insats of the catalogue by its id, whatever the topics: what is searched in. */
  readonly all: ReadonlyMap<string, ReceptionInsats>;
  /** Whether nothing has been said, and no topic been chosen. */
  readonly isEmpty: boolean;
}

/** Reads off a snapshot what the reception desk shows. */
export function receptionView(snapshot: IntakeSnapshot, guide: Guide): ReceptionView {
  const { answers, topics } = snapshot.context;
  const conversation = conversationOf(snapshot.context);
  const intake = viewOf(snapshot, guide);
  const known = knownFrom(answers, guide.catalog.areas);
  const named = factsNamedBy(guide, conversation);
  const listed = guide.assess(conversation).map((assessment) => withMissing(assessment, known));
  const all = guide.assess({ answers, topics: [] }).map((assessment) => withMissing(assessment, known));
  return {
    intake,
    facts: guide.facts
      .map((fact) => factView(fact, guide, conversation, known, intake.question?.fact))
      // Consent is asked of whoever is under 15 for the law's sake, though no villkor may name it.
      .filter(({ fact, standing }) => named.has(fact) || ['next', 'open', 'stated', 'skipped'].includes(standing)),
    leftToProvider: FACT_NAMES.filter((fact) => named.has(fact) && !isAskable(fact)),
    results: STATUSES.map((status) => ({ status, insatser: listed.filter((item) => item.status === status) })).filter(
      ({ insatser }) => insatser.length > 0,
    ),
    all: new Map(all.map((assessed) => [assessed.insats.id, assessed])),
    isEmpty: answers.length === 0 && (topics ?? []).length === 0,
  };
}

function withMissing(assessment: InsatsAssessment, known: Known): ReceptionInsats {
  const open = assessment.status === 'applyInstead' ? [] : assessment.unknown;
  const isMissing = (fact: Fact) => askableFor(fact, known) !== undefined;
  return {
    ...assessment,
    missing: open.filter(isMissing),
    checkedThere: open.filter((fact) => !isMissing(fact) && makesSense(fact, known) !== 'unmet'),
  };
}

/** What the villkor of the insatser under the chosen topics name, with what those questions wait for. */
function factsNamedBy({ catalog }: Guide, { topics }: Conversation): ReadonlySet<Fact> {
  const isChosen = (insats: Insats) => topics.length === 0 || insats.topics.some((topic) => topics.includes(topic));
  const facts = new Set(
    catalog.insatser
      .filter(isChosen)
      .flatMap((insats) => villkorOf(catalog, insats))
      .flatMap(leavesOf)
      .map(({ fact }) => fact),
  );
  for (const fact of [...facts]) {
    const first = isAskable(fact) ? waitsFor(fact) : undefined;
    if (first) facts.add(first);
  }
  return facts;
}

function factView(
  fact: Fact,
  guide: Guide,
  conversation: Conversation,
  known: Known,
  next: Fact | undefined,
): FactView {
  const isAsked = guide.isAnswered(conversation, fact);
  const value = toldOf(conversation.answers, fact, guide.catalog.areas);
  const decides = isAsked ? 0 : guide.again(conversation, fact).insatser.length;
  const truth = makesSense(fact, known);
  const standing = (): FactStanding => {
    if (fact === next) return 'next';
    if (isAsked) return value === undefined ? 'skipped' : 'stated';
    if (truth !== 'met') return truth === 'unknown' ? 'waiting' : 'inapplicable';
    return decides > 0 ? 'open' : 'settled';
  };
  const { shape } = FACTS[fact];
  return {
    fact,
    standing: standing(),
    value,
    isMultiple: shape.kind === 'set' || shape.kind === 'numbers',
    options: optionsOf(fact, guide, conversation, value),
    waitsFor: truth === 'met' ? undefined : waitsFor(fact),
    decides,
  };
}

/**
 * The options as the guide would put them to someone of whom nothing is known, since answers come in any order here: of
 * ages at most six, and what only one insats needs is told in answer to the next question. What was said more finely, or
 * under other topics, is among them.
 */
function optionsOf(
  fact: Fact,
  guide: Guide,
  { topics }: Conversation,
  value: Exclude<AnswerValue, null> | undefined,
): readonly StatementOption[] {
  const stated = value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
  const { shape } = FACTS[fact];
  const exclusive = shape.kind === 'set' ? shape.exclusive : undefined;
  if (isNumberFact(fact)) {
    const said = stated.map(parseInterval).filter((interval) => interval !== undefined);
    return withStated(guideBrackets(guide, topics, fact), said).map((bracket) => ({
      value: formatInterval(bracket),
      isStated: said.some((age) => isWithin(age, bracket)),
      isExclusive: false,
    }));
  }
  const values =
    shape.kind === 'boolean'
      ? ['true', 'false']
      : shape.kind === 'area'
        ? placesOf(guide.catalog.areas ?? [])
        : 'options' in shape
          ? shape.options
          : [];
  return values.map((option) => ({
    value: option,
    isStated: stated.includes(option),
    isExclusive: option === exclusive,
  }));
}

/** Worked out once per guide, topics and fact. */
const bracketsOf = new WeakMap<Guide, Map<string, readonly Interval[]>>();

function guideBrackets(guide: Guide, topics: readonly Topic[], fact: Fact): readonly Interval[] {
  const byFact = bracketsOf.get(guide) ?? new Map<string, readonly Interval[]>();
  bracketsOf.set(guide, byFact);
  const key = [fact, ...topics].join();
  const brackets = byFact.get(key) ?? guide.again({ answers: [], topics }, fact).brackets;
  byFact.set(key, brackets);
  return brackets;
}

/**
 * The brackets with what was said among them, and no age in two: an age within one of them in its place, unless several
 * were said of it; what was said across brackets in the place of all that it touches.
 */
function withStated(brackets: readonly Interval[], stated: readonly Interval[]): readonly Interval[] {
  const across = stated.filter((said) => !brackets.some((bracket) => isWithin(said, bracket)));
  const own = brackets.map((bracket) => {
    const within = stated.filter((said) => isWithin(said, bracket));
    return within.length === 1 ? at(within, 0) : bracket;
  });
  const apart = own.filter((bracket) => !across.some((said) => isOverlapping(bracket, said)));
  return [...apart, ...across].sort(compareIntervals);
}
