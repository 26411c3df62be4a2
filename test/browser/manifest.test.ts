import { expect, test } from 'vitest';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { everyKind } from './catalogs.js';
import { mount } from './harness.js';

const [element] = manifest.modules.flatMap(({ declarations }) => declarations);

test('the parts that a page may style are those that are drawn', async () => {
  const guide = await mount({ catalog: everyKind(), display: 'launcher' });
  const drawn = new Set(guide.parts);
  await guide.launch();
  await guide.start();
  await guide.chooseEverything();
  for (const part of guide.parts) drawn.add(part);
  await guide.skipToResults();
  for (const part of guide.parts) drawn.add(part);
  expect([...drawn].sort()).toEqual(element?.cssParts.map(({ name }) => name).sort());
});

test('every property and method of the manifest is one of the element', async () => {
  const { element: guide } = await mount({ catalog: everyKind() });
  const members = element?.members ?? [];
  expect(members.filter(({ name }) => !(name in guide)).map(({ name }) => name)).toEqual([]);
  const methods = members.filter(({ kind }) => kind === 'method');
  expect(methods.length).toBeGreaterThan(0);
  for (const { name } of methods) expect(Reflect.get(guide, name), name).toBeInstanceOf(Function);
});
