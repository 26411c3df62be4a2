import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getCSSLanguageService, newCSSDataProvider, TextDocument as StyleSheet } from 'vscode-css-languageservice';
import { getLanguageService, newHTMLDataProvider, TextDocument } from 'vscode-html-languageservice';
import { elementIn } from '../../scripts/manifest/element-manifest.js';
import { ROOT } from './packed.js';

function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

/** What the package names a file by. */
function exported(name: string): string {
  const { exports } = JSON.parse(read('package.json')) as { readonly exports: Readonly<Record<string, string>> };
  return exports[name] ?? '';
}

function element() {
  return elementIn(JSON.parse(read('custom-elements.json')));
}

describe('an editor with the language service of VS Code', () => {
  /** What is offered in a page at the `|`. */
  function offered(page: string): readonly string[] {
    const provider = newHTMLDataProvider('insatsguiden', JSON.parse(read(exported('./html-custom-data.json'))));
    const service = getLanguageService({ useDefaultDataProvider: false, customDataProviders: [provider] });
    const document = TextDocument.create('file:///page.html', 'html', 1, page.replace('|', ''));
    const position = document.positionAt(page.indexOf('|'));
    return service.doComplete(document, position, service.parseHTMLDocument(document)).items.map(({ label }) => label);
  }

  test('completes the element, its attributes and their values', () => {
    expect(offered('<in|')).toContain('insats-guide');
    const names = (element().attributes ?? []).map(({ name }) => name);
    expect(names).toContain('exit-url');
    expect(offered('<insats-guide |></insats-guide>')).toEqual(expect.arrayContaining(names));
    expect(offered('<insats-guide mode="|"></insats-guide>').map((label) => label.replaceAll('"', ''))).toEqual([
      'embed',
      'kiosk',
      'staff',
    ]);
  });

  test('tells what an attribute is', () => {
    const provider = newHTMLDataProvider('insatsguiden', JSON.parse(read(exported('./html-custom-data.json'))));
    const service = getLanguageService({ useDefaultDataProvider: false, customDataProviders: [provider] });
    const page = '<insats-guide display="launcher"></insats-guide>';
    const document = TextDocument.create('file:///page.html', 'html', 1, page);
    const hover = service.doHover(
      document,
      document.positionAt(page.indexOf('display')),
      service.parseHTMLDocument(document),
    );
    expect(JSON.stringify(hover?.contents)).toContain('opens from a button');
  });

  test('completes custom properties and parts in a style sheet', () => {
    const provider = newCSSDataProvider(JSON.parse(read(exported('./css-custom-data.json'))));
    const service = getCSSLanguageService({ useDefaultDataProvider: false, customDataProviders: [provider] });
    const labels = (style: string): readonly string[] => {
      const document = StyleSheet.create('file:///style.css', 'css', 1, style.replace('|', ''));
      const position = document.positionAt(style.indexOf('|'));
      return service.doComplete(document, position, service.parseStylesheet(document)).items.map(({ label }) => label);
    };
    expect(labels('insats-guide { -| }')).toEqual(expect.arrayContaining(['--insats-accent', '--insats-radius']));
    expect(labels('insats-guide::| { }')).toContain('::part(launcher)');
  });
});

describe('web-types', () => {
  interface WebTypes {
    readonly name: string;
    readonly version: string;
    readonly contributions: {
      readonly html: {
        readonly elements: readonly {
          readonly name: string;
          readonly attributes: readonly { readonly name: string; readonly value: { readonly type: string } }[];
          readonly events: readonly { readonly name: string }[];
        }[];
      };
      readonly css: { readonly properties: readonly { readonly name: string }[] };
    };
  }

  test('lie where the package says, and are of this version', () => {
    const about = JSON.parse(read('package.json')) as { readonly 'web-types': string; readonly version: string };
    expect(about['web-types']).toBe(exported('./web-types.json'));
    const types = JSON.parse(read(about['web-types'])) as WebTypes;
    expect([types.name, types.version]).toEqual(['insatsguiden', about.version]);
  });

  test('have every attribute, event and custom property of the manifest', () => {
    const { contributions } = JSON.parse(read(exported('./web-types.json'))) as WebTypes;
    const [guide] = contributions.html.elements;
    const names = (list: readonly { readonly name: string }[] = []): readonly string[] => list.map(({ name }) => name);
    const { attributes, events, cssProperties } = element();
    expect(names(guide?.attributes)).toEqual(names(attributes));
    expect(names(guide?.events)).toEqual(names(events));
    expect(names(contributions.css.properties)).toEqual(names(cssProperties));
    expect(guide?.attributes.find(({ name }) => name === 'mirror')?.value.type).toBe('boolean');
  });
});

test('nothing that is not known stands in what editors read', () => {
  for (const name of ['html-custom-data.json', 'css-custom-data.json', 'web-types.json'])
    expect(read(exported(`./${name}`)), name).not.toContain('undefined)');
  expect(read('dist/editors/jsx.d.ts')).not.toContain('["undefined"]');
});
