import { writeFile } from 'node:fs/promises';
import { writeProblem } from './file-problems.js';
import { UsageError } from './usage-error.js';

/**
 * Writes a result to the file that `--output` names.
 *
 * @throws UsageError when it cannot be written.
 */
export async function writeResult(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw new UsageError(`Resultatet går inte att skriva till ${JSON.stringify(file)}. ${writeProblem(error)}`);
  });
}
