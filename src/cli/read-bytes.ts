import { open } from 'node:fs/promises';
import { MAX_BYTES } from '../readers/unreadable.js';
import { UsageError } from './usage-error.js';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'Filen finns inte. Kontrollera sökvägen.',
  ENOTDIR: 'Filen finns inte. Kontrollera sökvägen.',
  EISDIR: 'Det är en mapp. Skriv filen i den.',
  EACCES: 'Du får inte läsa den. Kontrollera behörigheterna.',
};

/**
 * A file's bytes, one more than may be read where it is too large: whoever reads them says so.
 *
 * @throws UsageError when it cannot be read.
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const bytes = new Uint8Array(Math.min(size, MAX_BYTES + 1));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${JSON.stringify(file)} går inte att läsa. ${PROBLEMS[code] ?? message}`);
  }
}
