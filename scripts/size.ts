import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { parseSync } from 'vite';
import { brotli } from './brotli.js';
import { SIZE_LIMIT } from './size-limit.js';

/**
 * Weighs the built element. `npm run size` exits with 1 where it is over the limit, or where it is more than one file.
 */
const ENTRY = 'insats-guide.js';
const METHOD = `Each byte of ${ENTRY} counts for the file that the source map says it comes from; what a part costs is
the Brotli size of the whole less that of the whole without its bytes. Only what is imported is in the file.`;
const dist = new URL('../dist/', import.meta.url);

interface Row {
  readonly part: string;
  readonly raw: number;
  readonly brotli: number;
}

function read(file: string): string {
  return readFileSync(new URL(file, dist), 'utf8');
}

/** The dependency, or the folder of ours, that a source file belongs to. */
function partOf(source: string): string {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (name !== undefined) return /^(?:lit$|lit-|@lit\/)/.test(name) ? 'lit' : name;
  return /(?:^|\/)(src\/[^/]+|machines|locales)\//.exec(source)?.[1] ?? 'bundler';
}

/** The part that each character of the code comes from. */
function originsOf(code: string, map: SourceMap): readonly string[] {
  const origins: string[] = [];
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column <= text.length; column += 1) {
      const entry = map.findEntry(line, column);
      origins.push(partOf('originalSource' in entry ? (entry.originalSource ?? '') : ''));
    }
  }
  return origins;
}

function rowsOf(code: string, origins: readonly string[]): readonly Row[] {
  const whole = brotli(code);
  const characters = code.split('');
  return [...new Set(origins)]
    .map((part) => {
      const own = characters.filter((_character, at) => origins[at] === part).join('');
      const rest = characters.filter((_character, at) => origins[at] !== part).join('');
      return { part, raw: Buffer.byteLength(own), brotli: whole - brotli(rest) };
    })
    .filter(({ raw }) => raw > 0)
    .sort((one, other) => other.brotli - one.brotli);
}

function print({ part, raw, brotli: compressed }: Row): void {
  console.log(`${part.padEnd(32)}${String(raw).padStart(10)}${String(compressed).padStart(10)}`);
}

const code = read(ENTRY);
const total = brotli(code);
const parts = rowsOf(code, originsOf(code, new SourceMap(JSON.parse(read(`${ENTRY}.map`)) as SourceMapPayload)));
const chunks = readdirSync(dist).filter((file) => /^insats-guide\..+\.js$/.test(file));

console.log(`${METHOD}\n\n${'part'.padEnd(32)}${'raw'.padStart(10)}${'brotli'.padStart(10)}`);
for (const row of parts) print(row);
print({ part: ENTRY, raw: Buffer.byteLength(code), brotli: total });
for (const file of chunks)
  print({ part: `on demand: ${file}`, raw: Buffer.byteLength(read(file)), brotli: brotli(read(file)) });

const imported = parseSync(ENTRY, code).module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
for (const file of imported) console.error(`${ENTRY} is not one file: it imports ${file} at once.`);
console.log(`\nsize: ${total} of at most ${SIZE_LIMIT} bytes`);
if (total > SIZE_LIMIT || imported.length > 0) process.exitCode = 1;
