import { parseSync, Visitor } from 'vite';

/** Types by name, as the manifest writes them. */
export interface DeclaredTypes {
  /** Exported choices between texts, such as `'inline' | 'launcher'`. */
  readonly choices: ReadonlyMap<string, string>;
  /** What each event of `GuideEventMap` is, its choices written out. */
  readonly events: ReadonlyMap<string, string>;
}

/**
 * Reads choices and events from TypeScript files, so that the manifest need not repeat them.
 *
 * @param files each file's text, by its name
 * @throws Error with the file's name where it cannot be parsed.
 */
export function declaredTypes(files: ReadonlyMap<string, string>): DeclaredTypes {
  const choices = new Map<string, string>();
  const events = new Map<string, string>();
  for (const [file, text] of files) {
    const { program, errors } = parseSync(file, text);
    const [error] = errors;
    if (error !== undefined) throw new Error(`${file}: ${error.message}`);
    const written = ({ start, end }: { readonly start: number; readonly end: number }): string =>
      text.slice(start, end).replace(/\s+/g, ' ');
    new Visitor({
      TSTypeAliasDeclaration: ({ id, typeAnnotation }) => {
        const isChoice =
          typeAnnotation.type === 'TSUnionType' && typeAnnotation.types.every(({ type }) => type === 'TSLiteralType');
        // A long choice is formatted with a line for each text, and a bar before the first.
        if (isChoice) choices.set(id.name, written(typeAnnotation).replace(/^\| /, ''));
      },
      TSInterfaceDeclaration: ({ id, body }) => {
        if (id.name !== 'GuideEventMap') return;
        for (const member of body.body) {
          if (member.type !== 'TSPropertySignature' || member.key.type !== 'Literal' || !member.typeAnnotation)
            continue;
          events.set(String(member.key.value), written(member.typeAnnotation.typeAnnotation));
        }
      },
    }).visit(program);
  }
  const spelledOut = (type: string): string => type.replace(/\w+/g, (word) => choices.get(word) ?? word);
  return { choices, events: new Map([...events].map(([name, type]) => [name, spelledOut(type)])) };
}
