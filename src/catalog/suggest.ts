import { FACT_NAMES } from './facts.js';
import type { Finding } from './findings.js';
import { isMeaningOf } from './in-swedish.js';
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
    const guess =
      typeof written === 'string'
        ? (candidates.find((name) => isMeaningOf(written, name)) ?? closest(written, candidates))
        : undefined;
    // A name that stands in the wrong place is spelt right.
    if (guess !== undefined && guess === written) return finding;
    const hint = guess === undefined ? officeHint(finding, written) : `Menade du "${guess}"?`;
    return hint === undefined ? finding : { ...finding, message: `${finding.message} ${hint}` };
  });
}

const MONTH = /^\d{1,2}[-/. ]?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu;
const YES = /^(?:sant|true|ja)$/iu;
const NO = /^(?:falskt|false|nej)$/iu;

/** What a spreadsheet or a word processor makes of a value, and how to write it. */
function officeHint({ path, rule, message }: Finding, written: unknown): string | undefined {
  const text = typeof written === 'string' ? written.trim() : '';
  switch (rule) {
    case 'wrong-type':
      if (typeof written === 'number' && path.endsWith('.phone'))
        return 'Sätt citattecken om, och skriv dit de nollor som Excel tar bort.';
      if (MONTH.test(text))
        return 'Excel gör om åldrar som 3-11 till ett datum. Skriv den ena i from och den andra i to.';
      if (!message.includes('true eller false')) return undefined;
      return YES.test(text) ? 'Menade du true?' : NO.test(text) ? 'Menade du false?' : undefined;
    case 'invalid-date':
      if (/^\d{5}$/u.test(text)) return 'Excel har gjort om datumet till ett tal.';
      return /^\d{4}-\d\d-\d\d[ T]/u.test(text) ? `Skriv bara datumet: ${text.slice(0, 10)}.` : undefined;
    case 'invalid-id':
      return /[\u2010-\u2015\u2212]/u.test(text) ? 'Där står ett tankstreck. Skriv ett bindestreck (-).' : undefined;
    case 'unknown-option':
      return path.endsWith('.villkor')
        ? 'Annars är villkoren en lista inom [ och ], med ett objekt för varje villkor.'
        : undefined;
    case 'empty-range':
      return 'Kanske har from och to bytt plats.';
    default:
      return undefined;
  }
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

/** What stands at the path of a finding; `undefined` where the value has nothing there. */
export function valueAt(value: unknown, path: string): unknown {
  let here = value;
  for (const [, name, index] of path.matchAll(/\.([\w$]+)|\[(\d+)\]/g)) {
    const key = name ?? index ?? '';
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}
