import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newCatalog } from '../../src/workshop/new-catalog.js';
import { ROOT } from '../build/files.js';

/** The example that is handed out: an invented kommun, which shows all that a catalogue can hold, and its decision. */
const EXAMPLE = 'test/fixtures/example';

/** The decision that the example is made from, by the name that its catalogue gives it. */
export const EXAMPLE_DECISION = 'riktlinje.txt';

function textOf(file: string): string {
  return readFileSync(join(ROOT, EXAMPLE, file), 'utf8');
}

/** The example's catalogue with its translations, as one file. */
export function exampleCatalog(): string {
  const { $schema, ...catalog } = JSON.parse(textOf('catalog.json')) as Readonly<Record<string, unknown>>;
  return `${JSON.stringify(catalog, null, 2)}\n`;
}

/** The text of the example's decision. */
export function exampleDecision(): string {
  return textOf(EXAMPLE_DECISION);
}

/** A catalogue with nothing in it, to begin with; what is missing `check` and the workshop tell. */
export function emptyCatalog(today: string): string {
  return `${JSON.stringify(newCatalog('', '', today), null, 2)}\n`;
}

/**
 * Builds a kiosk that holds the example.
 *
 * @param folder an empty folder to work in
 * @returns the kiosk's folder
 */
export function buildExampleKiosk(folder: string): string {
  const catalog = join(folder, 'catalog');
  const kiosk = join(folder, 'kiosk');
  mkdirSync(catalog, { recursive: true });
  writeFileSync(join(catalog, 'catalog.json'), exampleCatalog());
  execFileSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--mode', 'kiosk'], {
    cwd: ROOT,
    // Workbox makes another service worker where this says otherwise.
    env: { ...process.env, NODE_ENV: 'production', KIOSK_CATALOG: catalog, KIOSK_FOLDER: kiosk },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return kiosk;
}
