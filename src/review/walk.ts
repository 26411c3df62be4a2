import { type QuestionView, viewOf } from '../../machines/intake.view.js';
import { type Fact, isFact } from '../catalog/facts.js';
import type { Topic } from '../catalog/types.js';
import type { Answers } from '../rules/answers.js';
import type { Interval } from '../rules/interval.js';
import type { Folding, Left } from './fold.js';
import {
  type AtLeastOne,
  begin,
  type GuideInSetting,
  goingOn,
  isAsking,
  ofEach,
  placeOf,
  reply,
  type StandingInSetting,
} from './guide-in-setting.js';
import { ENDLESS, type ReviewLimits, TooLarge } from './limits.js';
import { type Reply, repliesTo } from './replies.js';

/** One state of the conversations under some topics: all those that can never differ again. */
export interface ConversationState {
  /** One conversation that comes here. */
  readonly answers: Answers;
  /** What is asked; `undefined` where the conversation does not go on. */
  readonly question: AskedQuestion | undefined;
  /** What can be replied, and what each reply leads to. */
  readonly branches: readonly Branch[];
  /** Whether enough has been asked here, and what follows is asked only of those who go on. */
  readonly isEnough: boolean;
}

/** A question, without what only the screen needs. */
export interface AskedQuestion {
  readonly fact: Fact;
  readonly brackets: readonly Interval[];
}

/** A state while the machine stands in it. */
export interface Arrival {
  readonly answers: Answers;
  /** Whether no conversation came to this state before. */
  readonly isNew: boolean;
  /** Whether the last reply settled the status of some insats. */
  readonly isSettling: boolean;
  /** The fact asked, by the machine's state: also one that is none of the vocabulary. */
  readonly asked: string | undefined;
  readonly question: QuestionView | undefined;
  /** The machine in each setting. */
  readonly standings: AtLeastOne<StandingInSetting>;
}

/** A reply, or several that villkor cannot tell apart. */
export interface Branch extends Reply {
  /** What {@link Folding} tells the answers apart by. */
  readonly key: string;
  /** What has then been said. */
  readonly answers: Answers;
  readonly to: ConversationState;
}

/** What looks on while the conversations are walked: each reply to each state once. */
export interface Observer {
  readonly arrival: (arrival: Arrival) => void;
  /** A conversation that does not go on and is not at its end, or that goes on for ever. */
  readonly lost: (answers: Answers, detail: string) => void;
  /** How much has been walked, from 0 to 1. */
  readonly progress: (share: number) => void;
}

/** What is walked, and how. */
export interface Route {
  readonly inSettings: AtLeastOne<GuideInSetting>;
  readonly topics: readonly Topic[];
  readonly folding: Folding;
  readonly limits: ReviewLimits;
  readonly isOutOfTime: () => boolean;
}

/** The conversations under some topics: where they start, and every state, in the order of arrival. */
export interface Walk {
  readonly start: ConversationState;
  readonly moments: readonly ConversationState[];
}

/**
 * Walks every conversation under the topics on the machine itself, folding those that can never
 * differ again: each state is gone on from once, by every reply. What a reply leads to is looked at on the machine also
 * where the state that it leads to was met before, so that each is held to the statements, and two conversations are one
 * state only where the machine asks the same of both.
 *
 * @throws TooLarge where there are more states than the limit, or time is up.
 */
export function walk({ inSettings, topics, folding, limits, isOutOfTime }: Route, observer: Observer): Walk {
  const moments = new Map<string, ConversationState>();
  const open = new Set<ConversationState>();
  let walked = 0;
  const advance = (share: number): void => {
    walked += share;
    observer.progress(walked);
  };

  /** Where a conversation has come to: `undefined` where it is one that it went through before. */
  const arrive = (
    arrived: AtLeastOne<StandingInSetting>,
    answers: Answers,
    { key, settled }: Left,
    settledBefore: number,
    share: number,
  ): ConversationState | undefined => {
    if (isOutOfTime()) throw new TooLarge(`tiden tog slut efter ${moments.size} lägen`);
    // Where enough has been asked the conversation may end, and the visitor may go on.
    const standings = ofEach(arrived, ({ inSetting, snapshot }) => ({
      inSetting,
      snapshot: goingOn(inSetting, snapshot),
    }));
    const [{ inSetting, snapshot }] = standings;
    const isEnough = !isAsking(arrived[0].snapshot) && isAsking(snapshot);
    const asked = isAsking(snapshot) ? placeOf(snapshot) : undefined;
    const question = isFact(asked) ? viewOf(snapshot, inSetting.guide).question : undefined;
    const state = stateKey(key, isEnough, snapshot.context.isThorough, question);
    const known = moments.get(state);
    if (known && open.has(known)) return undefined;
    const seen = { answers, isNew: known === undefined, isSettling: settled.size > settledBefore };
    if (isEnough) observer.arrival({ ...seen, asked: undefined, question: undefined, standings: arrived });
    observer.arrival({ ...seen, asked, question, standings });
    if (!question && placeOf(snapshot) !== 'results')
      observer.lost(answers, `the conversation stops at ${placeOf(snapshot)}`);
    if (known || !question) advance(share);
    if (known) return known;
    if (moments.size >= limits.states) throw new TooLarge(`det finns mer än ${limits.states} lägen`);
    const branches: Branch[] = [];
    const moment: ConversationState = { answers, question: question && withoutScreen(question), branches, isEnough };
    moments.set(state, moment);
    if (question) follow(standings, question, moment, branches, settled.size, share);
    return moment;
  };

  const follow = (
    standings: AtLeastOne<StandingInSetting>,
    question: QuestionView,
    moment: ConversationState,
    branches: Branch[],
    settled: number,
    share: number,
  ): void => {
    open.add(moment);
    const replies = repliesTo(question, folding, limits.replies);
    for (const { value, count } of replies) {
      const said = [...moment.answers, { fact: question.fact, value }];
      const left = folding.leftOf(said);
      const next = ofEach(standings, (standing) => replyWith(standing, question.fact, value));
      const to = said.length > ENDLESS ? undefined : arrive(next, said, left, settled, share / replies.length);
      if (to) branches.push({ value, count, key: left.key, answers: said, to });
      else {
        observer.lost(said, `the conversation comes back to where it was, after ${question.fact}`);
        advance(share / replies.length);
      }
    }
    open.delete(moment);
  };

  const starts = ofEach(inSettings, (inSetting) => ({ inSetting, snapshot: begin(inSetting, topics) }));
  const start = arrive(starts, [], folding.leftOf([]), 0, 1);
  if (!start) throw new Error('A conversation cannot have been gone through before it begins.');
  return { start, moments: [...moments.values()] };
}

/**
 * Conversations with the same text are one state: what is left of them is the same, and the machine asks the same. Where
 * nothing more is asked nothing is left. Where enough has been asked, whoever goes on is asked more with the same answers.
 */
function stateKey(left: string, isEnough: boolean, isThorough: boolean, question: QuestionView | undefined): string {
  if (!question) return '';
  const options = question.options.map(({ value }) => value);
  return [isEnough, isThorough, question.fact, options, left].join(' ');
}

function withoutScreen({ fact, options }: QuestionView): AskedQuestion {
  return { fact, brackets: options.flatMap(({ interval }) => interval ?? []) };
}

/** A setting that asks for something else gets no answer to it, and is found out where it stands. */
function replyWith({ inSetting, snapshot }: StandingInSetting, fact: Fact, value: Reply['value']): StandingInSetting {
  return { inSetting, snapshot: placeOf(snapshot) === fact ? reply(inSetting, snapshot, value) : snapshot };
}
