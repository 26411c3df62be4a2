import { type Fact, isAskable } from '../catalog/facts.js';
import type { Topic } from '../catalog/types.js';
import type { CompiledInsats } from './compile.js';
import type { Known } from './known.js';
import { withPrerequisites } from './prerequisites.js';

/*
 * When enough has been asked (design.md, section 6): what only one insats hangs on is left to the provider then, unless
 * the person would rather answer more questions.
 */

/** How many questions are put before that. */
const ENOUGH = 7;

/** The same where youth is the only topic. */
const ENOUGH_FOR_THE_YOUNG = 6;

/** How many questions are enough under the chosen topics; whoever has asked to see everything is asked all there is. */
export function enoughUnder(topics: readonly Topic[]): number {
  if (topics.length === 0) return Number.POSITIVE_INFINITY;
  return topics.length === 1 && topics[0] === 'youth' ? ENOUGH_FOR_THE_YOUNG : ENOUGH;
}

/** The facts that may be asked for the sake of some insatser, and what those questions wait for. */
export function factsToAskFor(insatser: readonly CompiledInsats[]): ReadonlySet<Fact> {
  const named = insatser.flatMap(({ profile }) => profile.villkor.flatMap(({ facts }) => facts));
  return new Set([...withPrerequisites(named)].filter(isAskable));
}

/** How many questions about these facts have been put, whether they were answered or skipped. */
export function countAsked(facts: ReadonlySet<Fact>, { asked }: Known): number {
  return asked.filter((fact) => facts.has(fact)).length;
}
