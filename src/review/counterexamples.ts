import type { Topic } from '../catalog/types.js';
import type { Answers } from '../rules/answers.js';

/** The number of a statement of design.md, section 11. */
export type StatementNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** A conversation that speaks against a statement: choose the topics, give the answers, and see. */
export interface Counterexample {
  readonly topics: readonly Topic[];
  readonly answers: Answers;
  /** What is then wrong, in English. */
  readonly detail: string;
}

/** Says that a statement does not hold. */
export type Objection = (number: StatementNumber, example: Counterexample) => void;

/** The counterexamples that were found, by statement. */
export interface Counterexamples {
  readonly object: Objection;
  readonly against: (number: StatementNumber) => readonly Counterexample[];
  readonly all: () => readonly Objected[];
}

/** What speaks against one statement. */
export interface Objected {
  readonly number: StatementNumber;
  readonly example: Counterexample;
}

const MOST_KEPT = 5;

/** Keeps the first five counterexamples of each statement. */
export function gatherCounterexamples(): Counterexamples {
  const kept = new Map<StatementNumber, Counterexample[]>();
  return {
    object: (number, example) => {
      const examples = kept.get(number) ?? [];
      if (examples.length < MOST_KEPT) examples.push(example);
      kept.set(number, examples);
    },
    against: (number) => kept.get(number) ?? [],
    all: () => [...kept].flatMap(([number, examples]) => examples.map((example) => ({ number, example }))),
  };
}
