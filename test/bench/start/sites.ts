import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { documentedSnippet, withSnippet } from './snippet.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const pages = fileURLToPath(new URL('pages/', import.meta.url));

/** The kommuner whose catalogues are measured. */
export const KOMMUNER = ['ragunda', 'hallefors', 'sala'] as const;
export type Kommun = (typeof KOMMUNER)[number];

/** The files of one site, by their path in it. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What shows that the first screen of a page is there. */
export interface Sign {
  /** The element whose shadow tree holds the screen; the page itself where there is none. */
  readonly host?: string;
  /** Each of these is visible: the question, and an option to answer it with. */
  readonly visible: readonly string[];
}

/** One page to measure, with everything that it asks its server for. */
export interface Site {
  readonly name: string;
  readonly sign: Sign;
  readonly files: Files;
}

/** The element's own sign: the button that begins the visit. */
const GREETING: Sign = { host: 'insats-guide', visible: ['[data-action="start"]'] };

/** The pages that ours are compared with, by their folder under `pages`. */
const COMPARED: Readonly<Record<string, Sign>> = {
  html: { visible: ['legend', 'button'] },
  floor: { host: 'start-floor', visible: ['legend', 'button'] },
  'deep-chat': { host: 'deep-chat', visible: ['.ai-message-text', '.deep-chat-suggestion-button'] },
  botui: { visible: ['.botui_message_content', '.botui_action button'] },
};

/** The name of the page that the others are measured by: a small page of the libraries that ours is made of. */
export const FLOOR = 'floor';

/** The files of a folder, by their path in it; `isWanted` leaves out others. */
function filesIn(folder: string, isWanted: (name: string) => boolean = () => true): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const named = entries.map((path) => [path.slice(join(folder, '/').length), path] as const);
  return new Map(named.filter(([name]) => isWanted(name)).map(([name, path]) => [name, readFileSync(path)]));
}

/** A page under `pages` as a website would publish it. */
async function publish(name: string): Promise<Files> {
  const outDir = mkdtempSync(join(tmpdir(), 'insatsguiden-start-'));
  try {
    await build({
      root: join(pages, name),
      configFile: false,
      logLevel: 'error',
      base: './',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 1_000,
      },
    });
    return filesIn(outDir);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** The pages that ours are compared with. */
export async function comparedSites(): Promise<readonly Site[]> {
  const sites: Site[] = [];
  for (const [name, sign] of Object.entries(COMPARED)) sites.push({ name, sign, files: await publish(name) });
  return sites;
}

/** The page of a kommun as its server has it: the built element, the kommun's catalogue, and the documented snippet. */
export function kommunSite(kommun: Kommun): Site {
  const snippet = documentedSnippet(readFileSync(`${root}docs/embedding.md`, 'utf8'));
  const page = withSnippet(readFileSync(`${root}test/bench/start.html`, 'utf8'), snippet);
  const files = new Map([
    ...filesIn(`${root}dist`, (name) => /^insats-guide[^/]*\.js$/.test(name)),
    ...filesIn(`${root}catalogs/${kommun}`, (name) => name.endsWith('.json')),
    ['index.html', Buffer.from(page)] as const,
  ]);
  return { name: kommun, sign: GREETING, files };
}
