import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { violationsIn } from './layers/layer-violations.js';

/** Checks every source file against the layering; `npm run layers` exits with 1 where one goes against it. */
const root = fileURLToPath(new URL('../', import.meta.url));

const files = ['src', 'machines', 'locales', 'demo']
  .filter((folder) => existsSync(`${root}${folder}`))
  .flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true }).map((file) => `${folder}/${file}`))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
  .sort();

const violations = files.flatMap((file) => violationsIn(file, readFileSync(`${root}${file}`, 'utf8')));
for (const { file, line, message } of violations) console.error(`${file}:${line} ${message}`);
console.log(`layers: ${files.length} files, ${violations.length} violations`);
if (files.length === 0 || violations.length > 0) process.exitCode = 1;
