/**
 * Writes `locales/GLOSSARY.md` from `locales/glossary.json`. `--check` writes nothing and exits 1 when the file is out
 * of date.
 */
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCALES } from './locales/languages.js';

/** A term in one language. */
export interface GlossaryWord {
  /** The word as a dictionary has it. */
  readonly term: string;
  /** What a text must hold at least one of, in any case: what the word's forms have in common. */
  readonly stems: readonly string[];
  /** Texts that say it otherwise, from their key to the reason. */
  readonly exceptions?: Readonly<Record<string, string>>;
}

/** A Swedish term that is said the same way everywhere in a language. */
export interface GlossaryTerm {
  readonly meaning: string;
  /** How the term's words begin in Swedish. */
  readonly swedish: readonly string[];
  /** What begins like it and is something else. */
  readonly except?: readonly string[];
  readonly languages: Readonly<Record<string, GlossaryWord>>;
}

/** `locales/glossary.json`. */
export interface Glossary {
  readonly terms: Readonly<Record<string, GlossaryTerm>>;
  /** Per language, what no text of it may say. */
  readonly neverSaid: Readonly<Record<string, readonly string[]>>;
}

const TARGET = `${LOCALES}GLOSSARY.md`;

const INTRODUCTION = `# Glossary

<!-- Written by scripts/glossary.ts from glossary.json: change that file, and run \`npx tsx scripts/glossary.ts\`. -->

The words that carry a legal meaning, and how each language says them. Wherever the Swedish text has the word, the
translation has a form of its own (a test looks), so that a visitor meets one word for one thing.
[docs/languages.md](../docs/languages.md) tells how to change or add one.
`;

/** The glossary as it lies in `locales/`. */
export function readGlossary(): Glossary {
  return JSON.parse(readFileSync(`${LOCALES}glossary.json`, 'utf8')) as Glossary;
}

/** The Markdown file: what each Swedish word means, then a table of the word in every language. */
export function glossaryText({ terms }: Glossary): string {
  const codes = [...new Set(Object.values(terms).flatMap((term) => Object.keys(term.languages)))];
  const names = codes.map((code) => ownName(code));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const meanings = Object.entries(terms).map(([swedish, { meaning }]) => `- **${swedish}**: ${meaning}`);
  const table = [
    row(['Svenska', ...names]),
    row(['---', ...names.map(() => '---')]),
    ...Object.entries(terms).map(([swedish, term]) =>
      row([swedish, ...codes.map((code) => term.languages[code]?.term ?? '')]),
    ),
  ];
  return `${INTRODUCTION}\n## What they mean\n\n${meanings.join('\n')}\n\n## How they are said\n\n${table.join('\n')}\n`;
}

function ownName(code: string): string {
  const { name } = JSON.parse(readFileSync(`${LOCALES}${code}/meta.json`, 'utf8')) as { readonly name: string };
  return name;
}

/** What the Markdown file holds now; empty where there is none. */
export function writtenGlossary(): string {
  return existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const text = glossaryText(readGlossary());
  if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
  else if (text !== writtenGlossary()) {
    console.error('locales/GLOSSARY.md is out of date: run `npx tsx scripts/glossary.ts`.');
    process.exitCode = 1;
  }
}
