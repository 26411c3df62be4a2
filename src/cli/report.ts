import type { Finding } from '../catalog/findings.js';
import type { Io } from './io.js';

/** A finding on two lines: how grave it is and where, then what is wrong and how to mend it. */
export function formatFinding({ level, path, rule, message }: Finding): string {
  return `  ${level.padEnd(7)}  ${path}  (${rule})\n           ${message}`;
}

/** `1 error, 2 warnings`. */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
}

/** The number and the word, with an s where it is not one: `2 errors`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** The value as the one JSON document on standard output. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
