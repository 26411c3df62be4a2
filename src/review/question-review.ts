import type { QuestionView } from '../../machines/intake.view.js';
import { FACT_NAMES, FACTS, type Fact } from '../catalog/facts.js';
import type { Catalog } from '../catalog/types.js';
import { compareIntervals, parseInterval } from '../rules/interval.js';

/** A question that some conversation comes to. */
export interface QuestionReview {
  readonly fact: Fact;
  /** Every option that some conversation shows. */
  readonly options: readonly string[];
  /** The insatser that were the reason in some conversation, and the sentences they rest on. */
  readonly insatser: readonly { readonly id: string; readonly quote: string }[];
}

/** What was seen of a question: its options, and the ids of the insatser that were the reason. */
export interface SeenQuestion {
  readonly fact: Fact;
  readonly options: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/** Gathers what each question looks like, over all conversations. */
export function gatherQuestions() {
  const seen = new Map<Fact, { readonly fact: Fact; readonly options: Set<string>; readonly ids: Set<string> }>();
  const add = (fact: Fact, options: Iterable<string>, ids: Iterable<string>): void => {
    const known = seen.get(fact) ?? { fact, options: new Set(), ids: new Set() };
    for (const option of options) known.options.add(option);
    for (const id of ids) known.ids.add(id);
    seen.set(fact, known);
  };
  return {
    add: ({ fact, options, ids }: SeenQuestion): void => add(fact, options, ids),
    /** One question on screen. */
    see: ({ fact, options, insatser }: QuestionView): void =>
      add(
        fact,
        options.map(({ value }) => value),
        insatser.map(({ id }) => id),
      ),
    seen: (): readonly SeenQuestion[] => [...seen.values()],
  };
}

/** What was seen of each question, in vocabulary order. */
export function questionReviews({ insatser }: Catalog, seen: readonly SeenQuestion[]): readonly QuestionReview[] {
  return FACT_NAMES.flatMap((fact) => {
    const known = seen.find((question) => question.fact === fact);
    if (!known) return [];
    const reasons = insatser.filter(({ id }) => known.ids.has(id));
    return {
      fact,
      options: inOrder(fact, [...known.options]),
      insatser: reasons.map(({ id, source }) => ({ id, quote: source.quote })),
    };
  });
}

/** As the vocabulary has them; intervals by where they start, the shorter first. */
function inOrder(fact: Fact, options: readonly string[]): readonly string[] {
  const { kind } = FACTS[fact].shape;
  if (kind !== 'number' && kind !== 'numbers') return options;
  const boundsOf = (text: string) => parseInterval(text) ?? { from: 0, to: 0 };
  return [...options].sort((one, other) => compareIntervals(boundsOf(one), boundsOf(other)));
}
