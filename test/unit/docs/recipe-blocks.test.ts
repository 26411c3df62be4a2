import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS, RECIPES, type RecipeOf, recipe, recipesIn } from '../../support/recipes.js';
import { run, temporaryFolder } from '../cli/run-main.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = temporaryFolder();

/** The scripts of the project, or of a package of its own in a folder of it. */
function scriptsOf(folder = ''): Readonly<Record<string, string>> {
  const text = readFileSync(`${root}${folder}package.json`, 'utf8');
  return (JSON.parse(text) as { readonly scripts: Readonly<Record<string, string>> }).scripts;
}

const scripts = scriptsOf();

test('every block of code in the documents is one that a suite runs, and every one that a suite runs is there', () => {
  const names = DOCUMENTS.flatMap((document) => recipesIn(document).map(({ name }) => name));
  expect(names.toSorted()).toEqual(Object.keys(RECIPES).sort());
});

test('a block that nobody runs is found out, also one of a kind that stands there already', () => {
  const text = `${readFileSync(`${root}docs/embedding.md`, 'utf8')}\n## New\n\n\`\`\`php\n<?php\n\`\`\`\n\n## Drupal\n\n\`\`\`twig\n{{ x }}\n\`\`\`\n`;
  const unknown = recipesIn('docs/embedding.md', text).filter(({ name }) => !Object.hasOwn(RECIPES, name));
  expect(unknown.map(({ name }) => name)).toEqual(['docs/embedding.md, New, php', 'docs/embedding.md, Drupal, twig 2']);
});

test('a mark for code is closed wherever one is opened', () => {
  for (const document of DOCUMENTS) {
    const marks = readFileSync(`${root}${document}`, 'utf8').match(/^ *```/gm) ?? [];
    expect(marks.length, document).toBe(2 * recipesIn(document).length);
  }
});

/** The arguments of a line of a shell, with `*` as the shell would fill it in; what is written goes into a folder. */
function argumentsOf(line: string): readonly string[] {
  const words = line.match(/'[^']*'|\S+/g) ?? [];
  return words.flatMap((word, at) => {
    if (['-o', '--publish'].includes(words[at - 1] ?? '')) return [join(folder.path, word)];
    if (word.startsWith("'")) return [word.slice(1, -1)];
    const [before, after] = word.split('*');
    if (before === undefined || after === undefined) return [word];
    return readdirSync(`${root}${before}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${before}${name}${after}`);
  });
}

/** How each block of commands is run. */
const COMMANDS: Readonly<Record<RecipeOf<'unit'>, (line: string) => Promise<void>>> = {
  'README.md, Two commands, sh': async (line) => {
    const [install, command] = (line.split('#')[0] ?? '').trim().split(' && ');
    expect(install).toBe('npm ci');
    expect(Object.keys(scripts)).toContain(/^npm (\w+)$/.exec(command ?? '')?.[1]);
  },
  'README.md, The catalogues, sh': async (line) => {
    const [npx, no, dashes, program, ...argv] = argumentsOf(line);
    expect([npx, no, dashes, program]).toEqual(['npx', '--no', '--', 'insatsguiden']);
    const { code, err } = await run(argv);
    // A catalogue that is a proposal is a finding, and so is what a format of open data cannot hold.
    expect(code, err).not.toBe(2);
  },
};

describe.each(Object.entries(COMMANDS))('%s', (name, runLine) => {
  const lines = recipe(name as RecipeOf<'unit'>)
    .trim()
    .split('\n');

  test.each(lines)('%s', (line) => runLine(line));
});

describe('commands in documents', () => {
  const documents = [
    ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'catalogs/README.md', 'test/README.md', 'machines/README.md'],
    ...readdirSync(`${root}docs`, { recursive: true })
      .map((file) => `docs/${file}`)
      .filter((file) => file.endsWith('.md')),
  ];

  test.each(documents)('%s names only scripts and commands that there are', async (document) => {
    const text = readFileSync(`${root}${document}`, 'utf8');
    for (const [, script = '', place] of text.matchAll(
      /\bnpm run ([a-z][\w:-]*)(?:`\s+i(?:n)?\s+`(integrations\/\w+))?/g,
    ))
      expect(Object.keys(place ? scriptsOf(`${place}/`) : scripts), document).toContain(script);
    const commands = new Set(
      [...text.matchAll(/npx --no -- insatsguiden ([a-z]+)/g)].map(([, command = '']) => command),
    );
    for (const command of commands) expect((await run([command, '--help'])).code, command).toBe(0);
  });

  test.each(documents)('%s tells nobody to run a package that is not in the checkout', (document) => {
    const text = readFileSync(`${root}${document}`, 'utf8');
    const run = [...text.matchAll(/\bnpx (?!--no -- |--no --`)(\S+)/g)].map(([, program = '']) =>
      program.replace(/[`,.]+$/, ''),
    );
    const known = ['tsx', 'vitest', 'playwright', 'vite', 'tsc', 'biome'];
    expect(run.filter((program) => !known.includes(program))).toEqual([]);
  });
});
