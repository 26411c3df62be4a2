/** The command was called in a wrong way. The message holds the value and the cure, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
