import { fromPromise, setup } from 'xstate';

/** What came of reading the settings. */
export interface SettingsRead {
  /** Whether a kiosk can start by them. */
  readonly isUsable: boolean;
}

export type KioskSettingsEvent = { readonly type: 'settings.retried' };

/** Waits on the network, in milliseconds. */
export const SETTINGS_DELAYS = { isStuck: 30_000, retry: 30_000 } as const;

/**
 * The kommun's settings for a tablet, before it greets anybody. Reading them is provided at the edge, as the actor
 * `readSettings`; what is wrong with them is kept there too.
 */
export const kioskSettingsMachine = setup({
  types: { events: {} as KioskSettingsEvent },
  actors: { readSettings: fromPromise<SettingsRead>(() => Promise.resolve({ isUsable: true })) },
  delays: SETTINGS_DELAYS,
  guards: { isUsable: (_, { isUsable }: SettingsRead) => isUsable },
}).createMachine({
  id: 'kioskSettings',
  initial: 'reading',
  states: {
    reading: {
      description: 'The settings are on their way. Where they cannot be had, the tablet starts without them.',
      invoke: {
        src: 'readSettings',
        onDone: [
          { guard: { type: 'isUsable', params: ({ event }) => event.output }, target: 'ready' },
          { target: 'wrong' },
        ],
        onError: 'ready',
      },
      after: { isStuck: 'ready' },
    },
    wrong: {
      description:
        'Which setting is wrong, what stands there and what may stand there is on screen, for whoever sets the tablet up.',
      after: { retry: 'reading' },
      on: { 'settings.retried': 'reading' },
    },
    ready: { description: 'The tablet can greet people.' },
  },
});
