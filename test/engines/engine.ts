import type { EngineName } from '../support/browsers/engines.js';

/** A place in the window, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The keys that the tests press. */
export type Key = 'Tab' | 'Enter' | 'Escape' | 'Space' | 'ArrowDown' | 'ArrowUp';

/** A page, or a frame in it, in which functions can be run. */
export interface Scope {
  /** Runs a function in the page and returns what it returns. It sees its arguments and the page, and nothing else. */
  evaluate<Result, Given extends readonly unknown[]>(
    inPage: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result>;
}

/** One visitor's window: what a person does with a browser, and what can be read off it. */
export interface Visit extends Scope {
  /** The first frame of the page. */
  readonly frame: Scope;
  /** Goes to an address, and waits until the page is loaded. */
  open(url: string): Promise<void>;
  /** Presses and lets go at a place in the window, with the engine's own pointer. */
  pressAt(point: Point): Promise<void>;
  /** Presses a key, with the engine's own keyboard; `withShift` holds Shift meanwhile. */
  pressKey(key: Key, withShift?: boolean): Promise<void>;
  /** Writes where the keyboard is. */
  type(text: string): Promise<void>;
  /** Goes through the history as the browser's own buttons do. */
  travel(steps: -1 | 1): Promise<void>;
  reload(): Promise<void>;
  /** Makes the window as large, where its frame lets it. */
  resize(width: number, height: number): Promise<void>;
  /** A picture of what is in the window, as a PNG. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A browser that runs. */
export interface Engine {
  readonly name: EngineName;
  /** Opens a window that shares nothing with any other. */
  visit(): Promise<Visit>;
  stop(): Promise<void>;
}
