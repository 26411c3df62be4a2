import { FACT_NAMES, FACTS, type Fact, HAS_CHILD, inVocabularyOrder, type Prerequisite } from '../catalog/facts.js';
import { oncePer } from '../catalog/once-per.js';
import type { Area, Villkor } from '../catalog/types.js';
import { type Answers, impliedBy, knownFrom } from '../rules/answers.js';
import { alwaysCutAt, cutsOf, isNumberFact } from '../rules/brackets.js';
import type { CompiledCatalog, Profile } from '../rules/compile.js';
import { countAsked } from '../rules/enough.js';
import { isUnderConsentAge, leavesOf, type Reason, type Status } from '../rules/evaluate.js';
import { assessmentOf, type Evaluation, evaluate } from '../rules/evaluation.js';
import { formatInterval, splitInterval } from '../rules/interval.js';
import type { Truth } from '../rules/kleene.js';
import { INAPPLICABLE, intervalsOf, type Known, type Value } from '../rules/known.js';
import { askableFor, liveVillkor } from '../rules/live.js';
import { cutsWaitedFor, waitingFor, waitsFor, withPrerequisites } from '../rules/prerequisites.js';
import { isOfOneChild } from '../rules/siblings.js';
import type { Stake } from '../rules/stake.js';
import { type LeafVillkor, rangeOf, weigh, weighValue } from '../rules/weigh.js';

/** Tells which conversations under one choice of topics can never differ again. */
export interface Folding {
  /** What villkor see of an answer: answers with the same text are alike. */
  readonly signatureOf: (fact: Fact, value: Value) => string;
  /** What is left of a conversation. */
  readonly leftOf: (answers: Answers) => Left;
}

/** The folding of a catalogue's own, which also tells what is left whatever the last question was about. */
export interface CatalogFolding extends Folding {
  readonly leftIn: (evaluation: Evaluation) => Left;
}

/** What is left of a conversation. */
export interface Left {
  /** Conversations with the same text have the same questions ahead, and the same statuses of what is not settled. */
  readonly key: string;
  /** Whether there is more than one question that may come. */
  readonly isChoice: boolean;
  /** The combinations of villkor whose status stays as it is, whatever else is said. */
  readonly settled: ReadonlySet<Profile>;
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
 * Two conversations under the same topics with the same key have the same next question with the same options, and after
 * the same reply the same key again: step by step, the same future. And what is not settled in them has the same status.
 *
 * *What may come.* A question is asked only for a fact that is named in what is left of the villkor at stake, or that such a
 * fact waits for, and that is not skipped, makes sense, and is not known; or is an age that a villkor at stake, 15, or a
 * question at stake still cuts through. These facts are `coming`. They never become more: what is unmet stays unmet,
 * `applyInstead` stays too, and ages are only told more finely.
 *
 * *What is settled.* An insats has the status that it has for good where no fact is coming that tells what is left of its
 * villkor: the facts in it, those that they wait for or are told by, and parenthood where a villkor says whom it is about.
 * While the age is coming only `applyInstead` is settled, for under 15 the law's villkor is one more of every other status.
 * Of what is settled nothing is in the key. Nothing is asked for its sake, so that it is none of those that wait for a fact
 * (`openFacts`), it counts as decided before and after every answer (`countUndecided`), and it draws no line through an age
 * that may be asked for again.
 *
 * *What the key holds.* The rules read a conversation through {@link knownFrom} only, and for what comes these things only:
 *
 * - of each combination of villkor that is not settled, the status and what is left of the villkor: the parts that are
 *   unknown, in the branches that are not unmet;
 * - which facts are coming; of an age among them what is known, where a line still goes through it; which of them were asked
 *   before, so that one asked twice shows in every conversation that is folded with it;
 * - of the others whether the age is under 15 or under what a question waits for, whether a child is in the picture (whose
 *   an answer is, and how finely the age is asked), and whether a fact that may still be told by another was skipped;
 * - how many questions have been asked, up to those that are enough; and whom the last one was about.
 *
 * What is met on one of several children may be met by another child than what stands beside it, and shows so only when
 * more is told of the children. While that may come, or several children were told of, what is met on a child counts as left
 * too, in the branches that are not unmet, and the key tells of each such villkor whether it holds for every child.
 *
 * A list of several values is weighed by the best of them (a child's age by the best of the children), and so its signature
 * can be built value by value.
 */
export function foldingFor(compiled: CompiledCatalog, stake: Stake): CatalogFolding {
  const listed = listedProfiles(compiled, stake);
  const leaves = leavesByFact(listed.flatMap(leavesUnder));
  const allCuts = cutsOfAll([...stake.sizes.keys()].flatMap(leavesUnder));
  const { areas = [] } = compiled.catalog;
  const ofSiblings = leavesByFact(listed.flatMap(({ list }) => leavesOfSiblings(list)));
  const haveSiblings = ofSiblings.size > 0;
  let latest: Evaluation | undefined;

  const signatureOf = (fact: Fact, value: Value): string => {
    if (value === INAPPLICABLE) return '-';
    const truths = (leaves.get(fact) ?? []).map((leaf) => TRUTH_CODES[weighValue(leaf, value)]).join('');
    return (
      truths +
      placeOf(fact, value, areas) +
      (haveSiblings ? everyChildOf(fact, value, ofSiblings) : '') +
      standing(fact, value) +
      openIntervals(value, allCuts.get(fact) ?? [])
    );
  };
  const leftIn = (evaluation: Evaluation): Left => {
    const { known } = evaluation;
    const areApart = haveSiblings && mayBeApart(known, allCuts);
    const standings = listed.map((profile) => standingOf(evaluation, profile, areApart));
    const atStake = standings.filter(({ profile }) => stake.sizes.has(profile)).flatMap((one) => one.leaves);
    const cuts = cutsOfAll(atStake);
    const coming = comingFacts(atStake, known, cuts);
    const isLawComing = coming.has('age') && !known.values.has('age');
    const isOpen = ({ read }: ProfileStanding) => read.some((fact) => coming.has(fact));
    const isSettled = (one: ProfileStanding) => !isOpen(one) && (!isLawComing || one.status === 'applyInstead');
    const settled = new Set(standings.filter(isSettled).map(({ profile }) => profile));
    if (coming.size === 0) return { settled, isChoice: false, key: '' };
    const open = standings.filter(isOpen);
    const ofSiblings = leavesByFact(areApart ? open.flatMap(({ leaves: some }) => some.filter(isOfOneChild)) : []);
    const told = inVocabularyOrder(open.flatMap(({ read }) => read)).map((fact) => {
      const own = coming.has(fact)
        ? `${fact}:${whatIsToldOf(fact, known, cuts.get(fact) ?? [])}`
        : whatStaysOf(fact, known, coming);
      return own + everyChildIn(fact, known, ofSiblings);
    });
    const texts = standings.map((one) => (isOpen(one) ? one.text : isSettled(one) ? '' : STATUS_CODES[one.status]));
    const again = known.asked.filter((fact) => coming.has(fact)).toSorted();
    const count = Number.isFinite(stake.enough) ? Math.min(countAsked(stake.facts, known), stake.enough) : '';
    return { settled, isChoice: coming.size > 1, key: [told, hasChildIn(known), count, again, texts].join('/') };
  };
  const leftOf = (answers: Answers): Left => {
    latest = evaluate(compiled, knownFrom(answers, areas), latest);
    const left = leftIn(latest);
    const last = answers.at(-1);
    return !left.isChoice || !last ? left : { ...left, key: `${FACTS[last.fact].subject}/${left.key}` };
  };
  return { signatureOf, leftOf, leftIn };
}

/** No folding: every conversation by itself. For small catalogues, to hold the folding against. */
export const UNFOLDED: Folding = {
  signatureOf: (_, value) => JSON.stringify(value, (__, item: unknown) => (item === Infinity ? 'end' : item)),
  leftOf: (answers) => ({ key: JSON.stringify(answers), isChoice: true, settled: new Set() }),
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

/** By fact, every age before which one of these villkor, the law, or a question that hangs on them draws a line. */
function cutsOfAll(leaves: readonly LeafVillkor[]): ReadonlyMap<Fact, readonly number[]> {
  const named = new Set(leaves.map(({ fact }) => fact));
  const numbers = FACT_NAMES.filter((fact) => isNumberFact(fact));
  const cuts = new Map(numbers.map((fact) => [fact, [...alwaysCutAt(fact), ...cutsWaitedFor(fact, named)]]));
  for (const leaf of leaves) cuts.get(leaf.fact)?.push(...cutsOf(leaf));
  return cuts;
}

/** How a combination of villkor stands in a conversation. */
interface ProfileStanding {
  readonly profile: Profile;
  readonly status: Status;
  /** The status, and what is left of the villkor that can still change it. */
  readonly text: string;
  /** The villkor on one fact that may still come to something else. */
  readonly leaves: readonly LeafVillkor[];
  /** The facts that tell what those come to. */
  readonly read: readonly Fact[];
}

function standingOf(evaluation: Evaluation, profile: Profile, areApart: boolean): ProfileStanding {
  const { known } = evaluation;
  const assessment = assessmentOf(evaluation, profile);
  const { status, reasons } = assessment;
  const isOfSiblings = areApart && hasSiblings(profile);
  const leaves: LeafVillkor[] = [];
  const textOfOne = (villkor: Villkor) => `${villkor.origin ?? ''}${remainder(villkor, known, leaves, isOfSiblings)}`;
  const isLeft = ({ villkor, truth }: Reason) => truth === 'unknown' || (truth === 'met' && isAboutChild(villkor));
  const left = isOfSiblings && status !== 'applyInstead' ? reasons.filter(isLeft) : [];
  const live = isOfSiblings ? left.map(({ villkor }) => villkor) : liveVillkor(assessment);
  const text = `${STATUS_CODES[status]}${live.map(textOfOne).join('&')}`;
  return { profile, status, text, leaves, read: [...new Set(leaves.flatMap(tellersOf))] };
}

/** Whether several children may come to be told of, or have been: then villkor may be met by different ones. */
function mayBeApart(known: Known, cuts: ReadonlyMap<Fact, readonly number[]>): boolean {
  return OF_ONE_CHILD.some((fact) => {
    const value = known.values.get(fact);
    return (Array.isArray(value) && value.length > 1) || mayBeAsked(fact, known, cuts.get(fact) ?? []);
  });
}

/** What may still be asked for the sake of what is at stake. */
function comingFacts(
  atStake: readonly LeafVillkor[],
  known: Known,
  cuts: ReadonlyMap<Fact, readonly number[]>,
): ReadonlySet<Fact> {
  const named = withPrerequisites(atStake.map(({ fact }) => fact));
  return new Set([...named].filter((fact) => mayBeAsked(fact, known, cuts.get(fact) ?? [])));
}

/** Whether a fact may still be asked: it is not known yet, or it is an age that something draws a line through. */
function mayBeAsked(fact: Fact, known: Known, cuts: readonly number[]): boolean {
  if (askableFor(fact, known) === undefined) return false;
  const value = known.values.get(fact);
  return value === undefined || (value !== INAPPLICABLE && openIntervals(value, cuts) !== '');
}

/** Whether villkor stand together that are to hold of the same child. */
const hasSiblings = oncePer(({ list }: Profile): boolean => leavesOfSiblings(list).length > 0);

/**
 * What is left of a villkor: without the branches that are unmet and the parts that are met. Beside villkor that are to hold
 * of the same child, a part on a child is left also where it is met.
 */
function remainder(villkor: Villkor, known: Known, leaves: LeafVillkor[], isOfSiblings: boolean): string {
  if ('checked' in villkor) return `checked:${villkor.id}`;
  if (!('anyOf' in villkor)) {
    leaves.push(villkor);
    return `${textOf(villkor)}${TRUTH_CODES[weigh(villkor, known)]}`;
  }
  const isLeft = (part: Villkor) => weigh(part, known) === 'unknown' || (isOfSiblings && isAboutChild(part));
  const open = villkor.anyOf.filter((branch) => branch.every((part) => weigh(part, known) !== 'unmet'));
  const texts = open.map((branch) =>
    branch
      .filter(isLeft)
      .map((part) => remainder(part, known, leaves, isOfSiblings))
      .join('+'),
  );
  return `(${texts.join('|')})`;
}

/** Whether a villkor is on one of several children, or a part of it is. */
function isAboutChild(villkor: Villkor): boolean {
  return leavesOf(villkor).some(isOfOneChild);
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

const OF_ONE_CHILD: readonly Fact[] = FACT_NAMES.filter((fact) => FACTS[fact].isOfOneChild);

/** By fact, itself and all that tell it or must be known before it. */
const TELLERS: ReadonlyMap<Fact, readonly Fact[]> = new Map(
  FACT_NAMES.map((fact) => {
    const tellers = new Set<Fact>([fact]);
    // A set grows while it is gone through, and what is added comes later.
    for (const teller of tellers)
      for (const one of FACT_NAMES) if (one === waitsFor(teller) || impliedBy(one).includes(teller)) tellers.add(one);
    return [fact, [...tellers]] as const;
  }),
);

/** The facts that tell what a villkor comes to: also whose child, or whose own, an answer is. */
const tellersOf = oncePer((leaf: LeafVillkor): readonly Fact[] => {
  const whose: readonly Fact[] = 'about' in leaf && leaf.about ? ['parenthood'] : [];
  return [leaf.fact, ...whose].flatMap((fact) => TELLERS.get(fact) ?? []);
});

function whatIsToldOf(fact: Fact, { values }: Known, cuts: readonly number[]): string {
  const value = values.get(fact);
  return value === undefined || value === INAPPLICABLE ? '' : `${standing(fact, value)}${openIntervals(value, cuts)}`;
}

/** What is read of a fact that is not asked any more: of an age what waits for it, and whether what may tell it was skipped. */
function whatStaysOf(fact: Fact, known: Known, coming: ReadonlySet<Fact>): string {
  const isToBeTold = known.skipped.has(fact) && TELLERS.get(fact)?.some((teller) => coming.has(teller));
  return `${isToBeTold ? `${fact}!` : ''}${fact === 'age' ? `age${whatIsToldOf(fact, known, [])}` : ''}`;
}

/** Whether a child is in the picture, which tells whose an answer is. */
function hasChildIn({ values }: Known): string {
  const value = values.get('parenthood');
  return value === undefined ? '' : TRUTH_CODES[weighValue(HAS_CHILD, value)];
}

function everyChildIn(fact: Fact, { values }: Known, ofSiblings: ReadonlyMap<Fact, readonly LeafVillkor[]>): string {
  const value = values.get(fact);
  const ofEvery = value === undefined || ofSiblings.size === 0 ? '' : everyChildOf(fact, value, ofSiblings);
  return ofEvery === '' ? '' : `${fact}${ofEvery}`;
}

/** What questions that wait for this fact see of it, and of an age, what the law does. */
function standing(fact: Fact, value: Exclude<Value, typeof INAPPLICABLE>): string {
  const isUnder =
    fact === 'age' && isUnderConsentAge({ values: new Map([[fact, value]]), skipped: new Set(), asked: [], areas: [] });
  const truths = [...(WAITING.get(fact) ?? [])].map((prerequisite) => TRUTH_CODES[weighValue(prerequisite, value)]);
  return (isUnder ? 'u' : '') + truths.join('');
}

/**
 * The intervals as they are, where one of them can still be refined: also the others, for how usual their ages are counts
 * when the next question is chosen.
 */
function openIntervals(value: Exclude<Value, typeof INAPPLICABLE>, cuts: readonly number[]): string {
  if (typeof value !== 'object') return '';
  const intervals = intervalsOf(value);
  const isOpen = intervals.some((interval) => splitInterval(interval, cuts).length > 1);
  return isOpen ? `~${intervals.map(formatInterval).join()}` : '';
}
