import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, test } from 'vitest';
import { ended, pack, ROOT, temporaryFolder } from './packed.js';

test('publint has nothing to say of the package', async () => {
  const { messages, pkg } = await publint({ pkgDir: ROOT, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('every entry has the types of what it exports, for Node and for bundlers', async () => {
  const { archive } = await pack(temporaryFolder());
  const attw = join(ROOT, 'node_modules/.bin/attw');
  const { code, out } = await ended(ROOT, attw, archive, '--profile', 'esm-only', '--format', 'json');
  const { problems, analysis } = JSON.parse(out) as {
    readonly problems?: Readonly<Record<string, readonly unknown[]>>;
    readonly analysis: { readonly entrypoints: Readonly<Record<string, unknown>> };
  };
  expect(code, JSON.stringify(problems, null, 2)).toBe(0);
  expect(Object.keys(analysis.entrypoints)).toEqual(expect.arrayContaining(['.', './define', './rules', './machines']));
});
