import type { Finding } from '../catalog/findings.js';
import type { Io } from './io.js';

/** A finding with what else is known of its place. */
export interface PlacedFinding extends Finding {
  /** The line in the file, counted from 1; `null` where it cannot be told. */
  readonly line: number | null;
  /** The id of the insats that it is about. */
  readonly insats: string | null;
  /** Whether `check --fix` has put it right. */
  readonly fixed: boolean;
}

const LEVELS: Readonly<Record<Finding['level'], string>> = { error: 'fel', warning: 'varning' };

/** A finding on two lines: how grave it is and where, then what is wrong and how to mend it. */
export function formatFinding({ level, path, rule, message }: Finding, place = path, isFixed = false): string {
  return `  ${(isFixed ? 'rättat' : LEVELS[level]).padEnd(7)}  ${place}  (${rule})\n           ${message}`;
}

/** `1 fel, 2 varningar`. */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return `${errors} fel, ${counted(findings.length - errors, 'varning', 'varningar')}`;
}

/** The number and the word in the number's form. */
export function counted(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

/** The number and the word, with an s where it is not one: `2 errors`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** The value as the one JSON document on standard output. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
