import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build/files.js';
import { exampleCatalog } from './example.js';

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
