import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createManifest, MANIFEST } from './manifest/element-manifest.js';

/** Writes `custom-elements.json`; with `--check` it only says whether the file is as the element's source, and exits with 1 where not. */
const text = `${JSON.stringify(createManifest(), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(MANIFEST, text);
else if (!existsSync(MANIFEST) || readFileSync(MANIFEST, 'utf8') !== text) {
  console.error('custom-elements.json differs from the element. Run "npm run manifest".');
  process.exitCode = 1;
}
