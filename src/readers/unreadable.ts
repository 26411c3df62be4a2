/** A document that cannot be read. The message says why and what to do, in Swedish, to the one who chose it. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}

/** The largest file that is opened, in bytes. */
export const MAX_BYTES = 40 * 1024 * 1024;

/** The most pages that are read. */
export const MAX_PAGES = 1000;

/** The most characters that are read of one document: some thousand pages. */
export const MAX_CHARACTERS = 5_000_000;

/** Lets what waits run: a person's press on the page, a progress bar, a timer. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
