import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the languages lie. */
export const LOCALES = fileURLToPath(new URL('../locales/', import.meta.url));

/** The languages there are, Swedish among them: the folders under `locales` that hold a `guide.json`. */
export function languages(): readonly string[] {
  return readdirSync(LOCALES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${LOCALES}${entry.name}/guide.json`))
    .map(({ name }) => name)
    .sort();
}
