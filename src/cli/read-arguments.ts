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
      throw new UsageError(`--${token.name} is given twice. Give it once.`);
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
    const [problem] = error.message.split(/\.? To specify a positional|\.?\n/);
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${problem}. The options are ${names.join(', ')} and --help.`);
  }
}

/**
 * The one file a command takes.
 *
 * @throws UsageError when there is none, or more than one.
 */
export function oneFile(positionals: readonly string[]): string {
  const [file, more] = positionals;
  if (file === undefined)
    throw new UsageError('FILE is missing. Name a catalogue, such as catalogs/ragunda/catalog.json.');
  if (more !== undefined) throw new UsageError(`${JSON.stringify(more)} is one FILE too many. Name one catalogue.`);
  return file;
}
