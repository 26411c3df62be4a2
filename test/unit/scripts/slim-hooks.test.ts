import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { HOOKS, slimHooks } from '../../../scripts/slim-hooks.js';

const MODULES = [
  'lit-html/lit-html.js',
  'lit-element/lit-element.js',
  '@lit/reactive-element/reactive-element.js',
  ...readdirSync('node_modules/xstate/dist')
    .filter((file) => /^(?!.*development).*\.esm\.js$/.test(file))
    .map((file) => `xstate/dist/${file}`),
].map((file) => `node_modules/${file}`);

const slimmed = MODULES.map((id) => slimHooks(readFileSync(id, 'utf8'), `/${id}`));

test('every hook of a package is found as often as it is known to be there', () => {
  for (const hook of HOOKS)
    expect(
      slimmed.reduce((sum, { found }) => sum + (found.get(hook) ?? 0), 0),
      String(hook.looks),
    ).toBe(hook.count);
});

test.each(MODULES.map((id, at) => [id, at] as const))('what is left of %s is a module', (id, at) => {
  expect(parseSync(id, slimmed[at]?.result.toString() ?? '').errors).toEqual([]);
});

test('no inspector and no polyfill is spoken to any more', () => {
  const code = slimmed.map(({ result }) => result.toString()).join('\n');
  expect(code).not.toMatch(/_sendInspectionEvent\(|PolyfillSupport|HydrateSupport|attachDevTools/);
});
