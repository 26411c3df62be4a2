import { type Zippable, zipSync } from 'fflate';

/** What is put into an archive, by its path there. */
export type ArchiveFiles = ReadonlyMap<string, Uint8Array>;

/** The day that every file of an archive bears, so that the same files make the same bytes: the first day that a zip knows. */
const DAY = new Date(1980, 0, 1);

/** As of Unix: unzip reads the letters of a name wrong where an archive says that it is of DOS. */
const UNIX = { os: 3, attrs: 0o644 << 16 };

/** The files as a zip: the same bytes whenever, wherever and in whatever order they were read. */
export function zipped(files: ArchiveFiles): Uint8Array {
  const inOrder = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const entries: Zippable = Object.fromEntries(inOrder.map(([path, bytes]) => [path, [bytes, { level: 9 }]]));
  return zipSync(entries, { mtime: DAY, ...UNIX });
}
