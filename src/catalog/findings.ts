/** One thing that is wrong, or worth a look, in a catalogue. */
export interface Finding {
  /** `error`: the catalogue is refused or must not be published. `warning`: worth a look. */
  readonly level: 'error' | 'warning';
  /** Where, as a JSON path: `$.insatser[3].villkor[0].fact`. */
  readonly path: string;
  /** A stable kebab-case code. */
  readonly rule: string;
  /** What is wrong and how to mend it, in klarspråk for the kommun's web editor. */
  readonly message: string;
}

/** The value as a message shows it: quoted, at most 40 characters, never the inside of an object or a list. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value !== 'object')
    return value === undefined ? 'inget' : typeof value === 'function' ? 'en funktion' : String(value);
  return Array.isArray(value) ? (value.length === 0 ? 'en tom lista' : 'en lista') : value ? 'ett objekt' : 'null';
}

/** The path of a property of the object at `path`; a name that is no plain word is quoted and shortened. */
export function pathOf(path: string, key: string): string {
  return /^[\w$]{1,40}$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key.slice(0, 40))}]`;
}
