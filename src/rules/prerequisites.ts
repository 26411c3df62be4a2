import { FACT_NAMES, FACTS, type Fact } from '../catalog/facts.js';
import { TOLD_BY_AGE } from './answers.js';
import type { Truth } from './kleene.js';
import type { Known } from './known.js';
import { rangeOf, weigh } from './weigh.js';

/** The fact whose answer a question waits for, if any (design.md, section 4). */
export function waitsFor(fact: Fact): Fact | undefined {
  return FACTS[fact].waitsFor?.fact;
}

/** Whether the question for a fact makes sense, as far as is known. */
export function makesSense(fact: Fact, known: Known): Truth {
  const prerequisite = FACTS[fact].waitsFor;
  return prerequisite ? weigh(prerequisite, known) : 'met';
}

/** The facts whose questions wait for a fact, in vocabulary order. */
export function waitingFor(fact: Fact): readonly Fact[] {
  return FACT_NAMES.filter((name) => waitsFor(name) === fact);
}

/** The ages at which it changes whether a question that waits for this age, or may be told by it, makes sense. */
export function cutsWaitedFor(age: Fact, questions: Iterable<Fact> = FACT_NAMES): readonly number[] {
  const cuts = [...questions]
    .filter((fact) => hangsOn(fact, age))
    .flatMap((fact) => {
      const prerequisite = FACTS[fact].waitsFor;
      const told = age === 'age' ? (TOLD_BY_AGE.get(fact) ?? []) : [];
      return prerequisite && 'to' in prerequisite ? rangeOf(prerequisite).to + 1 : told;
    });
  return [...new Set(cuts)];
}

/** Whether it hangs on an age if a question makes sense. */
export function hangsOn(fact: Fact, age: Fact): boolean {
  return waitsFor(fact) === age || (age === 'age' && TOLD_BY_AGE.has(fact));
}

/** The facts, and those that their questions wait for. */
export function withPrerequisites(facts: Iterable<Fact>): ReadonlySet<Fact> {
  const all = new Set(facts);
  for (const fact of [...all]) all.add(waitsFor(fact) ?? fact);
  return all;
}
