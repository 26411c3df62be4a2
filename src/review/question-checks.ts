import { FACT_NAMES, type Fact, isAskable, isFact } from '../catalog/facts.js';
import type { Insats, Villkor } from '../catalog/types.js';
import { isNumberFact } from '../rules/brackets.js';
import { type Profile, villkorOf } from '../rules/compile.js';
import { factsOf, leavesOf } from '../rules/evaluate.js';
import { assessmentOf, type Evaluation } from '../rules/evaluation.js';
import { formatInterval, isWithin } from '../rules/interval.js';
import { intervalsOf, type Known } from '../rules/known.js';
import { waitsFor } from '../rules/prerequisites.js';
import { isOfOneChild } from '../rules/siblings.js';
import { type LeafVillkor, weigh, weighValue } from '../rules/weigh.js';
import type { Standard } from './standard.js';
import type { Arrival } from './walk.js';

/**
 * Statement 1: what speaks against the question being one that a villkor at stake names. It may name
 * the fact itself, or one whose question waits for it; and consent is asked for the law's sake of
 * whoever is under 15. The insatser given as the reason must be such.
 */
export function isNotNamed({ asked, question, answers }: Arrival, standard: Standard): string | undefined {
  if (asked === undefined) return undefined;
  if (!isFact(asked)) return `${asked} is no fact of the vocabulary`;
  const { stake } = standard;
  const evaluation = standard.evaluationOf(answers);
  const isNamed = [...stake.sizes.keys()].some((profile) => namesAtStake(profile, evaluation, asked));
  if (!isNamed) return `no villkor at stake names ${asked}`;
  const atStake = stake.insatser.map(({ insats }) => insats);
  const reason = question?.insatser.find((insats) => !atStake.includes(insats) || !canName(standard, insats, asked));
  if (reason) return `${asked} is asked for ${reason.id}, which does not name it`;
  return question && question.insatser.length === 0 ? `${asked} is asked for no insats` : undefined;
}

function namesAtStake(profile: Profile, evaluation: Evaluation, fact: Fact): boolean {
  const { known } = evaluation;
  const { status, reasons } = assessmentOf(evaluation, profile);
  if (status === 'applyInstead') return false;
  return reasons.some(({ villkor, truth }) => truth === 'unknown' && namesUnknown(villkor, known, fact));
}

function namesUnknown(villkor: Villkor, known: Known, fact: Fact): boolean {
  return leavesOf(villkor).some(
    (leaf) => isFor(leaf.fact, fact) && (weigh(leaf, known) === 'unknown' || isUnknownOfAChild(leaf, known)),
  );
}

/** Whether a villkor that one child meets is not known of another one, who may be the one that meets the rest. */
function isUnknownOfAChild(leaf: LeafVillkor, { values }: Known): boolean {
  const ages = values.get(leaf.fact);
  return isOfOneChild(leaf) && intervalsOf(ages).some((age) => weighValue(leaf, [age]) === 'unknown');
}

/** Whether some villkor of the insats names the fact. */
function canName({ catalog }: Standard, insats: Insats, fact: Fact): boolean {
  const named = villkorOf(catalog, insats).flatMap(factsOf);
  return named.some((name) => isFor(name, fact));
}

function isFor(named: Fact, asked: Fact): boolean {
  return named === asked || waitsFor(named) === asked;
}

/** Statement 3: what speaks against the question being new, or a refinement of an age within its interval. */
export function isRepeated({ asked, question, answers }: Arrival, standard: Standard): string | undefined {
  const earlier = answers.filter(({ fact }) => fact === asked);
  if (!isFact(asked) || earlier.length === 0) return undefined;
  if (!isNumberFact(asked)) return `${asked} is asked again`;
  if (earlier.some(({ value }) => value === null)) return `${asked} is asked again after it was skipped`;
  const before = intervalsOf(standard.evaluationOf(answers).known.values.get(asked));
  const brackets = question?.options.flatMap(({ interval }) => interval ?? []) ?? [];
  const isFiner =
    brackets.length > 1 && brackets.every((one) => before.some((all) => isWithin(one, all) && !isWithin(all, one)));
  return isFiner ? undefined : `${asked} is asked again and not refined: ${brackets.map(formatInterval).join(', ')}`;
}

/** Statement 7: what speaks against the question being one that may be asked at all. */
export function isLeftToProvider({ asked }: Arrival): string | undefined {
  return isFact(asked) && !isAskable(asked) ? `${asked} is left to the provider, and is asked` : undefined;
}

/** Statement 7, of the chart: the facts left to the provider that have a state of their own. */
export function providerFactsIn(states: readonly string[]): readonly Fact[] {
  return FACT_NAMES.filter((fact) => states.includes(fact) && !isAskable(fact));
}
