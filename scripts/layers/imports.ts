import { type ESTree, parseSync, Visitor } from 'vite';

/** One place where a file names another module, whatever the syntax. */
export interface Import {
  /** The module as written; `*` stands for a part that is computed when the program runs. */
  readonly specifier: string;
  /** Whether only types are taken, so that nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** What the layering needs to know about a file. */
export interface SourceFacts {
  readonly imports: readonly Import[];
  /** Lines that name the element registry otherwise than to look something up in it. */
  readonly registrations: readonly number[];
}

const REFERENCE = /^\/\s*<reference\s+(?:path|types)\s*=\s*["']([^"']+)/;
const REGISTRY = /\bcustomElements\b(?!\s*\??\.\s*(?:get|getName|whenDefined)\b)/g;

/**
 * Reads a TypeScript file: every `import`, `export … from`, `import()`, `import('…').Type`, `import … = require()`,
 * `require()`, `import.meta.glob()`, `declare module` and `/// <reference>`, and where it registers elements.
 *
 * @throws Error with the file's name where it cannot be parsed.
 */
export function readSource(file: string, text: string): SourceFacts {
  const { program, comments, errors } = parseSync(file, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);

  const imports: Import[] = [];
  const add = (at: number, specifier: string, typeOnly: boolean): void => {
    imports.push({ specifier, typeOnly, line: lineOf(text, at) });
  };

  new Visitor({
    ImportDeclaration: (node) => add(node.start, node.source.value, isTypeImport(node)),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.start, node.source.value, isTypeExport(node));
    },
    ExportAllDeclaration: (node) => add(node.start, node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.start, textOf(node.source), false),
    TSImportType: (node) => add(node.start, node.source.value, true),
    TSExternalModuleReference: (node) => add(node.start, node.expression.value, false),
    TSModuleDeclaration: (node) => {
      if (node.id.type === 'Literal') add(node.start, node.id.value, true);
    },
    CallExpression: (node) => {
      const called = text.slice(node.callee.start, node.callee.end);
      if (called !== 'require' && called !== 'import.meta.glob') return;
      const [first] = node.arguments;
      const named = first?.type === 'ArrayExpression' ? first.elements : [first];
      // A pattern that begins with ! leaves files out.
      for (const specifier of named.map(textOf).filter((text) => !text.startsWith('!')))
        add(node.start, specifier, false);
    },
  }).visit(program);

  let code = text;
  for (const { start, end, value } of comments) {
    const reference = REFERENCE.exec(value)?.[1];
    if (reference !== undefined) add(start, reference, true);
    code = code.slice(0, start) + text.slice(start, end).replace(/\S/g, ' ') + code.slice(end);
  }
  return { imports, registrations: [...code.matchAll(REGISTRY)].map(({ index }) => lineOf(text, index)) };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function isTypeImport(node: ESTree.ImportDeclaration): boolean {
  if (node.importKind === 'type') return true;
  return node.specifiers.length > 0 && node.specifiers.every((one) => 'importKind' in one && one.importKind === 'type');
}

function isTypeExport(node: ESTree.ExportNamedDeclaration): boolean {
  if (node.exportKind === 'type') return true;
  return node.specifiers.length > 0 && node.specifiers.every((one) => one.exportKind === 'type');
}

function textOf(node: ESTree.Node | null | undefined): string {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked ?? '').join('*');
  return '*';
}
