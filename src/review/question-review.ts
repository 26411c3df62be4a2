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

interface SeenQuestion {
  readonly options: Set<string>;
  readonly ids: Set<string>;
}

/** Gathers what each question looks like, over all conversations. */
export function gatherQuestions({ insatser }: Catalog) {
  const seen = new Map<Fact, SeenQuestion>();
  return {
    /** One question on screen. */
    see: ({ fact, options, insatser: reasons }: QuestionView): void => {
      const known = seen.get(fact) ?? { options: new Set(), ids: new Set() };
      for (const { value } of options) known.options.add(value);
      for (const { id } of reasons) known.ids.add(id);
      seen.set(fact, known);
    },
    /** What was seen, in vocabulary order. */
    reviews: (): readonly QuestionReview[] =>
      FACT_NAMES.flatMap((fact) => {
        const known = seen.get(fact);
        if (!known) return [];
        const reasons = insatser.filter(({ id }) => known.ids.has(id));
        return {
          fact,
          options: inOrder(fact, [...known.options]),
          insatser: reasons.map(({ id, source }) => ({ id, quote: source.quote })),
        };
      }),
  };
}

/** As the vocabulary has them; intervals by where they start, the shorter first. */
function inOrder(fact: Fact, options: readonly string[]): readonly string[] {
  const { kind } = FACTS[fact].shape;
  if (kind !== 'number' && kind !== 'numbers') return options;
  const boundsOf = (text: string) => parseInterval(text) ?? { from: 0, to: 0 };
  return [...options].sort((one, other) => compareIntervals(boundsOf(one), boundsOf(other)));
}
