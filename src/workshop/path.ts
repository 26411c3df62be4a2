import type { CatalogDraft } from '../../machines/workshop.history.js';

/** The way to a value of a draft, by names and by places from 0. */
export type Path = readonly (string | number)[];

/** What an object must hold even where it is empty: the form shows it, and the check says what is missing in it. */
const STAYS: readonly (string | number)[] = ['kommun', 'guideline', 'source', 'documentation', 'contact', 'insatser'];

/** The value at a path; `undefined` where the draft has none. */
export function valueAt(draft: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null && Object.hasOwn(here, step)
        ? (here as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    draft,
  );
}

/** The text at a path; empty where there is none. */
export function textAt(draft: unknown, path: Path): string {
  const value = valueAt(draft, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The list at a path; empty where there is none. */
export function listAt(draft: unknown, path: Path): readonly unknown[] {
  const value = valueAt(draft, path);
  return Array.isArray(value) ? value : [];
}

/**
 * The draft with another value at a path. `undefined` takes the property away, or the item out of its list, and an object
 * that is then empty goes too, unless the catalogue must have it.
 */
export function withValueAt(draft: CatalogDraft, path: Path, value: unknown): CatalogDraft {
  const changed = change(draft, path, value);
  return isObject(changed) ? changed : {};
}

function change(here: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const items: readonly unknown[] = Array.isArray(here) ? here : [];
    const next = change(items[step], rest, value);
    return next === undefined
      ? items.filter((_, at) => at !== step)
      : [...items.slice(0, step), next, ...items.slice(step + 1)];
  }
  const object = isObject(here) ? here : {};
  const next = change(object[step], rest, value);
  const isGone =
    next === undefined ||
    (rest.length > 0 && isObject(next) && Object.keys(next).length === 0 && !STAYS.includes(step));
  if (!isGone) return { ...object, [step]: next };
  const { [step]: _, ...others } = object;
  return others;
}

/** The draft with an item of a list moved by so many places; unchanged where it would leave the list. */
export function withItemMoved(draft: CatalogDraft, path: Path, at: number, by: number): CatalogDraft {
  const items = [...listAt(draft, path)];
  if (at >= items.length || at + by < 0 || at + by >= items.length) return draft;
  const [item] = items.splice(at, 1);
  items.splice(at + by, 0, item);
  return withValueAt(draft, path, items);
}

/** The path as findings write it: `$.insatser[3].contact.phone`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${step}`), '$');
}

/** The path that a finding names. */
export function readPath(text: string): Path {
  return [...text.matchAll(/\.([\w$]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(([, name, index, quoted]) =>
    name !== undefined ? name : index !== undefined ? Number(index) : (JSON.parse(quoted ?? '""') as string),
  );
}

function isObject(value: unknown): value is CatalogDraft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
