import { assign, setup } from 'xstate';

export interface ClearingContext {
  /** How many seconds are left of the warning. */
  readonly left: number;
}

/** What keeps a talk on screen, and what takes it away. */
export type ClearingEvent =
  /** Somebody is there: a key, a touch, the pointer. */
  | { readonly type: 'person.acted' }
  /** Once asks, twice clears. */
  | { readonly type: 'clearing.asked' }
  | { readonly type: 'clearing.dropped' }
  /** The talk was cleared from elsewhere: by the exit, or on a page that came back. */
  | { readonly type: 'talk.cleared' };

/** How many seconds the warning lasts before everything is cleared. */
export const WARNING_SECONDS = 20;

/** In milliseconds. `isIdle` is what the element's `idle-seconds` replaces. */
export const CLEARING_DELAYS = { isIdle: 300_000, isForgotten: 10_000, aSecond: 1_000 } as const;

/**
 * When what was said on a screen that others share is cleared: when it is asked for twice, or after
 * idleness of the person. What clearing does is provided at the edge as `clearTalk`, and whether
 * there is anything to clear as `hasNothingToClear`.
 */
export const clearingMachine = setup({
  types: { context: {} as ClearingContext, events: {} as ClearingEvent },
  delays: CLEARING_DELAYS,
  guards: {
    hasNothingToClear: () => false,
    hasSecondsLeft: ({ context }) => context.left > 1,
  },
  actions: {
    clearTalk: () => {},
    startCount: assign({ left: WARNING_SECONDS }),
    countDown: assign({ left: ({ context }) => context.left - 1 }),
  },
}).createMachine({
  id: 'clearing',
  context: { left: WARNING_SECONDS },
  initial: 'resting',
  on: { 'talk.cleared': '.resting' },
  states: {
    resting: {
      description: 'Nobody has done anything since the last talk was cleared; no clock runs.',
      on: { 'person.acted': 'watching', 'clearing.asked': 'asked' },
    },
    watching: {
      description: 'A talk goes on; the clock starts afresh with each sign of somebody.',
      after: { isIdle: [{ guard: 'hasNothingToClear', target: 'resting' }, { target: 'warning' }] },
      on: { 'person.acted': { target: 'watching', reenter: true }, 'clearing.asked': 'asked' },
    },
    asked: {
      description: 'Clearing was asked for once; once more clears, and a while without it forgets the first.',
      after: { isForgotten: 'watching' },
      on: {
        'clearing.asked': { target: 'resting', actions: 'clearTalk' },
        'clearing.dropped': 'watching',
      },
    },
    warning: {
      description: 'Nobody has done anything for long; any sign of somebody keeps the talk.',
      entry: 'startCount',
      initial: 'second',
      on: {
        'person.acted': 'watching',
        'clearing.asked': { target: 'resting', actions: 'clearTalk' },
      },
      states: {
        second: {
          description: 'One second of the warning.',
          after: {
            aSecond: [
              { guard: 'hasSecondsLeft', target: 'second', reenter: true, actions: 'countDown' },
              { target: '#clearing.resting', actions: 'clearTalk' },
            ],
          },
        },
      },
    },
  },
});
