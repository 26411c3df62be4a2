import { realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { writeProblem } from './file-problems.js';
import { UsageError } from './usage-error.js';

/**
 * Refuses a file to write to that is one of those that are read.
 *
 * @throws UsageError where it is.
 */
export function refuseOverwriting(output: string | undefined, read: readonly string[]): void {
  if (output === undefined) return;
  const place = placeOf(output);
  if (place !== undefined && read.some((file) => placeOf(file) === place))
    throw new UsageError(
      `Resultatet kan inte skrivas till ${JSON.stringify(output)}: den filen läses härifrån. Skriv ett annat namn efter --output.`,
    );
}

/** Where a file lies, by whatever path it is named; `undefined` where there is none. */
function placeOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Writes a result to the file that `--output` names.
 *
 * @throws UsageError when it cannot be written.
 */
export async function writeResult(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch((error: unknown) => {
    throw new UsageError(`Resultatet går inte att skriva till ${JSON.stringify(file)}. ${writeProblem(error)}`);
  });
}
