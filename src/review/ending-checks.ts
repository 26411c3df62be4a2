import { isOnlyViolence, viewOf } from '../../machines/intake.view.js';
import type { Catalog, Contact } from '../catalog/types.js';
import type { Answers } from '../rules/answers.js';
import type { Status } from '../rules/evaluate.js';
import type { Guide } from '../rules/guide.js';
import { type GuideInSetting, isSameTalk, placeOf, type Setting, type Snapshot, send } from './guide-in-setting.js';
import type { Standard } from './standard.js';

type Statuses = ReadonlyMap<string, Status>;

/**
 * What the results show: the status of each insats, by id. Of the rest of the kommun's list, which one opens, only what is
 * owed to whoever asks, and that where it stands there.
 */
export function statusesShown({ guide }: GuideInSetting, snapshot: Snapshot): Statuses {
  const { results, forAdults, owed, rest, chosenTopics } = viewOf(snapshot, guide);
  const shown = [
    ...results.flatMap(({ insatser }) => insatser),
    ...forAdults,
    ...owed,
    ...(isOnlyViolence(chosenTopics ?? []) ? rest.filter(({ insats }) => insats.onRequest === true) : []),
  ];
  return new Map(shown.map(({ insats, status }) => [insats.id, status]));
}

/**
 * Statement 5: what speaks against the right to apply being one step from here, and here one step
 * from it, with all that was said.
 */
export function hasNoRightToApply(inSetting: GuideInSetting, snapshot: Snapshot): string | undefined {
  const opened = send(inSetting, snapshot, { type: 'apply.opened' });
  if (placeOf(opened) !== 'apply') return `the right to apply cannot be opened from ${placeOf(snapshot)}`;
  const back = send(inSetting, opened, { type: 'step.back' });
  const isBack = placeOf(back) === placeOf(snapshot) && isSameTalk(back.context.answers, snapshot.context.answers);
  return isBack ? undefined : `from the right to apply one does not come back to ${placeOf(snapshot)}`;
}

/** Statement 5 at a question, where one may stop: the results so far, the right to apply from there, and the question again. */
export function cannotStopHere(inSetting: GuideInSetting, snapshot: Snapshot): string | undefined {
  const results = send(inSetting, snapshot, { type: 'results.opened' });
  if (placeOf(results) !== 'results') return `the results so far cannot be opened at ${placeOf(snapshot)}`;
  const resumed = send(inSetting, results, { type: 'questions.resumed' });
  if (placeOf(resumed) !== placeOf(snapshot))
    return `one cannot go on with ${placeOf(snapshot)} after the results so far`;
  return hasNoRightToApply(inSetting, results) ?? hasNoRightToApply(inSetting, snapshot);
}

/** Whether the catalogue has a way to make contact, or to apply, that every ending shows. */
export function hasContact({ contact, apply }: Catalog): boolean {
  return isReachable(contact) || (apply !== undefined && isReachable(apply));
}

function isReachable({ phone, email, address, url }: Contact): boolean {
  return [phone, email, address, url].some((detail) => detail !== undefined && detail !== '');
}

/**
 * Statement 6: what speaks against the results being those of the same catalogue without its texts on
 * the self-experienced audience, and those of the same answers under no topic; and against all that lies under
 * the topics, or is owed to whoever asks, being listed.
 */
export function isSwayed(
  shown: Statuses,
  answers: Answers,
  guide: Guide,
  withoutAudience: Guide,
  { topics, listed }: Standard,
): string | undefined {
  const missing = listed.find(({ insats }) => !shown.has(insats.id));
  if (missing) return `${missing.insats.id} is not listed`;
  if (shown.size !== listed.length) return 'insatser are listed that lie under none of the topics';
  const plain = statusesFor(withoutAudience, answers, topics);
  const untopical = topics.length === 0 ? shown : statusesFor(guide, answers, []);
  for (const [id, status] of shown) {
    if (plain.get(id) !== status) return `${id} is ${status}, and without its audience ${plain.get(id)}`;
    if (untopical.get(id) !== status) return `${id} is ${status}, and without a topic ${untopical.get(id)}`;
  }
  return undefined;
}

function statusesFor(guide: Guide, answers: Answers, topics: Standard['topics']): Statuses {
  // A guide keeps what it works out for as long as the answers are kept, and the walk keeps those of every state.
  const passing = [...answers];
  return new Map(guide.assess({ answers: passing, topics }).map(({ insats, status }) => [insats.id, status]));
}

/** Statement 9: what speaks against the results being those that the rules alone come to for what was said. */
export function isDifferent(shown: Statuses, expected: Statuses, { mode, language }: Setting): string | undefined {
  for (const [id, status] of expected) {
    const found = shown.get(id);
    if (found !== status)
      return `${id} is ${found ?? 'not listed'} in ${mode}, ${language}, and by the rules ${status}`;
  }
  return undefined;
}

/** Statement 9 on the way: what speaks against this setting standing where the first one does, with what was said. */
export function isElsewhere(
  { setting }: GuideInSetting,
  snapshot: Snapshot,
  first: Snapshot,
  answers: Answers,
): string | undefined {
  const where = `in ${setting.mode}, ${setting.language}`;
  if (!isSameTalk(snapshot.context.answers, answers)) return `what was said is not what is remembered ${where}`;
  return placeOf(snapshot) === placeOf(first)
    ? undefined
    : `${placeOf(snapshot)} follows ${where}, not ${placeOf(first)}`;
}
