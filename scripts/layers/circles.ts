import { posix } from 'node:path';
import { readSource } from './imports.js';

/** The source files, by their path from the root of the repository. */
export type Sources = ReadonlyMap<string, string>;

/**
 * Files that need each other in a circle, types among what they need: none of them can be read, or moved, without the
 * others. Each circle is named once, from its first file on.
 */
export function circlesIn(sources: Sources): readonly (readonly string[])[] {
  const needs = new Map([...sources].map(([file, text]) => [file, filesNeeded(file, text, sources)]));
  const done = new Set<string>();
  const circles: (readonly string[])[] = [];
  const follow = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const needed of needs.get(file) ?? []) follow(needed, [...path, file]);
    done.add(file);
  };
  for (const file of needs.keys()) follow(file, []);
  return circles;
}

function filesNeeded(file: string, text: string, sources: Sources): readonly string[] {
  return readSource(file, text)
    .imports.filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => posix.normalize(posix.join(posix.dirname(file), specifier)).replace(/\.js$/, '.ts'))
    .filter((path) => sources.has(path));
}
