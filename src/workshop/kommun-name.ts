import { closest } from '../catalog/suggest.js';
import { KOMMUNER, type Kommun } from '../lint/kommuner.js';

/** A name that somebody wrote for their kommun. */
export interface NamedKommun {
  /** As it was written, without spaces around it. */
  readonly given: string;
  /** The kommun of that name, with or without "kommun"; `undefined` where none of the 290 has it. */
  readonly kommun?: Kommun;
  /** Where none has it: the one whose name is written nearly so. */
  readonly nearest?: Kommun;
}

/** Which of the 290 a written name is of, or may have been meant to be. */
export function namedKommun(written: string): NamedKommun {
  const given = written.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const asked = given.toLowerCase();
  const kommun = KOMMUNER.find(({ name, short }) => name.toLowerCase() === asked || short.toLowerCase() === asked);
  if (kommun) return { given, kommun };
  // A kommun may call itself a city or a region: "Göteborgs stad", "Region Gotland".
  const bare = asked.replace(/^region /u, '').replace(/ (?:kommun|stad)$/u, '');
  const short = closest(
    bare,
    KOMMUNER.map((one) => one.short),
  );
  const nearest = KOMMUNER.find((one) => one.short === short);
  return { given, ...(nearest && { nearest }) };
}
