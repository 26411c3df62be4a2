import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type {
  Attribute,
  ClassField,
  ClassMember,
  CustomElement,
  CustomElementDeclaration,
  Declaration,
  Module,
  Package,
} from 'custom-elements-manifest/schema';
import { type DeclaredTypes, declaredTypes } from './declared-types.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the manifest lies. */
export const MANIFEST = `${root}custom-elements.json`;

const ELEMENT = 'src/elements/insats-guide.ts';

/** Where the package holds what a source file exports. */
const PUBLISHED: readonly (readonly [string, string])[] = [
  [ELEMENT, 'dist/package/index.js'],
  ['src/elements/insats-guide.define.ts', 'dist/package/define.js'],
];

/** Where the types stand that the element's properties and events are made of. */
const TYPES = [
  ELEMENT,
  'src/elements/faults.ts',
  'src/elements/guide-host.ts',
  'machines/intake.view.ts',
  'machines/loader.machine.ts',
];

/** The element as editors, catalogues of components and the README read of it, from its source. */
export function createManifest(): Package {
  const types = declaredTypes(new Map(TYPES.map((file) => [file, read(file)])));
  const found = create({
    modules: PUBLISHED.map(([file]) => ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true)),
    plugins: litPlugin(),
    context: {},
  });
  const modules = found.modules.map((module) => asPublished(module, types));
  return { schemaVersion: '1.0.0', readme: 'README.md', modules };
}

/** A class with what makes it an element. */
export type ElementClass = CustomElementDeclaration & { readonly kind: 'class' } & CustomElement;

/**
 * The element's class in a manifest.
 *
 * @throws Error where it has none.
 */
export function elementIn({ modules }: Package): ElementClass {
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(isElement);
  if (!element) throw new Error(`${ELEMENT} declares no element.`);
  return element;
}

/** Whether a declaration is of a class that is an element. */
export function isElement(declaration: Declaration): declaration is ElementClass {
  return declaration.kind === 'class' && 'customElement' in declaration;
}

function read(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8');
}

function asPublished(module: Module, types: DeclaredTypes): Module {
  const declarations = module.declarations?.map((one) => (isElement(one) ? publicPart(one, types) : one));
  let text = JSON.stringify({ ...module, declarations });
  // Modules name each other by their sources, some with a slash before and some as .js.
  for (const [source, published] of PUBLISHED)
    for (const name of [source, `/${source}`, source.replace(/ts$/, 'js'), `/${source.replace(/ts$/, 'js')}`])
      text = text.replaceAll(JSON.stringify(name), JSON.stringify(published));
  return JSON.parse(text) as Module;
}

/** What a page may rely on. The analyzer also lists private fields, state, and the name under which events are sent. */
function publicPart(element: ElementClass, { choices, events }: DeclaredTypes): ElementClass {
  const attributes = new Map((element.attributes ?? []).map((attribute) => [attribute.name, attribute]));
  const members = (element.members ?? [])
    .filter(({ name, privacy = 'public' }: ClassMember) => !name.startsWith('#') && privacy === 'public')
    .map((member) => (member.kind === 'field' ? completeField(member, attributes, choices) : member));
  return {
    ...element,
    members,
    attributes: [
      ...members.filter((member) => member.kind === 'field').flatMap(attributeOf),
      // What lies beside the element reads some attributes itself; they stand in the class's comment.
      ...[...attributes.values()].filter(({ fieldName }) => fieldName === undefined),
    ],
    events: (element.events ?? []).flatMap((event) => {
      const type = events.get(event.name);
      return type === undefined ? [] : [{ ...event, type: { text: type } }];
    }),
  };
}

/** A field with its choices written out. One that is inherited has its words from the class's comment. */
function completeField(
  field: ClassField,
  attributes: ReadonlyMap<string, Attribute>,
  choices: DeclaredTypes['choices'],
): ClassField {
  const { type, description } = attributes.get(attributeNameOf(field) ?? '') ?? {};
  const complete = { ...(type && { type }), ...(description && { description }), ...field };
  const named = complete.type?.text ?? '';
  return { ...complete, type: { text: choices.get(named) ?? named } };
}

function attributeNameOf(field: ClassField): string | undefined {
  return 'attribute' in field && typeof field.attribute === 'string' ? field.attribute : undefined;
}

/** The attribute of a field. An attribute is text, or there or not: what else the property may be is left out. */
function attributeOf(field: ClassField): readonly Attribute[] {
  const name = attributeNameOf(field);
  if (name === undefined) return [];
  const texts = (field.type?.text ?? '').split(' | ').filter((type) => /^(?:string|boolean|'.*')$/.test(type));
  const { description, default: standard } = field;
  return [
    {
      name,
      type: { text: texts.join(' | ') },
      ...(description && { description }),
      ...(standard && { default: standard }),
      fieldName: field.name,
    },
  ];
}
