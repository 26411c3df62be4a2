import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotli } from './size/weight.js';

/**
 * Prints the weight and the integrity hash of each file that lies on a web server, and writes them to
 * `dist/integrity.json` for those who give the hash in their page.
 */
const dist = new URL('../dist/', import.meta.url);

/** What a page, and whoever runs it, needs to know of one file. */
export interface Served {
  /** As in a script tag's `integrity`. */
  readonly integrity: string;
  /** Bytes as it lies on the server. */
  readonly bytes: number;
  /** Bytes after Brotli at quality 11. */
  readonly brotli: number;
}

const served = Object.fromEntries(
  readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name): [string, Served] => {
      const content = readFileSync(new URL(name, dist));
      const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
      return [name, { integrity, bytes: content.length, brotli: brotli(content) }];
    }),
);

writeFileSync(new URL('integrity.json', dist), `${JSON.stringify(served, null, 2)}\n`);
console.log(`${'file'.padEnd(32)}${'raw'.padStart(10)}${'brotli'.padStart(10)}  integrity`);
for (const [name, { integrity, bytes, brotli: compressed }] of Object.entries(served))
  console.log(`${name.padEnd(32)}${String(bytes).padStart(10)}${String(compressed).padStart(10)}  ${integrity}`);
