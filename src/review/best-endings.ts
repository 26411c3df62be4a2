import type { Answers } from '../rules/answers.js';
import { at } from '../rules/at.js';
import { STATUSES } from '../rules/evaluate.js';
import { assessmentOf } from '../rules/evaluation.js';
import type { Folding } from './fold.js';
import type { BestEnding } from './insats-review.js';
import type { Standard } from './standard.js';
import type { Branch, ConversationState, Walk } from './walk.js';

/** For each insats at stake, the place of a status in {@link STATUSES}. */
type Ranks = readonly number[];

/** The rank of what no conversation ends with. */
const NEVER = STATUSES.length;

/** What a reply comes to. */
interface Way {
  readonly branch: Branch;
  /** The best that conversations end with which go on from here. */
  readonly best: Ranks;
  /** Of each insats at stake, whether nothing that is said further changes its status. */
  readonly isSettled: readonly boolean[];
}

/**
 * The best that conversations without a skipped question end with for each insats at stake, and the first conversation that
 * comes to it. A state does not tell what became of an insats that was settled on the way to it: that is told by the reply
 * that settled it, and the state tells the rest.
 */
export function bestEndings({ start }: Walk, { evaluationOf, stake, topics }: Standard, folding: Folding) {
  const { insatser } = stake;
  const ranksOf = (answers: Answers): Ranks => {
    const evaluation = evaluationOf(answers);
    return insatser.map(({ profile }) => STATUSES.indexOf(assessmentOf(evaluation, profile).status));
  };
  const wayOf = (branch: Branch): Way => {
    const { answers, to } = branch;
    const ranks = ranksOf(answers);
    if (!to.question) return { branch, best: ranks, isSettled: ranks.map(() => true) };
    const { settled } = folding.leftOf(answers);
    const isSettled = insatser.map(({ profile }) => settled.has(profile));
    const further = bestFrom(to);
    return { branch, best: ranks.map((rank, place) => (isSettled[place] ? rank : at(further, place))), isSettled };
  };
  const known = new Map<ConversationState, readonly Way[]>();
  const waysFrom = (moment: ConversationState): readonly Way[] => {
    const ways = known.get(moment) ?? moment.branches.filter(({ value }) => value !== null).map(wayOf);
    known.set(moment, ways);
    return ways;
  };
  const bestFrom = (moment: ConversationState): Ranks => {
    const ways = waysFrom(moment);
    return insatser.map((_, place) =>
      ways.reduce<number>((least, { best }) => Math.min(least, at(best, place)), NEVER),
    );
  };
  const firstWith = (place: number, rank: number): Answers => {
    let answers: Answers = [];
    let isSettled = false;
    for (let moment = start; moment.question; ) {
      const { fact } = moment.question;
      const way = waysFrom(moment).find(({ best }) => isSettled || best[place] === rank);
      const value = way?.branch.value;
      if (!way || value === undefined) break;
      answers = [...answers, { fact, value }];
      isSettled ||= at(way.isSettled, place);
      moment = way.branch.to;
    }
    return answers;
  };
  const ranks = start.question ? bestFrom(start) : ranksOf([]);
  return insatser.flatMap(({ insats: { id } }, place): readonly BestEnding[] => {
    const rank = at(ranks, place);
    const status = STATUSES[rank];
    return status ? [{ id, status, example: { topics, answers: firstWith(place, rank) } }] : [];
  });
}
