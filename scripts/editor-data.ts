import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { generateJsxTypes } from 'custom-element-jsx-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Attribute, Package } from 'custom-elements-manifest/schema';
import { isElement, MANIFEST } from './manifest/element-manifest.js';

/**
 * Writes what editors complete the element with, from the manifest, to `dist/editors`: types for JSX, custom data for
 * VS Code, and web-types for the editors of JetBrains.
 */
const folder = fileURLToPath(new URL('../dist/editors/', import.meta.url));

/** Where the types of the package lie, from that folder. */
const TYPES = '../types/src/package/index.js';

/** The manifest with the type of each attribute and event as JSX takes it, where the tool for it looks for one. */
function manifestForJsx(manifest: Package): unknown {
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => {
      if (!isElement(declaration)) return declaration;
      const { attributes = [], members = [], events = [] } = declaration;
      return {
        ...declaration,
        attributes: attributes.map((attribute) => ({ ...attribute, jsx: { text: typeInJsx(attribute) } })),
        members: members.filter((member) => !('readonly' in member && member.readonly)),
        events: events.map((event) => ({ ...event, type: { text: detailOf(event.type.text) } })),
      };
    }),
  }));
  return { ...manifest, modules };
}

/** What an attribute may be given as: what its property takes, else text, or a number, or whether it is there. */
function typeInJsx({ fieldName, type }: Attribute): string {
  if (fieldName !== undefined) return `import('${TYPES}').InsatsGuide['${fieldName}']`;
  return type?.text === 'number' ? 'number | string' : (type?.text ?? 'string');
}

/** What a `CustomEvent<…>` carries: the tool writes the event around it. */
function detailOf(type: string): string {
  return /^CustomEvent<(.*)>$/s.exec(type)?.[1] ?? type;
}

/** Lets each property of an element be `undefined`, as React's own types do: under `exactOptionalPropertyTypes` too. */
function letPropertiesBeUndefined(file: string): void {
  const written = readFileSync(file, 'utf8');
  const optional = 'type Optional<Props> = { [Name in keyof Props]?: Props[Name] | undefined };';
  if (!written.includes(': Partial<')) throw new Error('The types for JSX no longer say what of them is optional.');
  writeFileSync(file, `${written.replaceAll(': Partial<', ': Optional<')}\n${optional}\n`);
}

function write(name: string, json: string): void {
  writeFileSync(join(folder, name), `${JSON.stringify(JSON.parse(json), null, 2)}\n`);
}

const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Package;
/** The tools' own type of a manifest is that of an earlier version. */
const given = manifest as Parameters<typeof getWebTypesData>[0];
const options = { hideLogs: true, hideCssPropertiesDocs: true };
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
generateJsxTypes(manifestForJsx(manifest), { ...options, outdir: folder, fileName: 'jsx.d.ts', typesSrc: 'jsx' });
letPropertiesBeUndefined(join(folder, 'jsx.d.ts'));
write('html-custom-data.json', getVsCodeHtmlCustomData(given, options));
write('css-custom-data.json', getVsCodeCssCustomData(given, options));
write('web-types.json', getWebTypesData(given, options));
console.log('editors: JSX types, custom data for VS Code, web-types');
