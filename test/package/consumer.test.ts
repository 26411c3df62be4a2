import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { recipe } from '../support/recipes.js';
import { consumer, ended, ROOT } from './packed.js';

let folder: string;

beforeAll(async () => {
  folder = await consumer();
});

/** What a module of the consumer writes, as JSON. */
async function written(code: string): Promise<unknown> {
  const file = join(folder, 'written.mjs');
  writeFileSync(file, code);
  const { code: exit, out, err } = await ended(folder, process.execPath, file);
  expect(exit, err).toBe(0);
  return JSON.parse(out);
}

test('a project that installs the package can import its classes where there is no page, and nothing is registered', async () => {
  expect(
    await written(
      `import { InsatsGuide, loadCatalog, parseCatalog } from 'insatsguiden';
      console.log(JSON.stringify({
        attributes: InsatsGuide.observedAttributes,
        registered: globalThis.customElements?.get('insats-guide') !== undefined,
        rules: [loadCatalog(null).findings[0].rule, parseCatalog('{').findings[0].rule],
      }));`,
    ),
  ).toEqual({
    attributes: expect.arrayContaining(['catalog', 'mode', 'display', 'exit-url', 'lang']),
    registered: false,
    rules: ['wrong-type', 'invalid-json'],
  });
});

test('importing what registers registers the one class that the package has', async () => {
  expect(
    await written(
      `import { InsatsGuide } from 'insatsguiden';
      import * as define from 'insatsguiden/define';
      await import('insatsguiden/define');
      console.log(JSON.stringify([customElements.get('insats-guide') === InsatsGuide, define.InsatsGuide === InsatsGuide]));`,
    ),
  ).toEqual([true, true]);
});

test('the rules and the machines answer as the guide does, without a page', async () => {
  cpSync(`${ROOT}catalogs/ragunda/catalog.json`, join(folder, 'catalog.json'));
  expect(
    await written(
      `import { readFileSync } from 'node:fs';
      import { createActor } from 'xstate';
      import { createGuide, parseCatalog } from 'insatsguiden/rules';
      import { createIntakeMachine, viewOf } from 'insatsguiden/machines';
      const { catalog } = parseCatalog(readFileSync('catalog.json', 'utf8'));
      const guide = createGuide(catalog);
      const intake = createActor(createIntakeMachine(catalog, { guide })).start();
      intake.send({ type: 'intake.started' });
      intake.send({ type: 'topics.chosen', topics: ['work'] });
      const asked = viewOf(intake.getSnapshot(), guide).question.fact;
      intake.send({ type: 'answer.given', value: '16-19' });
      console.log(JSON.stringify({ asked, next: guide.next({ answers: intake.getSnapshot().context.answers, topics: ['work'] }).fact }));`,
    ),
  ).toEqual({ asked: 'age', next: 'upperSecondary' });
});

test('the schema and the manifest can be imported', async () => {
  expect(
    await written(
      `import schema from 'insatsguiden/catalog.schema.json' with { type: 'json' };
      import manifest from 'insatsguiden/custom-elements.json' with { type: 'json' };
      import about from 'insatsguiden/package.json' with { type: 'json' };
      console.log(JSON.stringify([schema.$schema, manifest.schemaVersion, about.customElements]));`,
    ),
  ).toEqual([expect.stringContaining('json-schema.org'), '1.0.0', 'custom-elements.json']);
});

test('the types of every entry fit what a page and a program do with them', async () => {
  cpSync(`${ROOT}test/package/consumer`, folder, { recursive: true });
  // The lines that the README has a project write once.
  writeFileSync(join(folder, 'recipe.ts'), recipe('README.md, On your page, ts'));
  for (const name of ['@types/react', 'csstype'])
    cpSync(`${ROOT}node_modules/${name}`, join(folder, 'node_modules', name), { recursive: true });
  const { code, out } = await ended(folder, process.execPath, `${ROOT}node_modules/typescript/bin/tsc`, '-p', folder);
  expect({ code, out }).toEqual({ code: 0, out: '' });
});

/** What the installed command writes. */
async function insatsguiden(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await ended(folder, join(folder, 'node_modules/.bin/insatsguiden'), ...argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

test('the command line works from the package', async () => {
  const catalog = `${ROOT}catalogs/sala/catalog.json`;
  const matched = await insatsguiden('match', catalog, '--facts', '{"age": 17}', '--json');
  expect(JSON.parse(matched).insatser).toHaveLength(34);
  expect(JSON.parse(await insatsguiden('check', catalog, '--json'))).toBeInstanceOf(Array);
  expect(await insatsguiden('render', catalog, '--lang', 'ar')).toContain('lang="ar" dir="rtl"');
});
