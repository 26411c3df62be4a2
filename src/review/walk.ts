import { type QuestionView, viewOf } from '../../machines/intake.view.js';
import { type Fact, isFact } from '../catalog/facts.js';
import type { Topic } from '../catalog/types.js';
import type { Answers } from '../rules/answers.js';
import type { Interval } from '../rules/interval.js';
import type { Folding } from './fold.js';
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
  readonly to: ConversationState;
}

/** What looks on while the conversations are walked, each state once. */
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
 * differ again: a reply whose key was met before is not walked a second time.
 *
 * @throws TooLarge where there are more states than the limit, or time is up.
 */
export function walk({ inSettings, topics, folding, limits, isOutOfTime }: Route, observer: Observer): Walk {
  const moments = new Map<string, ConversationState>();
  const open = new Set<string>();
  let walked = 0;
  const advance = (share: number): void => {
    walked += share;
    observer.progress(walked);
  };

  const arrive = (
    arrived: AtLeastOne<StandingInSetting>,
    answers: Answers,
    key: string,
    share: number,
  ): ConversationState => {
    if (moments.size >= limits.states) throw new TooLarge(`det finns mer än ${limits.states} lägen`);
    if (isOutOfTime()) throw new TooLarge(`tiden tog slut efter ${moments.size} lägen`);
    // Where enough has been asked the conversation may end, and the visitor may go on.
    const standings = ofEach(arrived, ({ inSetting, snapshot }) => ({
      inSetting,
      snapshot: goingOn(inSetting, snapshot),
    }));
    const isEnough = !isAsking(arrived[0].snapshot) && isAsking(standings[0].snapshot);
    if (isEnough) observer.arrival({ answers, asked: undefined, question: undefined, standings: arrived });
    const [{ inSetting, snapshot }] = standings;
    const asked = isAsking(snapshot) ? placeOf(snapshot) : undefined;
    const question = isFact(asked) ? viewOf(snapshot, inSetting.guide).question : undefined;
    const branches: Branch[] = [];
    const moment: ConversationState = { answers, question: question && withoutScreen(question), branches, isEnough };
    moments.set(key, moment);
    observer.arrival({ answers, asked, question, standings });
    if (!question) {
      if (placeOf(snapshot) !== 'results') observer.lost(answers, `the conversation stops at ${placeOf(snapshot)}`);
      advance(share);
      return moment;
    }
    open.add(key);
    const { isThorough } = snapshot.context;
    const replies = repliesTo(question, folding, limits.replies);
    const shareOfEach = share / replies.length;
    for (const { value, count } of replies) {
      const said = [...answers, { fact: question.fact, value }];
      const answersKey = folding.keyOf(said);
      const keyOfNext = stateKey(answersKey, isThorough);
      if (open.has(keyOfNext) || said.length > ENDLESS) {
        observer.lost(said, `the conversation comes back to where it was, after ${question.fact}`);
        advance(shareOfEach);
        continue;
      }
      const known = moments.get(keyOfNext);
      if (known) advance(shareOfEach);
      const next = () => ofEach(standings, (standing) => replyWith(standing, question.fact, value));
      branches.push({ value, count, key: answersKey, to: known ?? arrive(next(), said, keyOfNext, shareOfEach) });
    }
    open.delete(key);
    return moment;
  };

  const starts = ofEach(inSettings, (inSetting) => ({ inSetting, snapshot: begin(inSetting, topics) }));
  const key = stateKey(folding.keyOf([]), starts[0].snapshot.context.isThorough);
  const start = arrive(starts, [], key, 1);
  return { start, moments: [...moments.values()] };
}

/** Where enough has been asked, whoever goes on comes to another screen with the same answers. */
function stateKey(answersKey: string, isThorough: boolean): string {
  return `${isThorough} ${answersKey}`;
}

function withoutScreen({ fact, options }: QuestionView): AskedQuestion {
  return { fact, brackets: options.flatMap(({ interval }) => interval ?? []) };
}

/** A setting that asks for something else gets no answer to it, and is found out where it stands. */
function replyWith({ inSetting, snapshot }: StandingInSetting, fact: Fact, value: Reply['value']): StandingInSetting {
  return { inSetting, snapshot: placeOf(snapshot) === fact ? reply(inSetting, snapshot, value) : snapshot };
}

/** What is said in the conversations that end without a question having been skipped; one for each end they come to. */
export function fullyAnswered({ start }: Walk): readonly Answers[] {
  const ends: Answers[] = [];
  const seen = new Set<ConversationState>();
  const follow = (moment: ConversationState, answers: Answers): void => {
    if (seen.has(moment)) return;
    seen.add(moment);
    const { question, branches } = moment;
    if (!question) ends.push(answers);
    else
      for (const { value, to } of branches)
        if (value !== null) follow(to, [...answers, { fact: question.fact, value }]);
  };
  follow(start, []);
  return ends;
}
