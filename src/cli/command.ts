import type { Io } from './io.js';

/** 0: all is well. 1: findings. 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Its arguments, as the first line of its help shows them. */
  readonly usage: string;
  /** What its help says below that: arguments, results and examples. */
  readonly help: string;
  /**
   * Runs it with the arguments after its name.
   *
   * @throws UsageError when it is called in a wrong way.
   */
  readonly run: (argv: readonly string[], io: Io) => Promise<ExitCode>;
}
