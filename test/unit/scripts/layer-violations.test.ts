import { describe, expect, test } from 'vitest';
import { violationsIn } from '../../../scripts/layers/layer-violations.js';

const messagesIn = (file: string, text: string): readonly string[] =>
  violationsIn(file, text).map(({ line, message }) => `${line}: ${message}`);

describe('an import that points the wrong way is refused', () => {
  test.each([
    ['the catalogue imports rules', 'src/catalog/load.ts', "import { evaluate } from '../rules/evaluate.js';"],
    ['the rules import a machine', 'src/rules/next.ts', "import { x } from '../../machines/intake.machine.js';"],
    ['the rules import lit', 'src/rules/next.ts', "import { html } from 'lit';"],
    ['the rules import a part of lit', 'src/rules/next.ts', "import { map } from 'lit/directives/map.js';"],
    ['the rules import xstate', 'src/rules/next.ts', "import { assign } from 'xstate';"],
    ['the rules import Node', 'src/rules/next.ts', "import { readFileSync } from 'node:fs';"],
    ['the catalogue imports Node by its bare name', 'src/catalog/load.ts', "import fs from 'fs';"],
    ['a machine imports texts', 'machines/intake.machine.ts', "import { t } from '../src/i18n/texts.js';"],
    ['a machine imports i18next', 'machines/intake.machine.ts', "import i18next from 'i18next';"],
    ['a machine imports an element', 'machines/intake.view.ts', "import { Card } from '../src/elements/card.js';"],
    ['a machine imports the command line', 'machines/intake.view.ts', "import { main } from '../src/cli/main.js';"],
    ['an element imports the command line', 'src/elements/guide.ts', "import { main } from '../cli/main.js';"],
    ['an element imports Node', 'src/elements/guide.ts', "import { join } from 'node:path';"],
    ['an element imports a package of its own choice', 'src/elements/guide.ts', "import x from 'lodash';"],
    ['the command line imports an element', 'src/cli/main.ts', "import { Guide } from '../elements/guide.js';"],
    ['the command line imports lit', 'src/cli/main.ts', "import { html } from 'lit';"],
    ['language set-up imports a machine', 'src/i18n/texts.ts', "import { x } from '../../machines/intake.view.js';"],
    ['language set-up imports lit', 'src/i18n/texts.ts', "import { html } from 'lit';"],
    ['a language imports code', 'locales/sv/texts.ts', "import { x } from '../../src/i18n/texts.js';"],
    ['the public entry imports the command line', 'src/package/index.ts', "export { main } from '../cli/main.js';"],
    ['a layer imports what lies outside the layers', 'src/rules/next.ts', "import { x } from '../../scripts/size.js';"],
  ])('%s', (_name, file, text) => {
    expect(messagesIn(file, text)).toHaveLength(1);
  });
});

describe('every way of naming a module counts', () => {
  test.each([
    ['a type import', "import type { Guide } from '../elements/guide.js';"],
    ['a type among values', "import { type Guide } from '../elements/guide.js';"],
    ['a bare import', "import '../elements/guide.js';"],
    ['an export', "export { Guide } from '../elements/guide.js';"],
    ['a type export', "export type { Guide } from '../elements/guide.js';"],
    ['an export of everything', "export * from '../elements/guide.js';"],
    ['an import in a type', "type Guide = import('../elements/guide.js').Guide;"],
    ['typeof an import', "type Guide = typeof import('../elements/guide.js');"],
    ['an import on demand', "const guide = await import('../elements/guide.js');"],
    ['an import on demand from a template', `const guide = (x: string) => import(\`../elements/\${x}.js\`);`],
    ['an import that is computed', 'const guide = (x: string) => import(x);'],
    ['require', "const guide = require('../elements/guide.js');"],
    ['import with require', "import guide = require('../elements/guide.js');"],
    ['a pattern of files', "const all = import.meta.glob('../elements/*.ts');"],
    ['several patterns of files', "const all = import.meta.glob(['../catalog/*.ts', '../elements/*.ts']);"],
    ['an added declaration', "declare module 'lit' {}"],
    ['a reference', '/// <reference types="node" />'],
  ])('%s', (_name, text) => {
    expect(messagesIn('src/rules/next.ts', `export const one = 1;\n${text}`)).toEqual([
      expect.stringMatching(/^2: src\/rules may not import /),
    ]);
  });
});

describe('what the layering allows passes', () => {
  test.each([
    ['the rules import the catalogue', 'src/rules/next.ts', "import { FACTS } from '../catalog/facts.js';"],
    ['a machine imports xstate', 'machines/intake.machine.ts', "import { setup } from 'xstate';"],
    ['a machine imports the rules', 'machines/intake.machine.ts', "import { next } from '../src/rules/next.js';"],
    ['language set-up imports the vocabulary', 'src/i18n/texts.ts', "import { FACTS } from '../catalog/facts.js';"],
    ['language set-up loads languages', 'src/i18n/texts.ts', "import.meta.glob('../../locales/*/texts.ts');"],
    [
      'a pattern that leaves files out',
      'src/i18n/texts.ts',
      "import.meta.glob(['../../locales/*/a.json', '!../../elements/x']);",
    ],
    ['an element imports a view', 'src/elements/guide.ts', "import { view } from '../../machines/intake.view.js';"],
    ['an element imports a directive', 'src/elements/guide.ts', "import { map } from 'lit/directives/map.js';"],
    ['the command line imports Node', 'src/cli/main.ts', "import { readFileSync } from 'node:fs';"],
    ['the command line imports a language', 'src/cli/main.ts', "import { sv } from '../../locales/sv/texts.js';"],
    ['a neighbour', 'src/rules/next.ts', "import { and } from './kleene.js';"],
  ])('%s', (_name, file, text) => {
    expect(messagesIn(file, text)).toEqual([]);
  });
});

describe('importing a class registers no element', () => {
  test.each([
    ['a plain call', "customElements.define('x-y', Y);"],
    ['a call on the window', "window.customElements.define('x-y', Y);"],
    ['an optional call', "globalThis.customElements?.define('x-y', Y);"],
    ['a registry by another name', 'const { customElements: registry } = window;'],
    ['a registry in brackets', "window['customElements'].define('x-y', Y);"],
    ['an import of what registers', "import './card.define.js';"],
    ['a decorator', "import { customElement } from 'lit/decorators.js';"],
  ])('%s is refused outside *.define.ts', (_name, text) => {
    expect(messagesIn('src/elements/guide.ts', text)).toHaveLength(1);
  });

  test('a define file registers', () => {
    const text = "import './card.define.js';\ncustomElements.define('x-y', Y);";
    expect(messagesIn('src/elements/guide.define.ts', text)).toEqual([]);
  });

  test('looking an element up and speaking of the registry are no registration', () => {
    const text = "// customElements.define\nawait customElements.whenDefined('x-y');\ncustomElements.get('x-y');";
    expect(messagesIn('src/elements/guide.ts', text)).toEqual([]);
  });
});

test('a file that cannot be read as TypeScript is named', () => {
  expect(() => violationsIn('src/rules/next.ts', 'const = ;')).toThrow('src/rules/next.ts');
});
