import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import schema from 'custom-elements-manifest/schema.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { apiTables } from '../../../scripts/manifest/api-tables.js';
import { declaredTypes } from '../../../scripts/manifest/declared-types.js';
import { createManifest, type ElementClass, elementIn, MANIFEST } from '../../../scripts/manifest/element-manifest.js';
import { InsatsGuide } from '../../../src/elements/insats-guide.js';
import { guideStyles } from '../../../src/elements/insats-guide.styles.js';
import { groundStyles, themeStyles } from '../../../src/elements/theme/theme.styles.js';

const folders = ['elements', 'places'].map((name) => new URL(`../../../src/${name}/`, import.meta.url));
const manifest = createManifest();
const element = elementIn(manifest);
const namesOf = (things: readonly { readonly name: string }[] = []) => things.map(({ name }) => name).sort();

test('the manifest in the project is what the source says', () => {
  expect(JSON.parse(readFileSync(MANIFEST, 'utf8'))).toEqual(JSON.parse(JSON.stringify(manifest)));
});

test('the manifest is one by the published schema', () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  validate(JSON.parse(JSON.stringify(manifest)));
  expect(validate.errors).toBeNull();
});

test('the manifest has the attributes that the element listens to, and those that are read beside it', () => {
  const sources = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => new URL(String(file), folder)))
    .filter(({ pathname }) => pathname.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const read = [...sources.matchAll(/host\.(?:get|has)Attribute\('([\w-]+)'\)/g)].map(([, name = '']) => name);
  const listed = namesOf(element.attributes);
  expect(listed).toEqual(expect.arrayContaining([...InsatsGuide.observedAttributes, ...read]));
  const others = listed.filter((name) => !InsatsGuide.observedAttributes.includes(name));
  expect(others.filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
  expect(element.tagName).toBe('insats-guide');
});

test('the manifest has the custom properties that the styles read, and no others', () => {
  const sheets = [guideStyles, themeStyles, groundStyles].map(({ cssText }) => cssText).join('\n');
  const read = new Set([...sheets.matchAll(/var\((--insats-[\w-]+)/g)].map(([, name]) => name));
  expect(namesOf(element.cssProperties)).toEqual([...read].sort());
});

test('the manifest has nothing that is private, and a sentence on everything that is not', () => {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const all = [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties];
  expect(all.filter(({ name }) => name.startsWith('#') || ['isFaulty', 'language', 'name'].includes(name))).toEqual([]);
  expect(all.filter(({ description }) => !description?.endsWith('.')).map(({ name }) => name)).toEqual([]);
  expect(namesOf(events)).toEqual(['insats-error', 'insats-ready', 'insats-step']);
});

test('choices between texts are written out, in properties and in what events carry', () => {
  const types = declaredTypes(
    new Map([
      ['one.ts', "export type Size = 'small' | 'large';\nexport type Name = string | undefined;"],
      ['two.ts', "interface GuideEventMap { 'x-sized': CustomEvent<{ readonly size: Size }>; plain: Event }"],
    ]),
  );
  expect([...types.choices]).toEqual([['Size', "'small' | 'large'"]]);
  expect([...types.events]).toEqual([['x-sized', "CustomEvent<{ readonly size: 'small' | 'large' }>"]]);
  expect(() => declaredTypes(new Map([['broken.ts', 'type =']]))).toThrow('broken.ts');
});

test('a table keeps its columns, whatever stands in a cell', () => {
  const tables = apiTables({
    kind: 'class',
    name: 'X',
    customElement: true,
    attributes: [{ name: 'size', type: { text: "'small' | 'large'" }, default: "'small'", description: 'a | b\nc' }],
    slots: [{ name: '', description: 'Whom to call.' }],
  } satisfies ElementClass);
  expect(tables.get('api-attributes')?.trim().split('\n').at(-1)).toBe(
    '| `size` | `small`, `large` | `small` | a \\| b c |',
  );
  expect(tables.get('api-slots')).toContain('| between the tags | Whom to call. |');
});
