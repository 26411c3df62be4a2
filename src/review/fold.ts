import { FACT_NAMES, FACTS, type Fact, inVocabularyOrder, isAskable, type Prerequisite } from '../catalog/facts.js';
import type { Area, Villkor } from '../catalog/types.js';
import { type Answers, knownFrom, TOLD_BY_AGE } from '../rules/answers.js';
import { alwaysCutAt, cutsOf } from '../rules/brackets.js';
import type { CompiledCatalog, Profile } from '../rules/compile.js';
import { isUnderConsentAge, leavesOf, type Status } from '../rules/evaluate.js';
import { assessmentOf, type Evaluation, evaluate } from '../rules/evaluation.js';
import { formatInterval, splitInterval } from '../rules/interval.js';
import type { Truth } from '../rules/kleene.js';
import { INAPPLICABLE, intervalsOf, type Known, type Value } from '../rules/known.js';
import { liveVillkor } from '../rules/live.js';
import { cutsWaitedFor, waitingFor, withPrerequisites } from '../rules/prerequisites.js';
import { isOfOneChild } from '../rules/siblings.js';
import type { Stake } from '../rules/stake.js';
import { type LeafVillkor, rangeOf, weigh, weighValue } from '../rules/weigh.js';

/** Tells which conversations under one choice of topics can never differ again. */
export interface Folding {
  /** What villkor see of an answer: answers with the same text are alike. */
  readonly signatureOf: (fact: Fact, value: Value) => string;
  /** What is left of a conversation: conversations with the same text have the same future. */
  readonly keyOf: (answers: Answers) => string;
}

const TRUTH_CODES: Readonly<Record<Truth, string>> = { met: '1', unmet: '0', unknown: '?' };
const STATUS_CODES: Readonly<Record<Status, string>> = {
  open: 'o',
  checkWithProvider: 'c',
  outsideAudience: 'm',
  applyInstead: 'a',
};

/** By fact, what questions that wait for it ask of it. */
const WAITING: ReadonlyMap<Fact, ReadonlySet<Prerequisite>> = new Map(
  FACT_NAMES.map((fact) => [fact, new Set(waitingFor(fact).flatMap((name) => FACTS[name].waitsFor ?? []))] as const),
);

/**
 * The folding for the insatser that a conversation lists.
 *
 * Two conversations under the same topics with the same key have the same statuses, the same next
 * question with the same options, and after the same reply the same key again: step by step, the
 * same future. For the rules read a conversation through {@link knownFrom} only, and of what is known
 * these things only, each of which is in the key:
 *
 * - the status of each listed combination of villkor, and what is left of those of its villkor that
 *   can still change it: the parts that are unknown, in the branches that are not unmet. A part that
 *   is met or unmet stays so, whatever else is said, and `applyInstead` stays too;
 * - of the facts in what is left, and of those that these wait for: whether they were skipped,
 *   what the questions that wait for them see (is one a parent, is a child in the picture, under 20),
 *   and whether the person is under 15;
 * - the bounds of an age, where it is in what is left and some villkor at stake, 15 or 18 still cuts
 *   through it: they make the brackets of a refinement. Bounds that nothing cuts are never read again;
 * - whom the last question was about, which the order of questions looks at, while there is something
 *   to ask.
 *
 * What is met on one of several children may be met by another child than what stands beside it, and shows so only when
 * more is told of the children. While that may come, or several children were told of, the key holds more of the
 * combinations in which villkor on one child stand together and that are not to be applied for: what each of their villkor
 * on one fact comes to, what is told of the facts in them, and what holds of every child. In all others what is met stays
 * met, also when an age of a child is told more finely: the ages that nothing finer is told of stay as they were.
 *
 * Which facts were asked is in the key too, each as often as it was: that tells when enough has been asked, and a fact
 * asked twice then shows in every conversation that is folded with it. A list of several values is weighed by the
 * best of them (a child's age by the best of the children), and so its signature can be built value
 * by value.
 */
export function foldingFor(compiled: CompiledCatalog, stake: Stake): Folding {
  const listed = listedProfiles(compiled, stake);
  const leaves = leavesByFact(listed.flatMap(leavesUnder));
  const cuts = cutsByFact(stake);
  const { areas = [] } = compiled.catalog;
  const ofSiblings = leavesByFact(listed.flatMap(({ list }) => leavesOfSiblings(list)));
  const haveSiblings = ofSiblings.size > 0;
  const withSiblings = listed.filter(({ list }) => leavesOfSiblings(list).length > 0);
  let latest: Evaluation | undefined;

  const signatureOf = (fact: Fact, value: Value): string => {
    if (value === INAPPLICABLE) return '-';
    const truths = (leaves.get(fact) ?? []).map((leaf) => TRUTH_CODES[weighValue(leaf, value)]).join('');
    return (
      truths +
      placeOf(fact, value, areas) +
      (haveSiblings ? everyChildOf(fact, value, ofSiblings) : '') +
      standing(fact, value) +
      openIntervals(value, cuts.get(fact) ?? [])
    );
  };
  /** What all villkor come to that stand with one on a child, and what holds of every child that was told of. */
  const inFull = (evaluation: Evaluation, relevant: readonly Fact[]): string => {
    const { known } = evaluation;
    const besides = withSiblings
      .filter((profile) => assessmentOf(evaluation, profile).status !== 'applyInstead')
      .flatMap(leavesUnder);
    const ofChildren = leavesByFact(besides.filter(isOfOneChild));
    const told = relevantFacts([...besides, ...relevant.map((fact) => ({ fact }))]).map((fact) => {
      const value = known.values.get(fact);
      const ofEvery = value === undefined ? '' : everyChildOf(fact, value, ofChildren);
      return `${whatIsToldOf(fact, known, cuts.get(fact) ?? [])}${ofEvery}`;
    });
    return `${besides.map((leaf) => TRUTH_CODES[weigh(leaf, known)]).join('')}/${told.join()}`;
  };

  const keyOf = (answers: Answers): string => {
    const evaluation = evaluate(compiled, knownFrom(answers, areas), latest);
    latest = evaluation;
    const { known } = evaluation;
    const left = listed.map((profile) => leftOf(evaluation, profile));
    const relevant = relevantFacts(left.flatMap(({ leaves: some }) => some));
    const asked = answers
      .map(({ fact }) => fact)
      .sort()
      .join();
    const last = relevant.some((fact) => isAskable(fact)) ? answers.at(-1) : undefined;
    const end = `${asked}/${last ? FACTS[last.fact].subject : ''}/${left.map(({ text }) => text).join()}`;
    const isToBeAskedOfChildren = (fact: Fact): boolean =>
      FACTS[fact].isOfOneChild === true && isAskable(fact) && !known.values.has(fact) && !known.skipped.has(fact);
    const isOfSeveral = (fact: Fact): boolean => {
      const value = known.values.get(fact);
      return FACTS[fact].isOfOneChild === true && Array.isArray(value) && value.length > 1;
    };
    const hasSiblings = haveSiblings && (relevant.some(isToBeAskedOfChildren) || FACT_NAMES.some(isOfSeveral));
    if (hasSiblings) return `${inFull(evaluation, relevant)}/${end}`;
    const told = relevant.map((fact) => whatIsToldOf(fact, known, cuts.get(fact) ?? []));
    return `${told.join()}/${end}`;
  };
  return { signatureOf, keyOf };
}

/** No folding: every conversation by itself. For small catalogues, to hold the folding against. */
export const UNFOLDED: Folding = {
  signatureOf: (_, value) => JSON.stringify(value, (__, item: unknown) => (item === Infinity ? 'end' : item)),
  keyOf: (answers) => JSON.stringify(answers),
};

/** The combinations of villkor that a conversation lists: those at stake, and of what is owed to whoever asks. */
function listedProfiles({ insatser, profiles }: CompiledCatalog, { sizes }: Stake): readonly Profile[] {
  const onRequest = new Set(insatser.filter(({ insats }) => insats.onRequest).map(({ profile }) => profile));
  return profiles.filter((profile) => sizes.has(profile) || onRequest.has(profile));
}

function leavesUnder({ villkor }: Profile): readonly LeafVillkor[] {
  return villkor.flatMap((item) => leavesOf(item.villkor));
}

function leavesByFact(leaves: readonly LeafVillkor[]): ReadonlyMap<Fact, readonly LeafVillkor[]> {
  const byFact = new Map<Fact, Map<string, LeafVillkor>>();
  for (const leaf of leaves) {
    const same = byFact.get(leaf.fact) ?? new Map<string, LeafVillkor>();
    byFact.set(leaf.fact, same.set(textOf(leaf), leaf));
  }
  return new Map([...byFact].map(([fact, same]) => [fact, [...same.values()]]));
}

/** Every age before which some villkor at stake, the law, or a question to minors only draws a line. */
function cutsByFact({ sizes }: Stake): ReadonlyMap<Fact, readonly number[]> {
  const cuts = new Map(FACT_NAMES.map((fact) => [fact, [...alwaysCutAt(fact), ...cutsWaitedFor(fact)]]));
  for (const leaf of [...sizes.keys()].flatMap(leavesUnder)) cuts.get(leaf.fact)?.push(...cutsOf(leaf));
  return cuts;
}

function leftOf(evaluation: Evaluation, profile: Profile) {
  const { known } = evaluation;
  const assessment = assessmentOf(evaluation, profile);
  const leaves: LeafVillkor[] = [];
  const live = liveVillkor(assessment).map((villkor) => `${villkor.origin ?? ''}${remainder(villkor, known, leaves)}`);
  return { text: `${STATUS_CODES[assessment.status]}${live.join('&')}`, leaves };
}

/** What is left of a villkor that is unknown: without the branches that are unmet and the parts that are met. */
function remainder(villkor: Villkor, known: Known, leaves: LeafVillkor[]): string {
  if ('checked' in villkor) return `checked:${villkor.id}`;
  if (!('anyOf' in villkor)) {
    leaves.push(villkor);
    return textOf(villkor);
  }
  const open = villkor.anyOf.filter((branch) => branch.every((part) => weigh(part, known) !== 'unmet'));
  const texts = open.map((branch) =>
    branch
      .filter((part) => weigh(part, known) === 'unknown')
      .map((part) => remainder(part, known, leaves))
      .join('+'),
  );
  return `(${texts.join('|')})`;
}

/** A place tells whether it is in the kommun. */
function placeOf(fact: Fact, value: Value, areas: readonly Area[]): string {
  if (fact !== 'livesIn' || typeof value !== 'string') return '';
  return String(knownFrom([{ fact, value }], areas).values.get('resident'));
}

/** The villkor that stand in a list, or around it, with another one that is to hold of the same child. */
function leavesOfSiblings(villkor: readonly Villkor[]): readonly LeafVillkor[] {
  const ofChildren = villkor.filter(isOfOneChild);
  const own = ofChildren.length > 1 ? ofChildren : [];
  const inside = villkor.flatMap((part) => {
    if (!('anyOf' in part)) return [];
    const ofBranches = part.besides
      ? [...part.besides, ...part.anyOf.flat().flatMap(leavesOf)].filter(isOfOneChild)
      : [];
    return [...ofBranches, ...part.anyOf.flatMap(leavesOfSiblings)];
  });
  return [...own, ...inside];
}

/**
 * Whether there are several children, and which villkor each of them meets: that is what siblings are told apart by. How
 * many there are is read beside their school years alone.
 */
function everyChildOf(fact: Fact, value: Value, ofSiblings: ReadonlyMap<Fact, readonly LeafVillkor[]>): string {
  if (!FACTS[fact].isOfOneChild || !Array.isArray(value)) return '';
  const children: readonly Value[] = value.map((child: Value) => [child] as Value);
  const leaves = ofSiblings.get(fact) ?? [];
  const ofEvery = leaves.map((leaf) => (children.every((child) => weighValue(leaf, child) === 'met') ? 'e' : '.'));
  const count = ofSiblings.has('schoolYear') ? children.length : Math.min(children.length, 2);
  return `*${count}${ofEvery.join('')}`;
}

const texts = new WeakMap<LeafVillkor, string>();

/** A villkor on one fact, without its origin. */
function textOf(leaf: LeafVillkor): string {
  const found = texts.get(leaf);
  if (found !== undefined) return found;
  const text =
    'is' in leaf
      ? `${leaf.fact}${leaf.about ?? ''}${leaf.alone ? '!' : ''}:${String(leaf.is)}`
      : `${leaf.fact}:${formatInterval(rangeOf(leaf))}`;
  texts.set(leaf, text);
  return text;
}

/** The facts named, and those that their questions wait for. */
function relevantFacts(leaves: readonly Pick<LeafVillkor, 'fact'>[]): readonly Fact[] {
  return inVocabularyOrder(withPrerequisites(leaves.flatMap(({ fact }) => [fact, ...toldBy(fact)])));
}

/** The facts that may tell this one, so that it is not asked. */
function toldBy(fact: Fact): readonly Fact[] {
  if (fact === 'livesIn') return ['resident'];
  return TOLD_BY_AGE.has(fact) ? ['age'] : [];
}

function whatIsToldOf(fact: Fact, { values, skipped }: Known, cuts: readonly number[]): string {
  const value = values.get(fact);
  const told =
    value === undefined ? '' : value === INAPPLICABLE ? '-' : `=${standing(fact, value)}${openIntervals(value, cuts)}`;
  return `${fact}${skipped.has(fact) ? '!' : ''}${told}`;
}

/** What questions that wait for this fact see of it, and of an age, what the law does. */
function standing(fact: Fact, value: Exclude<Value, typeof INAPPLICABLE>): string {
  const isUnder =
    fact === 'age' && isUnderConsentAge({ values: new Map([[fact, value]]), skipped: new Set(), asked: [], areas: [] });
  const truths = [...(WAITING.get(fact) ?? [])].map((prerequisite) => TRUTH_CODES[weighValue(prerequisite, value)]);
  return (isUnder ? 'u' : '') + truths.join('');
}

/** The intervals as they are, where one of them can still be refined. */
function openIntervals(value: Exclude<Value, typeof INAPPLICABLE>, cuts: readonly number[]): string {
  if (typeof value !== 'object') return '';
  const intervals = intervalsOf(value);
  const isOpen = intervals.some((interval) => splitInterval(interval, cuts).length > 1);
  return isOpen ? `~${intervals.map(formatInterval).join()}` : '';
}
