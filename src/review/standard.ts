import type { Catalog, Topic } from '../catalog/types.js';
import { type Answers, knownFrom } from '../rules/answers.js';
import { candidatesFor } from '../rules/choose.js';
import { type CompiledCatalog, type CompiledInsats, compileCatalog } from '../rules/compile.js';
import type { Status } from '../rules/evaluate.js';
import { assessmentOf, type Evaluation, evaluate } from '../rules/evaluation.js';
import { type Stake, stakeOf } from '../rules/stake.js';

/** What is held against the guide under review: the rules themselves, for the same topics. */
export interface Standard {
  readonly catalog: Catalog;
  readonly compiled: CompiledCatalog;
  readonly topics: readonly Topic[];
  readonly stake: Stake;
  /** The insatser that the results list. */
  readonly listed: readonly CompiledInsats[];
  readonly evaluationOf: (answers: Answers) => Evaluation;
  /** The status of each insats the results list, by id. */
  readonly statusesOf: (answers: Answers) => ReadonlyMap<string, Status>;
  /** The statuses of the combinations of villkor at stake, to be compared with others. */
  readonly atStake: (answers: Answers) => readonly Status[];
  /** Whether some question could still change a status. */
  readonly hasMoreToAsk: (answers: Answers) => boolean;
}

/** The rules' own account of a catalogue under some topics. A skipped question is left out: it says nothing. */
export function standardFor(catalog: Catalog, topics: readonly Topic[]): Standard {
  const compiled = compileCatalog(catalog);
  const stake = stakeOf(compiled, topics);
  const chosen = new Set(stake.insatser);
  const listed = compiled.insatser.filter((item) => chosen.has(item) || item.insats.onRequest === true);
  let latest: { readonly answers: Answers; readonly evaluation: Evaluation } | undefined;
  const evaluationOf = (answers: Answers): Evaluation => {
    if (latest?.answers === answers) return latest.evaluation;
    const evaluation = evaluate(compiled, knownFrom(answers, catalog.areas), latest?.evaluation);
    latest = { answers, evaluation };
    return evaluation;
  };
  const statusesOf = (answers: Answers): ReadonlyMap<string, Status> => {
    const evaluation = evaluationOf(answers.filter(({ value }) => value !== null));
    return new Map(listed.map(({ insats, profile }) => [insats.id, assessmentOf(evaluation, profile).status]));
  };
  return {
    catalog,
    compiled,
    topics,
    stake,
    listed,
    evaluationOf,
    statusesOf,
    atStake: (answers) => {
      const evaluation = evaluationOf(answers);
      return [...stake.sizes.keys()].map((profile) => assessmentOf(evaluation, profile).status);
    },
    hasMoreToAsk: (answers) => candidatesFor(stake, evaluationOf(answers)).length > 0,
  };
}
