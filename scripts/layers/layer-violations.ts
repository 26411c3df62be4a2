import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { type Import, readSource } from './imports.js';
import { type Layer, layerOf } from './layer-rules.js';

/** One import or registration that the layering does not allow. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * What in a file goes against the layering.
 *
 * @param file the path from the root of the repository, with forward slashes
 * @param text what the file holds
 */
export function violationsIn(file: string, text: string): readonly Violation[] {
  const { imports, registrations } = readSource(file, text);
  const layer = layerOf(file);
  const registers = file.endsWith('.define.ts') || file === 'src/package/define.ts';
  const found: Violation[] = [];
  for (const one of imports) {
    const message = faultOf(one, file, layer, registers);
    if (message !== undefined) found.push({ file, line: one.line, message });
  }
  for (const line of registers ? [] : registrations) {
    found.push({ file, line, message: 'only a *.define.ts file registers elements' });
  }
  return found;
}

function faultOf(one: Import, file: string, layer: Layer | undefined, registers: boolean): string | undefined {
  const { specifier, typeOnly } = one;
  if (/\.define(?:\.[jt]s)?$/.test(specifier) && !typeOnly && !registers && layer !== undefined) {
    return `${specifier} registers an element, and importing this file must not`;
  }
  if (/^lit\/decorators/.test(specifier)) return `${specifier}: the house style has no decorators`;
  if (layer === undefined) return undefined;
  return isAllowed(one, file, layer)
    ? undefined
    : `${layer.folder} may not import ${typeOnly ? 'types of ' : ''}${specifier}`;
}

function isAllowed({ specifier, typeOnly }: Import, file: string, layer: Layer): boolean {
  if (specifier === '*') return file === layer.importer;
  if (specifier.startsWith('.') || specifier.startsWith('/')) {
    const path = specifier.startsWith('/')
      ? specifier.slice(1)
      : posix.normalize(posix.join(posix.dirname(file), specifier));
    // The version stands there, for whoever writes it out.
    if (path === 'package.json') return true;
    const target = layerOf(path)?.folder;
    if (target === undefined) return false;
    return (
      target === layer.folder ||
      layer.from.includes(target) ||
      (typeOnly && layer.typesFrom?.includes(target) === true) ||
      (file === layer.loader?.file && layer.loader.from.includes(target))
    );
  }
  if (isBuiltin(specifier)) return layer.node === true;
  return layer.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}
