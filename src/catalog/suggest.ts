import { FACT_NAMES } from './facts.js';
import type { Finding } from './findings.js';
import { renamedAt } from './renamed.js';
import { ANY_OF_FIELDS, CATALOG, type Form, villkorFields } from './shape.js';

/** The longest name that is guessed at, in characters: that of an insats. */
const LONGEST = 80;

/**
 * The findings of `loadCatalog(value)`, with "Menade du …?" added where a name that is not known is
 * close to one that is, and with its new name where an earlier version had it. Kept apart from loading, so that the visitor's browser need not fetch it.
 */
export function withSuggestions(findings: readonly Finding[], value: unknown): Finding[] {
  const { names, options } = known();
  return findings.map((finding) => {
    const { path, rule } = finding;
    const renamed = rule === 'unknown-property' ? renamedAt(path) : undefined;
    if (renamed) return { ...finding, message: `${renamed.message} check --fix byter namnet åt dig.` };
    const written = rule === 'unknown-property' ? /\.([\w$]+)$/.exec(path)?.[1] : valueAt(value, path);
    const candidates =
      rule === 'unknown-property'
        ? names
        : rule === 'unknown-fact'
          ? FACT_NAMES
          : rule === 'unknown-option'
            ? options
            : [];
    const guess = typeof written === 'string' ? closest(written, candidates) : undefined;
    return guess === undefined ? finding : { ...finding, message: `${finding.message} Menade du "${guess}"?` };
  });
}

/** The name that takes the fewest changes, at most one in three letters; the first of equals. */
export function closest(written: string, candidates: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
  const near = candidates
    .map((name) => ({ name, changes: changesBetween(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, changes }) => changes <= Math.max(1, Math.floor(name.length / 3)));
  return near.sort((a, b) => a.changes - b.changes)[0]?.name;
}

/** How many letters to add, remove or change (Levenshtein). */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at++)
      next.push(
        Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Every property name and every option that a catalogue can have. */
function known(): { readonly names: readonly string[]; readonly options: readonly string[] } {
  const names = new Set<string>();
  const options = new Set<string>();
  const visit = (form: Form): void => {
    if (form.type === 'list') {
      visit(form.items);
      if (form.or) visit(form.or);
    } else if (form.type === 'choice') for (const option of form.options) options.add(option);
    else if (form.type === 'object') visitFields(form.fields);
  };
  const visitFields = (fields: Readonly<Record<string, Form>>): void => {
    for (const [name, form] of Object.entries(fields)) {
      names.add(name);
      visit(form);
    }
  };
  visit(CATALOG);
  visitFields(ANY_OF_FIELDS);
  for (const fact of FACT_NAMES) visitFields(villkorFields(fact));
  return { names: [...names], options: [...options] };
}

function valueAt(value: unknown, path: string): unknown {
  let here = value;
  for (const [, name, index] of path.matchAll(/\.([\w$]+)|\[(\d+)\]/g)) {
    const key = name ?? index ?? '';
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}
