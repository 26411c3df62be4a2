import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { type Plugin, parseAst } from 'vite';

interface Part {
  readonly start: number;
  readonly end: number;
}

interface ForIn {
  readonly type: 'ForInStatement';
  readonly left: Part;
  readonly right: Part;
}

/** The code with each `for … in` meeting an object's own keys only. */
export function withOwnKeysOnly(code: string): MagicString {
  const result = new MagicString(code);
  walk(parseAst(code) as Parameters<typeof walk>[0], {
    enter(node) {
      const { type, left, right } = node as unknown as ForIn;
      if (type !== 'ForInStatement') return;
      result.overwrite(left.end, right.start, ' of Object.keys(').appendLeft(right.end, ' ?? {})');
    },
  });
  return result;
}

/**
 * Makes libraries look at an object's own keys only. Old sites add to `Object.prototype` in the open, and a `for … in`
 * then meets what is no part of the object: xstate takes such an addition for an event that waits, and throws.
 */
export function ownKeysOnly(): Plugin {
  return {
    name: 'insatsguiden:own-keys-only',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes('node_modules') || !code.includes(' in ')) return null;
      const result = withOwnKeysOnly(code);
      return result.hasChanged() ? { code: result.toString(), map: result.generateMap({ hires: true }) } : null;
    },
  };
}
