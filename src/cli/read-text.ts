import { createReadStream } from 'node:fs';
import { UsageError } from './usage-error.js';

/** Bytes read of a file: far more than any catalogue may have, so that the loader still sees what is too long. */
const MAX_BYTES = 16 * 1024 * 1024;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'Filen finns inte. Kontrollera sökvägen.',
  ENOTDIR: 'Filen finns inte. Kontrollera sökvägen.',
  EISDIR: 'Det är en mapp. Skriv filen i den.',
  EACCES: 'Du får inte läsa den. Kontrollera behörigheterna.',
};

/**
 * The file's text, at most its first 16 MiB; `undefined` where it is not in UTF-8.
 *
 * @throws UsageError when it cannot be read.
 */
export async function readText(file: string): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of createReadStream(file, { end: MAX_BYTES - 1 })) chunks.push(chunk);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${JSON.stringify(file)} går inte att läsa. ${PROBLEMS[code] ?? message}`);
  }
  const bytes = Buffer.concat(chunks);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: bytes.length === MAX_BYTES });
  } catch {
    return undefined;
  }
}
