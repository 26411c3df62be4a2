import { PROPERTY_NAMES } from '../catalog/property-names.js';

/** One of a list, in the singular. */
const ONE_OF: Readonly<Record<string, string>> = {
  anyOf: 'alternativ',
  closed: 'stängning',
  codes: 'kod',
  opening: 'öppettid',
  places: 'plats',
  starts: 'start',
  topics: 'ämne',
  translations: 'språk',
  villkor: 'villkor',
  areas: 'område',
  conditions: 'regel',
};

/** Where a finding is, as one person tells another: "Trygghetslarm, villkor 1, från-ålder, rad 64". */
export function placeInWords(path: string, value: unknown, line: number | null): string {
  const words: string[] = [];
  let here = value;
  let list = '';
  for (const [, name, index, quoted] of path.matchAll(/\.([\w$]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)) {
    const key = name ?? (quoted === undefined ? undefined : (JSON.parse(quoted) as string));
    const isInsatsList = list === 'insatser';
    here = partOf(here, key ?? Number(index));
    if (key !== undefined) {
      if (isInsatsList) words.push(key);
      else if (key !== 'insatser') words.push(own(PROPERTY_NAMES, key) ?? key);
      list = isInsatsList ? '' : key;
    } else {
      const number = Number(index) + 1;
      if (isInsatsList) words.push(nameOf(here) ?? `insats ${number}`);
      else {
        // The name of a list gives way to one of it; a list within a list has no name to give way.
        if (list !== '') words.pop();
        words.push(`${own(ONE_OF, list) ?? own(PROPERTY_NAMES, list) ?? 'villkor'} ${number}`);
      }
      // What is listed within an alternative is a villkor of it.
      list = '';
    }
  }
  const place = words.length === 0 ? 'Hela filen' : words.join(', ');
  const start = place.slice(0, 1).toUpperCase() + place.slice(1);
  return line === null || path === '$' ? start : `${start}, rad ${line}`;
}

/** The id of the insats that a path leads to; `null` where it leads to none. */
export function insatsOf(path: string, value: unknown): string | null {
  const [, index, quoted, name] =
    /^\$(?:\.overlays\.[\w$]+|\.overlays\["[^"]*"\])?\.(?:insatser|of)(?:\[(\d+)\]|\["([^"]*)"\]|\.([\w$]+))/.exec(
      path,
    ) ?? [];
  if (index === undefined) return quoted ?? name ?? null;
  const id = partOf(partOf(partOf(value, 'insatser'), Number(index)), 'id');
  return typeof id === 'string' ? id : null;
}

/** A file may name a property as what every object has: `constructor`. */
function own(names: Readonly<Record<string, string | undefined>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}

function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}

function nameOf(insats: unknown): string | undefined {
  const name = partOf(insats, 'name') ?? partOf(insats, 'id');
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, 80) : undefined;
}
