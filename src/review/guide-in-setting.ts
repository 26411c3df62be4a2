import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import {
  createIntakeMachine,
  type IntakeEvent,
  type IntakeMachine,
  type IntakeOptions,
} from '../../machines/intake.machine.js';
import type { Catalog, Topic } from '../catalog/types.js';
import type { Answers, AnswerValue } from '../rules/answers.js';
import { type Conversation, createGuide, type Guide } from '../rules/guide.js';

/** Where the guide is used. */
export const MODES = ['embed', 'kiosk', 'staff'] as const;
export type Mode = (typeof MODES)[number];

/** A mode and a language that the guide runs in. */
export interface Setting {
  readonly mode: Mode;
  readonly language: string;
}

/**
 * The machine and the guide to walk. The product's take neither mode nor language, so that one of each
 * serves every setting ({@link ownFactories}). Others in their place are handed the setting, so that what it
 * changes shows.
 */
export interface Factories {
  readonly createGuide: (catalog: Catalog, setting: Setting) => Guide;
  readonly createMachine: (
    catalog: Catalog,
    options: IntakeOptions,
    setting: Setting,
  ) => ReturnType<typeof createIntakeMachine>;
}

/** The product's own machine and guide: one for a catalogue, whatever the setting. */
export function ownFactories(): Factories {
  const guides = new Map<Catalog, Guide>();
  const machines = new Map<Guide | undefined, ReturnType<typeof createIntakeMachine>>();
  return {
    createGuide: (catalog) => {
      const guide = guides.get(catalog) ?? createGuide(catalog);
      guides.set(catalog, guide);
      return guide;
    },
    createMachine: (catalog, options) => {
      const machine = machines.get(options.guide) ?? createIntakeMachine(catalog, options);
      machines.set(options.guide, machine);
      return machine;
    },
  };
}

/** The guide of one catalogue as it runs in one setting. */
export interface GuideInSetting {
  readonly setting: Setting;
  readonly guide: Guide;
  readonly machine: IntakeMachine;
}

export type Snapshot = SnapshotFrom<IntakeMachine>;

/** Where a conversation stands in one setting. */
export interface StandingInSetting {
  readonly inSetting: GuideInSetting;
  readonly snapshot: Snapshot;
}

/** A list with something in it. */
export type AtLeastOne<Item> = readonly [Item, ...Item[]];

/** What comes of each. */
export function ofEach<Item, Result>(
  [first, ...others]: AtLeastOne<Item>,
  of: (item: Item) => Result,
): AtLeastOne<Result> {
  return [of(first), ...others.map(of)];
}

/** Every mode in the first language, and every other language in the first mode. */
export function settingsFor(languages: readonly string[]): AtLeastOne<Setting> {
  const [first = 'sv', ...others] = languages;
  return [
    ...ofEach(MODES, (mode): Setting => ({ mode, language: first })),
    ...others.map((language) => ({ mode: MODES[0], language })),
  ];
}

/** The catalogue's guide and machine in each setting; settings that share both are made once. */
export function guidesInSettings(
  catalog: Catalog,
  [first, ...others]: AtLeastOne<Setting>,
  factories: Factories,
): AtLeastOne<GuideInSetting> {
  const guides = new Map<Guide, Guide>();
  const within = (setting: Setting): GuideInSetting => {
    const own = factories.createGuide(catalog, setting);
    const guide = guides.get(own) ?? remembering(own);
    guides.set(own, guide);
    return { setting, guide, machine: factories.createMachine(catalog, { guide }, setting) };
  };
  const inSettings: [GuideInSetting, ...GuideInSetting[]] = [within(first)];
  for (const { setting, guide, machine } of others.map(within))
    if (!inSettings.some((one) => one.guide === guide && one.machine === machine))
      inSettings.push({ setting, guide, machine });
  return inSettings;
}

/** The machine at the first question, or at the results, after these topics were chosen. */
export function begin({ machine }: GuideInSetting, topics: readonly Topic[]): Snapshot {
  const started = transition(machine, initialTransition(machine)[0], { type: 'intake.started' })[0];
  return transition(machine, started, { type: 'topics.chosen', topics })[0];
}

/** The machine after one thing more was done. */
export function send({ machine }: GuideInSetting, snapshot: Snapshot, event: IntakeEvent): Snapshot {
  return transition(machine, snapshot, event)[0];
}

/** The machine after the question on screen was answered, or skipped. */
export function reply(inSetting: GuideInSetting, snapshot: Snapshot, value: AnswerValue): Snapshot {
  return send(inSetting, snapshot, value === null ? { type: 'answer.skipped' } : { type: 'answer.given', value });
}

/** The state the machine is in: a step, or the fact that is asked. */
export function placeOf({ value }: Snapshot): string {
  return typeof value === 'string' ? value : String(Object.values(value)[0]);
}

/** The machine going on with the questions where enough has been asked, and there are more; else as it stands. */
export function goingOn(inSetting: GuideInSetting, snapshot: Snapshot): Snapshot {
  return placeOf(snapshot) === 'results' ? send(inSetting, snapshot, { type: 'questions.resumed' }) : snapshot;
}

/** Whether the machine has a question on screen. */
export function isAsking({ value }: Snapshot): boolean {
  return typeof value === 'object' && 'questions' in value;
}

/**
 * The same guide, which does not work out the next question again for each state that asks whether it
 * is its turn, nor for each setting: of the latest conversation it remembers what follows.
 */
function remembering(guide: Guide): Guide {
  let latest: { readonly conversation: Conversation; readonly question: ReturnType<Guide['next']> } | undefined;
  return {
    ...guide,
    next: (conversation: Conversation) => {
      const isLatest =
        latest !== undefined &&
        latest.conversation.isThorough === conversation.isThorough &&
        isSame(latest.conversation.topics, conversation.topics) &&
        isSame(latest.conversation.answers, conversation.answers);
      const question = isLatest ? latest?.question : guide.next(conversation);
      latest = { conversation, question };
      return question;
    },
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other));
}

/** Whether both lists say the same. */
export function isSameTalk(one: Answers, other: Answers): boolean {
  return isSame(one, other);
}
