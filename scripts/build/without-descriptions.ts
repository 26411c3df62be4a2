import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { type Plugin, parseAst } from 'vite';

interface Property {
  readonly type: 'Property';
  readonly start: number;
  readonly end: number;
  readonly key: { readonly type: string; readonly name?: string };
  readonly value: { readonly type: string };
}

/** The code of a chart without what its states are for: each is a text under `description`. */
export function withoutDescriptions(code: string): MagicString {
  const result = new MagicString(code);
  walk(parseAst(code) as Parameters<typeof walk>[0], {
    enter(node) {
      const { type, start, end, key, value } = node as unknown as Property;
      if (type !== 'Property' || key.name !== 'description' || value.type !== 'Literal') return;
      const comma = /^\s*,/.exec(code.slice(end))?.[0] ?? '';
      result.remove(start, end + comma.length);
    },
  });
  return result;
}

/** Leaves out what the states of our charts are for: the drawn charts tell it, and no visitor reads it. */
export function leaveOutDescriptions(): Plugin {
  return {
    name: 'insatsguiden:leave-out-descriptions',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/machines\/[^/]+\.machine\.ts$/.test(id)) return null;
      const result = withoutDescriptions(code);
      return result.hasChanged() ? { code: result.toString(), map: result.generateMap({ hires: true }) } : null;
    },
  };
}
