/** Why a file or a folder cannot be read or written, and what to do, by the code of Node. */
const PROBLEMS: Readonly<Record<string, string | undefined>> = {
  ENOENT: 'Mappen finns inte. Kontrollera sökvägen.',
  ENOTDIR: 'En del av sökvägen är en fil och ingen mapp. Kontrollera sökvägen.',
  EISDIR: 'Det är en mapp. Skriv en fil i den.',
  EACCES: 'Du får inte skriva där. Kontrollera behörigheterna.',
  EPERM: 'Du får inte skriva där. Kontrollera behörigheterna.',
  EROFS: 'Disken går bara att läsa. Välj en annan mapp.',
  ENOSPC: 'Disken är full.',
  EBUSY: 'Filen är öppen i ett annat program. Stäng den där.',
};

/** Why something could not be written, in Swedish; what the system says where it is none of the usual. */
export function writeProblem(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return PROBLEMS[code] ?? message;
}
