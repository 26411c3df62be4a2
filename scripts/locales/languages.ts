import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the languages lie. */
export const LOCALES = fileURLToPath(new URL('../../locales/', import.meta.url));

/** The texts of a language's file, as deep as they lie. */
export type TextTree = { readonly [key: string]: string | TextTree };

/** Every text of a tree with its key: `question.age`. */
export function leavesOf(tree: TextTree, path = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leavesOf(value, `${path}${key}.`),
  );
}

/** The languages there are, Swedish among them: the folders under `locales` that hold a `guide.json`. */
export function languages(): readonly string[] {
  return readdirSync(LOCALES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${LOCALES}${entry.name}/guide.json`))
    .map(({ name }) => name)
    .sort();
}
