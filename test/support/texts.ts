import guide from '../../locales/sv/guide.json' with { type: 'json' };
import results from '../../locales/sv/results.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

/** Every Swedish text of a visitor's guide by its key, plural forms by the key of their own. */
export const SWEDISH: ReadonlyMap<string, string> = new Map([...leavesOf(guide), ...leavesOf(results)]);

function leavesOf(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leavesOf(value, `${path}${key}.`),
  );
}

/** The key that code uses for a text: plural forms share one. */
export function usedKey(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '');
}

/** The names of the placeholders in a text. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string);
}
