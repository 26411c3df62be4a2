import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Arguments<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>;

/**
 * The options, and the arguments that are none.
 *
 * @throws UsageError for an option there is none of, one without its value, or one that holds one
 * value and is given twice.
 */
export function readArguments<const T extends Options>(argv: readonly string[], options: T): Arguments<T> {
  const { tokens, ...parsed } = parse(argv, options);
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (given.has(token.name) && options[token.name]?.type === 'string' && !options[token.name]?.multiple) {
      throw new UsageError(`--${token.name} står två gånger. Skriv det en gång.`);
    }
    given.add(token.name);
  }
  return parsed as Arguments<T>;
}

function parse(argv: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${problemIn(error)} Valen är ${names.join(', ')} och --help.`);
  }
}

/** What Node's own message says, in Swedish: the option is in quotation marks in it. */
function problemIn(error: TypeError): string {
  const [, option = ''] = /'((?:-\w, )?--?[^' ]+)/.exec(error.message) ?? [];
  if (/Unknown option/.test(error.message)) return `Det finns inget val '${option}'.`;
  if (/does not take/.test(error.message)) return `${option} tar inget värde.`;
  if (/ambiguous/.test(error.message)) return `${option} saknar sitt värde: det som följer är ett annat val.`;
  if (/argument missing/.test(error.message)) return `${option} saknar sitt värde.`;
  return error.message;
}

/**
 * The one file a command takes.
 *
 * @throws UsageError when there is none, or more than one.
 */
export function oneFile(positionals: readonly string[]): string {
  const [file, more] = positionals;
  if (file === undefined)
    throw new UsageError('FIL saknas. Skriv en katalog, till exempel catalogs/ragunda/catalog.json.');
  if (more !== undefined) throw new UsageError(`${JSON.stringify(more)} är en FIL för mycket. Skriv en enda katalog.`);
  return file;
}
