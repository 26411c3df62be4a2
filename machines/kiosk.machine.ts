import { assign, fromPromise, setup } from 'xstate';

/** How much larger than usual the text is: three steps. */
export type TextSize = 0 | 1 | 2;

/** How long a kiosk waits, in seconds. */
export interface KioskPatience {
  /** Without a touch, before it asks whether anyone is there. */
  readonly idleSeconds: number;
  /** For an answer to that, before everything is wiped. */
  readonly countdownSeconds: number;
}

/** What a kiosk knows of the visit and of itself: nothing of what is said in the conversation. */
export interface KioskContext extends KioskPatience {
  /** How many seconds are left to say that one is there. */
  readonly secondsLeft: number;
  /** How many greetings have been shown since the last visit. */
  readonly greeting: number;
  readonly textSize: TextSize;
  /** The address whose code is on screen. */
  readonly link: string | null;
  /** A newer version has been fetched, and waits for a calm moment. */
  readonly hasUpdate: boolean;
}

export type KioskEvent =
  /** The screen was touched; in a language where that was what was touched. */
  | { readonly type: 'visit.started'; readonly language: string | null }
  /** The person said that they are still there. */
  | { readonly type: 'visit.continued' }
  /** The person said that they are done, left, or has been away for too long. */
  | { readonly type: 'visit.ended' }
  /** The person touched, typed or scrolled. */
  | { readonly type: 'person.acted' }
  | { readonly type: 'text.resized' }
  | { readonly type: 'link.opened'; readonly link: string }
  | { readonly type: 'link.closed' }
  | { readonly type: 'corner.pressed' }
  | { readonly type: 'corner.released' }
  | { readonly type: 'maintenance.closed' }
  | { readonly type: 'page.renewed' }
  | { readonly type: 'update.found' };

/** As the product is delivered; a kommun may set its own (`idle-seconds`, `countdown-seconds`). */
export const KIOSK_PATIENCE: KioskPatience = { idleSeconds: 60, countdownSeconds: 20 };

/** The longest wait that a kommun may set, in seconds: an hour. */
export const LONGEST_WAIT = 3_600;

/** Waits that are not the kommun's to set, in milliseconds. */
export const KIOSK_DELAYS = { second: 1_000, greeting: 6_000, hold: 5_000, isStuck: 10_000 } as const;

/** What is forgotten between two people. */
const NOBODY = { secondsLeft: 0, greeting: 0, textSize: 0, link: null } as const;

/**
 * A tablet that many people use one after another. What it does to the page and to the device is
 * provided at the edge: `forget` empties everything that a visit may have left, and is done when it is gone;
 * `renewPage` loads the page anew, and is done when that has begun.
 */
export const kioskMachine = setup({
  types: { context: {} as KioskContext, events: {} as KioskEvent, input: {} as KioskPatience },
  actors: {
    forget: fromPromise<void>(() => Promise.resolve()),
    renewPage: fromPromise<void>(() => Promise.resolve()),
  },
  delays: {
    ...KIOSK_DELAYS,
    idle: ({ context }) => context.idleSeconds * 1_000,
  },
  guards: {
    hasUpdate: ({ context }) => context.hasUpdate,
    isLastSecond: ({ context }) => context.secondsLeft <= 1,
  },
  actions: {
    speak: (_, _params: { language: string | null }) => {},
    fillScreen: () => {},
    lookForUpdate: () => {},
    startCountdown: assign({ secondsLeft: ({ context }) => context.countdownSeconds }),
    countDown: assign({ secondsLeft: ({ context }) => context.secondsLeft - 1 }),
    greetNext: assign({ greeting: ({ context }) => context.greeting + 1 }),
    resizeText: assign({ textSize: ({ context }) => ((context.textSize + 1) % 3) as TextSize }),
    showCode: assign({ link: ({ event, context }) => (event.type === 'link.opened' ? event.link : context.link) }),
    hideCode: assign({ link: null }),
    rememberUpdate: assign({ hasUpdate: true }),
    dropUpdate: assign({ hasUpdate: false }),
    forgetPerson: assign(NOBODY),
  },
}).createMachine({
  id: 'kiosk',
  context: ({ input }) => ({ ...NOBODY, ...input, hasUpdate: false }),
  initial: 'attract',
  on: { 'update.found': { actions: 'rememberUpdate' } },
  states: {
    attract: {
      description:
        'Nobody is there. A calm screen says in several languages, in turn, what this is; touching it starts.',
      initial: 'greeting',
      entry: 'lookForUpdate',
      always: { guard: 'hasUpdate', target: 'renewing' },
      on: {
        'visit.started': {
          target: 'active',
          actions: ['fillScreen', { type: 'speak', params: ({ event }) => ({ language: event.language }) }],
        },
      },
      states: {
        greeting: {
          after: { greeting: { target: 'greeting', reenter: true, actions: ['greetNext', 'lookForUpdate'] } },
          on: { 'corner.pressed': 'held' },
        },
        held: {
          description: 'A finger rests in the corner, as of somebody who wants to look after the tablet.',
          after: { hold: '#kiosk.maintenance' },
          on: { 'corner.released': 'greeting' },
        },
      },
    },
    active: {
      description:
        'Somebody is there. Every touch, key and scroll starts the wait anew; what the page does itself does not.',
      after: { idle: { target: 'stillThere', actions: 'startCountdown' } },
      on: {
        'person.acted': { target: 'active', reenter: true },
        'text.resized': { actions: 'resizeText' },
        'link.opened': { actions: 'showCode' },
        'link.closed': { actions: 'hideCode' },
        'visit.ended': 'reset',
      },
    },
    stillThere: {
      description:
        'Nobody has touched the screen for a while: it asks, counts down where one can see it, and hides the rest.',
      after: {
        second: [
          { guard: 'isLastSecond', target: 'reset' },
          { target: 'stillThere', reenter: true, actions: 'countDown' },
        ],
      },
      on: { 'visit.continued': 'active', 'visit.ended': 'reset' },
    },
    reset: {
      description: 'Everything of the visit goes: answers, language, place on the page, text size, speech, prints.',
      entry: 'forgetPerson',
      invoke: { src: 'forget', onDone: 'attract', onError: 'renewing' },
      after: { isStuck: 'renewing' },
    },
    renewing: {
      description:
        'The page is loaded anew, with a newer version where one waits. Where it cannot be, the kiosk goes on as it is.',
      entry: 'dropUpdate',
      invoke: { src: 'renewPage', onError: 'attract' },
      after: { isStuck: 'attract' },
    },
    maintenance: {
      description: 'Version, last update and self-test, for whoever looks after the tablet.',
      after: { idle: 'attract' },
      on: {
        'person.acted': { target: 'maintenance', reenter: true },
        'maintenance.closed': 'attract',
        'page.renewed': 'renewing',
      },
    },
  },
});

export type KioskMachine = typeof kioskMachine;
