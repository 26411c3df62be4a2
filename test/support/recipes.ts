import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A block of code in a document: the recipes that somebody copies. */
export interface Recipe {
  /** The document, the heading over the block, and its language; a number where there are several. */
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

/** Where each recipe is run; the names are those of `recipesIn`. A recipe that stands here nowhere fails a test. */
export const RECIPES = {
  'README.md, Two commands, sh': 'unit',
  'README.md, On your page, html': 'engines',
  'README.md, On your page, ts': 'package',
  'README.md, Theming, css': 'engines',
  'README.md, The catalogues, sh': 'unit',
  'docs/embedding.md, A few lines, html': 'engines',
  'docs/embedding.md, Sitevision, html': 'engines',
  'docs/embedding.md, WordPress, text': 'wordpress',
  'docs/embedding.md, Optimizely, html': 'engines',
  'docs/embedding.md, Umbraco, html': 'engines',
  'docs/embedding.md, TYPO3, html': 'engines',
  'docs/embedding.md, Drupal, yaml': 'engines',
  'docs/embedding.md, Drupal, twig': 'engines',
  'docs/embedding.md, A frame, where nothing else is allowed, html': 'engines',
  'docs/embedding.md, The reception desk on an intranet, text': 'e2e',
  'docs/embedding.md, React, tsx': 'package',
  'docs/embedding.md, React, tsx 2': 'package',
  'docs/embedding.md, Vue, js': 'package',
  'docs/embedding.md, Vue, vue': 'package',
  'docs/embedding.md, Svelte, svelte': 'package',
  'docs/embedding.md, Import map, html': 'package',
  'docs/embedding.md, Content security policy, text': 'engines',
  'docs/embedding.md, Integrity, html': 'engines',
  'docs/embedding.md, Language, button, events, js': 'engines',
  'docs/embedding.md, Counting on a website, js': 'engines',
} as const satisfies Readonly<Record<string, 'unit' | 'package' | 'engines' | 'e2e' | 'wordpress'>>;
export type RecipeName = keyof typeof RECIPES;

/** The recipes that a suite has to run. */
export type RecipeOf<Suite extends string> = {
  [Name in RecipeName]: (typeof RECIPES)[Name] extends Suite ? Name : never;
}[RecipeName];

/** The documents whose recipes are run. */
export const DOCUMENTS = ['README.md', 'docs/embedding.md'] as const;

/** Every block of code in a document, in order. */
export function recipesIn(document: string, text = readFileSync(`${root}${document}`, 'utf8')): readonly Recipe[] {
  const recipes: Recipe[] = [];
  const parts = text.matchAll(/^#{1,6} (?<heading>.+)$|^```(?<language>\w*)\n(?<code>[\s\S]*?)^```$/gm);
  let heading = '';
  for (const { groups = {} } of parts) {
    if (groups.heading !== undefined) heading = groups.heading;
    if (groups.code === undefined) continue;
    const language = groups.language === '' || groups.language === undefined ? 'text' : groups.language;
    const name = `${document}, ${heading}, ${language}`;
    const before = recipes.filter((one) => one.name.startsWith(name)).length;
    recipes.push({ name: before === 0 ? name : `${name} ${before + 1}`, language, code: groups.code });
  }
  return recipes;
}

/**
 * The code of a recipe, as its document has it.
 *
 * @throws Error where the document has none of that name.
 */
export function recipe(name: RecipeName): string {
  const found = DOCUMENTS.flatMap((document) => recipesIn(document)).find((one) => one.name === name);
  if (!found) throw new Error(`There is no recipe "${name}".`);
  return found.code;
}
