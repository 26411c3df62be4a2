import { text as textOf } from 'node:stream/consumers';
import swedish from '../../locales/sv/guide.json' with { type: 'json' };
import type { IsoDate } from '../catalog/types.js';

/** The question texts of one language, from the key `question.<fact>` to the text. */
export interface QuestionTexts {
  /** Where they were read, as a finding names it. */
  readonly file: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** All that a command takes from the world besides the files it is given, and all that it says to it. */
export interface Io {
  /** Results. */
  readonly out: (text: string) => void;
  /** Messages: what is wrong, and notes. */
  readonly err: (text: string) => void;
  /** The date that `check` holds dates of validity against. */
  readonly today: () => IsoDate;
  /** All of standard input. */
  readonly input: () => Promise<string>;
  /** Where a line that is written over shows how far something has come; absent where nobody looks on. */
  readonly progress?: (text: string) => void;
  /** The guide's own question texts, which `check` reads too where they are given. */
  readonly questionTexts?: () => Promise<readonly QuestionTexts[]>;
}

/** The terminal, the clock and standard input. Today is the date in Sweden, wherever the machine stands. */
export function systemIo(): Io {
  return {
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
    today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date()),
    input: () => textOf(process.stdin),
    ...(process.stderr.isTTY ? { progress: (text: string) => write(process.stderr, text) } : {}),
    questionTexts: () => Promise.resolve([{ file: 'locales/sv/guide.json', texts: flat(swedish.question) }]),
  };
}

function flat(questions: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(questions).map(([fact, text]) => [`question.${fact}`, text]));
}

/** A reader that has seen enough, such as `head`, is no error. */
function write(stream: NodeJS.WriteStream, text: string): void {
  if (stream.listenerCount('error', ignoreClosedPipe) === 0) stream.on('error', ignoreClosedPipe);
  stream.write(text);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
