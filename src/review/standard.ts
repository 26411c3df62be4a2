import type { Catalog, Insats, Topic } from '../catalog/types.js';
import { type Answers, knownFrom } from '../rules/answers.js';
import { candidatesFor, type Stake, stakeOf } from '../rules/choose.js';
import { type CompiledCatalog, compileCatalog } from '../rules/compile.js';
import type { Status } from '../rules/evaluate.js';
import { type Evaluation, evaluate, type ProfileAssessment } from '../rules/evaluation.js';

/** What is held against the guide under review: the rules themselves, for the same topics. */
export interface Standard {
  readonly catalog: Catalog;
  readonly compiled: CompiledCatalog;
  readonly topics: readonly Topic[];
  readonly stake: Stake;
  /** The insatser that the results list, as places in the catalogue. */
  readonly listed: readonly number[];
  readonly evaluationOf: (answers: Answers) => Evaluation;
  /** The status of each insats the results list, by id. */
  readonly statusesOf: (answers: Answers) => ReadonlyMap<string, Status>;
  /** The same, but only of those whose questions are asked: not of what is listed by law alone. */
  readonly statusesAskedFor: (answers: Answers) => ReadonlyMap<string, Status>;
  /** The statuses of the combinations of villkor at stake, to be compared with others. */
  readonly atStake: (answers: Answers) => readonly (Status | undefined)[];
  /** Whether some question could still change a status. */
  readonly hasMoreToAsk: (answers: Answers) => boolean;
}

/** The rules' own account of a catalogue under some topics. A skipped question is left out: it says nothing. */
export function standardFor(catalog: Catalog, topics: readonly Topic[]): Standard {
  const compiled = compileCatalog(catalog);
  const stake = stakeOf(compiled, topics);
  const chosen = new Set(stake.insatser);
  const listed = catalog.insatser.flatMap(({ onRequest }, place) =>
    chosen.has(place) || onRequest === true ? place : [],
  );
  let latest: Evaluation | undefined;
  const evaluationOf = (answers: Answers): Evaluation => {
    latest = evaluate(compiled, knownFrom(answers), latest);
    return latest;
  };
  const statusAt = ({ assessments }: Evaluation, place: number): Status =>
    (assessments[compiled.profileOf[place] as number] as ProfileAssessment).status;
  const statusesAt = (answers: Answers, places: readonly number[]): ReadonlyMap<string, Status> => {
    const evaluation = evaluationOf(answers.filter(({ value }) => value !== null));
    return new Map(places.map((place) => [(catalog.insatser[place] as Insats).id, statusAt(evaluation, place)]));
  };
  return {
    catalog,
    compiled,
    topics,
    stake,
    listed,
    evaluationOf,
    statusesOf: (answers) => statusesAt(answers, listed),
    statusesAskedFor: (answers) => statusesAt(answers, stake.insatser),
    atStake: (answers) =>
      evaluationOf(answers).assessments.map(({ status }, place) => (stake.counts[place] === 0 ? undefined : status)),
    hasMoreToAsk: (answers) => candidatesFor(compiled, stake, evaluationOf(answers)).length > 0,
  };
}
