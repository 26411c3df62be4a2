import type { Finding } from './findings.js';

/** Where a value stands in the text of a JSON file. */
export interface JsonPlace {
  readonly path: string;
  /** The name of the property, or of the nearest property that the list it is in belongs to. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly line: number;
}

/** Where each value of a JSON text stands, by its path; none where the text is no JSON. Of two with one name it is the last. */
export function jsonPlaces(text: string): ReadonlyMap<string, JsonPlace> {
  const places = new Map<string, JsonPlace>();
  readIfJson(text, places, () => {});
  return places;
}

/** The properties that stand twice in one object: all but the last are lost when the text is read as JSON. */
export function jsonDuplicates(text: string): readonly Finding[] {
  const duplicates = new Set<string>();
  readIfJson(text, new Map(), (path) => duplicates.add(path));
  const message = 'Det här står två gånger på samma ställe, och bara det sista används. Ta bort det ena.';
  return [...duplicates].map((path) => ({ level: 'error', path, rule: 'duplicate-property', message }));
}

function readIfJson(text: string, places: Map<string, JsonPlace>, onDuplicate: (path: string) => void): void {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    readPlaces(text, places, onDuplicate);
  } catch {}
}

/** The line of a path, or of the nearest that it lies in. */
export function lineOf(places: ReadonlyMap<string, JsonPlace>, path: string): number | null {
  for (let here = path; here !== ''; here = parentOf(here)) {
    const place = places.get(here);
    if (place) return place.line;
  }
  return null;
}

function parentOf(path: string): string {
  return path.replace(/(?:\.[\w$]+|\[(?:\d+|"(?:[^"\\]|\\.)*")\]|^\$)$/, '');
}

/** Reads a text that is known to be JSON. */
function readPlaces(text: string, places: Map<string, JsonPlace>, onDuplicate: (path: string) => void): void {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  let counted = 0;
  const lineAt = (index: number): number => {
    for (; counted < index; counted++) if (text[counted] === '\n') line++;
    return line;
  };
  const skipSpace = (): void => {
    while (/[ \t\n\r]/.test(text[at] ?? '')) at++;
  };
  const readString = (): string => {
    const start = at++;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    return JSON.parse(text.slice(start, at)) as string;
  };
  const readValue = (path: string, key: string): void => {
    skipSpace();
    const start = at;
    const startLine = lineAt(start);
    const first = text[at];
    if (first === '{') readMembers(path);
    else if (first === '[') readItems(path, key);
    else if (first === '"') readString();
    else while (at < text.length && !/[,\]}\s]/.test(text[at] ?? '')) at++;
    places.set(path, { path, key, start, end: at, line: startLine });
  };
  const readMembers = (path: string): void => {
    const seen = new Set<string>();
    at++;
    for (skipSpace(); text[at] !== '}'; skipSpace()) {
      if (text[at] === ',') at++;
      skipSpace();
      const key = readString();
      skipSpace();
      at++;
      const own = /^[\w$]{1,40}$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
      if (seen.has(key)) onDuplicate(own);
      seen.add(key);
      readValue(own, key);
    }
    at++;
  };
  const readItems = (path: string, key: string): void => {
    at++;
    let index = 0;
    for (skipSpace(); text[at] !== ']'; skipSpace()) {
      if (text[at] === ',') at++;
      readValue(`${path}[${index++}]`, key);
    }
    at++;
  };
  readValue('$', '');
}
