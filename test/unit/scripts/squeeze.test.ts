import { expect, test } from 'vitest';
import { squeeze } from '../../../scripts/squeeze.js';

type Bundle = Readonly<Record<string, { readonly type: 'chunk'; readonly fileName: string; code: string }>>;

/** What the build makes of these files, as modules. */
async function squeezed(...codes: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const bundle: Bundle = Object.fromEntries(
    codes.map((code, at) => [`${at}.js`, { type: 'chunk', fileName: `${at}.js`, code }]),
  );
  const { generateBundle } = squeeze() as unknown as {
    generateBundle(options: object, bundle: Bundle): Promise<void>;
  };
  await generateBundle({}, bundle);
  return Promise.all(
    Object.values(bundle).map(({ code }) => import(`data:text/javascript,${encodeURIComponent(code)}`)),
  );
}

test('what one file calls a property, another that uses it calls it too', async () => {
  const [first, second, third] = await squeezed(
    'export const system = { _first: 1, _relay: (text) => "relayed " + text };',
    'export const tell = (system) => system._relay("at once");',
    'export const count = (system) => { const own = { _other: 2 }; return own._other + system._first; };',
  );
  const call = (given: unknown) => (given as (system: unknown) => unknown)(first?.system);
  expect(call(second?.tell)).toBe('relayed at once');
  expect(call(third?.count)).toBe(3);
});

test('what code in another copy reads keeps its name', async () => {
  const [template] = await squeezed('export const template = { _$litType$: 1, values: [] };');
  expect(template?.template).toEqual({ _$litType$: 1, values: [] });
});
