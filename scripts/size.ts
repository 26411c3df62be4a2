import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { parseSync } from 'vite';
import { brotli, SIZE_LIMITS } from './size/weight.js';

/** Weighs the built files. `npm run size` exits with 1 where what a visitor loads is over its limit. */
const CORE = 'insats-guide.core.js';
const METHOD = `Each byte of ${CORE} counts for the file that the source map says it comes from; what a part costs is
the Brotli size of the whole less that of the whole without its bytes.`;
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

/** The files that are loaded with a file: itself, and what it imports at once. */
function loadedWith(file: string, loaded: Set<string> = new Set()): ReadonlySet<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const { moduleRequest } of parseSync(file, read(file)).module.staticImports)
    loadedWith(moduleRequest.value.replace(/^\.\//, ''), loaded);
  return loaded;
}

function weigh(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + brotli(read(file)), 0);
}

const code = read(CORE);
const parts = rowsOf(code, originsOf(code, new SourceMap(JSON.parse(read(`${CORE}.map`)) as SourceMapPayload)));

console.log(`${METHOD}\n\n${`in ${CORE}`.padEnd(32)}${'raw'.padStart(10)}${'brotli'.padStart(10)}`);
for (const row of parts) print(row);
console.log(`\n${'file'.padEnd(32)}${'raw'.padStart(10)}${'brotli'.padStart(10)}`);
for (const part of readdirSync(dist).filter((file) => /^insats-guide.*\.js$/.test(file)))
  print({ part, raw: Buffer.byteLength(read(part)), brotli: brotli(read(part)) });

const greeting = new Set(['insats-guide.js', ...loadedWith(CORE)]);
const first = new Set([...greeting, ...loadedWith('insats-guide.questions.js')]);
const besides = (place: string): ReadonlySet<string> =>
  new Set([...loadedWith(`insats-guide.${place}.js`), 'insats-guide.qr.js'].filter((file) => !first.has(file)));
const { greeting: ofGreeting, questions: ofQuestions, ...ofPlaces } = SIZE_LIMITS;
const weighed = [
  ['greeting', weigh(greeting), ofGreeting],
  ['questions', weigh(first) - weigh(greeting), ofQuestions],
  ...Object.entries(ofPlaces).map(([place, limit]) => [place, weigh(besides(place)), limit] as const),
] as const;

console.log();
for (const [name, bytes, limit] of weighed) {
  console.log(`${name}: ${bytes} of at most ${limit} bytes`);
  if (bytes > limit) process.exitCode = 1;
}
