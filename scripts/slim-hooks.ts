import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** A place where a package lets others in whom the element never meets. */
interface Hook {
  /** The modules that have it. */
  readonly module: RegExp;
  /** How it looks there. */
  readonly looks: RegExp;
  /** How often it occurs in all of them. */
  readonly count: number;
  /** What is left in its place. */
  readonly instead: string;
}

const LIT = /\/(?:lit-html\/lit-html|lit-element\/lit-element|@lit\/reactive-element\/reactive-element)\.js$/;
const XSTATE = /\/xstate\/dist\/[\w.-]+\.esm\.js$/;

/** lit's hooks for polyfills, for markup from a server and for its own warnings; xstate's for inspectors. */
export const HOOKS: readonly Hook[] = [
  { module: LIT, looks: /(?<=[=,])\w+\.\w+PolyfillSupport\b/g, count: 3, instead: 'void 0' },
  { module: LIT, looks: /\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/g, count: 1, instead: 'void 0' },
  { module: LIT, looks: /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/g, count: 3, instead: 'void 0' },
  { module: XSTATE, looks: /[\w.]+\._sendInspectionEvent\(\{[\s\S]*?\n\s*\}\);/g, count: 6, instead: '' },
  { module: XSTATE, looks: /(?<=\n {4})_sendInspectionEvent: sendInspectionEvent,\n/g, count: 1, instead: '' },
  { module: XSTATE, looks: /(?<=\n {4})inspect: observerOrFn => \{[\s\S]*?\n {4}\},\n/g, count: 1, instead: '' },
  { module: XSTATE, looks: /if \(this\.options\.devTools\) \{[\s\S]*?\}/g, count: 1, instead: '' },
  { module: XSTATE, looks: /(?<=\n {2})attachDevTools\(\) \{[\s\S]*?\n {2}\}/g, count: 1, instead: '' },
];

/** Takes the hooks out of a module of theirs; `undefined` where it has none. */
export function slimHooks(
  code: string,
  id: string,
): { readonly result: MagicString; readonly found: Map<Hook, number> } {
  const result = new MagicString(code);
  const found = new Map<Hook, number>();
  for (const hook of HOOKS.filter(({ module }) => module.test(id))) {
    const places = [...code.matchAll(hook.looks)];
    for (const { index, 0: text } of places) result.update(index, index + text.length, hook.instead);
    found.set(hook, places.length);
  }
  return { result, found };
}

/** Leaves the hooks out of the built element; fails where a package has changed so that one is not found. */
export function withSlimHooks(): Plugin {
  const counts = new Map<Hook, number>();
  return {
    name: 'insatsguiden:slim-hooks',
    apply: 'build',
    transform(code, id) {
      const { result, found } = slimHooks(code, id);
      for (const [hook, count] of found) counts.set(hook, (counts.get(hook) ?? 0) + count);
      return result.hasChanged() ? { code: result.toString(), map: result.generateMap({ hires: true }) } : null;
    },
    buildEnd() {
      for (const hook of HOOKS) {
        const count = counts.get(hook) ?? 0;
        if (count !== hook.count)
          this.error(`Found ${hook.looks} ${count} times, not ${hook.count}: mend scripts/slim-hooks.ts.`);
      }
    },
  };
}
