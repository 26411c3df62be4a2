import { readFileSync } from 'node:fs';
import { TRANSLATED_LANGUAGES } from '../../src/i18n/languages.js';

const dist = new URL('../../dist/', import.meta.url);

/** The files that a built file imports at once, itself among them. */
function loadedWith(file: string, loaded: Set<string>): void {
  if (loaded.has(file)) return;
  loaded.add(file);
  const code = readFileSync(new URL(file, dist), 'utf8');
  for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/(insats-guide\.[\w.-]+\.js)"/g))
    loadedWith(name as string, loaded);
}

/** The files beside the entry that these parts of the guide are made of, by their paths on the server. */
export function filesOfParts(parts: readonly string[], folder = '/dist/'): readonly string[] {
  const loaded = new Set<string>();
  for (const part of parts) loadedWith(`insats-guide.${part}.js`, loaded);
  return [...loaded].map((file) => `${folder}${file}`);
}

/** What a visitor's guide loads on any page: the core, and once its greeting is there what comes next. */
export const EVERY_GUIDE = ['core', 'questions', 'results', 'chat', 'languages', 'take-along', 'read-aloud'] as const;

/** What a tablet loads for itself while it greets, in whichever language. */
export const EVERY_TABLET = [
  ...EVERY_GUIDE,
  ...['kiosk', 'invitation'],
  ...TRANSLATED_LANGUAGES.map(({ code }) => code),
] as const;
