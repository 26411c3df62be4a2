import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectVersion } from '../../../scripts/build/files.js';
import { LANGUAGES } from '../../../src/i18n/languages.js';

const module = fileURLToPath(new URL('../../../integrations/drupal/insatsguiden/', import.meta.url));

function read(file: string): unknown {
  return parse(readFileSync(`${module}${file}`, 'utf8'));
}

test('the module for Drupal asks for the element of this version, as a module that is merged with nothing', () => {
  const version = projectVersion();
  expect(read('insatsguiden.libraries.yml')).toEqual({
    element: {
      version,
      js: {
        [`/insatsguiden/${version}/insats-guide.js`]: {
          preprocess: false,
          minified: true,
          attributes: { type: 'module' },
        },
      },
    },
  });
  expect(read('insatsguiden.info.yml')).toMatchObject({ type: 'module', core_version_requirement: '^10.2 || ^11' });
});

test('what the block keeps has a place in the schema of its configuration', () => {
  const block = readFileSync(`${module}src/Plugin/Block/InsatsguidenBlock.php`, 'utf8');
  const [, defaults = ''] = /function defaultConfiguration\(\): array \{\s+return \[([\s\S]*?)\];/.exec(block) ?? [];
  const kept = [...defaults.matchAll(/^\s+'(\w+)' =>/gm)].map(([, name]) => name);
  const schema = read('config/schema/insatsguiden.schema.yml') as Readonly<
    Record<string, { readonly mapping: Readonly<Record<string, unknown>> }>
  >;
  expect(kept.length).toBeGreaterThan(0);
  expect(Object.keys(schema['block.settings.insatsguiden']?.mapping ?? {})).toEqual(kept);
});

test('the block offers the languages that the guide speaks, each by its own name', () => {
  const block = readFileSync(`${module}src/Plugin/Block/InsatsguidenBlock.php`, 'utf8');
  const [, listed = ''] = /const LANGUAGES = \[([\s\S]*?)\];/.exec(block) ?? [];
  const offered = [...listed.matchAll(/'([^']+)' => '([^']+)'/g)].map(([, code, name]) => ({ code, name }));
  expect(offered).toEqual(LANGUAGES.map(({ code, name }) => ({ code, name })));
});
