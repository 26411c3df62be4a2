import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { UnreadableDocument } from './unreadable.js';

/** The most bytes that the files of an archive may hold when they are unpacked. */
const MAX_UNPACKED = 64 * 1024 * 1024;

/** The most files an archive may have. */
const MAX_FILES = 5000;

/** How much is unpacked at a time: where an archive says that it is small, that is not believed. */
const SLICE = 1 << 14;

/** The most tags in the parts of a document that is read as a tree: some thousand pages. Each takes most of a kilobyte. */
const MAX_TAGS = 1_000_000;

const TOO_LARGE =
  'Filen blir för stor när den packas upp. Välj ett mindre dokument, eller bara de sidor som beskriver insatserna.';

const BROKEN =
  'Filen går inte att öppna: den är trasig. Öppna den i programmet den kommer från, spara om den och försök igen.';

/** The files of an archive whose names are wanted, unpacked, no more of them than is sane. */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Readonly<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = Object.create(null);
  let size = 0;
  let count = 0;
  const archive = new Unzip((file) => {
    if (++count > MAX_FILES)
      throw new UnreadableDocument('Filen innehåller för många delar. Välj ett mindre dokument.');
    if (!isWanted(file.name)) return;
    // An archive that says itself what it grows to is refused before any of it is unpacked.
    if ((file.originalSize ?? 0) > MAX_UNPACKED) throw new UnreadableDocument(TOO_LARGE);
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      size += chunk.length;
      if (size > MAX_UNPACKED) throw new UnreadableDocument(TOO_LARGE);
      chunks.push(chunk);
      if (isLast) files[file.name] = joined(chunks);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += SLICE)
      archive.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument(BROKEN);
  }
  if (count === 0) throw new UnreadableDocument(BROKEN);
  return files;
}

/**
 * Looks that the parts of a document are not too many to be read as a tree.
 *
 * @throws UnreadableDocument where they are.
 */
export function requireFewTags(files: Readonly<Record<string, Uint8Array>>): void {
  const TAG = 0x3c;
  let tags = 0;
  for (const file of Object.values(files))
    for (let at = file.indexOf(TAG); at >= 0; at = file.indexOf(TAG, at + 1))
      if (++tags > MAX_TAGS) throw new UnreadableDocument(TOO_LARGE);
}

/** An archive of just these files, for a library that opens archives itself. */
export function rezip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 0 });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
