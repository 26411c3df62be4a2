import { at } from '../../../src/rules/at.js';
import type { CompiledCatalog } from '../../../src/rules/compile.js';
import { assessmentOf, type Evaluation, evaluate } from '../../../src/rules/evaluation.js';
import { type Assessment, type Contender, jsonBytes } from './contender.js';

/**
 * The guide's own rules as they run in a conversation: each answer from the evaluation that the
 * last one left. It takes the answers in the order in which they were prepared.
 */
export function ours(compiled: CompiledCatalog): Contender {
  let latest: Evaluation | undefined;
  return {
    name: 'ours',
    rulesBytes: bytesOf(compiled),
    prepare: (before, after) => {
      const start = before.values.size === 0 ? evaluate(compiled, before) : undefined;
      return () => {
        latest = evaluate(compiled, after, start ?? latest);
        return readable(compiled, latest);
      };
    },
  };
}

/** The guide's own rules with nothing to start from. */
export function oursFromScratch(compiled: CompiledCatalog): Contender {
  return {
    name: 'ours, from scratch',
    rulesBytes: bytesOf(compiled),
    prepare: (_before, after) => () => readable(compiled, evaluate(compiled, after)),
  };
}

function readable({ insatser }: CompiledCatalog, evaluation: Evaluation): Assessment {
  return (place) => assessmentOf(evaluation, at(insatser, place).profile);
}

function bytesOf({ catalog }: CompiledCatalog): number {
  return jsonBytes(catalog.insatser.map(({ villkor }) => villkor));
}
