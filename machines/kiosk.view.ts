import type { SnapshotFrom } from 'xstate';
import type { KioskMachine, TextSize } from './kiosk.machine.js';

/** What a kiosk's screen needs: numbers and names, no text. */
export interface KioskView {
  /** What is on screen: the greeting, the guide, a moment's wait, or the maintenance panel. */
  readonly screen: 'attract' | 'guide' | 'wait' | 'maintenance';
  /** How many greetings have been shown: which of them is on screen follows. */
  readonly greeting: number;
  /** How many seconds are left to say that one is there; `undefined` where nobody is asked. */
  readonly secondsLeft: number | undefined;
  readonly textSize: TextSize;
  /** The address whose code is on screen. */
  readonly link: string | null;
}

const SCREENS = {
  attract: 'attract',
  active: 'guide',
  stillThere: 'guide',
  reset: 'wait',
  renewing: 'wait',
  maintenance: 'maintenance',
} as const;

/** Reads off a snapshot what the screen shows. */
export function kioskView({ value, context }: SnapshotFrom<KioskMachine>): KioskView {
  const state = typeof value === 'string' ? value : 'attract';
  const { greeting, secondsLeft, textSize, link } = context;
  return {
    screen: SCREENS[state],
    greeting,
    secondsLeft: state === 'stillThere' ? secondsLeft : undefined,
    textSize,
    link,
  };
}
